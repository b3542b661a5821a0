import type { Place } from '../../analysis/groups/places.ts';
import type { MiddleHalf, Verdict } from '../../analysis/groups/yardstick.ts';
import { formatNumber, formatWithUnit } from '../../model/dutch.ts';
import type { Figure } from '../../model/figure.ts';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  more: 'meer dan de meeste',
  'as-most': 'zoals de meeste',
  fewer: 'minder dan de meeste',
};

/** The same text with a capital in front. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** 'meer dan de meeste', 'zoals de meeste', 'minder dan de meeste'. */
export function verdictWords(verdict: Verdict): string {
  return VERDICT_WORDS[verdict];
}

/** The ends of the middle half: '1 tot 3', '0,5 tot 1,1'; one number where both are the same. */
export function halfWords({ low, high }: Pick<MiddleHalf, 'low' | 'high'>, decimals: number): string {
  const [from, to] = [formatNumber(low, decimals), formatNumber(high, decimals)];
  return from === to ? from : `${from} tot ${to}`;
}

/** The value in the middle: '3', or '2,5' where two whole numbers share the middle. */
export function medianWords({ median }: Pick<MiddleHalf, 'median'>, decimals: number): string {
  return formatNumber(median, Number.isInteger(median) ? decimals : Math.max(decimals, 1));
}

/** The own figure, and the most that it can be: 8 life domains, 7 support types. */
interface Placed {
  readonly value: number | undefined;
  readonly outOf?: number | undefined;
}

/**
 * A place with its number of places: 'plaats 12 van 342, samen met 3 andere gemeenten'. Who has all there is has no
 * place but company: 'alle 7, net als 136 andere gemeenten'.
 */
export function placeWords({ rank, of, tied }: Place, { value, outOf }: Placed): string {
  const others = `${formatNumber(tied)} andere ${tied === 1 ? 'gemeente' : 'gemeenten'}`;
  if (outOf !== undefined && value === outOf) {
    return `alle ${outOf}, ${tied === 0 ? 'als enige gemeente' : `net als ${others}`}`;
  }
  return `plaats ${formatNumber(rank)} van ${formatNumber(of)}${tied === 0 ? '' : `, samen met ${others}`}`;
}

/** The figure in Dutch notation with its unit; 'onbekend' and 'niet getoond' where there is no number to show. */
export function figureWords({ measure, reading }: Figure): string {
  if (reading.state === 'unknown') return 'onbekend';
  if (reading.state === 'withheld') return 'niet getoond';
  return formatWithUnit(reading.value, measure.unit, measure.decimals);
}

/** Only the number of a figure, for a place where the unit stands beside it. */
export function figureNumber({ measure, reading }: Figure): string {
  if (reading.state === 'unknown') return 'onbekend';
  if (reading.state === 'withheld') return 'niet getoond';
  return formatNumber(reading.value, measure.decimals);
}
