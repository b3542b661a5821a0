import Papa from 'papaparse';
import { expect } from 'vitest';
import { openDataFiles } from '../../../src/publish/data/files.ts';
import { nationalFiles } from '../../../src/publish/national/files.ts';
import type { Site } from '../../../src/publish/site.ts';
import { contentsOf } from '../../support/real-site.ts';

type Contents = Map<string, string | Uint8Array>;

/** The open data by path, with the national tables, which the open data describes; files that are no text as bytes. */
export function openContents(site: Site): Contents {
  return contentsOf([...openDataFiles(site), ...nationalTexts(site)]);
}

/** The texts of it alone: a catalogue among them says nothing of files that are no text. */
export function openTexts(site: Site): Map<string, string> {
  const texts = [...openDataFiles(site)].filter((file) => !('writeAt' in file));
  const contents = contentsOf([...texts, ...nationalTexts(site)]);
  return new Map([...contents].map(([path, content]) => [path, String(content)]));
}

function nationalTexts(site: Site) {
  return [...nationalFiles(site)].filter(({ path }) => /\.(csv|json)$/.test(path));
}

export function textAt(files: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const found = files.get(path);
  if (typeof found !== 'string') throw new Error(`${path} is not made, or is no text.`);
  return found;
}

/** The rows of a CSV file for programs, by header. */
export function rowsAt(
  files: ReadonlyMap<string, string | Uint8Array>,
  path: string,
): Record<string, string>[] {
  return csvRows(textAt(files, path));
}

export function csvRows(csv: string, delimiter = ','): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}
