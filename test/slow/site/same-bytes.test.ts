import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type BuiltSite, firstFaults, listFiles, readBytes, sites } from '../../site/support/built-site.ts';

/** Holds the files of the publisher as they are, with their rows in the order that they have. */
const PACKED = 'data/uitgave.zip';

/** What stands in the packed files, whatever the order of their rows and the signs between their cells. */
function packed(site: BuiltSite): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(readBytes(site, PACKED))).map(([name, bytes]) => {
      const text = Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
      if (!name.endsWith('.csv')) return [name, text];
      const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
      return [
        name,
        rows
          .map((row) => JSON.stringify(row))
          .toSorted()
          .join('\n'),
      ];
    }),
  );
}

function fingerprints(site: BuiltSite): Map<string, string> {
  return new Map(
    listFiles(site).map((file) => [file, createHash('sha256').update(readBytes(site, file)).digest('hex')]),
  );
}

test('a second build elsewhere, in another time zone, locale and umask, on one processor and from shuffled rows, gives the same bytes', () => {
  const first = fingerprints(sites.root);
  const second = fingerprints(sites.again);
  expect(first.size).toBeGreaterThan(342 * 6);
  expect(
    [...first.keys()].filter((file) => !second.has(file)),
    'only in the first build',
  ).toEqual([]);
  expect(
    [...second.keys()].filter((file) => !first.has(file)),
    'only in the second build',
  ).toEqual([]);
  const different = [...first]
    .filter(([file, hash]) => file !== PACKED && second.get(file) !== hash)
    .map(([file]) => file);
  expect(firstFaults(different), 'files that differ').toEqual([]);
});

test('the packed edition of the two says the same, and holds no confidential answer', () => {
  const [first, second] = [packed(sites.root), packed(sites.again)];
  expect(first.size).toBeGreaterThan(10);
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...first].filter(([name, text]) => second.get(name) !== text).map(([name]) => name)).toEqual([]);
  expect([...second].filter(([, text]) => text.includes(sites.confidentialMark))).toEqual([]);
});

test('no confidential answer beside a build stands in what was built', () => {
  const mark = Buffer.from(sites.confidentialMark);
  const { again } = sites;
  expect(listFiles(again).length).toBeGreaterThan(342 * 6);
  expect(listFiles(again).filter((file) => readBytes(again, file).includes(mark))).toEqual([]);
});
