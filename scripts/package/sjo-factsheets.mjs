#!/usr/bin/env node
/**
 * The command of the package: `sjo-factsheets build --data . --out site`. Plain JavaScript that an older Node can read;
 * it starts the Node that came with the package for the rest.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMANDS = {
  check: 'controleert de gegevens',
  build: 'maakt de site',
  preview: 'toont de gemaakte site',
  changes: 'vertelt wat er veranderd is sinds een eerdere uitgave',
  edition: 'geeft locaties een kenmerk, of sluit een uitgave af',
  refresh: 'haalt nieuwe cijfers en een nieuwe indeling op',
  corrections: 'neemt meldingen over, en zet aangenomen meldingen in de inventarisatie',
  distribute: 'maakt persoonlijke factsheets en conceptmails',
};

const HELP = `Maakt een site uit een map met gegevens.

Gebruik: npx sjo-factsheets OPDRACHT [opties]

${Object.entries(COMMANDS)
  .map(([name, does]) => `  ${name.padEnd(12)}${does}`)
  .join('\n')}

Elke opdracht legt zichzelf uit met --help. Bijvoorbeeld:
  npx sjo-factsheets check --data .
  npx sjo-factsheets build --data . --out site
`;

/** The first version that has all that we need. */
const LEAST_NODE = 24;

/** The Node that came with the package, or else this one if it is new enough. */
function findNode() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const own = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= LEAST_NODE ? process.execPath : undefined;
}

/** @returns {never} */
function stop(text) {
  process.stderr.write(text);
  process.exit(2);
}

const [command, ...options] = process.argv.slice(2);
if (command === '--help' || command === 'help') {
  process.stdout.write(HELP);
  process.exit(0);
}
if (command === undefined || !Object.hasOwn(COMMANDS, command))
  stop(command === undefined ? HELP : `Deze opdracht is niet bekend: ${JSON.stringify(command)}\n\n${HELP}`);
const node = findNode();
if (node === undefined)
  stop(
    `Er is Node ${LEAST_NODE} nodig, en die kwam niet mee bij het installeren. Dat gebeurt als npm geen scripts van pakketten\nmag uitvoeren. Sta het toe voor het pakket 'node', of installeer zelf Node ${LEAST_NODE} of nieuwer.\n`,
  );

const here = path.dirname(fileURLToPath(import.meta.url));
const child = spawn(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    new URL('./strip-types.mjs', import.meta.url).href,
    path.join(here, '..', `${command}.ts`),
    ...options,
  ],
  { stdio: 'inherit', env: { ...process.env, SJO_CALLED_AS: 'npx sjo-factsheets' } },
);
// In a terminal both get Ctrl+C: this one waits for what the other makes of it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (os.constants.signals[signal] ?? 1);
});
