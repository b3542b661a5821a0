import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';

const LETTER = /\p{L}/u;

export function hasLetter(name: string): boolean {
  return LETTER.test(name);
}

/** Warns about a name of a place or an organisation in which no letter stands: a shifted cell, or a number. */
export function checkHasLetter(cell: Cell, name: string, log: FindingLog): void {
  // What starts like a formula has a finding of its own.
  if (hasLetter(name) || name.startsWith('=')) return;
  log.warning('name-without-letter', cell, () => ({
    message: `In ${quoted(name)} staat geen letter. Dit lijkt geen naam.`,
    expected: `Een naam in de kolom ${quoted(cell.column)}, met letters.`,
    action: 'Kijk of er cellen zijn verschoven. Vul anders de naam in.',
  }));
}
