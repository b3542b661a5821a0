import Papa from 'papaparse';
import { type BuiltSite, readText } from '../built-site.ts';

export interface CsvLine {
  readonly code: string;
  readonly onderdeel: string;
  readonly sleutel: string;
  readonly van: string;
  readonly maat: string;
  readonly waarde: string;
  readonly basis: string;
  readonly met_ten_minste_een: string;
  readonly toestand: string;
}

/** Reads a table as a program does. */
export function readCsv(site: BuiltSite, file: string): CsvLine[] {
  return parseCsv(readText(site, file), ',');
}

function parseCsv(text: string, delimiter: string): CsvLine[] {
  const { data, errors } = Papa.parse<CsvLine>(text, { header: true, delimiter, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`Not a clean table: ${JSON.stringify(errors[0])}`);
  return data;
}

/** As Dutch Excel reads it: the mark at the start, semicolons, and a comma before decimals. */
export function readExcelCsv(site: BuiltSite, file: string): CsvLine[] {
  const text = readText(site, file);
  if (!text.startsWith('\ufeff'))
    throw new Error('No mark at the start, so that Excel would take it for Windows-1252.');
  if (/[^\r]\n/.test(text)) throw new Error('A line that does not end as Excel expects.');
  return parseCsv(text.slice(1), ';').map((line) => ({ ...line, waarde: line.waarde.replace(',', '.') }));
}
