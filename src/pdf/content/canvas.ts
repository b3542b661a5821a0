import type { PathCommand } from '../../charts/parts/drawing.ts';
import type { Paint } from '../../charts/parts/palette.ts';
import type { TextStyle, Typesetter } from '../text/typesetter.ts';
import type { ContentOwner, ContentWriter } from './content-writer.ts';
import { dotForm, dotOperators, WORTH_A_FORM } from './dot-form.ts';
import { formatNumber } from './format-number.ts';
import { colourComponents, type GraphicsState } from './graphics-state.ts';
import { pathForm } from './path-form.ts';
import {
  type Box,
  circleOperators,
  type Placement,
  pagePoint,
  pathOperators,
  rectOperators,
  WHOLE_PAGE,
} from './paths.ts';
import { showText } from './show-text.ts';

export interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** 1 where a stroke is given without a width. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

export interface TextPlace extends TextStyle {
  /** Of the start, middle or end of the text, as `align` says. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** 'ink' where nothing is said. */
  readonly paint?: Paint;
  /** 'start' where nothing is said. */
  readonly align?: 'start' | 'middle' | 'end';
  /** Paint of an outline behind the letters that keeps them readable over lines. */
  readonly halo?: Paint;
}

/** A scale needs more decimals than a length: it is multiplied by lengths. */
function formatScale(scale: number): string {
  return String(Math.round(scale * 1e5) / 1e5);
}

/** From units of a place, y down, to those of the page. */
function unitsOf({ x, y, scale }: Placement): string {
  return `${formatScale(scale)} 0 0 ${formatScale(-scale)} ${pagePoint({ x, y, scale: 1 }, 0, 0)} cm`;
}

const SHARE_BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** The left end of a text of some width that is anchored at x. */
export function startOf(x: number, width: number, align: 'start' | 'middle' | 'end' = 'start'): number {
  return x - width * SHARE_BEFORE_ANCHOR[align];
}

/**
 * Draws on the page as content of one owner. Lengths are in units of the placement, from its top left and with y
 * down; for the canvas of a page or figure, those are points from the top left of the page.
 */
export class Canvas {
  readonly #writer: ContentWriter;
  readonly #owner: ContentOwner;
  readonly #typesetter: Typesetter;
  readonly #place: Placement;

  constructor(
    writer: ContentWriter,
    owner: ContentOwner,
    typesetter: Typesetter,
    place: Placement = WHOLE_PAGE,
  ) {
    this.#writer = writer;
    this.#owner = owner;
    this.#typesetter = typesetter;
    this.#place = place;
  }

  rect({ radius, ...box }: Box & { readonly radius?: number }, painted: Painted): void {
    this.#paint(painted, 'miter', () => rectOperators(this.#place, box, radius));
  }

  /** Many rectangles in one colour, in whole units of a place on this page. */
  rects(place: Placement, boxes: readonly Box[], fill: Paint): void {
    const all = boxes.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`).join(' ');
    const state = { fill: colourComponents(fill) } as const;
    this.#writer.draw(this.#owner, state, `q ${unitsOf(place)} ${all} f Q`);
  }

  circle(cx: number, cy: number, r: number, painted: Painted): void {
    this.#paint(painted, 'miter', () => circleOperators(this.#place, cx, cy, r));
  }

  path(commands: readonly PathCommand[], painted: Painted): void {
    if (commands.length === 0) return;
    this.#paint(painted, 'round', () => pathOperators(this.#place, commands));
  }

  line(fromX: number, fromY: number, toX: number, toY: number, painted: Omit<Painted, 'fill'>): void {
    this.path(
      [
        ['M', fromX, fromY],
        ['L', toX, toY],
      ],
      painted,
    );
  }

  /** A path that is the same on other sheets: written and packed once. */
  sharedPath(commands: readonly PathCommand[], fill: Paint): void {
    const shown = `/${this.#writer.nameForm(pathForm(commands, 'fill'))} Do`;
    const state = { fill: colourComponents(fill) } as const;
    this.#writer.draw(this.#owner, state, `q ${unitsOf(this.#place)} ${shown} Q`);
  }

  /** The same lines from several points of this canvas: written and packed once, for all sheets. */
  strokeAt(
    commands: readonly PathCommand[],
    points: readonly { readonly x: number; readonly y: number }[],
    { stroke, strokeWidth }: { readonly stroke: Paint; readonly strokeWidth: number },
  ): void {
    if (points.length === 0) return;
    const { x: left, y: top, scale } = this.#place;
    const form = this.#writer.nameForm(pathForm(commands, 'stroke'));
    const shown = points.map(({ x, y }) => {
      const units = unitsOf({ x: left + x * scale, y: top + y * scale, scale });
      return `q ${units} /${form} Do Q`;
    });
    const lines = { lineWidth: formatNumber(strokeWidth), cap: 'butt', join: 'round', dash: '' } as const;
    this.#writer.draw(this.#owner, { stroke: colourComponents(stroke), ...lines }, shown.join(' '));
  }

  /** Many equal round dots in one path. */
  dots(points: readonly (readonly [number, number])[], diameter: number, fill: Paint): void {
    if (points.length === 0) return;
    const shown =
      points.length >= WORTH_A_FORM
        ? `/${this.#writer.nameForm(dotForm(points, diameter))} Do`
        : dotOperators(points, diameter);
    const state = { stroke: colourComponents(fill) } as const;
    this.#writer.draw(this.#owner, state, `q ${unitsOf(this.#place)} ${shown} Q`);
  }

  /** One line of text. Throws where the font lacks a character. */
  text(text: string, { x, y, size, paint = 'ink', align, halo, ...style }: TextPlace): void {
    const { x: left, y: top, scale } = this.#place;
    const start = startOf(x, this.#typesetter.widthOf(text, size, style), align);
    showText(this.#writer, this.#owner, this.#typesetter, {
      ...style,
      text,
      x: left + start * scale,
      y: top + y * scale,
      size: size * scale,
      paint,
      ...(halo && { halo }),
    });
  }

  /** A canvas for a drawing of some size at a place on this page; what sticks out of it is cut off. */
  drawInside(
    place: Placement,
    size: { width: number; height: number },
    draw: (canvas: Canvas) => void,
  ): void {
    const box = rectOperators(place, { x: 0, y: 0, ...size });
    this.#writer.clip(this.#owner, box, () =>
      draw(new Canvas(this.#writer, this.#owner, this.#typesetter, place)),
    );
  }

  #paint(painted: Painted, join: 'miter' | 'round', operators: () => string): void {
    const { fill, stroke, strokeWidth = 1, dash = [] } = painted;
    if (!fill && !stroke) return;
    const { scale } = this.#place;
    const state: GraphicsState = {};
    if (fill) state.fill = colourComponents(fill);
    if (stroke) {
      state.stroke = colourComponents(stroke);
      state.lineWidth = formatNumber(strokeWidth * scale);
      state.cap = 'butt';
      state.join = join;
      state.dash = dash.map((length) => formatNumber(length * scale)).join(' ');
    }
    const paintOperator = fill && stroke ? 'B' : fill ? 'f' : 'S';
    this.#writer.draw(this.#owner, state, `${operators()} ${paintOperator}`);
  }
}
