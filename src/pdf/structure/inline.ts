import type { Paint } from '../../charts/parts/palette.ts';
import { Canvas, startOf, type TextPlace } from '../content/canvas.ts';
import type { Box } from '../content/paths.ts';
import { showText } from '../content/show-text.ts';
import type { TextBlock, TextPiece } from '../text/layout-text.ts';
import type { LinkTarget } from '../text/text-run.ts';
import { type Element, ReadingFlow } from './element.ts';
import { checkedUrl } from './link-address.ts';

export interface BlockPlace {
  /** Left edge of the box in which the lines are aligned, in points. */
  readonly x: number;
  /** Top of the block, in points from the top of the page. */
  readonly top: number;
  /** Of that box; the width of the widest line where nothing is said. */
  readonly width?: number;
  readonly align?: 'start' | 'middle' | 'end';
  /** Of runs that have no paint of their own; 'ink' where nothing is said. */
  readonly paint?: Paint;
}

/** A piece of a block at its place on the page. */
interface PlacedPiece {
  readonly piece: TextPiece;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly paint: Paint;
}

/** Groups neighbours that have the same value. */
function groupBy<Item, Value>(items: readonly Item[], keyOf: (item: Item) => Value): readonly Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first !== undefined && keyOf(first) === keyOf(item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/**
 * Text of a structure element: a paragraph, heading, label or cell. Texts that are put down one after the other are
 * read in that order, with a space between them.
 */
export class Inline {
  protected readonly element: Element;
  readonly #flow: ReadingFlow;
  /** Where the text of the link around this text is, if there is one. */
  readonly #linkBoxes: Box[] | undefined;

  constructor(element: Element, flow = new ReadingFlow(), linkBoxes?: Box[]) {
    this.element = element;
    this.#flow = flow;
    this.#linkBoxes = linkBoxes;
  }

  /** One line of text at a baseline. Returns its width in points. Throws where the font lacks a character. */
  text(text: string, { x, y, size, paint = 'ink', align, halo, ...style }: TextPlace): number {
    const { writer, typesetter } = this.element.workshop;
    const width = typesetter.widthOf(text, size, style);
    if (text === '') return width;
    const start = startOf(x, width, align);
    this.#separateFrom(text);
    showText(writer, this.element.owner, typesetter, {
      ...style,
      text,
      x: start,
      y,
      size,
      paint,
      ...(halo && { halo }),
    });
    this.#flow.note(text, { x: start + width, y, size });
    this.#noteLinkText(start, y, width, size, paint);
    return width;
  }

  /**
   * Text that layoutText has broken into lines. Links and languages of its runs become elements of their own.
   *
   * @returns the y just below the block
   */
  block(block: TextBlock, { x, top, width = block.width, align, paint = 'ink' }: BlockPlace): number {
    const placed = block.lines.flatMap((line, index) => {
      const start = startOf(startOf(x, -width, align), line.width, align);
      const baseline = top + block.firstBaseline + index * block.leading;
      return line.pieces.map((piece) => ({
        piece,
        x: start + piece.x,
        baseline,
        size: block.size,
        paint: piece.run.paint ?? paint,
      }));
    });
    for (const [index, group] of groupBy(placed, ({ piece }) => piece.run.link).entries()) {
      if (index === 0) this.#separateFrom(group[0]?.piece.text ?? '');
      const target = group[0]?.piece.run.link;
      if (target) this.link(target, (link) => link.#pieces(group));
      else this.#pieces(group);
    }
    return top + block.height;
  }

  /** Text that leads to an address. It is underlined, and can be clicked on wherever it stands. */
  link(target: LinkTarget, draw: (link: Inline) => void): void {
    const url = checkedUrl(target);
    this.element.child('Link', {}, (child) => {
      const boxes: Box[] = [];
      draw(new Inline(child, this.#flow, boxes));
      if (boxes.length === 0) throw new Error(`The link to ${url} has no text to click on`);
      const { page } = child.workshop.writer;
      child.node.children.push({ kind: 'link', area: { url, description: target.description, boxes }, page });
    });
  }

  /** Text in another language, an abbreviation, or text to be read otherwise than it is written. */
  span(
    details: { readonly language?: string; readonly actualText?: string; readonly expansion?: string },
    draw: (span: Inline) => void,
  ): void {
    this.element.child('Span', details, (child) => draw(new Inline(child, this.#flow, this.#linkBoxes)));
  }

  /** Text after other text in the same element needs a space between them; it stands where the other ended. */
  #separateFrom(text: string): void {
    const end = this.#flow.spaceBefore(text);
    if (!end) return;
    const { writer, typesetter } = this.element.workshop;
    showText(writer, this.element.owner, typesetter, { text: ' ', ...end, paint: 'ink' });
  }

  #pieces(placed: readonly PlacedPiece[]): void {
    for (const group of groupBy(placed, ({ piece }) => piece.run.language)) {
      const language = group[0]?.piece.run.language;
      if (language === undefined) for (const item of group) this.#piece(item);
      else
        this.span({ language }, (span) => {
          for (const item of group) span.#piece(item);
        });
    }
  }

  #piece({ piece: { run, text, width }, x, baseline, size, paint }: PlacedPiece): void {
    const { writer, typesetter } = this.element.workshop;
    const { weight = 'regular', tabular = false } = run;
    showText(writer, this.element.owner, typesetter, {
      text,
      weight,
      tabular,
      x,
      y: baseline,
      size,
      paint,
    });
    this.#flow.note(text, { x: x + width, y: baseline, size });
    this.#noteLinkText(x, baseline, width, size, paint);
  }

  #noteLinkText(x: number, baseline: number, width: number, size: number, paint: Paint): void {
    if (!this.#linkBoxes) return;
    const { writer, typesetter } = this.element.workshop;
    const { ascent, descent, underlinePosition, underlineThickness } = typesetter.face();
    const box = {
      x,
      y: baseline - (ascent * size) / 1000,
      width,
      height: ((ascent - descent) * size) / 1000,
    };
    this.#linkBoxes.push(box);
    const underline = {
      x,
      y: baseline - (underlinePosition * size) / 1000,
      width,
      height: (underlineThickness * size) / 1000,
    };
    new Canvas(writer, this.element.owner, typesetter).rect(underline, { fill: paint });
  }
}
