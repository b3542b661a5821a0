import { foldLabel, foldName } from '../../model/fold-name.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';

const TOTAL_WORDS: ReadonlySet<string> = new Set(
  [
    'som',
    'gemiddelde',
    'gemiddeld',
    'nederland',
    'heel nederland',
    'NL01',
    'NL00',
    'aantal',
    'sum',
    'average',
  ].map(foldLabel),
);
/** 'Totaal', 'Eindtotaal:', 'Totaal Nederland', 'Alles totaal'. */
const TOTAL = /^(?:eind|sub|alge?heel |grand )?tota(?:a?l|len)\b|\b(?:eind|sub)?totaal$/;
/** What a formula below a column leaves: a sum or a count. */
const NUMBER = /^-?[€ ]*\d[\d., {2}]*%?$/;

/** True for what stands before a row with totals. */
export function isTotal(text: string): boolean {
  return TOTAL_WORDS.has(foldLabel(text)) || TOTAL.test(foldName(text));
}

/**
 * True for the cells of a row with totals: those that should name something name a total, or name nothing while all
 * that is filled elsewhere is a number.
 *
 * @param names the cells that say what the row is about
 * @param others the rest of the row
 */
export function isTotalRow(names: readonly string[], others: readonly string[]): boolean {
  const filled = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '');
  const [first, ...more] = filled(names);
  if (first !== undefined) return isTotal(first) && more.every((text) => isTotal(text) || NUMBER.test(text));
  const numbers = filled(others);
  const words = numbers.filter((text) => !NUMBER.test(text));
  return numbers.length > 0 && words.every(isTotal);
}

/**
 * Reports a row with totals, which would count everything twice: one finding, whatever else is wrong in it.
 *
 * @param cells those that should say what the row is about: the finding points at the one that names a total
 */
export function reportTotalRow(cells: readonly [Cell, ...Cell[]], log: FindingLog): void {
  const filled = cells.filter(({ value }) => value.trim() !== '');
  const cell = filled.find(({ value }) => isTotal(value)) ?? filled[0] ?? cells[0];
  log.error('total-row', cell, {
    message:
      filled.length === 0
        ? 'Dit lijkt een regel met totalen: er staan alleen getallen in.'
        : `Dit lijkt een regel met totalen: ${quoted(cell.value)}.`,
    expected: 'Alleen regels over één gemeente.',
    action: 'Haal de regel met totalen weg. Wij tellen zelf op.',
  });
}
