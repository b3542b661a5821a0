import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { partOfCountry } from '../../support/part-of-country.ts';
import { becomeReal, expectClean, expectFinding, readWith } from '../small-edition.ts';

const spot = { rule: 'area-without-name', file: 'edition.json', column: 'area' } as const;

describe('an edition about a part of the country', () => {
  it('has the name of that part', () => {
    expect(expectClean(readWith()).settings.area).toEqual({ name: 'vier gemeenten' });
  });

  it('is told to name it: in an example, and before it is published', () => {
    const example = readWith(({ settings }) => (settings.area = undefined));
    const finding = expectFinding(example, { ...spot, severity: 'warning' });
    expect(finding.message).toContain('4 gemeenten');
    expect(finding.action).toContain('"area": { "name": "regio Twente" }');
    expect(example.edition).toBeDefined();
    const published = readWith((draft) => {
      becomeReal(draft);
      draft.settings.area = undefined;
    });
    expectFinding(published, { ...spot, severity: 'error' });
  });

  it('is not what a whole country with a slip in its reference date is taken for', async () => {
    const files = bytesIn(await loadDataFolder('data'));
    const settings: object = JSON.parse(new TextDecoder().decode(files.get('edition.json')));
    const slipped = new TextEncoder().encode(JSON.stringify({ ...settings, referenceDate: '2022-06-01' }));
    const { findings } = readEdition(new Map([...files, ['edition.json', slipped]]));
    expect(findings.map(({ rule, value }) => [rule, value])).toEqual([
      ['wrong-reference-date', '2022-06-01'],
    ]);
  });

  it.each([
    ['', ''],
    ['x'.repeat(31), 'x'.repeat(31)],
    ['streek 🎈', 'streek 🎈'],
  ])('has a name that fits the sheet: not %j', (name, value) => {
    const result = readWith(({ settings }) => (settings.area = { name }));
    const wrong = {
      severity: 'error',
      rule: 'invalid-settings',
      file: 'edition.json',
      column: 'area.name',
    } as const;
    expectFinding(result, value === '' ? wrong : { ...wrong, value });
  });

  it('may keep classes that name municipalities outside it, but not one that is gone', () => {
    const outside = readWith(({ classes }) => classes.classifications[1]?.classes[0]?.codes?.push('GM0363'));
    expectFinding(outside, {
      severity: 'notice',
      rule: 'municipality-outside-area',
      file: 'classes.json',
      column: 'classifications[1].classes[0].codes',
      value: 'GM0363',
    });
    expect(outside.edition).toBeDefined();
    const gone = readWith(({ classes }) => classes.classifications[1]?.classes[0]?.codes?.push('GM0901'));
    expect(gone.findings.map(({ rule }) => rule)).toContain('unknown-municipality');
  });

  it('is one without a province, or with fewer municipalities than the year had', () => {
    const read = (settings: object) =>
      readEdition(
        new Map(
          [...partOfCountry({ ...settings })].map(([name, text]) => [name, new TextEncoder().encode(text)]),
        ),
      ).findings.filter(({ rule }) => rule === 'area-without-name');
    expect(read({})).toHaveLength(1);
    expect(read({ area: { name: 'regio Twente' } })).toEqual([]);
  });
});
