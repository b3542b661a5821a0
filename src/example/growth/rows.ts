import Papa from 'papaparse';

/** A line of an inventory: cells by name of their column. Columns that the file lacks are absent. */
export type Row = Readonly<Record<string, string>>;

const BYTE_ORDER_MARK = '\uFEFF';

/** The lines of an inventory in the form that the example is written in. */
export function readRows(csv: string): readonly Row[] {
  return Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', header: true, skipEmptyLines: true })
    .data;
}

/** Writes lines as Dutch Excel opens them: UTF-8 with BOM, semicolons. */
export function writeRows(columns: readonly string[], rows: readonly Row[]): string {
  const lines = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) },
    { delimiter: ';', newline: '\n' },
  );
  return `${BYTE_ORDER_MARK}${lines}\n`;
}

/** The keys of a cell with several: 'Advies | Informatie'. */
export function partsOf(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').flatMap((part) => part.trim() || []);
}
