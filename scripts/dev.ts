import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDevelopment } from '../src/build/serve/development-server.ts';

const HELP = `Toont de site tijdens het werken aan pagina's of gegevens. Wijzigingen zijn meteen te zien.

Gebruik: npm run dev -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --port GETAL   poort (standaard: 4321)
  --help         deze uitleg
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    port: { type: 'string', default: '4321' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else {
  const started = await startDevelopment({
    data: path.resolve(values.data),
    port: Number(values.port),
    say: (text) => process.stdout.write(text),
  });
  if (!started) process.exitCode = 1;
}
