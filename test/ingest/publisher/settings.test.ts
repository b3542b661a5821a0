import { describe, expect, it } from 'vitest';
import { type Draft, expectClean, expectFinding, readWith } from '../small-edition.ts';

/** Reads the edition with one setting replaced; the path is that of the finding. */
function readWithSetting(file: 'settings' | 'descriptions' | 'classes', path: string, value: unknown) {
  return readWith((draft) => {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    let inner: object = draft[file];
    for (const key of keys) inner = Reflect.get(inner, key) as object;
    if (value === undefined) Reflect.deleteProperty(inner, last);
    else Reflect.set(inner, last, value);
  });
}

const FILES = { settings: 'edition.json', descriptions: 'indicators.json', classes: 'classes.json' } as const;

describe('settings files', () => {
  it.each(['edition.json', 'indicators.json', 'classes.json'])('%s must be JSON', (file) => {
    const result = readWith((draft) => draft.raw.set(file, '{\n"title": "x",\n}'));
    expectFinding(result, { severity: 'error', rule: 'broken-json', file, line: 3 });
  });

  it.each<[file: keyof typeof FILES, path: string, value: unknown, shown?: string]>([
    ['settings', 'title', undefined],
    ['settings', 'title', '  ', '  '],
    ['settings', 'title', 'ab\u202Ec', 'ab⟨U+202E⟩c'],
    ['settings', 'referenceDate', '2023-02-30', '2023-02-30'],
    ['settings', 'referenceDate', '1-1-2023', '1-1-2023'],
    ['settings', 'publicationDate', '15-3-2024', '15-3-2024'],
    ['settings', 'publicationDate', ''],
    ['settings', 'publicationDate', '2022-12-31', '2022-12-31'],
    ['settings', 'publisher.url', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['settings', 'contactEmail', 'meldpunt', 'meldpunt'],
    [
      'settings',
      'reportEndpoint',
      'http://melden.voorbeeld.example/in',
      'http://melden.voorbeeld.example/in',
    ],
    [
      'settings',
      'reportEndpoint',
      'https://melden.voorbeeld.example/in?x=1',
      'https://melden.voorbeeld.example/in?x=1',
    ],
    ['settings', 'reportEndpoint', 'https://a.example/;script-src', 'https://a.example/;script-src'],
    ['settings', 'reportEndpoint', 'https://a.example', 'https://a.example'],
    ['settings', 'status', 'final', 'final'],
    ['settings', 'baseUrl', 'https://example.org', 'https://example.org'],
    ['settings', 'baseUrl', '/factsheets/', '/factsheets/'],
    ['settings', 'sources', [], '[]'],
    ['settings', 'sources[0].licence', 3, '3'],
    ['settings', 'dataLicence', 'CC BY', 'CC BY'],
    ['descriptions', 'indicators[1].decimals', 1.5, '1.5'],
    ['descriptions', 'indicators[1].theme', 'nood', 'nood'],
    ['descriptions', 'indicators[1].isShare', 'ja', 'ja'],
    ['descriptions', 'indicators[1].id', 'hbo wo', 'hbo wo'],
    ['descriptions', 'indicators[1].id', 'inwoners', 'inwoners'],
    ['descriptions', 'indicators', {}, '{}'],
    ['classes', 'classifications[0].classes[0].below', '50.000', '50.000'],
    ['classes', 'classifications[1].classes[1].urbanity', 'landelijk', 'landelijk'],
    ['classes', 'classifications[1].classes[0].codes[0]', '518', '518'],
    ['classes', 'classifications[0].classes[1].id', 'klein', 'klein'],
  ])('%s: wrong %s', (file, path, value, shown) => {
    const spot = { severity: 'error', rule: 'invalid-settings', file: FILES[file], column: path } as const;
    expectFinding(readWithSetting(file, path, value), shown === undefined ? spot : { ...spot, value: shown });
  });

  it('takes a day of publication on the reference date or after it, and does without', () => {
    expect(expectClean(readWith()).settings.publicationDate).toBeUndefined();
    for (const day of ['2023-01-01', '2024-03-15'])
      expect(expectClean(readWithSetting('settings', 'publicationDate', day)).settings.publicationDate).toBe(
        day,
      );
  });

  it('says on which day a publication may be at the earliest', () => {
    const finding = expectFinding(readWithSetting('settings', 'publicationDate', '2022-12-31'), {
      severity: 'error',
      rule: 'invalid-settings',
      file: 'edition.json',
      column: 'publicationDate',
      value: '2022-12-31',
    });
    expect(finding.expected).toContain('2023-01-01');
  });

  it('warns about a setting that nobody knows', () => {
    const result = readWithSetting('settings', 'publisher.naam', 'Uitgever');
    expectFinding(result, {
      severity: 'warning',
      rule: 'unknown-setting',
      file: 'edition.json',
      column: 'publisher.naam',
      value: 'Uitgever',
    });
    expect(result.edition).toEqual(expectClean(readWith()));
  });

  it('reports a source that is not in the settings', () => {
    const result = readWithSetting('descriptions', 'indicators[2].source', 'cbs-2');
    expectFinding(result, {
      severity: 'error',
      rule: 'unknown-source',
      file: 'indicators.json',
      column: 'indicators[2].source',
      value: 'cbs-2',
    });
  });

  it('survives settings that are nested deeper than the machine can follow', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expectFinding(
      readWith((draft) => draft.raw.set('edition.json', deep)),
      { severity: 'error', rule: 'json-too-large', file: 'edition.json', line: 1 },
    );
  });

  it.each(['null', '[]', '"tekst"', '7'])('does not take %s for settings', (json) => {
    expectFinding(
      readWith((draft) => draft.raw.set('edition.json', json)),
      {
        severity: 'error',
        rule: 'invalid-settings',
        file: 'edition.json',
        value: json.replaceAll('"', ''),
      },
    );
  });
});

