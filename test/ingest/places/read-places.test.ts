import { describe, expect, it } from 'vitest';
import { expectFinding, readWith, readWithCell, setCell } from '../small-edition.ts';

describe('places', () => {
  it.each<[rule: string, column: string, value: string]>([
    ['place-outside-netherlands', 'breedtegraad', '48,85'],
    ['place-outside-netherlands', 'breedtegraad', '525125'],
    ['wrong-type', 'lengtegraad', 'oost'],
    ['unknown-municipality', 'gemeente', 'GM9999'],
    ['missing-value', 'naam', ''],
    ['missing-value', 'lengtegraad', ''],
  ])('%s: %s %s', (rule, column, value) => {
    const spot = { severity: 'error', rule, file: 'places.csv', line: 2 } as const;
    const result = readWithCell('places', 2, column, value);
    expectFinding(result, value === '' ? { ...spot, column } : { ...spot, column, value });
  });

  it('says that the degrees are swapped', () => {
    const result = readWith((draft) => {
      setCell(draft, 'places', 2, 'breedtegraad', '6.094');
      setCell(draft, 'places', 2, 'lengtegraad', '52.513');
    });
    const finding = expectFinding(result, {
      severity: 'error',
      rule: 'place-outside-netherlands',
      file: 'places.csv',
      line: 2,
      column: 'breedtegraad',
      value: '6.094',
    });
    expect(finding.message).toContain('verwisseld');
  });

  it('counts an equal place once', () => {
    const result = readWith(({ places }) => places.push(['Zwolle', 'Zwolle', '52.0625', '5.06944']));
    expectFinding(result, {
      severity: 'warning',
      rule: 'duplicate-row',
      file: 'places.csv',
      line: 4,
      column: 'naam',
      value: 'Zwolle',
    });
    expect(result.edition?.places.map(({ name }) => name)).toEqual(['Scheveningen', 'Zwolle']);
  });
});
