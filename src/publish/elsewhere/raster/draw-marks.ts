import type { CircleMark, Mark, PathCommand, PathMark, RectMark } from '../../../charts/parts/drawing.ts';
import type { Paint } from '../../../charts/parts/palette.ts';
import { MIX_STEPS, mixesOf, PLACES, placeOfPaint } from '../png/house-colours.ts';
import type { Canvas } from './canvas.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { drawDots } from './dots.ts';
import type { Letters } from './letters.ts';
import type { Place } from './place.ts';
import { roundMask } from './round-mask.ts';
import { type Strokes, strokesOn } from './strokes.ts';

type Line = { readonly points: readonly (readonly [x: number, y: number])[]; readonly isClosed: boolean };

/** Straight pieces of a curve. */
const PIECES = 8;

/** What is needed to draw on canvases of a size, to be used again for others of that size. */
export interface Tools {
  readonly letters: Letters;
  readonly inside: Coverage;
  readonly strokes: Strokes;
}

export function toolsFor(width: number, height: number, letters: Letters): Tools {
  return { letters, inside: coverageOf(width, height), strokes: strokesOn(width, height) };
}

/** Draws marks one over the other, as they lie in the list. */
export function drawMarks(canvas: Canvas, tools: Tools, marks: readonly Mark[], place: Place): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'rect':
        drawRect(canvas, tools, mark, place);
        break;
      case 'circle':
        drawCircle(canvas, mark, place);
        break;
      case 'dots':
        drawDots(canvas, mark, place);
        break;
      case 'path':
        drawPath(canvas, tools, mark, place);
        break;
      case 'text':
        tools.letters.draw(canvas, mark, place.dx, place.dy, place.scale);
        break;
    }
  }
}

function drawRect(canvas: Canvas, tools: Tools, mark: RectMark, { dx, dy, scale }: Place): void {
  if (mark.radius) throw new Error('A picture has no rounded rectangles.');
  const [left, top] = [(mark.x + dx) * scale, (mark.y + dy) * scale];
  const [right, bottom] = [left + mark.width * scale, top + mark.height * scale];
  if (mark.fill && [left, top, right, bottom].every(Number.isInteger)) {
    const whole = placeOfPaint(mark.fill);
    const [from, to] = [Math.max(0, left), Math.min(canvas.width, right)];
    for (let y = Math.max(0, top); y < Math.min(canvas.height, bottom); y += 1)
      canvas.pixels.fill(whole, y * canvas.width + from, y * canvas.width + to);
  } else if (mark.fill) {
    rectSides(tools.inside, left, top, right, bottom);
    paintInside(canvas, tools.inside, mark.fill);
  }
  if (mark.stroke) {
    const half = ((mark.strokeWidth ?? 1) * scale) / 2;
    rectSides(tools.inside, left - half, top - half, right + half, top + half);
    rectSides(tools.inside, left - half, bottom - half, right + half, bottom + half);
    rectSides(tools.inside, left - half, top + half, left + half, bottom - half);
    rectSides(tools.inside, right - half, top + half, right + half, bottom - half);
    paintInside(canvas, tools.inside, mark.stroke);
  }
}

function rectSides({ side }: Coverage, left: number, top: number, right: number, bottom: number): void {
  side(left, top, left, bottom);
  side(right, bottom, right, top);
}

function drawCircle(canvas: Canvas, mark: CircleMark, { dx, dy, scale }: Place): void {
  const [x, y, r] = [(mark.cx + dx) * scale, (mark.cy + dy) * scale, mark.r * scale];
  const half = mark.stroke ? ((mark.strokeWidth ?? 1) * scale) / 2 : 0;
  const [pixelX, pixelY] = [Math.floor(x), Math.floor(y)];
  const [phaseX, phaseY] = [x - pixelX, y - pixelY];
  if (mark.fill) canvas.stamp(roundMask(phaseX, phaseY, r, undefined), pixelX, pixelY, mark.fill);
  if (mark.stroke) canvas.stamp(roundMask(phaseX, phaseY, r, half), pixelX, pixelY, mark.stroke);
}

