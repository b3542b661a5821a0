/** Checks the data of an edition: `npm run check -- [--data DIR] [--reports DIR] [--help]`. */
import { parseArgs } from 'node:util';
import { type Told, tell } from '../src/build/process/told.ts';
import { checkData } from '../src/build/report/check-data.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';

const HELP = `Controleert de gegevens van een uitgave.

Gebruik: npm run check -- [opties]

  --data MAP      map met de gegevens (standaard: data)
  --reports MAP   map voor de lijst met meldingen (standaard: reports)
  --help          deze uitleg

De lijst met alle meldingen komt in findings.csv. Zijn er fouten, dan eindigt het programma met code 1.
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  reports: { type: 'string', default: 'reports' },
  help: { type: 'boolean', default: false },
} as const;

/** The options of the command line; undefined for one that is not known. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
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
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  return checkData({ ...options, colour });
}

tell(await main(process.argv.slice(2)));
