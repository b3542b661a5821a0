import { describe, expect, it } from 'vitest';
import { csvText, expectClean, expectFinding, readLocated, readWith } from '../small-edition.ts';

const FILE = 'postcodes.csv';

describe('an edition without postcodes.csv', () => {
  it('is sound, has no postcodes and no tally of them', () => {
    const result = readWith();
    expect(expectClean(result).postcodes).toEqual([]);
    expect(result.tallies.map(({ file }) => file)).not.toContain(FILE);
  });
});

describe('postcodes.csv', () => {
  it('is read in order of postcode, municipality and place, and counted', () => {
    const result = readLocated('postcodes', 2);
    const { postcodes } = expectClean(result);
    expect(postcodes.map(({ postcode, place }) => `${postcode} ${place}`)).toEqual([
      '1861 Bergen (NH)',
      '2584 Scheveningen',
      '5855 Well',
      '8011 Zwolle',
      '8012 Windesheim',
      '8012 Zwolle',
      '8019 Zwolle',
      '8019 Scheveningen',
    ]);
    expect(postcodes[3]).toEqual({
      postcode: '8011',
      place: 'Zwolle',
      municipality: 'GM0193',
      latitude: 52.05,
      longitude: 5.05,
    });
    expect(result.tallies.find(({ file }) => file === FILE)).toEqual({
      file: FILE,
      read: 8,
      published: 8,
      merged: 0,
      refused: 0,
    });
  });

  it.each<[rule: string, column: string, value: string]>([
    ['broken-postcode', 'postcode', '8011 PK'],
    ['broken-postcode', 'postcode', '0811'],
    ['broken-postcode', 'postcode', '80111'],
    ['missing-value', 'postcode', ''],
    ['missing-value', 'plaats', ''],
    ['missing-value', 'gemeente', ''],
    ['missing-value', 'breedtegraad', ''],
    ['unknown-municipality', 'gemeente', 'Zwollle'],
    ['postcode-outside-netherlands', 'breedtegraad', '48,85'],
    ['wrong-type', 'breedtegraad', '52.05, 5.05'],
  ])('reports %s: %s %s, and refuses the row', (rule, column, value) => {
    const result = readLocated('postcodes', 2, { [column]: value });
    const spot = { severity: 'error', rule, file: FILE, line: 2, column } as const;
    expectFinding(result, value === '' ? spot : { ...spot, value });
    expect(result.findings).toHaveLength(1);
    expect(result.tallies.find(({ file }) => file === FILE)).toMatchObject({ published: 7, refused: 1 });
  });

  it('warns about a point that lies far outside its municipality, and says how far', () => {
    const finding = expectFinding(readLocated('postcodes', 2, { breedtegraad: '53,05' }), {
      severity: 'warning',
      rule: 'postcode-far-away',
      file: FILE,
      line: 2,
      column: 'gemeente',
      value: 'GM0193',
    });
    expect(finding.message).toContain('106 km buiten de gemeente Zwolle');
    expectClean(readLocated('postcodes', 2, { breedtegraad: '52,13' }));
  });

  it('counts an equal row once, and keeps a postcode that lies in two places', () => {
    const result = readLocated('postcodes', 4, {
      plaats: 'Zwolle',
      breedtegraad: '52.0200',
      lengtegraad: '5,02',
    });
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'duplicate-row',
      file: FILE,
      line: 4,
      column: 'postcode',
      value: '8012',
    });
    expect(finding.message).toContain('regel 3');
    expect(result.edition?.postcodes).toHaveLength(7);
  });

  it('moves the postcode of an abolished municipality to its successor', () => {
    const result = readLocated('postcodes', 2, { gemeente: 'Oudstad' });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['abolished-municipality']);
    expect(result.edition?.postcodes.find(({ postcode }) => postcode === '8011')?.municipality).toBe(
      'GM0193',
    );
  });

  it('is reported where a column is missing or there is only a header', () => {
    const read = (text: string) => readWith((draft) => draft.raw.set(FILE, text));
    expectFinding(read('postcode;plaats;gemeente;breedtegraad\n8011;Zwolle;GM0193;52,05\n'), {
      severity: 'error',
      rule: 'missing-column',
      file: FILE,
      line: 1,
      column: 'lengtegraad',
    });
    expectFinding(read(csvText([['postcode', 'plaats', 'gemeente', 'breedtegraad', 'lengtegraad']])), {
      severity: 'error',
      rule: 'no-rows',
      file: FILE,
    });
    expectFinding(read(''), { severity: 'error', rule: 'empty-file', file: FILE });
  });
});
