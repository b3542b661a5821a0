import { constants, crc32, deflateSync } from 'node:zlib';
import { paletteOf } from './palette.ts';
import type { Tile } from './tile.ts';

/** A tile at its place in a picture, in pixels. */
export interface PlacedTile {
  readonly x: number;
  readonly y: number;
  readonly tile: Tile;
}

export interface TiledPicture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What is seen between the tiles, as 0xRRGGBB. */
  readonly paper: number;
  /** A later one lies over an earlier one. */
  readonly tiles: readonly PlacedTile[];
}

export interface PaletteOptions {
  /** Colours of areas, as 0xRRGGBB: these are never rounded. */
  readonly exact: ReadonlySet<number>;
  /** Round the colours of edges to this many levels a channel from the start: a smaller file. */
  readonly edgeLevels?: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOUR_TYPE_PALETTE = 3;

/**
 * Puts tiles together to a PNG file with a palette of at most 256 colours. Colours are exact as far as there are no more;
 * else those of edges are rounded, as little as is enough. The same tiles give the same bytes.
 * @throws RangeError where a tile does not lie within the picture
 */
export function palettePng(
  { width, height, paper, tiles }: TiledPicture,
  { exact, edgeLevels }: PaletteOptions,
): Uint8Array {
  const palette = paletteOf([[paper], ...tiles.map(({ tile }) => tile.colours)], exact, edgeLevels);
  // Before each row stands which filter it has: none, which is best for numbers that are no shades.
  const stride = width + 1;
  const rows = Buffer.alloc(stride * height, palette.placeOf(paper));
  for (let row = 0; row < height; row += 1) rows[row * stride] = 0;
  for (const { x, y, tile } of tiles) {
    if (x < 0 || y < 0 || x + tile.width > width || y + tile.height > height)
      throw new RangeError(`A tile at ${x}, ${y} does not lie within ${width} × ${height} pixels.`);
    const places = Uint8Array.from(tile.colours, palette.placeOf);
    let from = 0;
    for (let row = 0; row < tile.height; row += 1) {
      let to = (y + row) * stride + 1 + x;
      const end = from + tile.width;
      while (from < end) rows[to++] = places[tile.indexes[from++] ?? 0] ?? 0;
    }
  }
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header(width, height)),
      chunk(
        'PLTE',
        Buffer.from(palette.colours.flatMap((each) => [each >> 16, (each >> 8) & 255, each & 255])),
      ),
      // Runs of one value only: four times as fast as the usual search, which moreover does not find the same on
      // every processor. Files are a quarter larger.
      chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
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
