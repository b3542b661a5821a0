import type { RowView } from '../../corrections/judge/row-view.ts';
import { headerOf, REPORTABLE_COLUMNS } from '../../corrections/report/columns.ts';
import { REPORT_KINDS, REPORTER_KINDS, type Reporter } from '../../corrections/report/report.ts';
import {
  type Correction,
  STATES,
  type State,
  type Step,
  stateOf,
  valuesOf,
} from '../../corrections/trail/correction.ts';
import { formatDate } from '../../model/dutch.ts';
import type { ListedReport, ReportDetail } from './views.ts';

/** Names of municipalities by their code. */
type Names = ReadonlyMap<string, string>;

/** What an editor does to bring a report into a state. */
const DOING: Readonly<Record<Step['state'], string>> = {
  asked: 'Vraag stellen',
  accepted: 'Aannemen',
  rejected: 'Afwijzen',
  superseded: 'Vervangen door een andere melding',
  applied: 'Verwerken',
};

function labelIn(list: readonly { readonly key: string; readonly label: string }[], key: string): string {
  return list.find((entry) => entry.key === key)?.label ?? key;
}

function stateWords(state: State): string {
  return labelIn(STATES, state);
}

function organisationOf({ report, before }: Correction): string {
  return (
    report.row?.organisation ??
    before.get('organisation') ??
    report.values.get('organisation') ??
    report.row?.key ??
    'niet genoemd'
  );
}

/** Whom a report is about: 'Raadslieden in Zwolle'. */
export function reportAbout(correction: Correction, names: Names): string {
  const { municipality } = correction.report;
  return `${organisationOf(correction)} in ${names.get(municipality) ?? municipality}`;
}

export function listed(correction: Correction, names: Names): ListedReport {
  const { id, report } = correction;
  const state = stateOf(correction);
  return {
    id,
    date: formatDate(report.date),
    kind: labelIn(REPORT_KINDS, report.kind),
    municipality: names.get(report.municipality) ?? report.municipality,
    organisation: organisationOf(correction),
    state,
    stateWords: stateWords(state),
  };
}

function placeWords({ match, line }: RowView, { report }: Correction, names: Names): string {
  if (report.kind === 'missing') return 'Dit wordt een nieuwe regel in de inventarisatie.';
  if (match.kind === 'elsewhere') {
    const other = names.get(match.line.municipality) ?? match.line.municipality;
    return `Let op: deze locatie staat bij ${other} (${match.line.file}, regel ${match.line.line}). De melding gaat over een andere gemeente.`;
  }
  if (match.kind === 'ambiguous')
    return `Let op: ${match.lines.length} regels passen bij deze melding. Wij weten niet welke er bedoeld is.`;
  if (line === undefined) return 'Let op: deze locatie staat niet in de inventarisatie.';
  return `${line.file}, regel ${line.line}`;
}

function stepWords({ state, date, by, why, successor }: Step): string {
  const reason = why === '' ? '' : `: ${why}`;
  return `${formatDate(date)}, ${by}: ${stateWords(state)}${successor === undefined ? '' : ` door ${successor}`}${reason}`;
}

interface Around {
  readonly row: RowView;
  readonly beside: readonly ListedReport[];
  readonly names: Names;
  readonly reporter: Reporter | undefined;
  readonly mail: string;
  readonly next: readonly Step['state'][];
}

/** All that an editor looks at when she judges a report. */
export function detailOfReport(
  correction: Correction,
  { row, beside, names, reporter, mail, next }: Around,
): ReportDetail {
  const { id, report, steps } = correction;
  const values = valuesOf(correction);
  const person =
    reporter && [reporter.name, reporter.email, reporter.role].filter((word) => word !== '').join(', ');
  return {
    id,
    about: reportAbout(correction, names),
    kind: labelIn(REPORT_KINDS, report.kind),
    date: formatDate(report.date),
    onBehalfOf: labelIn(REPORTER_KINDS, report.reporterKind),
    explanation: report.explanation,
    basis: report.basis,
    reporter: person,
    mail,
    place: placeWords(row, correction, names),
    cells: row.cells.map(({ header, before, after, isChanged, changedSince }) => ({
      header,
      before,
      after,
      isChanged,
      changedSince,
    })),
    isRemoval: row.isRemoval,
    findings: row.findings.map(
      ({ column, message, expected }) => `${column ?? ''}: ${message} Verwacht: ${expected}`,
    ),
    beside,
    values: [...values].map(([column, value]) => ({ header: headerOf(column), value })),
    otherColumns: row.isRemoval
      ? []
      : REPORTABLE_COLUMNS.filter(({ key }) => !values.has(key)).map(({ header }) => header),
    steps: steps.map(stepWords),
    // What is accepted is worked into the inventory together, with a button of its own.
    next: next.filter((state) => state !== 'applied').map((state) => ({ state, label: DOING[state] })),
  };
}
