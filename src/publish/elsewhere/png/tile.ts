/** A rectangle of opaque pixels, each as the number of its colour. */
export interface Tile {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, in the order in which they first occur. */
  readonly colours: readonly number[];
  /** Row by row, from the top left: the place of each pixel's colour among those. */
  readonly indexes: Uint16Array;
}

/** More colours than a drawing ever has: the table of places is twice as large, so that places are found at once. */
const MOST_COLOURS = 1 << 14;
const PLACES = MOST_COLOURS * 2;

/** Where each colour that was found has its place, and its number from 1. Shared: to clear a new one takes longer than a tile. */
const found = new Uint32Array(PLACES);
const numbers = new Uint16Array(PLACES);

/**
 * Counts the colours of a picture.
 * @param rgba four bytes a pixel, row by row; all opaque
 * @throws RangeError where a pixel is not opaque, the sizes do not fit, or it is no drawing but a photograph
 */
export function tileOf(rgba: Uint8Array, width: number, height: number): Tile {
  if (rgba.length !== width * height * 4)
    throw new RangeError(`${rgba.length} bytes are not ${width} × ${height} pixels.`);
  const { buffer, byteOffset } = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  const pixels = new Uint32Array(buffer, byteOffset, width * height);
  const inOrder: number[] = [];
  const used: number[] = [];
  const indexes = new Uint16Array(pixels.length);
  // Most pixels have the colour of the one before.
  let last = -1;
  let index = 0;
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = pixels[at] ?? 0;
    if (pixel !== last) {
      last = pixel;
      let place = Math.imul(pixel, 0x9e3779b1) >>> 17;
      while (numbers[place] !== 0 && found[place] !== pixel) place = (place + 1) % PLACES;
      if (numbers[place] === 0) {
        if (inOrder.length === MOST_COLOURS) {
          numbers.fill(0);
          throw new RangeError(`More than ${MOST_COLOURS} colours.`);
        }
        found[place] = pixel;
        used.push(place);
        inOrder.push(pixel);
        numbers[place] = inOrder.length;
      }
      index = (numbers[place] ?? 1) - 1;
    }
    indexes[at] = index;
  }
  for (const place of used) numbers[place] = 0;
  return { width, height, colours: inOrder.map(opaqueColour), indexes };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Four bytes as one number of this machine, as 0xRRGGBB. */
function opaqueColour(pixel: number): number {
  const [red, green, blue, alpha] = IS_LITTLE_ENDIAN
    ? [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24]
    : [pixel >>> 24, (pixel >>> 16) & 255, (pixel >>> 8) & 255, pixel & 255];
  if (alpha !== 255) throw new RangeError('Only opaque pixels have a place in a palette.');
  return (red << 16) | (green << 8) | blue;
}
