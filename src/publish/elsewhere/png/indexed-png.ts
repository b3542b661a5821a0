import { constants, crc32, deflateSync } from 'node:zlib';
import { deflate } from 'pako';

/** Pixels row by row, each the place of its colour in a palette. */
export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

type Palette = readonly (readonly [red: number, green: number, blue: number])[];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOUR_TYPE_PALETTE = 3;
const FILTER_NONE = 0;
const FILTER_UP = 2;

/** Kept for the next picture: a new piece of memory this large takes longer than to fill it. */
let scratch = Buffer.alloc(0);

/** Packs bytes as zlib does: the same on every machine, which its usual search is not. */
export type Pack = (bytes: Uint8Array) => Uint8Array;

/** Runs of one value only, for large pictures: many times as fast as any search. */
const packRuns: Pack = (bytes) => deflateSync(bytes, { strategy: constants.Z_RLE, memLevel: 8 });

/**
 * Searches for what came before, in JavaScript: a seventh smaller, and takes longer than all drawing. With little memory its blocks
 * are short, which suits a card: text beside a map is other than the empty rows above it.
 */
export const packSmall: Pack = (bytes) => deflate(bytes, { level: 4, memLevel: 5 });

/**
 * An image as a PNG file with a palette. The same image gives the same bytes on every machine.
 * @throws RangeError where the palette has more than 256 colours or the pixels do not fit the size
 */
export function indexedPng(
  { width, height, pixels }: IndexedImage,
  palette: Palette,
  pack: Pack = packRuns,
): Uint8Array {
  if (palette.length > 256) throw new RangeError(`${palette.length} colours are too many for a palette.`);
  if (pixels.length < width * height)
    throw new RangeError(`${pixels.length} pixels are too few for ${width} × ${height}.`);
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header(width, height)),
      chunk('PLTE', Buffer.from(palette.flat())),
      chunk('IDAT', Buffer.from(pack(filteredRows(width, height, pixels)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/**
 * Each row behind the number of its filter: one that is the row above again is only that, which makes it a run of nought;
 * any other is as it is.
 */
function filteredRows(width: number, height: number, pixels: Uint8Array): Buffer {
  const stride = width + 1;
  if (scratch.length < stride * height) scratch = Buffer.alloc(stride * height);
  const rows = scratch.subarray(0, stride * height);
  const source = Buffer.from(pixels.buffer, pixels.byteOffset, width * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * width;
    const to = y * stride;
    if (y > 0 && source.compare(source, from - width, from, from, from + width) === 0) {
      rows.fill(0, to, to + stride);
      rows[to] = FILTER_UP;
    } else {
      rows[to] = FILTER_NONE;
      rows.set(source.subarray(from, from + width), to + 1);
    }
  }
  return rows;
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, COLOUR_TYPE_PALETTE, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
