import type { TextMark } from '../src/charts/parts/drawing.ts';
import { PALETTE } from '../src/charts/parts/palette.ts';

/** What a social card says: of a municipality, a province, a map or the whole site. */
export interface CardContent extends CardFrame {
  readonly name: string;
  /** A few words above the name: where it lies, or what kind of thing it is. */
  readonly kicker: string;
  /** At most two figures: a number and what it counts. */
  readonly figures: readonly { readonly number: string; readonly label: string }[];
}

/** What the cards of an edition share. */
export interface CardFrame {
  readonly siteTitle: string;
  /** Marked as example data. */
  readonly exampleTitle: string | undefined;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Where the small map goes, in card units. */
export const CARD_MAP = { x: 800, y: 70, scale: 1.72 } as const;

const LEFT = 64;
const TOP = 48;
/** The text keeps clear of the map. */
const TEXT_WIDTH = CARD_MAP.x - 8 - LEFT;
const NOTICE = { size: 30, padding: 12, line: 4 } as const;
/** Of a line of letters as high as its font makes it, in parts of its size. */
const LINE = 1.175;
const KICKER = 30;
const NAME = { above: 6, line: 1.05 } as const;
const FIGURE = {
  above: 40,
  gap: 56,
  most: 330,
  number: 84,
  label: 32,
  labelAbove: 8,
  labelLine: 1.2,
} as const;

/** An element as satori takes it: like React's, without React. */
export interface CardElement {
  readonly type: string;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: readonly CardElement[] | string;
  };
}

function box(
  style: Readonly<Record<string, string | number>>,
  children: readonly CardElement[] | string,
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** What all cards share, as an element tree: the mark of an example above, the title of the site below. */
export function cardFrame({ siteTitle, exampleTitle }: CardFrame): CardElement {
  return box(
    {
      flexDirection: 'column',
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      background: PALETTE.paper,
      color: PALETTE.ink,
      fontFamily: 'Public Sans',
    },
    [
      ...(exampleTitle === undefined
        ? []
        : [
            box(
              {
                background: PALETTE.notice,
                borderBottom: `${NOTICE.line}px solid ${PALETTE.noticeLine}`,
                padding: `${NOTICE.padding}px ${LEFT}px`,
                fontSize: NOTICE.size,
                fontWeight: 700,
              },
              exampleTitle,
            ),
          ]),
      box({ flexGrow: 1 }, ''),
      box({ borderTop: `6px solid ${PALETTE.ink}`, padding: `18px ${LEFT}px 24px`, fontSize: 30 }, siteTitle),
    ],
  );
}

/** How long a text is in card units. */
export type MeasureText = (text: string, size: number, weight: TextMark['weight']) => number;

/** What a card says of its own: the words above the name, the name, and the figures beside each other. */
export function cardWords(
  { name, kicker, figures, exampleTitle }: CardContent,
  measure: MeasureText,
): readonly TextMark[] {
  const marks: TextMark[] = [];
  let top =
    TOP +
    (exampleTitle === undefined ? 0 : Math.round(NOTICE.size * LINE) + 2 * NOTICE.padding + NOTICE.line);
  marks.push(words(LEFT, top, kicker, KICKER, LINE, 'regular', 'muted'));
  top += KICKER * LINE + NAME.above;
  const size = nameSize(name);
  for (const line of inLines(name, TEXT_WIDTH, (text) => measure(text, size, 'bold'))) {
    marks.push(words(LEFT, top, line, size, NAME.line, 'bold', 'ink'));
    top += size * NAME.line;
  }
  top += FIGURE.above;
  let left = LEFT;
  for (const { number, label } of figures) {
    const lines = inLines(label, FIGURE.most, (text) => measure(text, FIGURE.label, 'regular'));
    marks.push(words(left, top, number, FIGURE.number, 1, 'bold', 'accent'));
    lines.forEach((line, index) => {
      const y = top + FIGURE.number + FIGURE.labelAbove + index * FIGURE.label * FIGURE.labelLine;
      marks.push(words(left, y, line, FIGURE.label, FIGURE.labelLine, 'regular', 'ink'));
    });
    const widest = Math.max(
      measure(number, FIGURE.number, 'bold'),
      ...lines.map((line) => measure(line, FIGURE.label, 'regular')),
    );
    left += Math.round(widest) + FIGURE.gap;
  }
  return marks;
}

/** Long names get smaller letters, so that they stay in two lines beside the map. */
function nameSize(name: string): number {
  const longestWord = Math.max(...name.split(/[ ]/).map((word) => word.length));
  if (name.length > 24 || longestWord > 17) return 60;
  return name.length > 14 || longestWord > 12 ? 72 : 92;
}

/** From the top of a line to its baseline, in parts of the size of its letters: half of what it is higher than they are, and their ascent. */
function words(
  x: number,
  top: number,
  text: string,
  size: number,
  line: number,
  weight: TextMark['weight'],
  fill: TextMark['fill'],
): TextMark {
  const baseline = top + size * ((line - LINE) / 2 + 0.95);
  return { kind: 'text', x, y: Math.round(baseline), text, size, weight, anchor: 'start', fill };
}

/** Text in lines that are no longer than a width; a longer word has a line of its own. */
function inLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
