import { PDFDict } from 'pdf-lib';
import { type Operand, readOperations } from '../../../src/pdf/check/reading/content-tokens.ts';
import { openPdf } from '../../../src/pdf/check/reading/pdf-file.ts';
import {
  arrayAt,
  dictAt,
  numbersOf,
  streamAt,
  streamBytes,
  valueAt,
} from '../../../src/pdf/check/reading/read.ts';
import { type PageFont, readPageFont } from './page-font.ts';

/** Edges of something on the page, in points from its lower left corner: `top` is larger than `bottom`. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A word with the edges of its ink: what a reader sees, not the room that the font takes. */
export interface Word extends Box {
  readonly text: string;
  readonly size: number;
  /** Words of one text share a number: put down in one go, or each piece where the last one ended. */
  readonly run: number;
}

/** A text on one line, in the order in which they were put down. */
export interface Run {
  readonly text: string;
  readonly size: number;
  /** Height of its baseline. */
  readonly y: number;
  /** Whether its piece of tagged content ends with it. */
  readonly isLast: boolean;
}

export interface PageLayout {
  readonly pages: number;
  /** By the number that their words bear. */
  readonly runs: readonly Run[];
  /** Left, bottom, right and top of the page. */
  readonly paper: readonly number[];
  readonly words: readonly Word[];
  /** What is drawn, each path as a box; what a clip cuts off is left out. */
  readonly drawn: readonly Box[];
  /** The lines of tables and charts that go straight to the right. */
  readonly rules: readonly Box[];
}

/** Operators that change where text stands or how wide it is, which the sheets do without. */
const NOT_READ = new Set(['Tm', 'TD', 'T*', 'Tc', 'Tw', 'Tz', 'TL', 'Ts', "'", '"']);

/** How what is drawn lands on the page: larger or smaller, turned over, and moved. Not turned round. */
interface Units {
  readonly across: number;
  readonly up: number;
  readonly x: number;
  readonly y: number;
  /** Whether the page is cut off there. */
  readonly clipped: boolean;
}

const PAGE: Units = { across: 1, up: 1, x: 0, y: 0, clipped: false };

/** Coordinates are written with two decimals: closer than this, a text goes on where the last one ended. */
const SAME_PLACE = 0.05;

const fontsByName = new Map<string, PageFont>();

/**
 * Where every word of a page stands, the first one where nothing is said, from the operators of its content and the outlines in its own fonts.
 *
 * @throws Error where the page uses an operator that this does not read
 */
