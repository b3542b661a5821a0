import type { Paint } from '../../charts/parts/palette.ts';
import type { TextStyle } from './typesetter.ts';

export interface LinkTarget {
  /** Absolute address: https:, http: or mailto:. */
  readonly url: string;
  /** Where the link leads, in words; read aloud instead of the address. */
  readonly description: string;
}

/** A piece of text in one style. A newline in the text forces a new line. */
export interface TextRun extends TextStyle {
  readonly text: string;
  /** The paint of the block where nothing is said. */
  readonly paint?: Paint;
  readonly link?: LinkTarget;
  /** Where it is not the language of the document: 'en', 'fy'. */
  readonly language?: string;
}
