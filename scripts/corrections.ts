/** Takes in, judges and applies reports of changes: `npm run corrections -- add|list|judge|apply`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LockedError, takeLock } from '../src/build/output/lock.ts';
import { type Told, tell } from '../src/build/process/told.ts';
import { runAdd } from '../src/editions/corrections/run-add.ts';
import { runApply } from '../src/editions/corrections/run-apply.ts';
import { type JudgeOptions, runJudge } from '../src/editions/corrections/run-judge.ts';
import { runList } from '../src/editions/corrections/run-list.ts';
import { COUNTED_REASONS } from '../src/editions/corrections/words.ts';
import { parseDate } from '../src/ingest/cells/dates.ts';
import { DATA_FILES } from '../src/ingest/files/data-files.ts';
import { DataFolderError, loadDataFile } from '../src/ingest/files/data-folder.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';

const HELP = `Neemt meldingen van veranderingen over, helpt ze beoordelen en zet ze in de inventarisatie.

Gebruik: npm run corrections -- add BESTAND...
         npm run corrections -- list [KENMERK]
         npm run corrections -- judge KENMERK --accept|--reject|--ask|--superseded-by KENMERK --by INITIALEN
         npm run corrections -- apply --by INITIALEN

  add                       neemt meldingen over uit opgeslagen mails (.eml) en bestanden van het formulier (.txt)
  list                      toont alle meldingen, of van één melding alles: de regel zoals hij is en zoals hij wordt
  judge                     neemt een stap met een melding
  apply                     zet de aangenomen meldingen in inventory.csv

  --accept                  aannemen
  --reject                  afwijzen; zeg met --why waarom
  --ask                     een vraag stellen; de vraag staat bij --why
  --superseded-by KENMERK   een andere melding komt in de plaats
  --by INITIALEN            wie dit doet, zoals VB
  --why TEKST               waarom, in een paar woorden; begin een afwijzing met
                            ${COUNTED_REASONS}
                            als dat de reden is: die tellen wij op de pagina Wijzigingen
  --set KOLOM=WAARDE        bij --accept: een andere waarde dan de melder gaf; mag vaker
  --date DATUM              de dag van de stap (standaard: vandaag)
  --data MAP                map met de gegevens (standaard: data)
  --help                    deze uitleg

Namen en mailadressen van melders staan alleen in de map confidential. Er wordt niets verstuurd: mails staan klaar als bestand.
In inventory.csv verandert alleen wat de meldingen veranderen. Is een cel intussen anders? Dan schrijven wij er niets overheen.
`;

const OPTIONS = {
  accept: { type: 'boolean', default: false },
  reject: { type: 'boolean', default: false },
  ask: { type: 'boolean', default: false },
  'superseded-by': { type: 'string' },
  by: { type: 'string' },
  why: { type: 'string', default: '' },
  set: { type: 'string', multiple: true },
  date: { type: 'string' },
  data: { type: 'string', default: 'data' },
  help: { type: 'boolean', default: false },
} as const;

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...rest] = positionals;
    return { ...values, command, rest };
  } catch {
    return undefined;
  }
}

type Arguments = NonNullable<ReturnType<typeof readArguments>>;

/** The day on the clock of this computer: the only clock in the whole of it. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function stepOf({
  accept,
  reject,
  ask,
  'superseded-by': successor,
}: Arguments): JudgeOptions['state'] | undefined {
  const chosen: JudgeOptions['state'][] = [
    ...(accept ? ['accepted' as const] : []),
    ...(reject ? ['rejected' as const] : []),
    ...(ask ? ['asked' as const] : []),
    ...(successor === undefined ? [] : ['superseded' as const]),
  ];
  return chosen.length === 1 ? chosen[0] : undefined;
}

const failed = (errors: string): Told => ({ output: '', errors: `${errors}\n`, exitCode: 1 });

async function run(options: Arguments, date: string): Promise<Told> {
  const { command, rest, data, by, why, set = [] } = options;
  if (command === 'add') return runAdd({ data, files: rest });
  if (command === 'list') return runList({ data, id: rest[0] });
  if (command === 'apply') return runApply({ data, by, date });
  const [id] = rest;
  const state = stepOf(options);
  if (id === undefined || state === undefined)
    return failed('Noem één melding en één stap: --accept, --reject, --ask of --superseded-by KENMERK.');
  return runJudge({ data, id, state, by, date, why, set, successor: options['superseded-by'] });
}

const MOST_REST: Readonly<Record<string, number>> = {
  add: Number.POSITIVE_INFINITY,
  list: 1,
  judge: 1,
  apply: 0,
};

async function main(args: readonly string[]): Promise<Told> {
  const options = readArguments(args);
  if (options?.help) return { output: HELP, errors: '', exitCode: 0 };
  if (!options || options.rest.length > (MOST_REST[options.command ?? ''] ?? -1))
    return failed(`Deze opdracht is niet bekend: ${shownValue(args.join(' '))}\n\n${HELP}`);
  const date = options.date === undefined ? today() : parseDate(options.date);
  if (date === undefined) return failed('Schrijf bij --date een dag die bestaat, zoals 2026-11-26.');
  // Before the lock, which would make a folder that is not there.
  try {
    await loadDataFile(options.data, DATA_FILES.settings);
    const lock = await takeLock(path.join(options.data, '.refresh.lock'));
    try {
      return await run(options, date);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (error instanceof DataFolderError || error instanceof LockedError) return failed(error.message);
    throw error;
  }
}

tell(await main(process.argv.slice(2)));
