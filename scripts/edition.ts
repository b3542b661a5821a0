/** Work on editions: `npm run edition -- keys [--all]`, `npm run edition -- close --next DATE`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LockedError, takeLock } from '../src/build/output/lock.ts';
import { type Told, tell } from '../src/build/process/told.ts';
import { runClose } from '../src/editions/close/run-close.ts';
import { runKeys } from '../src/editions/keys/run-keys.ts';
import { DATA_FILES } from '../src/ingest/files/data-files.ts';
import { DataFolderError, loadDataFile } from '../src/ingest/files/data-folder.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';

const HELP = `Werkt aan de uitgaven in de map met gegevens.

Gebruik: npm run edition -- keys [opties]
         npm run edition -- close --next DATUM [opties]

  keys            geeft elke locatie in inventory.csv een kenmerk, als zij dat nog niet heeft
  close           zet de uitgave van nu in de map earlier en begint de volgende

  --all           bij keys: ook als een locatie misschien dezelfde is als in de vorige uitgave
  --next DATUM    bij close: de peildatum van de volgende uitgave, zoals 2027-01-01
  --data MAP      map met de gegevens (standaard: data)
  --help          deze uitleg

Er wordt niets overschreven. De rest van inventory.csv blijft zoals het is. Een kenmerk dat al eens gebruikt is, geven wij niet aan een andere locatie.
`;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  next: { type: 'string' },
  data: { type: 'string', default: 'data' },
  help: { type: 'boolean', default: false },
} as const;

/** What the command line asks; undefined for what is not known. */
function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...others] = positionals;
    if (others.length > 0) return undefined;
    if (command === 'keys' || command === 'close') return { ...values, command };
    return values.help ? { ...values, command: undefined } : undefined;
  } catch {
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<Told> {
  const options = readArguments(args);
  if (!options) {
    const errors = `Deze opdracht is niet bekend: ${shownValue(args.join(' '))}\n\n${HELP}\n`;
    return { output: '', errors, exitCode: 1 };
  }
  if (options.help) return { output: HELP, errors: '', exitCode: 0 };
  // Before the lock, which would make a folder that is not there.
  try {
    await loadDataFile(options.data, DATA_FILES.settings);
    const lock = await takeLock(path.join(options.data, '.refresh.lock'));
    try {
      const { data, all, next } = options;
      return await (options.command === 'close' ? runClose({ data, next }) : runKeys({ data, all }));
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof DataFolderError || error instanceof LockedError)
      return { output: '', errors: `${error.message}\n`, exitCode: 1 };
    throw error;
  }
}

tell(await main(process.argv.slice(2)));
