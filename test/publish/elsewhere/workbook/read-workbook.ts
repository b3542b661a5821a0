import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile, { readSheet } from 'read-excel-file/node';

/** The sheets of a workbook as another library reads them. */
export async function sheetsOf(
  workbook: Uint8Array,
): Promise<{ readonly name: string; readonly rows: unknown[][] }[]> {
  const sheets = await readXlsxFile(Buffer.from(workbook));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => [...row]) }));
}

/** The first sheet, by the headers of its columns. */
export async function recordsOf(workbook: Uint8Array): Promise<Record<string, unknown>[]> {
  const [headers = [], ...rows] = await readSheet(Buffer.from(workbook));
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])),
  );
}

/** A part of the file as it stands in it. */
export function xmlOf(workbook: Uint8Array, path: string): string {
  const part = unzipSync(workbook)[path];
  if (!part) throw new Error(`The workbook has no ${path}.`);
  return strFromU8(part);
}
