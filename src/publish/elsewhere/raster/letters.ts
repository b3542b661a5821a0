import { create, type Font, type Glyph } from 'fontkit';
import type { TextMark } from '../../../charts/parts/drawing.ts';
import { readFontFile } from '../../../pdf/fonts/font-files.ts';
import { type Canvas, type Mask, maskOf } from './canvas.ts';
import { coverageOf } from './coverage.ts';
import { strokesOn } from './strokes.ts';

type Weight = TextMark['weight'];

/** Draws the letters of texts, each shape once. */
export interface Letters {
  /** How long a text is, in the unit of its size. */
  readonly width: (text: string, size: number, weight: Weight) => number;
  /** Draws a text that is moved by some units, at a number of pixels a unit. */
  readonly draw: (canvas: Canvas, mark: TextMark, dx: number, dy: number, scale: number) => void;
}

/** A glyph in a word, in units of the font. */
interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

interface Word {
  readonly glyphs: readonly Placed[];
  readonly advance: number;
}

/** Letters stand at a quarter of a pixel: finer is not seen. */
const PHASES = 4;
/** Straight pieces of a curve. */
const PIECES = 6;
/** Words and shapes are kept for the next picture; more than these are not of one language any more. */
const MOST_WORDS = 20_000;
const MOST_LINES = 2_000;
/** For one size, of one weight. */
const MOST_MASKS = 5_000;
/** Sizes in which something is drawn, with or without what stands behind it. */
const MOST_SIZES = 100;
/** What stands behind letters is this part of their size wide. */
const HALO = 1 / 8;

/** Reads the fonts of the house. Keep the result: to read them takes longer than to draw a picture. */
export function houseLetters(): Letters {
  const fonts = { regular: openFont('regular'), bold: openFont('bold') };
  const words = new Map<string, Word>();
  const lines = new Map<string, Word>();
  const shapes = new Map<string, Sides>();
  const masks = new Map<string, Map<number, Mask>>();

  const wordOf = (text: string, weight: Weight): Word =>
    kept(words, MOST_WORDS, `${weight} ${text}`, () => {
      const { glyphs, positions, advanceWidth } = fonts[weight].layout(text);
      let pen = 0;
      const placed = glyphs.map((glyph, index): Placed => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const at = { glyph, x: pen + xOffset, y: yOffset };
        pen += xAdvance;
        return at;
      });
      return { glyphs: placed, advance: advanceWidth };
    });

  const lineOf = (text: string, weight: Weight): Word =>
    kept(lines, MOST_LINES, `${weight} ${text}`, () => newLine(text, weight));

  const newLine = (text: string, weight: Weight): Word => {
    const glyphs: Placed[] = [];
    let pen = 0;
    // With the space before and behind it: how far that is depends on the letters beside it.
    const parts = text.split(/(?<= )|(?= )/);
    parts.forEach((part, index) => {
      if (part === ' ') return;
      const before = parts[index - 1] === ' ' ? ' ' : '';
      const behind = parts[index + 1] === ' ' ? ' ' : '';
      const word = wordOf(before + part + behind, weight);
      const space = before === '' ? 0 : wordOf(' ', weight).advance;
      for (const { glyph, x, y } of word.glyphs) glyphs.push({ glyph, x: x + pen - space, y });
      pen += word.advance - space;
    });
    return { glyphs, advance: pen };
  };

  const sidesOf = (glyph: Glyph, weight: Weight, perUnit: number): Sides =>
    kept(shapes, MOST_MASKS, `${weight} ${perUnit} ${glyph.id}`, () => glyphSides(glyph, perUnit));

  return {
    width: (text, size, weight) => (lineOf(text, weight).advance * size) / fonts[weight].unitsPerEm,
    draw: (canvas, { x, y, text, size, weight, anchor, fill, halo }, dx, dy, scale) => {
      const line = lineOf(text, weight);
      const perUnit = (size * scale) / fonts[weight].unitsPerEm;
      const start = (x + dx) * scale - { start: 0, middle: 0.5, end: 1 }[anchor] * line.advance * perUnit;
      const base = (y + dy) * scale;
      for (const behind of halo ? [true, false] : [false]) {
        const width = behind ? size * HALO * scale : 0;
        const paint = behind ? (halo ?? fill) : fill;
        const ofSize = kept(
          masks,
          MOST_SIZES,
          `${weight} ${perUnit} ${width}`,
          () => new Map<number, Mask>(),
        );
        for (const { glyph, x: along, y: above } of line.glyphs) {
          const across = Math.round((start + along * perUnit) * PHASES);
          const down = Math.round((base - above * perUnit) * PHASES);
          const pixelX = Math.floor(across / PHASES);
          const pixelY = Math.floor(down / PHASES);
          const phaseX = across - pixelX * PHASES;
          const phaseY = down - pixelY * PHASES;
          const key = (glyph.id * PHASES + phaseX) * PHASES + phaseY;
          const mask =
            ofSize.get(key) ??
            kept(ofSize, MOST_MASKS, key, () =>
              glyphMask(sidesOf(glyph, weight, perUnit), phaseX / PHASES, phaseY / PHASES, width),
            );
          canvas.stamp(mask, pixelX, pixelY, paint);
        }
      }
    },
  };
}

