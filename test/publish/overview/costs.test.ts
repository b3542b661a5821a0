import { describe, expect, test } from 'vitest';
import { costFiles, costPages, costsOf } from '../../../src/publish/overview/costs.ts';
import { makeSite } from '../../../src/publish/site.ts';
import { studyOfHengelo } from '../../costs/study.ts';
import { readWith } from '../../ingest/small-edition.ts';

const edition = readWith().edition;
if (!edition) throw new Error('The small edition cannot be read.');
const site = makeSite(edition);

describe('costs and yields', () => {
  test('without a study there is no page and no file', () => {
    expect(edition.costs).toBeUndefined();
    expect(costPages(site)).toEqual([]);
    expect(costFiles(site)).toEqual([]);
    expect(costsOf(site)).toBeUndefined();
  });

  test('with one there is a page with four files, each row with its year of prices', () => {
    const withStudy = { ...site, edition: { ...edition, costs: studyOfHengelo() } };
    expect(costPages(withStudy)).toEqual(['kosten-en-baten/']);
    const files = costFiles(withStudy);
    expect(files).toHaveLength(4);
    for (const { content } of files) {
      const [, ...rows] = String(content).trim().split(/\r?\n/);
      expect(rows.filter((row) => !row.includes('2022'))).toEqual([]);
    }
  });
});
