import { PALETTE } from '../../../charts/parts/palette.ts';

/** The colours of areas, as 0xRRGGBB: in a picture these stay as they are. */
export const HOUSE_COLOURS: ReadonlySet<number> = new Set(Object.values(PALETTE).map(colourNumber));

/** '#b3361b' as 0xb3361b. */
export function colourNumber(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}
