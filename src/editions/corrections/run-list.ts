import { type RowView, reportsBeside, viewRow } from '../../corrections/judge/row-view.ts';
import { nextStates } from '../../corrections/judge/states.ts';
import { type Correction, STATES, stateOf } from '../../corrections/trail/correction.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { shownValue } from '../../ingest/findings/shown-value.ts';
import { countOf, formatDate } from '../../model/dutch.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { isOutcome, type OpenFolder, openFolder } from './folder.ts';
import { readReporters } from './reporters.ts';
import { correctionLine, stateWords } from './words.ts';

export interface ListOptions {
  readonly data: string;
  /** Shows this report in full. */
  readonly id?: string | undefined;
}

/** What is still to be done first, then the rest. */
function overview(folder: OpenFolder): string {
  const { corrections } = folder;
  if (corrections.length === 0)
    return 'Er zijn nog geen meldingen.\nWat te doen: neem een mail of een bestand over met npm run corrections -- add BESTAND.\n';
  const parts = STATES.flatMap(({ key, label }) => {
    const own = corrections.filter((correction) => stateOf(correction) === key);
    return own.length === 0
      ? []
      : [
          `${label}: ${countOf(own.length, 'melding', 'meldingen')}`,
          ...own.map((one) => `  ${correctionLine(folder, one)}`),
        ];
  });
  return `${parts.join('\n')}\n`;
}

function rowLines({ cells, line, isRemoval, match }: RowView): readonly string[] {
  if (match.kind === 'elsewhere') return ['Let op: deze locatie staat bij een andere gemeente.'];
  if (match.kind === 'ambiguous') return ['Let op: dit past bij meer dan een locatie.'];
  if (cells.length === 0) return ['De locatie staat niet (meer) in de inventarisatie.'];
  const head = line === undefined ? 'Nieuwe regel:' : `Regel ${line.line} van ${line.file}:`;
  return [
    isRemoval ? `${head} gaat weg` : head,
    ...cells.map(({ header, before, after, isChanged, changedSince }) => {
      const change =
        isChanged && !isRemoval ? `'${shownValue(before)}' wordt '${shownValue(after)}'` : shownValue(before);
      const since =
        changedSince === undefined ? '' : ` (toen de melding kwam: '${shownValue(changedSince)}')`;
      return `  ${isChanged ? '*' : ' '} ${header}: ${change}${since}`;
    }),
  ];
}

async function details(folder: OpenFolder, correction: Correction): Promise<string> {
  const { report, steps } = correction;
  const view = viewRow(correction, folder.inventory, folder.rules);
  const beside = reportsBeside(correction, folder.corrections, folder.inventory);
  const reporters = await readReporters(folder.data, correction.id);
  const next = nextStates(correction).filter((state) => state !== 'applied');
  return [
    correctionLine(folder, correction),
    ...(report.explanation === '' ? [] : [`Toelichting: ${shownValue(report.explanation, 1000)}`]),
    ...(report.basis === '' ? [] : [`Hoe weet de melder dit: ${shownValue(report.basis, 1000)}`]),
    ...reporters.map(({ name, email, role }) =>
      shownValue(
        `Melder (vertrouwelijk): ${[name, email, role].filter((part) => part !== '').join(', ')}`,
        300,
      ),
    ),
    ...steps.map(
      ({ state, date, by, why }) =>
        `${formatDate(date)}: ${stateWords(state)} door ${by}${why === '' ? '' : `. ${shownValue(why, 300)}`}`,
    ),
    '',
    ...rowLines(view),
    ...(view.findings.length > 0 ? ['', formatFindings(view.findings, { limit: 20 }).trimEnd()] : []),
    ...(beside.length > 0
      ? [
          '',
          'Andere meldingen over deze locatie:',
          ...beside.map((one) => `  ${correctionLine(folder, one)}`),
        ]
      : []),
    '',
    next.length === 0
      ? 'Deze melding is klaar.'
      : `Wat te doen: npm run corrections -- judge ${correction.id} --accept, --reject, --ask of --superseded-by KENMERK, met --by INITIALEN.`,
    '',
  ].join('\n');
}

/** Tells which reports there are, or all of one of them: the row as it is and as it would be. */
export async function runList({ data, id }: ListOptions): Promise<Outcome> {
  const folder = await openFolder(data);
  if (isOutcome(folder)) return folder;
  if (id === undefined) return { output: overview(folder), errors: '', exitCode: 0 };
  const correction = folder.corrections.find((one) => one.id === id);
  if (!correction) return stopped(`Er is geen melding met het kenmerk ${shownValue(id)}.`);
  return { output: await details(folder, correction), errors: '', exitCode: 0 };
}
