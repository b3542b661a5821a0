import type { Finding } from '../../model/finding.ts';
import { foldLabel, foldName } from '../../model/fold-name.ts';
import { withoutFormula } from '../../model/spreadsheet.ts';
import { parseDate } from '../cells/dates.ts';
import { readCell, readRequiredDate, readRequiredText } from '../cells/fields.ts';
import { parseNumber } from '../cells/numbers.ts';
import { ACCEPTED_FILE } from '../files/data-files.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { FindingLog } from './finding-log.ts';
import { quoted } from './shown-value.ts';

/** The columns of `accepted.csv`: which warning or notice an editor looked at, and why it may stay. */
export const ACCEPTED_COLUMNS = [
  { key: 'rule', header: 'soort' },
  { key: 'file', header: 'bestand' },
  { key: 'subject', header: 'kenmerk' },
  { key: 'column', header: 'kolom' },
  { key: 'value', header: 'waarde' },
  { key: 'reason', header: 'reden' },
  { key: 'date', header: 'datum' },
] as const satisfies readonly ColumnSpec<string>[];

type AcceptedColumn = (typeof ACCEPTED_COLUMNS)[number]['key'];

/** What stands in a proposed line where the editor writes her reason: it is none. */
const REASON_TO_FILL_IN = 'uw reden';

/** A sound line of `accepted.csv`. */
export interface AcceptedNotice {
  readonly key: string;
  readonly cell: Cell;
}

export interface Settled {
  /** Those that nobody accepted. */
  readonly open: readonly Finding[];
  /** How many were accepted earlier. */
  readonly accepted: number;
  /** Lines of `accepted.csv` that fit no finding. */
  readonly unused: readonly AcceptedNotice[];
}

/** A value in the form in which values are compared: Excel writes numbers and dates in its own way. */
function comparable(value: string): string {
  const bare = value.trim().replace(/^'(?=[=+\-@])/, '');
  const number = parseNumber(bare, 'whole') ?? parseNumber(bare, 'decimal');
  return number === undefined ? (parseDate(bare) ?? foldName(bare)) : String(number.value);
}

function keyOf(rule: string, file: string, subject: string, column: string, value: string): string {
  return JSON.stringify([
    rule.trim(),
    file.trim(),
    comparable(subject),
    foldLabel(column),
    comparable(value),
  ]);
}

function readReason(cell: Cell, log: FindingLog): void {
  const reason = readRequiredText(cell, log);
  if (reason?.toLowerCase() === REASON_TO_FILL_IN) reportMissingReason(cell, log);
}

function reportMissingReason(cell: Cell, log: FindingLog): void {
  log.error('acceptance-without-reason', cell, {
    message: `Bij 'reden' staat nog ${quoted(cell.value)}.`,
    expected: 'Waarom de waarde klopt, in een paar woorden.',
    action: 'Schrijf op hoe u het hebt nagekeken, zoals: gebeld op 3 maart, de gemeente bevestigt het.',
  });
}

/** The accepted notices; wrong lines are in the log. */
export function readAccepted(
  rows: readonly RowReader<AcceptedColumn>[],
  log: FindingLog,
): readonly AcceptedNotice[] {
  return rows.flatMap((row) => {
    const before = log.errors;
    const rule = readRequiredText(row.cell('rule'), log);
    const file = readRequiredText(row.cell('file'), log);
    const [subject, column, value] = (['subject', 'column', 'value'] as const).map((key) =>
      readCell(row.cell(key), log),
    );
    readReason(row.cell('reason'), log);
    readRequiredDate(row.cell('date'), log);
    if (log.errors > before || rule === undefined || file === undefined) return [];
    return { key: keyOf(rule, file, subject ?? '', column ?? '', value ?? ''), cell: row.cell('rule') };
  });
}

/** The line of `accepted.csv` that accepts a finding; undefined where it cannot be accepted. */
export function acceptanceOf({ severity, rule, file, subject, column, value }: Finding) {
  if (severity === 'error' || subject === undefined) return undefined;
  const cells = [rule, file, subject, column ?? '', value ?? '', REASON_TO_FILL_IN, 'jjjj-mm-dd'];
  return cells.map(withoutFormula);
}

/** Takes out the findings that an editor accepted earlier. */
export function settle(findings: readonly Finding[], accepted: readonly AcceptedNotice[]): Settled {
  if (accepted.length === 0) return { open: findings, accepted: 0, unused: [] };
  const keys = new Set(accepted.map(({ key }) => key));
  const used = new Set<string>();
  const open = findings.filter(({ severity, rule, file, subject, column, value }) => {
    if (severity === 'error' || subject === undefined) return true;
    const key = keyOf(rule, file, subject, column ?? '', value ?? '');
    if (!keys.has(key)) return true;
    used.add(key);
    return false;
  });
  return {
    open,
    accepted: findings.length - open.length,
    unused: accepted.filter(({ key }) => !used.has(key)),
  };
}

/** Tells of lines that have become useless. */
export function unusedAcceptances(unused: readonly AcceptedNotice[]): readonly Finding[] {
  const log = new FindingLog();
  for (const { cell } of unused) {
    const { owner: _owner, ...spot } = cell;
    log.notice('accepted-without-finding', spot, {
      message: 'Deze regel past bij geen enkele melding meer.',
      expected: `Alleen meldingen in ${ACCEPTED_FILE} die de controle nog geeft.`,
      action:
        'Is het probleem opgelost? Haal de regel dan weg. Kijk anders of u de regel goed hebt overgenomen.',
    });
  }
  return log.finish();
}
