import { strFromU8, strToU8 } from 'fflate';
import { type EmptyWorkbook, emptyWorkbook, type SheetFrame } from './empty-workbook.ts';
import { zipWithFixedTimes } from './fixed-times.ts';
import { rowsXml, SharedTexts } from './sheet-rows.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

const TEXTS_PART = 'xl/sharedStrings.xml';
const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;

/** The last one that was asked for: the workbooks of all municipalities have the same headers. */
let last: { readonly key: string; readonly empty: Promise<EmptyWorkbook> } | undefined;

function emptyLike(sheets: readonly WorkbookSheet[]): Promise<EmptyWorkbook> {
  const frames = sheets.map(({ name, columns }): SheetFrame => ({ name, columns }));
  const key = JSON.stringify(frames);
  if (last?.key !== key) last = { key, empty: emptyWorkbook(frames) };
  return last.empty;
}

/**
 * Writes an Excel workbook. The row of headers stays in sight. Numbers are numbers; a text is never taken for a formula
 * or a number, whatever it starts with. The same sheets give the same bytes.
 *
 * The library puts together all but the rows, once for all workbooks with the same headers: it makes each cell out of
 * objects and lists of attributes, which takes longer than a whole factsheet.
 *
 * @throws RangeError where a number is not finite
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { parts, texts } = await emptyLike(sheets);
  const shared = new SharedTexts(texts);
  const own = new Map(parts);
  for (const [index, { rows }] of sheets.entries()) {
    // The first row has the headers.
    addBefore(own, sheetPart(index), '</sheetData>', rowsXml(rows, 2, shared));
  }
  addBefore(own, TEXTS_PART, '</sst>', shared.addedXml());
  return zipWithFixedTimes(own);
}

/** Puts a piece before the end of an element of a part. @throws Error where the part has none: the library changed */
function addBefore(parts: Map<string, Uint8Array>, path: string, end: string, piece: string): void {
  const xml = strFromU8(parts.get(path) ?? new Uint8Array());
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error(`The empty workbook has no ${end} in ${path}.`);
  parts.set(path, strToU8(xml.slice(0, at) + piece + xml.slice(at)));
}
