import { decide } from '../../corrections/judge/decide.ts';
import { viewRow } from '../../corrections/judge/row-view.ts';
import { takeStep } from '../../corrections/judge/states.ts';
import { questionDraft, thanksDraft } from '../../corrections/mail/drafts.ts';
import { headerOf, REPORTABLE_COLUMNS, reportableColumn } from '../../corrections/report/columns.ts';
import type { NewValues, ReportableColumn } from '../../corrections/report/report.ts';
import { isFormula, LONGEST_WORDS } from '../../corrections/report/words.ts';
import type { Correction, Step } from '../../corrections/trail/correction.ts';
import { areInitials } from '../../corrections/trail/read-correction.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { quoted, shownValue } from '../../ingest/findings/shown-value.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import { enumerate } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { writeDrafts } from './draft-file.ts';
import { isOutcome, type OpenFolder, openFolder, saveCorrection } from './folder.ts';
import { correctionLine } from './words.ts';

export interface JudgeOptions {
  readonly data: string;
  readonly id: string;
  readonly state: Exclude<Step['state'], 'applied'>;
  readonly by: string | undefined;
  readonly date: IsoDate;
  readonly why: string;
  readonly successor?: string | undefined;
  /** Values that the editor chose: 'telefoon=000-1234567'. */
  readonly set: readonly string[];
}

/** The values that an editor typed; a sentence that says what is wrong where they cannot be read. */
function readValues(set: readonly string[]): NewValues | string {
  const values = new Map<ReportableColumn, string>();
  for (const typed of set) {
    const [header = '', ...rest] = typed.split('=');
    const column = reportableColumn(header);
    const value = cleanText(rest.join('=')).text;
    if (column === undefined || rest.length === 0) {
      return `${quoted(typed)} begrijpen wij niet. Schrijf kolom=waarde, met een van deze kolommen: ${enumerate(REPORTABLE_COLUMNS.map((each) => each.header))}.`;
    }
    if (isFormula(value) || value.length > LONGEST_WORDS)
      return `${quoted(value)} kan niet in ${headerOf(column)}: het begint zoals een formule, of het is te lang.`;
    values.set(column, value);
  }
  return values;
}

/** What stands in the way of accepting; undefined where nothing does. */
function objection(folder: OpenFolder, correction: Correction): Outcome | undefined {
  const { match, findings } = viewRow(correction, folder.inventory, folder.rules);
  if (correction.report.kind !== 'missing' && match.kind !== 'found') {
    return stopped(
      'Deze melding kan niet aangenomen worden: het is niet duidelijk over welke locatie zij gaat. Bekijk haar met list.',
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  return stopped(
    'Deze melding kan zo niet aangenomen worden: de nieuwe waarden passen niet. Geef een andere waarde met --set kolom=waarde.',
    formatFindings(errors, { limit: 20 }),
  );
}

/** Takes a step with a report. The exit code is 1 where the step cannot be taken: then nothing is written. */
export async function runJudge(options: JudgeOptions): Promise<Outcome> {
  const { data, id, state, by, date, why, successor, set } = options;
  if (by === undefined || !areInitials(by))
    return stopped('Zeg met --by wie dit besluit: uw initialen, zoals --by VB.');
  const values = readValues(set);
  if (typeof values === 'string') return stopped(values);
  if (values.size > 0 && state !== 'accepted')
    return stopped('Andere waarden (--set) kunnen alleen bij --accept.');
  const folder = await openFolder(data);
  if (isOutcome(folder)) return folder;
  const found = folder.corrections.find((one) => one.id === id);
  if (!found) return stopped(`Er is geen melding met het kenmerk ${shownValue(id)}.`);
  if (successor !== undefined && !folder.corrections.some((one) => one.id === successor))
    return stopped(`Er is geen melding met het kenmerk ${shownValue(successor)}.`);
  const step: Step = {
    state,
    date,
    by,
    why: cleanText(why).text.slice(0, LONGEST_WORDS),
    ...(successor === undefined ? {} : { successor }),
  };
  const taken = takeStep(state === 'accepted' ? decide(found, values, folder.inventory) : found, step);
  if ('message' in taken)
    return stopped(`${taken.message}\n  Verwacht: ${taken.expected}\n  Wat te doen: ${taken.action}`);
  const refused = state === 'accepted' ? objection(folder, taken) : undefined;
  if (refused) return refused;
  await saveCorrection(data, taken);
  const drafts =
    state === 'asked'
      ? await writeDrafts(folder, taken, 'vraag', (input) =>
          questionDraft(input, taken.steps.at(-1)?.why ?? ''),
        )
      : state === 'rejected'
        ? await writeDrafts(folder, taken, 'dank', thanksDraft)
        : [];
  const lines = [
    correctionLine(folder, taken),
    ...drafts.map(
      (file) => `Een mail aan de melder staat klaar: ${file}. Kijk haar na en verstuur haar zelf.`,
    ),
    ...(state === 'accepted'
      ? ['Wat te doen: zet de aangenomen meldingen in de inventarisatie met npm run corrections -- apply.']
      : []),
  ];
  return { output: `${lines.join('\n')}\n`, errors: '', exitCode: 0 };
}
