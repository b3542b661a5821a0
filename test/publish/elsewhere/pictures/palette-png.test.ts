import { convertIndexedToRgb, decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../../../src/charts/parts/palette.ts';
import {
  HOUSE_COLOURS,
  MIX_STEPS,
  mixesOf,
  PLACES,
  placeOfPaint,
} from '../../../../src/publish/elsewhere/png/house-colours.ts';
import { indexedPng } from '../../../../src/publish/elsewhere/png/indexed-png.ts';
import { canvasOf } from '../../../../src/publish/elsewhere/raster/canvas.ts';
import { drawMarks, toolsFor } from '../../../../src/publish/elsewhere/raster/draw-marks.ts';
import { houseLetters } from '../../../../src/publish/elsewhere/raster/letters.ts';

const RGB = [
  [255, 255, 255],
  [20, 33, 61],
  [179, 54, 27],
] as const;

/** The colour of a pixel as another library decodes the file; it checks the sums of all parts. */
function reader(png: Uint8Array) {
  const image = decode(png, { checkCrc: true });
  const rgb = convertIndexedToRgb(image);
  return {
    width: image.width,
    height: image.height,
    at: (x: number, y: number) => [...rgb.subarray((y * image.width + x) * 3).subarray(0, 3)],
  };
}

describe('a PNG file with a palette', () => {
  it('shows each pixel where it was, read by another decoder, also where rows are the same', () => {
    const [width, height] = [11, 9];
    const pixels = Uint8Array.from(
      { length: width * height },
      (_, at) => (Math.floor(at / 22) * 7 + at * 3) % 3,
    );
    pixels.copyWithin(5 * width, 4 * width, 5 * width);
    const shown = reader(indexedPng({ width, height, pixels }, RGB));
    expect([shown.width, shown.height]).toEqual([width, height]);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        expect(shown.at(x, y), `${x}, ${y}`).toEqual(RGB[pixels[y * width + x] ?? 0]);
  });

  it('is the same after a larger one was written', () => {
    const image = { width: 3, height: 2, pixels: Uint8Array.of(0, 1, 2, 0, 1, 2) };
    const before = indexedPng(image, RGB);
    indexedPng({ width: 50, height: 50, pixels: new Uint8Array(2500).fill(2) }, RGB);
    expect(Buffer.from(indexedPng(image, RGB)).equals(before)).toBe(true);
  });

  it('is refused where it would not show what was asked', () => {
    const many = Array.from({ length: 257 }, (_, red) => [red % 256, 0, 0] as const);
    expect(() => indexedPng({ width: 1, height: 1, pixels: Uint8Array.of(0) }, many)).toThrow(/256|257/);
    expect(() => indexedPng({ width: 2, height: 2, pixels: Uint8Array.of(0) }, RGB)).toThrow(RangeError);
  });
});

describe('the colours of the house', () => {
  it('fit in one palette, and the colour of an area is exactly its own', () => {
    expect(HOUSE_COLOURS.length).toBeLessThanOrEqual(256);
    for (const [paint, colour] of Object.entries(PALETTE)) {
      const place = placeOfPaint(paint as keyof typeof PALETTE);
      const hex = (HOUSE_COLOURS[place] ?? []).map((part) => part.toString(16).padStart(2, '0')).join('');
      expect(`#${hex}`, paint).toBe(colour);
    }
  });

  it('have a shade near the middle of every edge that letters make', () => {
    const half = mixesOf('ink')[(MIX_STEPS / 2) * PLACES + placeOfPaint('paper')] ?? 0;
    const asked = [(0x14 + 255) / 2, (0x21 + 255) / 2, (0x3d + 255) / 2];
    asked.forEach((value, index) => {
      expect(Math.abs((HOUSE_COLOURS[half]?.[index] ?? 0) - value)).toBeLessThan(10);
    });
  });
});

describe('what is drawn', () => {
  const [width, height] = [40, 30];
  const tools = toolsFor(width, height, houseLetters());
  const drawn = (marks: Parameters<typeof drawMarks>[2]) => {
    const canvas = canvasOf(width, height, 'paper');
    drawMarks(canvas, tools, marks, { dx: 0, dy: 0, scale: 1 });
    return (x: number, y: number) => canvas.pixels[y * width + x];
  };
  const [ink, paper, accent] = (['ink', 'paper', 'accent'] as const).map(placeOfPaint);

  it('fills the inside of an outline and leaves its hole', () => {
    const at = drawn([
      {
        kind: 'path',
        fill: 'ink',
        commands: [
          ['M', 5, 5],
          ['L', 25, 5],
          ['L', 25, 25],
          ['L', 5, 25],
          ['Z'],
          ['M', 10, 10],
          ['L', 10, 20],
          ['L', 20, 20],
          ['L', 20, 10],
          ['Z'],
        ],
      },
    ]);
    expect([
      at(4, 12),
      at(5, 12),
      at(9, 12),
      at(10, 12),
      at(19, 12),
      at(20, 12),
      at(24, 12),
      at(25, 12),
    ]).toEqual([paper, ink, ink, paper, paper, ink, ink, paper]);
  });

  it('covers half a pixel with half the colour, and what lies outside the canvas is cut off', () => {
    const at = drawn([
      { kind: 'rect', x: -10, y: 2.5, width: 100, height: 4, fill: 'ink' },
      { kind: 'circle', cx: 39, cy: 29, r: 8, fill: 'accent' },
    ]);
    const half = mixesOf('ink')[(MIX_STEPS / 2) * PLACES + (paper ?? 0)];
    expect([at(0, 1), at(0, 2), at(39, 3), at(0, 6), at(0, 7)]).toEqual([paper, half, ink, half, paper]);
    expect(at(38, 28)).toBe(accent);
    expect(at(20, 28)).toBe(paper);
  });

  it('draws a dashed line in pieces', () => {
    const at = drawn([
      {
        kind: 'path',
        commands: [
          ['M', 10, 2],
          ['L', 10, 26],
        ],
        stroke: 'ink',
        strokeWidth: 2,
        dash: [4, 4],
      },
    ]);
    expect([3, 7, 11, 15, 19, 23].map((y) => at(9, y))).toEqual([ink, paper, ink, paper, ink, paper]);
  });
});
