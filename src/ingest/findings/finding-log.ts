import { compareText, formatNumber } from '../../model/dutch.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import {
  BOUNDARY_FILES,
  DATA_FILE_NAMES,
  DATA_FILES,
  isInventoryPart,
  LIMITS,
  type Remark,
} from '../files/data-files.ts';
import { shownValue } from './shown-value.ts';

/** Where a finding is: a file, and within it a line, a column and the value there. */
export interface Spot {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  /** What the finding is about; an editor can accept a warning or a notice that has it. */
  readonly owner?: Owner;
}

/** What a finding is about: the row of a table, or a whole file. */
export interface Owner {
  /** In words that stay the same where rows move. Worked out when it is asked for. */
  readonly subject: string;
}

/** For a finding about a whole file that an editor can accept. */
export const WHOLE_FILE: Owner = { subject: '' };

/** What a finding says, in Dutch. */
export interface Explanation {
  readonly message: string;
  readonly expected: string;
  readonly action: string;
}

/** What a finding says, or how to say it: sentences about findings past the limit are not made. */
export type Explained = Explanation | (() => Explanation);

export function explain(explained: Explained): Explanation {
  return typeof explained === 'function' ? explained() : explained;
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'let op',
  notice: 'ter info',
};

const SEVERITIES = ['error', 'warning', 'notice'] as const;

/** Names of files as an editor knows them, by the names of `DATA_FILES`: 'inventory.csv' can be called 'inventory.xlsx'. */
export type FileNames = ReadonlyMap<string, string>;

const SAME_NAMES: FileNames = new Map();

/** Collects findings. Readers add to it; whether a row was refused shows in the number of errors. */
export class FindingLog {
  #findings: Finding[] = [];
  #errors = 0;
  readonly #names: FileNames;
  /** By severity and file: thousands of remarks must not hide an error. */
  #counts: Readonly<Record<Severity, Map<string, number>>> = {
    error: new Map(),
    warning: new Map(),
    notice: new Map(),
  };

  /** Readers call each file by its name among `DATA_FILES`; `names` says what it is called in the folder. */
  constructor(names: FileNames = SAME_NAMES) {
    this.#names = names;
  }

  /** Number of errors so far. */
  get errors(): number {
    return this.#errors;
  }

  /** Keeps the place: the function that it gives forgets all findings after it. */
  checkpoint(): () => void {
    const findings = this.#findings.length;
    const errors = this.#errors;
    const { error, warning, notice } = this.#counts;
    const counts = { error: new Map(error), warning: new Map(warning), notice: new Map(notice) };
    return () => {
      this.#findings.length = findings;
      this.#errors = errors;
      this.#counts = counts;
    };
  }

  error(rule: string, spot: Spot, explanation: Explained): void {
    this.#errors += 1;
    this.#add('error', rule, spot, explanation);
  }

  warning(rule: string, spot: Spot, explanation: Explained): void {
    this.#add('warning', rule, spot, explanation);
  }

  notice(rule: string, spot: Spot, explanation: Explained): void {
    this.#add('notice', rule, spot, explanation);
  }

  #add(severity: Severity, rule: string, spot: Spot, explanation: Explained): void {
    const counts = this.#counts[severity];
    const count = (counts.get(spot.file) ?? 0) + 1;
    counts.set(spot.file, count);
    if (count > LIMITS.findingsPerFile) return;
    this.#findings.push({
      severity,
      rule,
      file: this.#names.get(spot.file) ?? spot.file,
      ...(spot.line === undefined ? {} : { line: spot.line }),
      ...(spot.column === undefined ? {} : { column: shownValue(spot.column) }),
      ...(spot.value === undefined || spot.value === '' ? {} : { value: shownValue(spot.value) }),
      ...(spot.owner === undefined || severity === 'error'
        ? {}
        : { subject: shownValue(spot.owner.subject) }),
      ...this.#named(explain(explanation)),
    });
  }

  /** The sentences, with files called as they are called in the folder. */
  #named(explanation: Explanation): Explanation {
    if (this.#names.size === 0) return explanation;
    const renamed = (text: string) =>
      [...this.#names].reduce((so, [name, real]) => so.replaceAll(name, real), text);
    const { message, expected, action } = explanation;
    return { message: renamed(message), expected: renamed(expected), action: renamed(action) };
  }

  /** Takes over what was found before a file was read. */
  take(file: string, remarks: readonly Remark[]): void {
    for (const { severity, rule, line, column, value, ...explanation } of remarks) {
      this[severity](
        rule,
        {
          file,
          ...(line === undefined ? {} : { line }),
          ...(column === undefined ? {} : { column }),
          ...(value === undefined ? {} : { value }),
        },
        explanation,
      );
    }
  }

  /** All findings: by file, then by line, then as they were found. */
  finish(): readonly Finding[] {
    const order = new Map(DATA_FILE_NAMES.map((name, index) => [this.#names.get(name) ?? name, index]));
    for (const name of BOUNDARY_FILES) order.set(name, order.get(DATA_FILES.boundaries) ?? order.size);
    const placeOf = (file: string) =>
      order.get(isInventoryPart(file) ? DATA_FILES.inventory : file) ?? order.size;
    return [...this.#findings, ...this.#tooMany()].sort(
      (a, b) =>
        placeOf(a.file) - placeOf(b.file) ||
        (isInventoryPart(a.file) ? compareText(a.file, b.file) : 0) ||
        (a.line ?? 0) - (b.line ?? 0),
    );
  }

  #tooMany(): Finding[] {
    const limit = formatNumber(LIMITS.findingsPerFile);
    return SEVERITIES.flatMap((severity) =>
      [...this.#counts[severity]]
        .filter(([, count]) => count > LIMITS.findingsPerFile)
        .map(([file, count]) => ({
          severity: severity === 'error' ? 'error' : 'warning',
          rule: 'too-many-findings',
          file: this.#names.get(file) ?? file,
          message: `Dit bestand heeft ${formatNumber(count)} meldingen van de soort '${SEVERITY_NAMES[severity]}'. Alleen de eerste ${limit} staan in de lijst.`,
          expected: 'Een bestand met weinig fouten.',
          action: 'Los eerst de meldingen in de lijst op en controleer daarna opnieuw.',
        })),
    );
  }
}
