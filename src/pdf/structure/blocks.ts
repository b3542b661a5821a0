import type { Drawing } from '../../charts/parts/drawing.ts';
import { Canvas } from '../content/canvas.ts';
import type { Box, Placement } from '../content/paths.ts';
import { putDrawing } from '../put-drawing.ts';
import { Element, type Workshop } from './element.ts';
import { Inline } from './inline.ts';
import { List } from './list.ts';
import type { ListNumbering, StructureNode } from './structure-node.ts';
import { Table } from './table.ts';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface FigureDetails {
  /** What the figure says, in words; read aloud instead of it. */
  readonly alternative: string;
  /** What the figure covers, in points from the top left of the page. */
  readonly box: Box;
}

/** Where blocks go: the document or a part of it. They are read in the order in which they are made. */
export class Blocks {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  /**
   * @throws Error where a level is skipped, or where the first heading of the document is not of level 1
   */
  heading(level: HeadingLevel, draw: (heading: Inline) => void): void {
    const { workshop } = this.#element;
    if (level > workshop.lastHeadingLevel + 1) {
      throw new Error(`A heading of level ${level} cannot follow one of level ${workshop.lastHeadingLevel}`);
    }
    workshop.lastHeadingLevel = level;
    this.#element.child(`H${level}`, {}, (child) => draw(new Inline(child)));
  }

  paragraph(draw: (paragraph: Inline) => void): void {
    this.#element.child('P', {}, (child) => draw(new Inline(child)));
  }

  /** A part with a heading of its own. */
  section(build: (section: Blocks) => void): void {
    this.#element.child('Sect', {}, (child) => build(new Blocks(child)));
  }

  /** A group without a heading: a tile, a notice. */
  group(build: (group: Blocks) => void): void {
    this.#element.child('Div', {}, (child) => build(new Blocks(child)));
  }

  /** @param numbering what the labels are: bullets, numbers or nothing */
  list(numbering: ListNumbering, build: (list: List<Inline, FlowContent>) => void): void {
    this.#element.child('L', { numbering }, (child) => {
      const list = new List(
        child,
        (element) => new Inline(element),
        (element) => new FlowContent(element),
      );
      build(list);
      list.finish();
    });
  }

  /** @throws Error where rows take different numbers of columns */
  table(build: (table: Table<Inline, FlowContent>) => void): void {
    this.#element.child('Table', {}, (child) => {
      const table = new Table(
        child,
        (element) => new Inline(element),
        (element) => new FlowContent(element),
      );
      build(table);
      table.finish();
    });
  }

  /**
   * A picture with a meaning, drawn on a canvas in points from the top left of the page.
   *
   * @throws Error where it has no text alternative
   */
  figure({ alternative, box }: FigureDetails, draw: (canvas: Canvas) => void): void {
    if (alternative.trim() === '') throw new Error('A figure needs a text alternative');
    this.#element.child('Figure', { alternative, box }, (child) => {
      const { writer, typesetter } = child.workshop;
      draw(new Canvas(writer, child.owner, typesetter));
    });
  }

  /** A chart or map; its description is the text alternative unless `alternative` says it otherwise. */
  drawing(drawing: Drawing, place: Placement, alternative = drawing.description): void {
    const box = {
      x: place.x,
      y: place.y,
      width: drawing.width * place.scale,
      height: drawing.height * place.scale,
    };
    this.figure({ alternative, box }, (canvas) => putDrawing(canvas, drawing, place));
  }
}

/** The content of a cell or list item: text of its own, or blocks through `blocks`. */
export class FlowContent extends Inline {
  get blocks(): Blocks {
    return new Blocks(this.element);
  }
}

/** The builder of the root element. */
export function documentBlocks(
  workshop: Workshop,
  node: StructureNode,
): { readonly blocks: Blocks; readonly close: () => void } {
  const element = new Element(workshop, node);
  return {
    blocks: new Blocks(element),
    close: () => {
      element.owner.closed = true;
    },
  };
}
