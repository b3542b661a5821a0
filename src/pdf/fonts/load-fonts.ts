import type { FontSet } from './font-face.ts';
import { readFontFile } from './font-files.ts';
import { subsetFace } from './subset-face.ts';

let loaded: FontSet | undefined;

/** The two weights of Public Sans, read and reduced at the first call and shared by all documents after that. */
export function loadFonts(): FontSet {
  loaded ??= {
    regular: subsetFace('regular', readFontFile('regular')),
    bold: subsetFace('bold', readFontFile('bold')),
  };
  return loaded;
}
