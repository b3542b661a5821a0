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
              glyphMask(glyph, perUnit, phaseX / PHASES, phaseY / PHASES, width),
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

type Ring = (readonly [x: number, y: number])[];

/** The shape of a glyph in pixels; with a width, the line around it that stands behind it. */
function glyphMask(glyph: Glyph, perUnit: number, dx: number, dy: number, halfWidth: number): Mask {
  const rings = glyphRings(glyph, perUnit).map((ring) => ring.map(([x, y]) => [x + dx, y + dy] as const));
  const points = rings.flat();
  if (points.length === 0) return maskOf(0, 0, 0, new Uint8Array());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const room = Math.ceil(halfWidth) + 1;
  const [left, top] = [Math.floor(Math.min(...xs)) - room, Math.floor(Math.min(...ys)) - room];
  const width = Math.ceil(Math.max(...xs)) + room - left;
  const height = Math.ceil(Math.max(...ys)) + room - top;
  const steps = new Uint8Array(width * height);
  const inside = coverageOf(width, height);
  const around = halfWidth > 0 ? strokesOn(width, height) : undefined;
  for (const ring of rings)
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      inside.side(x - left, y - top, nextX - left, nextY - top);
      around?.piece(x - left, y - top, nextX - left, nextY - top, halfWidth, false);
    });
  inside.finish((y, from, to, step) => steps.fill(step, y * width + from, y * width + to));
  around?.finish((at, step) => {
    steps[at] = Math.max(steps[at] ?? 0, step);
  });
  return maskOf(left, top, width, steps);
}

/** The outlines of a glyph with straight pieces for its curves, y downwards. */
function glyphRings(glyph: Glyph, perUnit: number): Ring[] {
  const rings: Ring[] = [];
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number) => {
    rings.at(-1)?.push([nextX * perUnit, -nextY * perUnit]);
    [x, y] = [nextX, nextY];
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const [fromX, fromY] = [x, y];
    switch (command) {
      case 'moveTo':
        rings.push([]);
        to(a, b);
        break;
      case 'lineTo':
        to(a, b);
        break;
      case 'quadraticCurveTo':
        for (let piece = 1; piece <= PIECES; piece += 1) {
          const t = piece / PIECES;
          const [s0, s1, s2] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
          to(s0 * fromX + s1 * a + s2 * c, s0 * fromY + s1 * b + s2 * d);
        }
        break;
      case 'bezierCurveTo':
        for (let piece = 1; piece <= PIECES; piece += 1) {
          const t = piece / PIECES;
          const [s0, s1, s2, s3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
          to(s0 * fromX + s1 * a + s2 * c + s3 * e, s0 * fromY + s1 * b + s2 * d + s3 * f);
        }
        break;
      case 'closePath':
        break;
    }
  }
  return rings;
}

function openFont(weight: Weight): Font {
  const font = create(readFontFile(weight));
  if ('fonts' in font) throw new Error('Expected a single font, not a collection of fonts');
  return font;
}