function kept<Key, Value>(all: Map<Key, Value>, most: number, key: Key, make: () => Value): Value {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (all.size >= most) all.clear();
  all.set(key, made);
  return made;
}

/** The sides of a shape: for each where it begins and ends, four numbers. */
type Sides = Float64Array;

/** The shape of a glyph in pixels; with a width, the line around it that stands behind it. */
function glyphMask(sides: Sides, dx: number, dy: number, halfWidth: number): Mask {
  if (sides.length === 0) return maskOf(0, 0, 0, new Uint8Array());
  let leftmost = Number.POSITIVE_INFINITY;
  let topmost = Number.POSITIVE_INFINITY;
  let rightmost = Number.NEGATIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sides.length; at += 2) {
    const x = (sides[at] ?? 0) + dx;
    const y = (sides[at + 1] ?? 0) + dy;
    if (x < leftmost) leftmost = x;
    if (x > rightmost) rightmost = x;
    if (y < topmost) topmost = y;
    if (y > lowest) lowest = y;
  }
  const room = Math.ceil(halfWidth) + 1;
  const left = Math.floor(leftmost) - room;
  const top = Math.floor(topmost) - room;
  const width = Math.ceil(rightmost) + room - left;
  const height = Math.ceil(lowest) + room - top;
  const steps = new Uint8Array(width * height);
  const inside = coverageOf(width, height);
  const around = halfWidth > 0 ? strokesOn(width, height) : undefined;
  for (let at = 0; at < sides.length; at += 4) {
    const fromX = (sides[at] ?? 0) + dx - left;
    const fromY = (sides[at + 1] ?? 0) + dy - top;
    const toX = (sides[at + 2] ?? 0) + dx - left;
    const toY = (sides[at + 3] ?? 0) + dy - top;
    inside.side(fromX, fromY, toX, toY);
    around?.piece(fromX, fromY, toX, toY, halfWidth, false);
  }
  inside.finish((y, from, to, step) => steps.fill(step, y * width + from, y * width + to));
  around?.finish((at, step) => {
    steps[at] = Math.max(steps[at] ?? 0, step);
  });
  return maskOf(left, top, width, steps);
}

/** The sides of a glyph with straight pieces for its curves, y downwards. */
function glyphSides(glyph: Glyph, perUnit: number): Sides {
  const sides: number[] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  const to = (nextX: number, nextY: number) => {
    sides.push(x * perUnit, -y * perUnit, nextX * perUnit, -nextY * perUnit);
    x = nextX;
    y = nextY;
  };
  const close = () => {
    if (x !== startX || y !== startY) to(startX, startY);
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const fromX = x;
    const fromY = y;
    switch (command) {
      case 'moveTo':
        close();
        x = a;
        y = b;
        startX = a;
        startY = b;
        break;
      case 'lineTo':
        to(a, b);
        break;
      case 'quadraticCurveTo':
        for (let piece = 1; piece <= PIECES; piece += 1) {
          const t = piece / PIECES;
          const s0 = (1 - t) ** 2;
          const s1 = 2 * t * (1 - t);
          const s2 = t * t;
          to(s0 * fromX + s1 * a + s2 * c, s0 * fromY + s1 * b + s2 * d);
        }
        break;
      case 'bezierCurveTo':
        for (let piece = 1; piece <= PIECES; piece += 1) {
          const t = piece / PIECES;
          const s0 = (1 - t) ** 3;
          const s1 = 3 * t * (1 - t) ** 2;
          const s2 = 3 * t * t * (1 - t);
          const s3 = t ** 3;
          to(s0 * fromX + s1 * a + s2 * c + s3 * e, s0 * fromY + s1 * b + s2 * d + s3 * f);
        }
        break;
      case 'closePath':
        break;
    }
  }
  close();
  return Float64Array.from(sides);
}

function openFont(weight: Weight): Font {
  const font = create(readFontFile(weight));
  if ('fonts' in font) throw new Error('Expected a single font, not a collection of fonts');
  return font;
}
