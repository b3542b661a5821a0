import type { Drawing } from '../../charts/parts/drawing.ts';

/** A file of the site that is made at once. */
export interface OutputFile {
  /** Within the site, without base. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that grows with the country: it is made piece by piece, and never as a whole in memory. */
export interface StreamedFile {
  readonly path: string;
  readonly pieces: () => Iterable<string>;
  /** Made without contact details: a change of one leaves it as it was. */
  readonly withoutContacts: boolean;
}

/** A file that a library writes at its place on disk: it grows with the country, and is not held in memory. */
export interface PlacedFile {
  readonly path: string;
  /** Writes it at this place, whose folder is there: where nothing is yet, or what it begins with. */
  readonly writeAt: (file: string) => void;
  /** Writes what it begins with where nothing is yet: made without contact details. */
  readonly beginAt?: (file: string) => void;
  /** Made without contact details: a change of one leaves it as it was. */
  readonly withoutContacts: boolean;
}

/** A drawing of the country. Drawing takes time, so it is done when somebody needs the file. */
interface Drawn {
  readonly path: string;
  /** All that is drawn on the land, as text: the same on the same land gives the same drawing. */
  readonly drawnFrom: string;
}

/** A drawing as SVG. */
export interface DrawnFile extends Drawn {
  readonly draw: () => string;
}

/** A drawing that becomes a picture. */
export interface PictureFile extends Drawn {
  readonly drawing: () => Drawing;
}

/** What can be told of a file that is made. */
export interface FileFacts {
  readonly bytes: number;
  /** Fingerprint of its bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A file that tells facts about others, by their paths: it is made after all of them. */
export interface LateFile {
  readonly path: string;
  readonly contentAfter: (facts: ReadonlyMap<string, FileFacts>) => string;
}

export type SiteFile = OutputFile | StreamedFile | PlacedFile | DrawnFile | PictureFile | LateFile;
