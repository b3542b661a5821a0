import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { FontFace } from './font-face.ts';

/** ISO 32000-1, table 123: characters outside the standard Latin set. */
const SYMBOLIC = 4;
const STEM_WIDTH = { regular: 80, bold: 140 } as const;

/**
 * Puts a font into a document as a composite font with Identity-H encoding (ISO 32000-1, 9.7).
 *
 * @param largestCid the highest glyph number that the document uses; decides which of the two programs is needed
 */
export function embedFace(context: PDFContext, face: FontFace, largestCid: number): PDFRef {
  const program = largestCid < face.coreGlyphCount ? face.core : face.full;
  const name = `${program.tag}+${face.postScriptName}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [...face.box],
      ItalicAngle: 0,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: STEM_WIDTH[face.weight],
      FontFile2: context.register(program.fontFile),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      CIDToGIDMap: PDFName.of('Identity'),
      W: program.widths,
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(program.toUnicode),
    }),
  );
}
