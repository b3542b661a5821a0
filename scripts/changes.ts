/** Tells what changed since an earlier edition: `npm run changes -- [--from A] [--to B] [--help]`. */
import { parseArgs } from 'node:util';
import { type Told, tell } from '../src/build/process/told.ts';
import { runChanges } from '../src/editions/changes/run-changes.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';

const HELP = `Vertelt wat er veranderd is sinds een eerdere uitgave, voordat u publiceert.

Gebruik: npm run changes -- [opties]

  --from A        de eerdere uitgave: een peildatum zoals 2023-01-01, of een map
                  (standaard: de nieuwste in de map earlier)
  --to B          de nieuwe uitgave: een peildatum of een map (standaard: de huidige)
  --data MAP      map met de gegevens (standaard: data)
  --reports MAP   map voor de verslagen (standaard: reports)
  --help          deze uitleg

U krijgt changes.csv, changes.html en matches.csv. In matches.csv staan de locaties waarvan niet zeker is of zij dezelfde zijn.
`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
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
  const { data, reports, from, to } = options;
  return runChanges({ data, reports, from, to });
}

tell(await main(process.argv.slice(2)));
