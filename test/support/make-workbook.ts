import { strToU8, type Zippable, zipSync } from 'fflate';
import Papa from 'papaparse';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const SHEET_PART = 'xl/worksheets/sheet1.xml';
export const TEXTS_PART = 'xl/sharedStrings.xml';

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relations(...all: readonly string[]): Uint8Array {
  return strToU8(`<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`);
}

/** The least that makes an Excel workbook of one sheet, around its parts. */
export function workbookOf(parts: Zippable): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations(
        relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      ),
      ...parts,
    },
    { level: 1, mtime: '2026-01-01' },
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A cell that holds its own text. */
export function textCell(text: string): string {
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

/** A workbook with all cells as text, row by row; a row without cells stays empty. */
function workbookOfRows(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `<row>${cells.map(textCell).join('')}</row>`);
  return workbookOf({
    [SHEET_PART]: strToU8(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
  });
}

/** The workbook that an editor has before saving it as this CSV with semicolons. */
export function workbookOfCsv(csv: string): Uint8Array {
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true });
  return workbookOfRows(data);
}
