import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type BuiltSite, firstFaults, listFiles, readBytes, sites } from '../../site/support/built-site.ts';

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
  const different = [...first].filter(([file, hash]) => second.get(file) !== hash).map(([file]) => file);
  expect(firstFaults(different), 'files that differ').toEqual([]);
});

test('no confidential answer beside a build stands in what was built', () => {
  const mark = Buffer.from(sites.confidentialMark);
  const { again } = sites;
  expect(listFiles(again).length).toBeGreaterThan(342 * 6);
  expect(listFiles(again).filter((file) => readBytes(again, file).includes(mark))).toEqual([]);
});
