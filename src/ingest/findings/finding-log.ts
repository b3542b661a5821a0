import { formatNumber } from '../../model/dutch.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { DATA_FILE_NAMES, LIMITS } from '../files/data-files.ts';
import { shownValue } from './shown-value.ts';

/** Where a finding is: a file, and within it a line, a column and the value there. */
export interface Spot {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

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

/** Collects findings. Readers add to it; whether a row was refused shows in the number of errors. */
export class FindingLog {
  #findings: Finding[] = [];
  #errors = 0;
  /** By severity and file: thousands of remarks must not hide an error. */
  #counts: Readonly<Record<Severity, Map<string, number>>> = {
    error: new Map(),
    warning: new Map(),
    notice: new Map(),
  };

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
      file: spot.file,
      ...(spot.line === undefined ? {} : { line: spot.line }),
      ...(spot.column === undefined ? {} : { column: shownValue(spot.column) }),
      ...(spot.value === undefined || spot.value === '' ? {} : { value: shownValue(spot.value) }),
      ...explain(explanation),
    });
  }

  /** All findings: by file, then by line, then as they were found. */
  finish(): readonly Finding[] {
    const order = new Map<string, number>(DATA_FILE_NAMES.map((name, index) => [name, index]));
    return [...this.#findings, ...this.#tooMany()].sort(
      (a, b) =>
        (order.get(a.file) ?? order.size) - (order.get(b.file) ?? order.size) ||
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
          file,
          message: `Dit bestand heeft ${formatNumber(count)} meldingen van de soort '${SEVERITY_NAMES[severity]}'. Alleen de eerste ${limit} staan in de lijst.`,
          expected: 'Een bestand met weinig fouten.',
          action: 'Los eerst de meldingen in de lijst op en controleer daarna opnieuw.',
        })),
    );
  }
}
