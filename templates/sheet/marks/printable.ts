import type { FontSet } from '../../../src/pdf/fonts/font-face.ts';
import { WRITTEN_AS } from '../../../src/pdf/fonts/repertoire.ts';
import type { Typesetter } from '../../../src/pdf/text/typesetter.ts';

/** Stands where somebody wrote a character that the font of the sheet does not have, such as an emoji. */
export const UNSHOWN = '?';

/** Text that somebody else wrote, with nothing in it that the font cannot show. */
export function printable(text: string, fonts: Pick<FontSet, 'regular'>): string {
  return Array.from(text.normalize('NFC'), (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return fonts.regular.glyphs.has(codePoint) || WRITTEN_AS.has(codePoint) ? character : UNSHOWN;
  }).join('');
}

/** The same for a document in the making: names in the inventory may have characters that only a screen can show. */
export function onPaper({ typesetter }: { readonly typesetter: Typesetter }, text: string): string {
  return printable(text, { regular: typesetter.face() });
}
