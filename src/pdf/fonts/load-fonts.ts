import type { FontSet } from './font-face.ts';
import { readFontFile } from './font-files.ts';
import { makeFontSet } from './subset-face.ts';

let loaded: FontSet | undefined;

/** The two weights of Public Sans, read from the installed package and reduced at the first call and shared by all documents after that. */
export function loadFonts(): FontSet {
  loaded ??= makeFontSet({ regular: readFontFile('regular'), bold: readFontFile('bold') });
  return loaded;
}
