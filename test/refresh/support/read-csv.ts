import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/cbs');

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a recorded CSV file. */
export function recordedRows(name: string): readonly CsvRow[] {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(path.join(FIXTURES, name), 'utf8').trim(),
    {
      header: true,
      delimiter: ',',
    },
  );
  return data;
}

/** A recorded JSON answer, as it came. */
export function recordedJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(FIXTURES, name), 'utf8'));
}

/** The rows of a file of the edition: semicolons, byte order mark. */
export function editionRows(text: string): readonly CsvRow[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trim(), {
    header: true,
    delimiter: ';',
  });
  return data;
}