describe('classes', () => {
  function readWithClasses(change: (classifications: Draft['classes']['classifications']) => void) {
    return readWith((draft) => change(draft.classes.classifications));
  }
  const spot = { severity: 'error', file: 'classes.json' } as const;

  it.each<[rule: string, from: number]>([
    ['class-overlap', 40000],
    ['class-gap', 60000],
  ])('%s between two classes', (rule, from) => {
    const result = readWithSetting('classes', 'classifications[0].classes[1].from', from);
    expectFinding(result, { ...spot, rule, column: 'classifications[0].classes[1]', value: String(from) });
  });

  it('reports a value that is in no class', () => {
    const result = readWithSetting('classes', 'classifications[0].classes[1].below', 200000);
    const finding = expectFinding(result, {
      ...spot,
      rule: 'class-gap',
      column: 'classifications[0]',
      value: '562839',
    });
    expect(finding.message).toContain("'s-Gravenhage");
  });

  it('reports a class that ends before it begins', () => {
    const result = readWithSetting('classes', 'classifications[0].classes[1].below', 50000);
    expectFinding(
      { ...result, findings: result.findings.filter(({ rule }) => rule === 'incomplete-class') },
      {
        ...spot,
        rule: 'incomplete-class',
        column: 'classifications[0].classes[1]',
      },
    );
  });

  it('reports an urbanity without a class and one with two', () => {
    const result = readWithSetting('classes', 'classifications[1].classes[2].urbanity', 'niet-stedelijk');
    expectFinding(result, {
      ...spot,
      rule: 'class-overlap',
      column: 'classifications[1].classes[2]',
      value: 'niet-stedelijk',
    });
    expectFinding(result, {
      ...spot,
      rule: 'class-gap',
      column: 'classifications[1]',
      value: 'weinig-stedelijk',
    });
  });

  it('reports a class that says nothing about who belongs to it', () => {
    const result = readWithSetting('classes', 'classifications[1].classes[0].codes', undefined);
    expectFinding(result, { ...spot, rule: 'incomplete-class', column: 'classifications[1].classes[0]' });
  });

  it('reports an indicator, a municipality and a division that are not there', () => {
    expectFinding(readWithSetting('classes', 'classifications[0].indicator', 'inwoner'), {
      ...spot,
      rule: 'unknown-indicator',
      column: 'classifications[0].indicator',
      value: 'inwoner',
    });
    expectFinding(readWithSetting('classes', 'classifications[1].classes[0].codes[0]', 'GM0901'), {
      ...spot,
      rule: 'unknown-municipality',
      column: 'classifications[1].classes[0].codes',
      value: 'GM0901',
    });
    expectFinding(
      readWithClasses((list) => list.splice(1, 1)),
      {
        ...spot,
        rule: 'missing-classification',
        column: 'classifications',
        value: 'urbanity',
      },
    );
  });
});
