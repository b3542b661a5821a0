import path from 'node:path';
import { basePath } from '../src/build/addresses.ts';
import { CommandLineError, readCommandLine, readPort } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { type Told, tell, wrongCall } from '../src/build/process/told.ts';
import { readBuiltSite } from '../src/build/serve/built-site.ts';
import { serveSite } from '../src/build/serve/serve-folder.ts';

const HELP = `Toont de gemaakte site zoals een webhost dat doet.

Gebruik: npm run preview -- [opties]

  --out MAP      map met de site (standaard: dist)
  --base PAD     pad waarmee de site is gemaakt (standaard: wat in de site zelf staat)
  --port GETAL   poort (standaard: 4322)
  --help         deze uitleg
`;

const OPTIONS = {
  out: { type: 'string', default: 'dist' },
  base: { type: 'string' },
  port: { type: 'string', default: '4322' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<Told> {
  const values = readCommandLine('preview', OPTIONS, args, process.env);
  if (values.help) return { output: HELP, errors: '', exitCode: 0 };
  const port = readPort(values.port);
  const folder = path.resolve(values.out);
  const built = readBuiltSite(folder);
  if (built === undefined) {
    const errors = `In ${folder} staat geen site. Maak die eerst met: npm run build\n`;
    return { output: '', errors, exitCode: 1 };
  }
  const base = values.base === undefined ? built.base : basePath(values.base);
  const { url } = await serveSite(folder, base, port);
  const output = `Map met de site: ${folder}\nUitgave: ${built.title}\nDe site staat op ${url}  (stoppen: Ctrl+C)\n`;
  return { output, errors: '', exitCode: 0 };
}

try {
  tell(await main(process.argv.slice(2)));
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `${explainError(error)}\n`, exitCode: 1 });
}
