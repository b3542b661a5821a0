import type { Severity } from '../../model/finding.ts';
import type { ShownFinding } from './detail.ts';

/** What an editor wants to see of the findings; '' and undefined are everything. */
export interface ListChoice {
  readonly severity: Severity | '';
  readonly file: string;
  /** Words that stand anywhere in the finding. */
  readonly words: string;
  /** Kind and file, as `groupsOf` gives them. */
  readonly group: string;
}

export const EVERYTHING: ListChoice = { severity: '', file: '', words: '', group: '' };

/** A finding with its place in the whole list. */
export interface ListedFinding {
  readonly index: number;
  readonly finding: ShownFinding;
}

/** Findings of one kind in one file. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly file: string;
  /** What the first of them says; never empty. */
  readonly heading: string;
  readonly count: number;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Fout',
  warning: 'Waarschuwing',
  notice: 'Mededeling',
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

function keyOf({ severity, rule, file }: ShownFinding): string {
  return JSON.stringify([severity, rule, file]);
}

function holds(finding: ShownFinding, words: string): boolean {
  const { file, column, value, message, expected, action, rule, line } = finding;
  const all = [file, column, value, message, expected, action, rule, line].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The findings that fit a choice, errors first, each with its place in the whole list. */
export function chosenFindings(
  findings: readonly ShownFinding[],
  { severity, file, words, group }: ListChoice,
): readonly ListedFinding[] {
  const wanted = words.trim();
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(
      ({ finding }) =>
        (severity === '' || finding.severity === severity) &&
        (file === '' || finding.file === file) &&
        (group === '' || keyOf(finding) === group) &&
        (wanted === '' || holds(finding, wanted)),
    )
    .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
}

/** The kinds of findings by file, errors first, then the most frequent. */
export function groupsOf(listed: readonly ListedFinding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(listed, ({ finding }) => keyOf(finding));
  return [...groups]
    .flatMap(([key, members]): FindingGroup[] => {
      const [first] = members;
      if (!first) return [];
      const { severity, file, message, rule } = first.finding;
      const heading = message.trim() === '' ? rule : message;
      return [{ key, severity, file, heading, count: members.length }];
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
}

/** Files that are named, in the order in which they come. */
export function filesOf(findings: readonly ShownFinding[]): readonly string[] {
  return [...new Set(findings.map(({ file }) => file))];
}

/** Where a finding is, as a spreadsheet tells: 'regel 12, kolom C (postcode)'. */
export function placeWords({ line, column, letters }: ShownFinding): string {
  const named = column === undefined || column === '' ? undefined : column;
  const where = letters === undefined ? named : `${letters}${named === undefined ? '' : ` (${named})`}`;
  const parts = [
    ...(line === undefined ? [] : [`regel ${line}`]),
    ...(where === undefined ? [] : [letters === undefined ? `bij ${where}` : `kolom ${where}`]),
  ];
  return parts.length === 0 ? 'hele bestand' : parts.join(', ');
}
