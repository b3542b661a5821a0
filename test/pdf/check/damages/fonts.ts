import { PDFArray, PDFNumber } from 'pdf-lib';
import type { Damage } from '../break-pdf.ts';

export const FONTS_DAMAGES: readonly Damage[] = [
  ['a font that is not embedded', '31-009', (pdf) => pdf.remove(pdf.descriptor, 'FontFile2')],
  [
    'a font program that is cut off',
    '31-009',
    (pdf) => pdf.edit(pdf.descriptor, 'FontFile2', (bytes) => bytes.subarray(0, 4000)),
  ],
  [
    'a length of the font program that is wrong',
    'ISO 32000-1, table 127',
    (pdf) => pdf.edit(pdf.descriptor, 'FontFile2', (bytes) => Buffer.concat([bytes, Buffer.alloc(4)])),
  ],
  ['no way back to characters', '31-027', (pdf) => pdf.remove(pdf.font, 'ToUnicode')],
  [
    'a glyph that stands for no character',
    '10-001',
    (pdf) =>
      pdf.editText(pdf.font, 'ToUnicode', (text) => text.replace(/<[0-9A-F]{4}> <0065>/, '<7FFF> <0065>')),
  ],
  [
    'a glyph that stands for U+0000',
    '31-028',
    (pdf) => pdf.editText(pdf.font, 'ToUnicode', (text) => text.replace('<0065>', '<0000>')),
  ],
  [
    'a glyph that stands for a byte order mark',
    '31-029',
    (pdf) => pdf.editText(pdf.font, 'ToUnicode', (text) => text.replace('<0065>', '<FEFF>')),
  ],
  [
    'a block of mappings that is too large',
    'ISO 32000-1, 9.10.3',
    (pdf) => pdf.editText(pdf.font, 'ToUnicode', (text) => text.replace(/endbfchar\n\d+ beginbfchar\n/, '')),
  ],
  [
    'a width that is not that of the glyph',
    '31-016',
    (pdf) => {
      pdf.array(pdf.descendant, 'W').lookup(1, PDFArray).set(1, PDFNumber.of(900));
    },
  ],
  ['no widths', '31-016', (pdf) => pdf.remove(pdf.descendant, 'W')],
  ['no map from codes to glyphs', '31-005', (pdf) => pdf.remove(pdf.descendant, 'CIDToGIDMap')],
  ['another map from codes to glyphs', '31-004', (pdf) => pdf.set(pdf.descendant, 'CIDToGIDMap', 'Other')],
  ['another encoding', '31-006', (pdf) => pdf.set(pdf.font, 'Encoding', 'UniJIS-UCS2-H')],
  [
    'the glyph for missing characters',
    '31-030',
    (pdf) => pdf.content((text) => text.replace('Td (', 'Td <0000>Tj (')),
  ],
  [
    'a glyph that the font lacks',
    '31-011',
    (pdf) => pdf.content((text) => text.replace('Td (', 'Td <0fff>Tj (')),
  ],
  [
    'letters without ink',
    '31-011',
    (pdf) =>
      pdf.edit(pdf.descriptor, 'FontFile2', (bytes) => {
        const table = bytes.indexOf('loca', 12, 'ascii');
        const start = bytes.readUInt32BE(table + 8);
        return Buffer.concat([
          bytes.subarray(0, start),
          Buffer.alloc(bytes.readUInt32BE(table + 12)),
          bytes.subarray(start + bytes.readUInt32BE(table + 12)),
        ]);
      }),
  ],
  ['a font with two names', 'ISO 32000-1, 9.9', (pdf) => pdf.set(pdf.descendant, 'BaseFont', 'AAAAAA+Other')],
  [
    'a font from outside the file',
    '31-009',
    (pdf) =>
      pdf.set(pdf.dict(pdf.page, 'Resources', 'Font'), 'F1', {
        Type: 'Font',
        Subtype: 'Type1',
        BaseFont: 'Helvetica',
      }),
  ],
];