export async function readLayout(bytes: Uint8Array, number = 0): Promise<PageLayout> {
  const { pages } = await openPdf(bytes);
  const page = pages[number];
  const contents = streamAt(page, 'Contents');
  if (!page || !contents) throw new Error('The page has no content.');
  const fonts = dictAt(dictAt(page, 'Resources'), 'Font');
  const forms = dictAt(dictAt(page, 'Resources'), 'XObject');
  const words: Word[] = [];
  const drawn: Box[] = [];
  const rules: Box[] = [];
  let font: PageFont | undefined;
  let size = 0;
  let at = { x: 0, y: 0 };
  let isOutline = false;
  const runs: Run[] = [];
  let end = { x: Number.NaN, y: Number.NaN };
  let path: { x: number; y: number }[] = [];
  let units = PAGE;
  const kept: Units[] = [];
  const onPage = (x: number, y: number) => ({
    x: units.x + x * units.across,
    y: units.y + y * units.up,
  });
  for (const { operator, operands } of readOperations(
    Buffer.from(streamBytes(contents)).toString('latin1'),
  )) {
    if (NOT_READ.has(operator)) throw new Error(`The operator ${operator} is not read.`);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map((operand) =>
      operand.kind === 'number' ? operand.value : 0,
    );
    switch (operator) {
      case 'Tf':
        font = fontNamed(fonts, operands[0]);
        size = b;
        break;
      case 'Tr':
        // Mode 1 draws the white around a letter, which stands there again in full.
        isOutline = a === 1;
        break;
      case 'BT':
        at = { x: 0, y: 0 };
        break;
      case 'Td':
        at = { x: at.x + a, y: at.y + b };
        break;
      case 'Tj':
      case 'TJ': {
        if (units.across !== 1 || units.up !== 1) throw new Error('Text in other units is not read.');
        if (!font || isOutline) break;
        const isNew = Math.abs(at.x - end.x) > SAME_PLACE || Math.abs(at.y - end.y) > SAME_PLACE;
        const shown = showText(operands[0], font, size, at);
        const before = isNew ? undefined : runs.pop();
        runs.push({ text: (before?.text ?? '') + shown.text, size, y: at.y, isLast: false });
        words.push(...shown.words.map((word) => ({ ...word, run: runs.length - 1 })));
        end = { x: shown.end, y: at.y };
        break;
      }
      case 'EMC': {
        const last = runs.pop();
        if (last) runs.push({ ...last, isLast: true });
        break;
      }
      case 'q':
        kept.push(units);
        break;
      case 'Q':
        units = kept.pop() ?? PAGE;
        break;
      case 'W':
        units = { ...units, clipped: true };
        break;
      case 'cm': {
        if (b !== 0 || c !== 0) throw new Error('What is turned round is not read.');
        const { clipped } = units;
        units = { across: units.across * a, up: units.up * d, ...onPage(e, f), clipped };
        break;
      }
      case 'Do': {
        const name = operands[0]?.kind === 'name' ? operands[0].value : '';
        const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(
          arrayAt(streamAt(forms, name)?.dict, 'BBox'),
        );
        if (!units.clipped) drawn.push(boxAround([onPage(left, bottom), onPage(right, top)]));
        break;
      }
      case 're':
        path.push(onPage(a, b), onPage(a + c, b + d));
        break;
      case 'm':
      case 'l':
        path.push(onPage(a, b));
        break;
      case 'S':
      case 'f':
      case 'B':
      case 'n': {
        const box = boxAround(path);
        if (!units.clipped && operator !== 'n' && path.length > 0) drawn.push(box);
        if (!units.clipped && operator === 'S' && path.length === 2 && box.top === box.bottom)
          rules.push(box);
        path = [];
        break;
      }
    }
  }
  return { pages: pages.length, runs, paper: numbersOf(arrayAt(page, 'MediaBox')), words, drawn, rules };
}

/** Fonts are the same in all sheets, and bear a name made from their content. */
function fontNamed(fonts: PDFDict | undefined, name: Operand | undefined): PageFont {
  const own = name?.kind === 'name' ? valueAt(fonts, name.value) : undefined;
  if (!(own instanceof PDFDict)) throw new Error('The page uses a font that it does not have.');
  const key = String(valueAt(own, 'BaseFont'));
  const font = fontsByName.get(key) ?? readPageFont(own);
  fontsByName.set(key, font);
  return font;
}

/** Where a text stands: its words, the whole of it, and where the next letter would stand. */
function showText(
  shown: Operand | undefined,
  font: PageFont,
  size: number,
  start: { readonly x: number; readonly y: number },
): { readonly words: readonly Omit<Word, 'run'>[]; readonly text: string; readonly end: number } {
  const words: Omit<Word, 'run'>[] = [];
  let x = start.x;
  let text = '';
  let word = '';
  let corners: { x: number; y: number }[] = [];
  const close = () => {
    if (corners.length > 0) words.push({ text: word, size, ...boxAround(corners) });
    word = '';
    corners = [];
  };
  for (const piece of shown?.kind === 'array' ? shown.items : [shown]) {
    if (piece?.kind === 'number') x -= (piece.value / 1000) * size;
    if (piece?.kind !== 'string') continue;
    for (const [digits] of piece.hex.matchAll(/.{4}/g)) {
      const glyph = Number.parseInt(digits, 16);
      const ink = font.inkOf(glyph);
      text += font.characterOf(glyph);
      if (ink) {
        word += font.characterOf(glyph);
        corners.push({ x: x + ink.left * size, y: start.y + ink.bottom * size });
        corners.push({ x: x + ink.right * size, y: start.y + ink.top * size });
      } else close();
      x += font.widthOf(glyph) * size;
    }
  }
  close();
  return { words, text, end: x };
}

function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
