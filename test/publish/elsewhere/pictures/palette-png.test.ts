import { convertIndexedToRgb, decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../../../src/publish/elsewhere/png/palette-png.ts';
import { type Tile, tileOf } from '../../../../src/publish/elsewhere/png/tile.ts';

/** A tile of colours given as 0xRRGGBB, as a drawing program hands it over. */
function tile(width: number, height: number, colourAt: (x: number, y: number) => number): Tile {
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel % width, Math.floor(pixel / width));
    rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], pixel * 4);
  }
  return tileOf(rgba, width, height);
}

/** The colour of a pixel as another library decodes the file; it checks the sums of all parts. */
function reader(png: Uint8Array) {
  const image = decode(png, { checkCrc: true });
  const rgb = convertIndexedToRgb(image);
  return {
    width: image.width,
    height: image.height,
    at: (x: number, y: number) => {
      const [red = 0, green = 0, blue = 0] = rgb.subarray((y * image.width + x) * 3);
      return (red << 16) | (green << 8) | blue;
    },
  };
}

const NONE: ReadonlySet<number> = new Set();

describe('a PNG file with a palette', () => {
  it('shows each pixel where it was, read by another decoder', () => {
    const colourAt = (x: number, y: number) => [0x14213d, 0xb3361b, 0x1c6a8c][(x * 7 + y * 3) % 3] ?? 0;
    const placed = { x: 3, y: 2, tile: tile(5, 4, colourAt) };
    const shown = reader(
      palettePng({ width: 11, height: 9, paper: 0xffffff, tiles: [placed] }, { exact: NONE }),
    );
    expect([shown.width, shown.height]).toEqual([11, 9]);
    for (let y = 0; y < 9; y += 1)
      for (let x = 0; x < 11; x += 1) {
        const isInside = x >= 3 && x < 8 && y >= 2 && y < 6;
        expect(shown.at(x, y), `${x}, ${y}`).toBe(isInside ? colourAt(x - 3, y - 2) : 0xffffff);
      }
  });

  it('lays a later tile over an earlier one', () => {
    const tiles = [0x111111, 0x222222].map((colour, index) => ({
      x: index,
      y: 0,
      tile: tile(2, 1, () => colour),
    }));
    const shown = reader(palettePng({ width: 3, height: 1, paper: 0, tiles }, { exact: NONE }));
    expect([0, 1, 2].map((x) => shown.at(x, 0))).toEqual([0x111111, 0x222222, 0x222222]);
  });

  it('rounds edges where there are more than 256 colours, and no colour of an area', () => {
    const area = 0xb3361b;
    const many = tile(400, 1, (x) =>
      x === 0 ? area : (((x * 37) % 256) << 16) | (((x * 91) % 256) << 8) | (x % 256),
    );
    const shown = reader(
      palettePng(
        { width: 400, height: 1, paper: 0xffffff, tiles: [{ x: 0, y: 0, tile: many }] },
        { exact: new Set([area]) },
      ),
    );
    expect(shown.at(0, 0)).toBe(area);
    const furthest = Math.max(
      ...Array.from({ length: 400 }, (_, x) => {
        const [made, asked] = [shown.at(x, 0), many.colours[many.indexes[x] ?? 0] ?? 0];
        return Math.max(
          ...[16, 8, 0].map((shift) => Math.abs(((made >> shift) & 255) - ((asked >> shift) & 255))),
        );
      }),
    );
    expect(furthest).toBeGreaterThan(0);
    expect(furthest).toBeLessThan(50);
  });

  it('is refused where it would not show what was asked', () => {
    const small = tile(2, 2, () => 0);
    const at = (x: number) =>
      palettePng({ width: 3, height: 3, paper: 0, tiles: [{ x, y: 0, tile: small }] }, { exact: NONE });
    expect(() => at(2)).toThrow(RangeError);
    expect(() => at(-1)).toThrow(RangeError);
    expect(() => tileOf(new Uint8Array(4), 1, 1)).toThrow(/opaque/);
    expect(() => tileOf(new Uint8Array(5), 1, 1)).toThrow(RangeError);
    const exact = new Set(Array.from({ length: 300 }, (_, index) => index));
    const areas = { x: 0, y: 0, tile: tile(300, 1, (x) => x) };
    expect(() => palettePng({ width: 300, height: 1, paper: 0, tiles: [areas] }, { exact })).toThrow(/256/);
  });
});
