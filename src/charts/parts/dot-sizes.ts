import { formatNumber } from '../../model/dutch.ts';

/**
 * Dots say by their size how many locations stand at a place. The sizes are few, so that an eye can tell them apart;
 * the diameter is in drawing units, which on a screen is about a pixel.
 */
export const DOT_SIZES = [
  { from: 1, diameter: 6, name: 'Kleine stip', words: '1 locatie' },
  { from: 2, diameter: 9, name: 'Middelgrote stip', words: '2 of 3 locaties op één plek' },
  { from: 4, diameter: 12, name: 'Grote stip', words: '4 of meer locaties op één plek' },
] as const;

export type DotSize = (typeof DOT_SIZES)[number];

/** Light around a dot: it stays a dot on any colour, beside another and in grey print. */
export const DOT_RIM = 1.5;

/** The size of a dot for this many locations. */
export function dotSize(locations: number): DotSize {
  return DOT_SIZES.findLast(({ from }) => locations >= from) ?? DOT_SIZES[0];
}

/** How well the places of the dots are known: a postcode is no address. Empty where each is the location's own. */
export function precisionWords(known: number, byPostcode: number): string {
  if (byPostcode === 0) return '';
  return byPostcode === known
    ? 'De stippen staan op de plek van de postcode.'
    : `Daarvan ${byPostcode === 1 ? 'staat' : 'staan'} er ${formatNumber(byPostcode)} op de plek van de postcode.`;
}
