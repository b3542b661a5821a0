import type { Mark, TextMark } from '../../parts/drawing.ts';
import { breakLines, lettersIn } from '../../parts/texts/text-lines.ts';
import { movedMark, type Picture, type PicturePart } from './picture.ts';

/** What stands around the drawing of every picture, so that it can be read where it was pasted. */
export interface PictureNotes {
  /** Lines under the drawing: reference date, sources. */
  readonly notes: readonly string[];
  /** Marks the whole picture as example data. */
  readonly notice: string | undefined;
}

/** A picture without what stands around it. */
interface Body {
  /** In whole units. */
  readonly width: number;
  readonly title: string;
  /** Under the title: how the drawing is to be read. */
  readonly lead: string;
  readonly description: string;
  /** From the top of the body. */
  readonly parts: readonly PicturePart[];
  readonly height: number;
}

export const MARGIN = 20;
const TITLE_SIZE = 20;
const LEAD_SIZE = 13;
const NOTE_SIZE = 11;
const NOTICE_HEIGHT = 32;
/** Of a line, as a part of the size of its letters. */
const LINE = 1.35;

/** Title and lead above a body, notes and notice under it. */
export function framed(body: Body, { notes, notice }: PictureNotes): Picture {
  const { width, title, lead, description } = body;
  const above = lines(title, width, TITLE_SIZE, 'bold', 14);
  const under = lines(lead, width, LEAD_SIZE, 'regular', above.y + above.height);
  const top = under.y + under.height + 10;
  const parts = body.parts.map((part) => ({ ...part, y: part.y + top }));
  let bottom = top + body.height + 6;
  for (const note of notes) {
    const part = lines(note, width, NOTE_SIZE, 'regular', bottom);
    parts.push(part);
    bottom += part.height;
  }
  bottom += 10;
  if (notice !== undefined) parts.push(noticePart(notice, width, bottom));
  return {
    width,
    height: bottom + (notice === undefined ? 0 : NOTICE_HEIGHT),
    title: notice === undefined ? title : `${notice}. ${title}`,
    description,
    // Words come last: nothing that runs over its edge lies over them.
    parts: [...parts, above, under],
  };
}

/** A text within the margins of a picture, in as many lines as it needs. */
export function lines(
  text: string,
  width: number,
  size: number,
  weight: 'regular' | 'bold',
  y: number,
): PicturePart {
  const step = Math.round(size * LINE);
  const broken = breakLines(text, lettersIn(width - 2 * MARGIN, size));
  return {
    x: 0,
    y,
    width: Math.min(width, roomFor(broken, size)),
    height: broken.length * step,
    marks: broken.map((line, index) => textMark(MARGIN, index * step + size, line, size, weight)),
  };
}

/** What a sign in a drawing means: the sign at the margin, the words behind it. */
export function legendRow(words: string, sign: readonly Mark[], width: number, y: number): PicturePart {
  const text = lines(words, width, NOTE_SIZE, 'regular', y);
  return {
    ...text,
    height: text.height + 2,
    marks: [...sign, ...text.marks.map((mark) => movedMark(mark, 20, 0))],
  };
}

/** Room enough for lines of text behind the margin: wider than letters ever are on average, with a sign before them. */
export function roomFor(texts: readonly string[], size: number): number {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  return Math.ceil(2 * MARGIN + longest * size * 0.66);
}

function noticePart(notice: string, width: number, y: number): PicturePart {
  return {
    x: 0,
    y,
    width,
    height: NOTICE_HEIGHT,
    marks: [
      { kind: 'rect', x: 0, y: 0, width, height: NOTICE_HEIGHT, fill: 'notice' },
      textMark(MARGIN, 21, notice, LEAD_SIZE, 'bold'),
    ],
  };
}

/** Dark letters. `y` is that of the baseline. */
export function textMark(
  x: number,
  y: number,
  text: string,
  size: number,
  weight: 'regular' | 'bold' = 'regular',
  anchor: 'start' | 'middle' | 'end' = 'start',
): TextMark {
  return { kind: 'text', x, y, text, size, weight, anchor, fill: 'ink' };
}
