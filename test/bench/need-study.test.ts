import { expect, it } from 'vitest';
import { measureStudyOnce, reportStudy } from '../../src/bench/whole/need-study.ts';
import { EDITION_2023 } from '../support/edition-2023.ts';

it('measures the study of need, and says what is aimed at beside it', async () => {
  expect(await measureStudyOnce(EDITION_2023)).toBeGreaterThan(0);
  expect(reportStudy([410, 120, 130])).toMatch(
    /^Onderzoek naar vraag en aanbod +130 ms \(doel: hoogstens 300 ms\)\n$/,
  );
});

it('says nothing for an edition without the study', () => {
  expect(reportStudy([])).toBe('');
});
