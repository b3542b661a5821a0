import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** A workbook with a row of headers in each sheet and nothing below: what all workbooks with those headers share. */
export interface EmptyWorkbook {
  /** The parts of the file, by their paths in it. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The texts of the headers, in the order in which cells refer to them. */
  readonly texts: readonly string[];
}

export type SheetFrame = Pick<WorkbookSheet, 'name' | 'columns'>;

const HEADER = { fontWeight: 'bold', backgroundColor: '#dde3ea', type: String } as const;

/** Writes it with the library, which knows how a workbook is put together. The row of headers stays in sight. */
export async function emptyWorkbook(frames: readonly SheetFrame[]): Promise<EmptyWorkbook> {
  const file = await writeExcelFile(
    frames.map(({ name, columns }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ header }) => ({ value: header, ...HEADER }))],
    })),
  ).toBuffer();
  const headers = frames.flatMap(({ columns }) => columns.map(({ header }) => header));
  return {
    parts: new Map(Object.entries(unzipSync(file))),
    texts: [...new Set(headers.filter((header) => header !== ''))],
  };
}
