import Papa from 'papaparse';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { withoutFormula } from '../../model/spreadsheet.ts';
import { ACCEPTED_FILE } from '../files/data-files.ts';
import type { FileTally } from '../text/csv-file.ts';
import { ACCEPTED_COLUMNS, acceptanceOf } from './accepted.ts';
import { causeOf, damagedFiles, explainingRank } from './causes.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Of many findings alike. */
const SHOWN_OF_MANY = 3;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'FOUT',
  warning: 'LET OP',
  notice: 'TER INFO',
};
/** Red, yellow and cyan of a terminal. */
const SEVERITY_COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, notice: 36 };

export interface ReportOptions {
  /** Most findings to show. Default 50. */
  readonly limit?: number;
  /** True for a terminal with colours. Default false. */
  readonly colour?: boolean;
  /** Where all findings are written. Default 'reports/findings.csv'. */
  readonly fullReport?: string;
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Findings of one severity, rule and file. */
interface Group {
  readonly severity: Severity;
  readonly rule: string;
  readonly file: string;
  /** How much it explains of other groups. */
  readonly rank: number;
  readonly findings: readonly Finding[];
}

/** Groups, those that explain others first, then errors first, and otherwise in the order of their first finding. */
function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const damaged = damagedFiles(findings);
  const groups = Map.groupBy(findings, ({ severity, rule, file }) => JSON.stringify([severity, rule, file]));
  return [...groups.values()]
    .flatMap((members): Group[] => {
      const [first] = members;
      return first === undefined
        ? []
        : [
            {
              severity: first.severity,
              rule: first.rule,
              file: first.file,
              rank: explainingRank(first, damaged),
              findings: members,
            },
          ];
    })
    .sort((a, b) => b.rank - a.rank || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function placeOf({ line, column, value }: Finding): string {
  const parts = [
    line === undefined ? undefined : `regel ${line}`,
    column === undefined ? undefined : `kolom ${column}`,
    value === undefined ? undefined : `waarde '${value}'`,
  ].filter(isDefined);
  return parts.length === 0 ? 'hele bestand' : parts.join(', ');
}

/** Lines about one finding; what to do is said once for findings in a row with the same advice. */
function findingLines(finding: Finding, next: Finding | undefined): readonly string[] {
  const lines = [`  ${placeOf(finding)}`, `    ${finding.message}`];
  const acceptance = acceptanceOf(finding);
  const accept =
    acceptance === undefined ? [] : [`    Of zet in ${ACCEPTED_FILE}: ${csvLines([acceptance])}`];
  if (next?.expected === finding.expected && next.action === finding.action) return [...lines, ...accept];
  return [...lines, `    Verwacht: ${finding.expected}`, `    Wat te doen: ${finding.action}`, ...accept];
}

/** Rows as Dutch Excel reads them, without a last line end. */
function csvLines(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', newline: '\n' },
  );
}

/** A file as `accepted.csv` with a line for each finding that an editor can accept, to copy from. */
export function proposedAcceptances(findings: readonly Finding[]): string {
  const header = ACCEPTED_COLUMNS.map((column) => column.header);
  const lines = findings.flatMap((finding) => {
    const line = acceptanceOf(finding);
    return line === undefined ? [] : [line];
  });
  return `${BYTE_ORDER_MARK}${csvLines([header, ...lines])}\n`;
}

/** '3 meldingen eerder geaccepteerd in accepted.csv.' as a line, or nothing where there are none. */
export function summariseAccepted(accepted: number): string {
  if (accepted === 0) return '';
  return `${countOf(accepted, 'melding', 'meldingen')} eerder geaccepteerd in ${ACCEPTED_FILE}.\n`;
}

/**
 * The findings as a text for a terminal: grouped by rule and file, what explains others first, then errors. Of many
 * alike the cause is said, a few are shown and the others counted. Says how many are not shown and where those are.
 */
export function formatFindings(findings: readonly Finding[], options: ReportOptions = {}): string {
  const { limit = 50, colour = false, fullReport = 'reports/findings.csv' } = options;
  if (findings.length === 0) return 'Er zijn geen meldingen.\n';
  const lines: string[] = [];
  let room = limit;
  let counted = 0;
  for (const group of groupFindings(findings)) {
    const cause = causeOf(group.rule, group.findings.length);
    const shown = group.findings.slice(0, Math.min(room, cause === undefined ? room : SHOWN_OF_MANY));
    if (shown.length === 0) break;
    room -= shown.length;
    const alike = cause === undefined ? 0 : group.findings.length - shown.length;
    counted += alike;
    const name = SEVERITY_NAMES[group.severity];
    const title = colour ? `\u001B[${SEVERITY_COLOURS[group.severity]}m${name}\u001B[0m` : name;
    lines.push(
      `${title} ${group.rule} in ${group.file}: ${countOf(group.findings.length, 'melding', 'meldingen')}`,
    );
    if (cause !== undefined) lines.push(`  ${cause}`);
    lines.push(...shown.flatMap((finding, index) => findingLines(finding, shown[index + 1])));
    if (alike > 0) lines.push(`  En nog ${formatNumber(alike)} keer. De hele lijst staat in ${fullReport}.`);
    lines.push('');
  }
  const hidden = findings.length - (limit - room) - counted;
  if (hidden > 0)
    lines.push(
      `En nog ${countOf(hidden, 'melding', 'meldingen')}. De hele lijst staat in ${fullReport}.`,
      '',
    );
  return lines.join('\n');
}

/** All findings as a CSV file that Dutch Excel opens: UTF-8 with byte order mark, semicolons. */
export function findingsCsv(findings: readonly Finding[]): string {
  const header = [
    'ernst',
    'soort',
    'bestand',
    'regel',
    'kolom',
    'waarde',
    'melding',
    'verwacht',
    'wat_te_doen',
  ];
  const rows = findings.map((finding) => [
    SEVERITY_NAMES[finding.severity].toLowerCase(),
    finding.rule,
    finding.file,
    finding.line === undefined ? '' : String(finding.line),
    finding.column ?? '',
    finding.value ?? '',
    finding.message,
    finding.expected,
    finding.action,
  ]);
  const data = rows.map((row) => row.map(withoutFormula));
  return `${BYTE_ORDER_MARK}${csvLines([header, ...data])}\n`;
}

/** One line for each CSV file: what became of its rows. */
export function summariseTallies(tallies: readonly FileTally[]): string {
  const width = Math.max(0, ...tallies.map(({ file }) => file.length));
  return tallies
    .map(
      ({ file, read, published, merged, refused }) =>
        `${file.padEnd(width)}  ${countOf(read, 'regel', 'regels')} gelezen = ${formatNumber(published)} gepubliceerd + ${formatNumber(merged)} samengevoegd + ${formatNumber(refused)} geweigerd\n`,
    )
    .join('');
}

/** How many findings there are of each severity: '2 fouten, 1 waarschuwing en 0 mededelingen'. */
export function summariseFindings(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return `${countOf(count('error'), 'fout', 'fouten')}, ${countOf(count('warning'), 'waarschuwing', 'waarschuwingen')} en ${countOf(count('notice'), 'mededeling', 'mededelingen')}`;
}
