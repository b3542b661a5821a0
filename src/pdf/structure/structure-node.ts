import type { Box } from '../content/paths.ts';

/** The standard structure types (ISO 32000-1, 14.8.4) that this project uses. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link';

export type HeaderScope = 'Row' | 'Column' | 'Both';
export type ListNumbering = 'None' | 'Disc' | 'Decimal';

/** What a structure element says beside its type and children. */
export interface StructureDetails {
  /** Text instead of a picture. */
  readonly alternative?: string;
  /** The text as it should be read where the characters say something else. */
  readonly actualText?: string;
  /** Written out in full: of an abbreviation. */
  readonly expansion?: string;
  readonly language?: string;
  /** Of a figure, in points from the top left. */
  readonly box?: Box;
  readonly scope?: HeaderScope;
  readonly columns?: number;
  readonly rows?: number;
  readonly numbering?: ListNumbering;
}

/** A clickable area on the page that belongs to a Link element. */
export interface LinkArea {
  readonly url: string;
  readonly description: string;
  /** One for each line that the link runs over. */
  readonly boxes: readonly Box[];
}

export type StructureChild =
  | { readonly kind: 'element'; readonly node: StructureNode }
  | { readonly kind: 'content'; readonly mcid: number; readonly page: number }
  | { readonly kind: 'link'; readonly area: LinkArea; readonly page: number };

/** An element of the structure tree, with its children in reading order. Pages are numbered from 0. */
export interface StructureNode {
  readonly type: StructureType;
  readonly details: StructureDetails;
  readonly children: StructureChild[];
}

export function structureNode(type: StructureType, details: StructureDetails = {}): StructureNode {
  return { type, details, children: [] };
}
