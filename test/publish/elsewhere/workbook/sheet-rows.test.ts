import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import {
  columnLetters,
  rowsXml,
  SharedTexts,
} from '../../../../src/publish/elsewhere/workbook/sheet-rows.ts';
import type { WorkbookCell } from '../../../../src/publish/elsewhere/workbook/workbook-sheet.ts';
import { writeWorkbook } from '../../../../src/publish/elsewhere/workbook/write-workbook.ts';
import { sheetsOf, xmlOf } from './read-workbook.ts';

const HEADERS = ['naam', 'aantal', 'toelichting'];
const ROWS: readonly (readonly WorkbookCell[])[] = [
  ['’s-Hertogenbosch', 0, '=HYPERLINK("https://example.org")'],
  ['Nuenen, Gerwen en Nederwetten', 0.1 + 0.2, " <b>vet</b> & 'meer' ]]> "],
  ['0123', -1e-7, undefined],
  [],
  [undefined, 1e21, 'aantal'],
  ['naam', undefined, 'twee\nregels\ten $& 👩‍⚖️'],
];

const cellOf = (value: number | string) =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String };

/** The same workbook with each cell written by the library. */
async function byLibrary(): Promise<Uint8Array> {
  const rows = [HEADERS, ...ROWS].map((row) =>
    row.map((value) => (value === undefined ? undefined : cellOf(value))),
  );
  return await writeExcelFile([{ sheet: 'Blad', data: rows }]).toBuffer();
}

const ours = () =>
  writeWorkbook([
    { name: 'Blad', columns: HEADERS.map((header) => ({ header, width: 10 })), rows: ROWS },
    { name: 'Meer', columns: [{ header: 'naam', width: 10 }], rows: [['naam'], ['nieuw']] },
  ]);

describe('the rows of a workbook', () => {
  it('read the same as those that the library writes cell by cell', async () => {
    const [sheet] = await sheetsOf(await ours());
    const [expected] = await sheetsOf(await byLibrary());
    expect(expected?.rows[1]?.[2]).toBe('=HYPERLINK("https://example.org")');
    expect(sheet?.rows).toEqual(expected?.rows);
  });

  it('hold each text once, over all sheets', async () => {
    const workbook = await ours();
    const texts = xmlOf(workbook, 'xl/sharedStrings.xml').split('<si>').slice(1);
    expect(new Set(texts).size).toBe(texts.length);
    expect((await sheetsOf(workbook))[1]?.rows).toEqual([['naam'], ['naam'], ['nieuw']]);
  });

  it('are those of this workbook, also when one with other headers was written in between', async () => {
    const before = await ours();
    const other = await writeWorkbook([
      { name: 'Ander', columns: [{ header: 'iets', width: 5 }], rows: [['x']] },
    ]);
    expect(await sheetsOf(other)).toEqual([{ name: 'Ander', rows: [['iets'], ['x']] }]);
    expect(Buffer.from(await ours()).equals(before)).toBe(true);
  });

  it('refuse what is no number, and leave out what XML cannot hold', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => rowsXml([[value]], 2, new SharedTexts([]))).toThrow(RangeError);
    }
    const texts = new SharedTexts([]);
    rowsXml([['a\u0000\uD800b\u000Bc']], 2, texts);
    expect(texts.addedXml()).toBe('<si><t>abc</t></si>');
  });

  it('have the letters of Excel', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
