import path from 'node:path';
import { CommandLineError, readCommandLine, readPort } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { tell, wrongCall } from '../src/build/process/told.ts';
import { editionLines } from '../src/build/report/edition-lines.ts';
import { startDevelopment } from '../src/build/serve/development-server.ts';

const HELP = `Toont de site tijdens het werken aan pagina's of gegevens. Wijzigingen zijn meteen te zien.

Gebruik: npm run dev -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --port GETAL   poort (standaard: 4321)
  --help         deze uitleg
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  port: { type: 'string', default: '4321' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<void> {
  const values = readCommandLine('dev', OPTIONS, args, process.env);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const port = readPort(values.port);
  process.stdout.write(await editionLines(values.data));
  await startDevelopment({
    data: path.resolve(values.data),
    port,
    say: (text) => process.stdout.write(text),
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `${explainError(error)}\n`, exitCode: 1 });
}
