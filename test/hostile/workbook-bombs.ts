import { strToU8 } from 'fflate';
import { SHEET_PART, TEXTS_PART, textCell, workbookOf } from '../support/make-workbook.ts';
import type { Recipe } from './corpus.ts';

const MEGABYTE = 1024 * 1024;
function filled(text: string, size: number): Uint8Array {
  return Buffer.alloc(size - (size % text.length), text);
}

function sheet(start: string, row: string, size: number): Uint8Array {
  return Buffer.concat([
    strToU8(`<worksheet><sheetData>${start}`),
    filled(row, size),
    strToU8('</sheetData></worksheet>'),
  ]);
}

/** The header of the inventory as a row of a sheet. */
function headerRow(base: ReadonlyMap<string, Uint8Array>): string {
  const text = new TextDecoder().decode(base.get('inventory.csv'));
  const headers = (text.split(/\r?\n/)[0] ?? '').split(';');
  return `<row>${headers.map(textCell).join('')}</row>`;
}

function inventory(make: (header: string) => Uint8Array): Recipe {
  return (base) =>
    new Map([
      ['inventory.csv', undefined],
      ['inventory.xlsx', make(headerRow(base))],
    ]);
}

/** Says to be smaller than it is: a hundred bytes, in both places where a ZIP says so. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = strToU8(SHEET_PART);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const signature = view.getUint32(at, true);
    const offset = signature === 0x04034b50 ? 30 : signature === 0x02014b50 ? 46 : undefined;
    if (offset === undefined) continue;
    if (!name.every((byte, index) => bytes[at + offset + index] === byte)) continue;
    view.setUint32(at + (offset === 30 ? 22 : 24), 100, true);
  }
  return bytes;
}

const JUST_FITS = 63 * MEGABYTE;

/** Workbooks that are small and unpack to something huge, or fill as much memory as they may. */
export const WORKBOOK_BOMBS: Readonly<Record<string, Recipe>> = {
  'workbook-of-300-mb': inventory((header) =>
    workbookOf({ [SHEET_PART]: sheet(header, '<row><c><v>0</v></c></row>', 300 * MEGABYTE) }),
  ),
  'workbook-that-lies-about-its-size': inventory((header) =>
    lying(workbookOf({ [SHEET_PART]: sheet(header, '<row><c><v>0</v></c></row>', 100 * MEGABYTE) })),
  ),
  'workbook-of-small-cells': inventory((header) =>
    workbookOf({ [SHEET_PART]: sheet(header, `<row>${'<c><v>7</v></c>'.repeat(14)}</row>`, JUST_FITS) }),
  ),
  'workbook-of-million-rows': inventory((header) =>
    workbookOf({ [SHEET_PART]: sheet(header, '<row><c><v>7</v></c></row>', JUST_FITS) }),
  ),
  'workbook-of-far-cells': inventory((header) =>
    workbookOf({ [SHEET_PART]: sheet(header, '<row><c r="XFD1"><v>7</v></c></row>', JUST_FITS) }),
  ),
  'workbook-of-shared-texts': inventory((header) =>
    workbookOf({
      [TEXTS_PART]: Buffer.concat([
        strToU8('<sst>'),
        filled('<si><t>a</t></si>', 50 * MEGABYTE),
        strToU8('</sst>'),
      ]),
      [SHEET_PART]: sheet(header, '<row><c t="s"><v>1</v></c></row>', 10 * MEGABYTE),
    }),
  ),
  'workbook-of-open-tags': inventory(() => workbookOf({ [SHEET_PART]: filled('<a>', JUST_FITS) })),
  'workbook-of-merged-cells': inventory((header) =>
    workbookOf({
      [SHEET_PART]: Buffer.concat([
        strToU8(`<worksheet><sheetData>${header}<row><c><v>1</v></c></row></sheetData><mergeCells>`),
        filled('<mergeCell ref="A1:B2"/>', JUST_FITS),
        strToU8('</mergeCells></worksheet>'),
      ]),
    }),
  ),
};
