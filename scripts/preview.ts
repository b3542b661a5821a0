import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { basePath } from '../src/build/addresses.ts';
import { serveSite } from '../src/build/serve/serve-folder.ts';

const HELP = `Toont de gemaakte site zoals een webhost dat doet.

Gebruik: npm run preview -- [opties]

  --out MAP      map met de site (standaard: dist)
  --base PAD     pad waarmee de site is gemaakt (standaard: /)
  --port GETAL   poort (standaard: 4322)
  --help         deze uitleg
`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string', default: '4322' },
    help: { type: 'boolean', default: false },
  },
});
const folder = path.resolve(values.out);
if (values.help) process.stdout.write(HELP);
else if (!existsSync(path.join(folder, '404.html'))) {
  process.stderr.write(`In ${values.out} staat geen site. Maak die eerst met: npm run build\n`);
  process.exitCode = 1;
} else {
  const { url } = await serveSite(folder, basePath(values.base), Number(values.port));
  process.stdout.write(`De site staat op ${url}  (stoppen: Ctrl+C)\n`);
}
