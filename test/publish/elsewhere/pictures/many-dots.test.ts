import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../src/charts/parts/drawing.ts';
import { seededRandom } from '../../../../src/model/random.ts';
import { canvasOf } from '../../../../src/publish/elsewhere/raster/canvas.ts';
import { drawMarks, toolsFor } from '../../../../src/publish/elsewhere/raster/draw-marks.ts';
import { houseLetters } from '../../../../src/publish/elsewhere/raster/letters.ts';

const [WIDTH, HEIGHT] = [400, 120];
const tools = toolsFor(WIDTH, HEIGHT, houseLetters());
const random = seededRandom(342);
const tenth = (most: number) => Math.round(random.next() * most * 10) / 10;
const POINTS = Array.from({ length: 342 }, () => [5 + tenth(150), 5 + tenth(30)] as const);

const dots = (points: typeof POINTS): Mark => ({ kind: 'dots', points, diameter: 2.3, fill: 'dot' });

function drawn(marks: readonly Mark[], dx: number, dy: number): Uint8Array {
  const canvas = canvasOf(WIDTH, HEIGHT, 'paper');
  drawMarks(canvas, tools, marks, { dx, dy, scale: 2 });
  return canvas.pixels;
}

/** The same dots in pieces that are too small to be kept: each is drawn. */
const inPieces = Array.from({ length: 7 }, (_, piece) => dots(POINTS.slice(piece * 50, (piece + 1) * 50)));

describe('many dots, as of all municipalities', () => {
  it.each([
    [0, 0],
    [20, 10],
    [3, 0],
  ])('look as when each is drawn, wherever they stand: %d, %d', (dx, dy) => {
    const whole = drawn([dots(POINTS)], dx, dy);
    expect(new Set(whole).size).toBeGreaterThan(3);
    expect(Buffer.compare(whole, drawn(inPieces, dx, dy))).toBe(0);
  });

  it('leave what was drawn before, and run over the edge', () => {
    const under: Mark = { kind: 'rect', x: 40, y: 0, width: 60, height: 20, fill: 'land' };
    expect(Buffer.compare(drawn([under, dots(POINTS)], 0, 0), drawn([under, ...inPieces], 0, 0))).toBe(0);
    expect(Buffer.compare(drawn([dots(POINTS)], 90, 40), drawn(inPieces, 90, 40))).toBe(0);
    // Between two pixels they are drawn anew.
    expect(Buffer.compare(drawn([dots(POINTS)], 0.1, 0.3), drawn(inPieces, 0.1, 0.3))).toBe(0);
  });
});
