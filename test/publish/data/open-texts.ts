import Papa from 'papaparse';
import { expect } from 'vitest';
import { openDataFiles } from '../../../src/publish/data/files.ts';
import { nationalFiles } from '../../../src/publish/national/files.ts';
import type { Site } from '../../../src/publish/site.ts';
import { contentsOf } from '../../support/real-site.ts';

/** Texts of the open data by path, with those of the national tables, which the open data describes. */
export function openTexts(site: Site): Map<string, string> {
  const tables = [...nationalFiles(site)].filter(({ path }) => /\.(csv|json)$/.test(path));
  const contents = contentsOf([...openDataFiles(site), ...tables]);
  return new Map([...contents].map(([path, content]) => [path, String(content)]));
}

export function textAt(files: ReadonlyMap<string, string>, path: string): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`${path} is not made.`);
  return found;
}

/** The rows of a CSV file for programs, by header. */
export function rowsAt(files: ReadonlyMap<string, string>, path: string): Record<string, string>[] {
  return csvRows(textAt(files, path));
}

export function csvRows(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}
