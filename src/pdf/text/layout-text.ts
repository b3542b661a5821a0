import type { TextRun } from './text-run.ts';
import type { Typesetter } from './typesetter.ts';
import { cutAtBreaks, type Fragment, type Unbreakable } from './unbreakable.ts';

export interface TextPiece {
  readonly run: TextRun;
  /** At the end of a line with a space that takes no room but parts the words for a reader. */
  readonly text: string;
  /** From the start of the line, in points. */
  readonly x: number;
  readonly width: number;
}

export interface TextLine {
  readonly pieces: readonly TextPiece[];
  readonly width: number;
}

/** Text in lines, ready to be put down with `block`. All lengths in points. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly leading: number;
  /** Of the widest line. */
  readonly width: number;
  /** Number of lines times the leading. */
  readonly height: number;
  /** From the top of the block to the baseline of its first line. */
  readonly firstBaseline: number;
}

export interface LayoutOptions {
  /** Room for a line. Without it, only a newline starts a new line. */
  readonly width?: number;
  readonly size: number;
  /** Distance between baselines; 1.35 times the size where nothing is said. */
  readonly leading?: number;
}

const USUAL_LEADING = 1.35;
/** Rounding may not push a word to the next line. */
const TOLERANCE = 0.001;
/** A word that is wider than the line (a web address) is cut here, if it can. */
const CUT_AFTER = new Set('/.@_-&=?#,;:+'.split(''));

interface OpenLine {
  pieces: TextPiece[];
  width: number;
}

function addPiece(line: OpenLine, run: TextRun, text: string, width: number): void {
  const last = line.pieces.at(-1);
  if (last?.run === run) {
    line.pieces[line.pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width };
  } else {
    line.pieces.push({ run, text, x: line.width, width });
  }
  line.width += width;
}

/** A word that fits on no line, cut into parts that do. */
function cutTooWide(part: Unbreakable, room: number, measure: (fragment: Fragment) => number): Unbreakable[] {
  const cut: Unbreakable[] = [];
  let fragments: Fragment[] = [];
  let used = 0;
  const close = () => {
    cut.push({ fragments, end: 'nothing' });
    fragments = [];
    used = 0;
  };
  for (const { run, text } of part.fragments) {
    let rest = Array.from(text);
    while (rest.length > 0) {
      let count = 0;
      let nice = 0;
      let width = 0;
      for (; count < rest.length; count++) {
        const next = measure({ run, text: rest[count] ?? '' });
        if (used + width + next > room + TOLERANCE) break;
        width += next;
        if (CUT_AFTER.has(rest[count] ?? '')) nice = count + 1;
      }
      const isCut = count < rest.length;
      // At least one character a line, however narrow the room.
      const taken = isCut ? nice || count || (used === 0 ? 1 : 0) : count;
      if (taken > 0) fragments.push({ run, text: rest.slice(0, taken).join('') });
      rest = rest.slice(taken);
      if (isCut) close();
      else used += width;
    }
  }
  if (fragments.length > 0) cut.push({ fragments, end: part.end });
  const last = cut.pop();
  if (last) cut.push({ ...last, end: part.end, ...(part.spaceRun && { spaceRun: part.spaceRun }) });
  return cut;
}

/**
 * Breaks runs of text into lines. Lines end at spaces and after the hyphen of compound names; what a no-break space
 * joins (a number and its unit) stays together. A word wider than the line is cut, so nothing sticks out.
 *
 * @throws Error where the font lacks a character (see Typesetter)
 */
export function layoutText(
  typesetter: Typesetter,
  runs: readonly TextRun[],
  { width: room = Number.POSITIVE_INFINITY, size, leading = size * USUAL_LEADING }: LayoutOptions,
): TextBlock {
  const whole = onOneLine(typesetter, runs, size, room);
  if (whole) return blockOf([whole], typesetter, size, leading);
  const measure = ({ run, text }: Fragment) => typesetter.widthOf(text, size, run);
  const widthOf = (part: Unbreakable) => part.fragments.reduce((sum, fragment) => sum + measure(fragment), 0);
  const lines: OpenLine[] = [{ pieces: [], width: 0 }];
  let pendingSpace: TextRun | undefined;

  const startLine = () => {
    const finished = lines.at(-1);
    const last = finished?.pieces.at(-1);
    if (finished && last && pendingSpace) finished.pieces[finished.pieces.length - 1] = spaced(last);
    pendingSpace = undefined;
    lines.push({ pieces: [], width: 0 });
  };
  const put = (part: Unbreakable, partWidth: number) => {
    const spaceWidth = pendingSpace ? measure({ run: pendingSpace, text: ' ' }) : 0;
    const current = lines.at(-1);
    if (current && current.pieces.length > 0 && current.width + spaceWidth + partWidth > room + TOLERANCE) {
      startLine();
    }
    const line = lines.at(-1);
    if (!line) return;
    if (pendingSpace && line.pieces.length > 0) addPiece(line, pendingSpace, ' ', spaceWidth);
    for (const fragment of part.fragments) addPiece(line, fragment.run, fragment.text, measure(fragment));
    pendingSpace = part.spaceRun;
    if (part.end === 'newline') startLine();
  };

  for (const part of cutAtBreaks(runs)) {
    const partWidth = widthOf(part);
    if (partWidth <= room + TOLERANCE) {
      put(part, partWidth);
    } else {
      for (const piece of cutTooWide(part, room, measure)) put(piece, widthOf(piece));
    }
  }
  return blockOf(lines, typesetter, size, leading);
}

/** A new line, spaces that follow each other, or those at an end. */
const NOT_AS_IT_IS = /\n| {2}|^ | $/;

/** The whole text, where it fits as it is: most texts are labels, and need no search for where a line may end. */
function onOneLine(
  typesetter: Typesetter,
  runs: readonly TextRun[],
  size: number,
  room: number,
): TextLine | undefined {
  const texts = runs.map(({ text }) => text.normalize('NFC'));
  if (NOT_AS_IT_IS.test(texts.join(''))) return undefined;
  const line: OpenLine = { pieces: [], width: 0 };
  for (const [index, run] of runs.entries()) {
    const text = texts[index] ?? '';
    if (text === '') continue;
    addPiece(line, run, text, typesetter.widthOf(text, size, run));
    if (line.width > room + TOLERANCE) return undefined;
  }
  return line;
}

function blockOf(
  lines: readonly TextLine[],
  typesetter: Typesetter,
  size: number,
  leading: number,
): TextBlock {
  const { ascent, descent } = typesetter.face();
  const contentHeight = ((ascent - descent) * size) / 1000;
  return {
    lines,
    size,
    leading,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * leading,
    firstBaseline: (leading - contentHeight) / 2 + (ascent * size) / 1000,
  };
}

function spaced(piece: TextPiece): TextPiece {
  return { ...piece, text: `${piece.text} ` };
}
