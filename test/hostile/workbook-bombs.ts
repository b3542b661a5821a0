import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Recipe } from './corpus.ts';

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least that makes a workbook of one sheet. */
const FRAME: Zippable = {
  '[Content_Types].xml': strToU8('<Types/>'),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
};

function workbook(parts: Zippable): Uint8Array {
  return zipSync({ ...FRAME, ...parts }, { level: 1, mtime: '2026-01-01' });
}

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

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** The header of the inventory as a row of a sheet. */
function headerRow(base: ReadonlyMap<string, Uint8Array>): string {
  const text = new TextDecoder().decode(base.get('inventory.csv'));
  const headers = (text.split(/\r?\n/)[0] ?? '').split(';');
  return `<row>${headers.map(cell).join('')}</row>`;
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
  const name = strToU8(SHEET);
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
    workbook({ [SHEET]: sheet(header, '<row><c><v>0</v></c></row>', 300 * MEGABYTE) }),
  ),
  'workbook-that-lies-about-its-size': inventory((header) =>
    lying(workbook({ [SHEET]: sheet(header, '<row><c><v>0</v></c></row>', 100 * MEGABYTE) })),
  ),
  'workbook-of-small-cells': inventory((header) =>
    workbook({ [SHEET]: sheet(header, `<row>${'<c><v>7</v></c>'.repeat(14)}</row>`, JUST_FITS) }),
  ),
  'workbook-of-million-rows': inventory((header) =>
    workbook({ [SHEET]: sheet(header, '<row><c><v>7</v></c></row>', JUST_FITS) }),
  ),
  'workbook-of-far-cells': inventory((header) =>
    workbook({ [SHEET]: sheet(header, '<row><c r="XFD1"><v>7</v></c></row>', JUST_FITS) }),
  ),
  'workbook-of-shared-texts': inventory((header) =>
    workbook({
      'xl/sharedStrings.xml': Buffer.concat([
        strToU8('<sst>'),
        filled('<si><t>a</t></si>', 50 * MEGABYTE),
        strToU8('</sst>'),
      ]),
      [SHEET]: sheet(header, '<row><c t="s"><v>1</v></c></row>', 10 * MEGABYTE),
    }),
  ),
  'workbook-of-open-tags': inventory(() => workbook({ [SHEET]: filled('<a>', JUST_FITS) })),
  'workbook-of-merged-cells': inventory((header) =>
    workbook({
      [SHEET]: Buffer.concat([
        strToU8(`<worksheet><sheetData>${header}<row><c><v>1</v></c></row></sheetData><mergeCells>`),
        filled('<mergeCell ref="A1:B2"/>', JUST_FITS),
        strToU8('</mergeCells></worksheet>'),
      ]),
    }),
  ),
};
