import { expect } from 'vitest';
import type { DataFiles } from '../../src/ingest/files/data-files.ts';
import type { FileTally, IngestResult } from '../../src/ingest/read-edition.ts';
import type { Finding } from '../../src/model/finding.ts';
import {
  type PublicationRead,
  readPublication,
} from '../../src/publish/overview/corrections/read-publication.ts';
import type { RowCounts, ShortFinding } from './corpus.ts';

export function shortened({
  message: _m,
  expected: _e,
  action: _a,
  subject: _s,
  ...short
}: Finding): ShortFinding {
  return short;
}

/** Every finding says what is wrong, what was expected and what to do, in whole Dutch sentences. */
export function expectSentences(findings: readonly Finding[]): void {
  for (const { message, expected, action } of findings) {
    expect(message).toMatch(/^\P{Ll}.*[.:]$|^'.*\.$/su);
    expect(expected).toMatch(/\S.*[.:]$/s);
    expect(action).toMatch(/^\p{Lu}.*[.:]$/su);
    expect(`${message}${expected}${action}`).not.toMatch(/undefined|NaN(?!')|\[object|Error\b/);
    expect(`${message}${expected}${action}`.length).toBeLessThan(2_000);
  }
}

/** Every row is accounted for, and just those rows are merged or refused that are expected. */
export function expectRows(
  tallies: readonly FileTally[],
  wanted: Readonly<Record<string, RowCounts>> = {},
): void {
  for (const { read, published, merged, refused } of tallies) {
    expect(published + merged + refused).toBe(read);
    expect(Math.min(read, published, merged, refused)).toBeGreaterThanOrEqual(0);
  }
  const touched = tallies.filter(({ merged, refused }) => merged > 0 || refused > 0);
  expect(
    Object.fromEntries(
      touched.map(({ file, read, published, merged, refused }) => [file, [read, published, merged, refused]]),
    ),
  ).toEqual(wanted);
}

/** What is read of a folder, as a build does; there is no edition where a report of changes is broken. */
export function readFolder(files: DataFiles): IngestResult & Pick<PublicationRead, 'corrections'> {
  const { current, corrections, findings } = readPublication(files);
  return { ...current, edition: corrections && current.edition, corrections, findings };
}

/** There is an edition just where it is expected, and never beside an error. */
export function expectPublished(
  { edition, findings }: Pick<IngestResult, 'edition' | 'findings'>,
  wanted: boolean,
): void {
  expect(edition !== undefined).toBe(wanted);
  expect(findings.some(({ severity }) => severity === 'error')).toBe(!wanted);
}
