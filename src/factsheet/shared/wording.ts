import type { Place, Tier } from '../../analysis/groups/compare.ts';
import { formatNumber, formatWithUnit } from '../../model/dutch.ts';
import type { Figure } from '../../model/figure.ts';

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  more: 'meer dan gemiddeld',
  about: 'ongeveer gemiddeld',
  fewer: 'minder dan gemiddeld',
};

/** 'meer dan gemiddeld', 'ongeveer gemiddeld', 'minder dan gemiddeld'. */
export function tierWords(tier: Tier): string {
  return TIER_WORDS[tier];
}

/** A place with its number of places: 'plaats 12 van 342, gedeeld met 3 andere gemeenten'. */
export function placeWords({ rank, of, tied }: Place): string {
  const shared =
    tied === 0 ? '' : `, samen met ${formatNumber(tied)} andere ${tied === 1 ? 'gemeente' : 'gemeenten'}`;
  return `plaats ${formatNumber(rank)} van ${formatNumber(of)}${shared}`;
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
