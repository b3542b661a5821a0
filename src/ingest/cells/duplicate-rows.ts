import type { FindingLog } from '../findings/finding-log.ts';
import type { Cell } from '../text/columns.ts';

/** Warns that a row says exactly the same as an earlier one and is counted once. */
export function reportDuplicateRow(cell: Cell, earlierLine: number, log: FindingLog): void {
  log.warning('duplicate-row', cell, () => ({
    message: `Deze regel is precies gelijk aan regel ${earlierLine}. Wij tellen hem één keer.`,
    expected: 'Elke regel één keer.',
    action: 'Haal een van de twee regels weg.',
  }));
}