function drawPath(canvas: Canvas, { inside, strokes }: Tools, mark: PathMark, place: Place): void {
  const lines = linesOf(mark, place);
  if (mark.fill) {
    for (const { points } of lines)
      points.forEach((point, index) => {
        const next = points[(index + 1) % points.length] ?? point;
        inside.side(point[0], point[1], next[0], next[1]);
      });
    paintInside(canvas, inside, mark.fill);
  }
  if (mark.stroke) {
    const half = ((mark.strokeWidth ?? 1) * place.scale) / 2;
    const dash = mark.dash?.map((length) => length * place.scale);
    for (const line of lines) strokeLine(strokes, line, half, dash);
    const mixes = mixesOf(mark.stroke);
    const { pixels } = canvas;
    strokes.finish((at, step) => {
      pixels[at] = mixes[step * PLACES + (pixels[at] ?? 0)] ?? 0;
    });
  }
}

function strokeLine(
  { piece }: Strokes,
  { points, isClosed }: Line,
  half: number,
  dash: readonly number[] | undefined,
): void {
  // The ends of a line of one piece can be seen; between pieces there must be no notch.
  const isCut = dash !== undefined || (points.length === 2 && !isClosed);
  let [left, position] = [dash?.[0] ?? Number.POSITIVE_INFINITY, 0];
  const pieces = isClosed ? points.length : points.length - 1;
  for (let index = 0; index < pieces; index += 1) {
    const from = points[index];
    const to = points[(index + 1) % points.length];
    if (!from || !to) continue;
    const fromX = from[0];
    const fromY = from[1];
    const toX = to[0];
    const toY = to[1];
    if (!dash) {
      piece(fromX, fromY, toX, toY, half, isCut);
      continue;
    }
    const length = Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2);
    let at = 0;
    while (at < length) {
      const next = Math.min(length, at + left);
      const [a, b] = [at / length, next / length];
      if (position % 2 === 0)
        piece(
          fromX + a * (toX - fromX),
          fromY + a * (toY - fromY),
          fromX + b * (toX - fromX),
          fromY + b * (toY - fromY),
          half,
          true,
        );
      left -= next - at;
      if (left < 1e-6) {
        position += 1;
        left = Math.max(0.01, dash[position % dash.length] ?? 1);
      }
      at = next;
    }
  }
}

/** The lines of a path in pixels, with straight pieces for its curves. */
function linesOf({ commands, step }: PathMark, { dx, dy, scale }: Place): Line[] {
  const lines: { points: [number, number][]; isClosed: boolean }[] = [];
  const rounded = (value: number) => (step === undefined ? value : Math.round(value / step) * step);
  let x = 0;
  let y = 0;
  const to = (nextX: number, nextY: number) => {
    x = nextX;
    y = nextY;
    const points = lines.at(-1)?.points;
    const point: [number, number] = [(rounded(nextX) + dx) * scale, (rounded(nextY) + dy) * scale];
    const last = points?.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points?.push(point);
  };
  for (const command of commands) {
    if (command[0] === 'M') lines.push({ points: [], isClosed: false });
    if (command[0] === 'M' || command[0] === 'L') to(command[1], command[2]);
    if (command[0] === 'C') for (const [nextX, nextY] of curve([x, y], command)) to(nextX, nextY);
    const line = lines.at(-1);
    if (command[0] === 'Z' && line) line.isClosed = true;
  }
  return lines;
}

function curve(
  [x0, y0]: readonly [number, number],
  [, x1, y1, x2, y2, x3, y3]: Extract<PathCommand, readonly ['C', ...unknown[]]>,
): (readonly [number, number])[] {
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES;
    const [s0, s1, s2, s3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return [s0 * x0 + s1 * x1 + s2 * x2 + s3 * x3, s0 * y0 + s1 * y1 + s2 * y2 + s3 * y3] as const;
  });
}

function paintInside({ pixels, width }: Canvas, inside: Coverage, paint: Paint): void {
  const mixes = mixesOf(paint);
  const whole = placeOfPaint(paint);
  inside.finish((y, from, to, step) => {
    const row = y * width;
    if (step === MIX_STEPS) pixels.fill(whole, row + from, row + to);
    else
      for (let at = row + from; at < row + to; at += 1)
        pixels[at] = mixes[step * PLACES + (pixels[at] ?? 0)] ?? 0;
  });
}
