import writeExcelFile from 'write-excel-file/node';
import { withFixedTimes } from './fixed-times.ts';

/** What stands in a cell: a number, a text, or nothing. */
export type WorkbookCell = number | string | undefined;

export interface WorkbookSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    /** In letters. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

const HEADER = { fontWeight: 'bold', backgroundColor: '#dde3ea', type: String } as const;

/**
 * Writes an Excel workbook. The row of headers stays in sight. Numbers are numbers; a text is never taken for a formula
 * or a number, whatever it starts with. The same sheets give the same bytes.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const file = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ header }) => ({ value: header, ...HEADER })),
        ...rows.map((row) => row.map(cell)),
      ],
    })),
  ).toBuffer();
  return withFixedTimes(file);
}

function cell(value: WorkbookCell) {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
