import type { Paint } from './palette.ts';

/** Absolute path commands in drawing units, y downwards. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** In drawing units; 1 where a stroke is given without a width. */
  readonly strokeWidth?: number;
}

export interface PathMark extends Painted {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  /** Dash lengths in drawing units. */
  readonly dash?: readonly number[];
  /** Of a straight outline: corners are rounded to this many drawing units, which makes a page lighter. */
  readonly step?: number;
  /** Only filled, and the same on many sheets: it is put in a PDF as a whole, and made once for all of them. */
  readonly shared?: true;
}

export interface RectMark extends Painted {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleMark extends Painted {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** Many equal round dots, put down as one path with round caps: 342 separate circles weigh five times as much. */
export interface DotsMark {
  readonly kind: 'dots';
  readonly points: readonly (readonly [number, number])[];
  readonly diameter: number;
  readonly fill: Paint;
}

export interface TextMark {
  readonly kind: 'text';
  /** Of the baseline at the anchor. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
  /** Paint of a thin outline behind the letters that keeps them readable over lines. */
  readonly halo?: Paint;
}

export type Mark = PathMark | RectMark | CircleMark | DotsMark | TextMark;

/** A chart or map, independent of the medium: it can be put down as SVG or on a PDF page. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Short name, for the file and the accessible name. */
  readonly title: string;
  /** The message in words: the text alternative. */
  readonly description: string;
  readonly marks: readonly Mark[];
}
