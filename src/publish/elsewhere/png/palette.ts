/** The colours of a picture with a place for each. */
export interface Palette {
  /** At most 256, as 0xRRGGBB. */
  readonly colours: readonly number[];
  /** The place of the colour that stands for one of the picture. @throws RangeError for another colour */
  readonly placeOf: (colour: number) => number;
}

const MOST = 256;
/** Levels of a channel: up to 16 no edge is more than 9 of 255 shades off, which nobody sees. */
const LEVELS = [32, 16, 12, 9, 6, 4];

/**
 * A palette for all colours in the lists, in the order in which they first occur. Where there are more than 256, those
 * that are not `exact` are rounded to fewer and fewer levels until they fit.
 * @throws RangeError where the exact colours alone are too many
 */
export function paletteOf(
  lists: readonly (readonly number[])[],
  exact: ReadonlySet<number>,
  edgeLevels?: number,
): Palette {
  const colours = [...new Set(lists.flat())];
  const tries = [...(edgeLevels === undefined ? [256] : [edgeLevels]), ...LEVELS];
  for (const levels of tries) {
    const places = new Map<number, number>();
    const shown = new Map<number, number>();
    for (const colour of colours) {
      const stands = levels === 256 || exact.has(colour) ? colour : rounded(colour, levels);
      const place = places.get(stands) ?? places.size;
      places.set(stands, place);
      shown.set(colour, place);
    }
    if (places.size <= MOST) {
      return {
        colours: [...places.keys()],
        placeOf: (colour) => {
          const place = shown.get(colour);
          if (place === undefined)
            throw new RangeError(`The palette lacks the colour ${colour.toString(16)}.`);
          return place;
        },
      };
    }
  }
  throw new RangeError(`More than ${MOST} colours that may not be rounded.`);
}

/** A colour with each channel at the nearest of so many levels from 0 to 255. */
function rounded(colour: number, levels: number): number {
  const step = 255 / (levels - 1);
  const channel = (value: number) => Math.round(Math.round(value / step) * step);
  return (channel(colour >> 16) << 16) | (channel((colour >> 8) & 255) << 8) | channel(colour & 255);
}
