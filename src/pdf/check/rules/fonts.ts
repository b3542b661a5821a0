import { type PDFArray, PDFDict, PDFNumber, PDFArray as PdfArray } from 'pdf-lib';
import { latin1Text } from '../../bytes.ts';
import { fault, type PdfFault } from '../fault.ts';
import { type FontProgram, readFontProgram } from '../reading/font-program.ts';
import {
  arrayAt,
  dictAt,
  itemsOf,
  nameAt,
  numberAt,
  numbersOf,
  streamAt,
  streamBytes,
  valueAt,
} from '../reading/read.ts';
import { readToUnicode } from '../reading/to-unicode.ts';

/** ISO 32000-1, 9.7.4.3: what a glyph is wide where W does not say. */
const USUAL_WIDTH = 1000;
const FORBIDDEN_CHARACTERS = /[\uFEFF\uFFFE]/;

/** The widths of a CID font by CID. */
function widthsOf(array: PDFArray | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(array);
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    const next = items[at + 1];
    if (!(first instanceof PDFNumber)) break;
    if (next instanceof PdfArray) {
      for (const [index, width] of numbersOf(next).entries()) widths.set(first.asNumber() + index, width);
      at += 2;
    } else {
      const width = items[at + 2];
      if (!(next instanceof PDFNumber) || !(width instanceof PDFNumber)) break;
      for (let cid = first.asNumber(); cid <= next.asNumber(); cid++) widths.set(cid, width.asNumber());
      at += 3;
    }
  }
  return widths;
}

function unicodeFaults(
  font: PDFDict,
  codes: ReadonlySet<number>,
): { readonly faults: readonly PdfFault[]; readonly characters: ReadonlyMap<number, string> } {
  const stream = streamAt(font, 'ToUnicode');
  if (!stream) return { faults: [fault('31-027', 'a font has no ToUnicode')], characters: new Map() };
  const { characters, hasLargeBlock } = readToUnicode(latin1Text(streamBytes(stream)));
  const faults: PdfFault[] = [];
  if (hasLargeBlock)
    faults.push(fault('ISO 32000-1, 9.10.3', 'ToUnicode has a block of more than 100 mappings'));
  for (const text of characters.values()) {
    if (text.includes('\0')) faults.push(fault('31-028', 'ToUnicode maps a glyph to U+0000'));
    if (FORBIDDEN_CHARACTERS.test(text))
      faults.push(fault('31-029', 'ToUnicode maps a glyph to U+FEFF or U+FFFE'));
  }
  for (const code of codes) {
    if (!characters.get(code)) faults.push(fault('10-001', `glyph ${code} stands for no known character`));
  }
  return { faults, characters };
}

function glyphFaults(
  codes: ReadonlySet<number>,
  characters: ReadonlyMap<number, string>,
  widths: ReadonlyMap<number, number>,
  defaultWidth: number,
  program: FontProgram,
): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  for (const code of codes) {
    if (code === 0) {
      faults.push(fault('31-030', 'text shows the glyph .notdef'));
    } else if (code >= program.glyphCount) {
      faults.push(fault('31-011', `the font program has no glyph ${code}`));
    } else {
      const said = widths.get(code) ?? defaultWidth;
      const actual = program.widthOf(code);
      if (Math.abs(said - actual) > 1) {
        faults.push(fault('31-016', `glyph ${code} is ${actual} wide, but W says ${said}`));
      }
      const character = characters.get(code) ?? '';
      if (character.trim() !== '' && !program.hasOutline(code)) {
        faults.push(fault('31-011', `glyph ${code} for '${character}' leaves no ink`));
      }
    }
  }
  return faults;
}

function programFaults(
  descendant: PDFDict,
  codes: ReadonlySet<number>,
  characters: ReadonlyMap<number, string>,
): readonly PdfFault[] {
  const name = nameAt(descendant, 'BaseFont') ?? '';
  const file = streamAt(dictAt(descendant, 'FontDescriptor'), 'FontFile2');
  if (!file) return [fault('31-009', `the font ${name} is not embedded`)];
  const bytes = streamBytes(file);
  const faults: PdfFault[] = [];
  if (numberAt(file.dict, 'Length1') !== bytes.length) {
    faults.push(fault('ISO 32000-1, table 127', `Length1 of the font ${name} is not its length`));
  }
  try {
    const program = readFontProgram(bytes);
    const widths = widthsOf(arrayAt(descendant, 'W'));
    const defaultWidth = numberAt(descendant, 'DW') ?? USUAL_WIDTH;
    return [...faults, ...glyphFaults(codes, characters, widths, defaultWidth, program)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [...faults, fault('31-009', `the font ${name} cannot be read: ${reason}`)];
  }
}

function nameFaults(font: PDFDict, descendant: PDFDict): readonly PdfFault[] {
  const names = [
    nameAt(font, 'BaseFont'),
    nameAt(descendant, 'BaseFont'),
    nameAt(dictAt(descendant, 'FontDescriptor'), 'FontName'),
  ];
  const [first = ''] = names;
  if (names.some((name) => name !== first))
    return [fault('ISO 32000-1, 9.9', 'a font has more than one name')];
  return /^[A-Z]{6}\+/.test(first) ? [] : [fault('ISO 32000-1, 9.6.4', `the subset ${first} has no tag`)];
}

function compositeFaults(font: PDFDict, codes: ReadonlySet<number>): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  if (nameAt(font, 'Encoding') !== 'Identity-H') {
    faults.push(fault('31-006', 'a font is encoded in another way than Identity-H'));
  }
  const [descendant] = itemsOf(arrayAt(font, 'DescendantFonts'));
  if (!(descendant instanceof PDFDict))
    return [...faults, fault('31-009', 'a composite font has no descendant')];
  const map = valueAt(descendant, 'CIDToGIDMap');
  if (map === undefined) faults.push(fault('31-005', 'a font does not say how codes lead to glyphs'));
  else if (map.toString() !== '/Identity') {
    faults.push(fault('31-004', 'a font leads codes to glyphs in another way than Identity'));
  }
  const { faults: mapping, characters } = unicodeFaults(font, codes);
  return [
    ...faults,
    ...nameFaults(font, descendant),
    ...mapping,
    ...programFaults(descendant, codes, characters),
  ];
}

/** The fonts that text is shown in, and the glyphs that it uses. This project makes composite fonts only. */
export function checkFonts(codesByFont: ReadonlyMap<PDFDict, ReadonlySet<number>>): readonly PdfFault[] {
  return [...codesByFont].flatMap(([font, codes]) => {
    if (nameAt(font, 'Subtype') === 'Type0') return compositeFaults(font, codes);
    const descriptor = dictAt(font, 'FontDescriptor');
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => streamAt(descriptor, key));
    const name = nameAt(font, 'BaseFont') ?? '';
    return isEmbedded
      ? [fault('ISO 32000-1, 9.7', `the font ${name} is of a kind that this checker does not read`)]
      : [fault('31-009', `the font ${name} is not embedded`)];
  });
}
