import { formatNumber } from '../model/dutch.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { DATA_FILE_NAMES, LIMITS } from './data-files.ts';
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

/** Collects findings. Readers add to it; whether a row was refused shows in the number of errors. */
export class FindingLog {
  #findings: Finding[] = [];
  #errors = 0;
  #countByFile = new Map<string, number>();
  #unlistedErrorsByFile = new Map<string, number>();

  /** Number of errors so far. */
  get errors(): number {
    return this.#errors;
  }

  error(rule: string, spot: Spot, explanation: Explanation): void {
    this.#errors += 1;
    this.#add('error', rule, spot, explanation);
  }

  warning(rule: string, spot: Spot, explanation: Explanation): void {
    this.#add('warning', rule, spot, explanation);
  }

  notice(rule: string, spot: Spot, explanation: Explanation): void {
    this.#add('notice', rule, spot, explanation);
  }

  #add(severity: Severity, rule: string, spot: Spot, explanation: Explanation): void {
    const count = (this.#countByFile.get(spot.file) ?? 0) + 1;
    this.#countByFile.set(spot.file, count);
    if (count > LIMITS.findingsPerFile) {
      const errors = this.#unlistedErrorsByFile.get(spot.file) ?? 0;
      this.#unlistedErrorsByFile.set(spot.file, errors + (severity === 'error' ? 1 : 0));
      return;
    }
    this.#findings.push({
      severity,
      rule,
      file: spot.file,
      ...(spot.line === undefined ? {} : { line: spot.line }),
      ...(spot.column === undefined ? {} : { column: shownValue(spot.column) }),
      ...(spot.value === undefined || spot.value === '' ? {} : { value: shownValue(spot.value) }),
      ...explanation,
    });
  }

  /** All findings: by file, then by line, then as they were found. */
  finish(): readonly Finding[] {
    const order = new Map(DATA_FILE_NAMES.map((name, index) => [name, index]));
    return [...this.#findings, ...this.#tooMany()].sort(
      (a, b) =>
        (order.get(a.file) ?? order.size) - (order.get(b.file) ?? order.size) ||
        (a.line ?? 0) - (b.line ?? 0),
    );
  }

  #tooMany(): Finding[] {
    return Array.from(this.#unlistedErrorsByFile, ([file, errors]) => ({
      severity: errors > 0 ? ('error' as const) : ('warning' as const),
      rule: 'too-many-findings',
      file,
      message: `Dit bestand heeft ${formatNumber(this.#countByFile.get(file) ?? 0)} meldingen. Alleen de eerste ${formatNumber(LIMITS.findingsPerFile)} staan in de lijst.`,
      expected: 'Een bestand met weinig fouten.',
      action: 'Los eerst de meldingen in de lijst op en controleer daarna opnieuw.',
    }));
  }
}
