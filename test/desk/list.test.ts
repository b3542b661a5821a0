import { describe, expect, it } from 'vitest';
import type { ShownFinding } from '../../src/desk/findings/detail.ts';
import { chosenFindings, EVERYTHING, groupsOf, placeWords } from '../../src/desk/findings/list.ts';

const WORDS = { message: 'Er is iets.', expected: 'Iets anders.', action: 'Doe iets.' };
const FINDINGS: readonly ShownFinding[] = [
  { severity: 'notice', rule: 'own-columns', file: 'inventory.csv', ...WORDS },
  {
    severity: 'error',
    rule: 'unknown-kind',
    file: 'inventory.csv',
    line: 4,
    column: 'soort_organisatie',
    letters: 'H',
    value: 'Stichtng',
    ...WORDS,
  },
  {
    severity: 'error',
    rule: 'unknown-kind',
    file: 'inventory.csv',
    line: 9,
    column: 'soort_organisatie',
    letters: 'H',
    value: 'Zaak',
    ...WORDS,
  },
  { severity: 'error', rule: 'missing-file', file: 'places.csv', ...WORDS, message: '' },
];

const indexes = (choice: Partial<typeof EVERYTHING>) =>
  chosenFindings(FINDINGS, { ...EVERYTHING, ...choice }).map(({ index }) => index);

describe('the list of findings', () => {
  it('has errors first, and keeps the place of each in the whole list', () => {
    expect(indexes({})).toEqual([1, 2, 3, 0]);
    expect(indexes({ severity: 'notice' })).toEqual([0]);
    expect(indexes({ file: 'places.csv' })).toEqual([3]);
    expect(indexes({ words: ' zaak  INVENTORY ' })).toEqual([2]);
    expect(indexes({ words: 'zaak places' })).toEqual([]);
  });

  it('puts findings alike together under a heading that is never empty', () => {
    const groups = groupsOf(chosenFindings(FINDINGS, EVERYTHING));
    expect(groups.map(({ heading, count, file }) => [heading, count, file])).toEqual([
      ['Er is iets.', 2, 'inventory.csv'],
      ['missing-file', 1, 'places.csv'],
      ['Er is iets.', 1, 'inventory.csv'],
    ]);
    expect(indexes({ group: groups[0]?.key ?? '' })).toEqual([1, 2]);
    expect(groupsOf([])).toEqual([]);
  });

  it('says where a finding is as a spreadsheet tells it, also one about a whole file', () => {
    expect(FINDINGS.map(placeWords)).toEqual([
      'hele bestand',
      'regel 4, kolom H (soort_organisatie)',
      'regel 9, kolom H (soort_organisatie)',
      'hele bestand',
    ]);
    expect(
      placeWords({ severity: 'error', rule: 'x', file: 'edition.json', column: 'title', ...WORDS }),
    ).toBe('bij title');
  });
});
