import { describe, expect, it } from 'vitest';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { baseFiles, factAt, filesOfCase, openFolder, storedCases } from './corpus.ts';
import { expectPublished, expectRows, expectSentences, readFolder, shortened } from './expect-result.ts';

const base = baseFiles();
const cases = storedCases();

describe('hostile and unlucky input', () => {
  it('is a corpus of more than 150 folders, each with a story and something to expect', () => {
    expect(cases.length).toBeGreaterThan(150);
    for (const { expected } of cases) {
      expect(expected.about).toMatch(/^.{5,120}[.:]$/);
      expect(expected.published || expected.findings.length > 0).toBe(true);
    }
  });

  it('starts from an edition without a finding', () => {
    const result = readEdition(base);
    expect(result.findings).toEqual([]);
    expectPublished(result, true);
    expectRows(result.tallies);
  });

  it.each(cases)('$id: $expected.about', async (one) => {
    const { expected } = one;
    const result = readFolder(await openFolder(filesOfCase(one, base)));
    expect(result.findings.map(shortened)).toEqual(expected.findings);
    expectSentences(result.findings);
    expectPublished(result, expected.published);
    expectRows(result.tallies, expected.rows);
    for (const [where, wanted] of Object.entries(expected.holds ?? {}))
      expect(factAt({ ...result.edition, corrections: result.corrections }, where), where).toEqual(wanted);
  });
});
