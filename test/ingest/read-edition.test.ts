import { describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { draftEdition, expectClean, expectFinding, filesOf, readWith } from './small-edition.ts';

describe('a valid edition', () => {
  const result = readWith();
  const { tallies } = result;
  const edition = expectClean(result);

  it('has the existing municipalities in order of name, and the abolished ones apart', () => {
    expect(edition.municipalities.map(({ slug }) => slug)).toEqual([
      'bergen-l',
      'bergen-nh',
      's-gravenhage',
      'zwolle',
    ]);
    expect(edition.abolished.map(({ name, validTo }) => [name, validTo])).toEqual([
      ['Oudstad', '2022-01-01'],
      ['Splitdorp', '2021-01-01'],
      ['Tussenstad', '2023-01-01'],
    ]);
  });

  it('has a reading for each pair, unknown with its reason where the cell is empty', () => {
    expect(edition.indicatorReadings.get('GM0193')?.get('inwoners')).toEqual({
      state: 'known',
      value: 132411,
    });
    expect(edition.indicatorReadings.get('GM0193')?.get('solvabiliteit')).toEqual({
      state: 'known',
      value: -3.2,
    });
    expect(edition.indicatorReadings.get('GM0893')?.get('hbo_wo')).toEqual({
      state: 'unknown',
      reason: 'Het CBS publiceerde geen cijfer.',
    });
    expect([...edition.indicatorReadings.values()].map((readings) => readings.size)).toEqual([3, 3, 3, 3]);
  });

  it('has locations with an id, and without the fields that are not known', () => {
    expect(edition.locations.map(({ municipality }) => municipality)).toEqual(['GM0373', 'GM0518', 'GM0193']);
    expect(edition.locations[1]).toEqual({
      id: expect.stringMatching(/^L-[0-9A-Z]{10}$/),
      municipality: 'GM0518',
      organisation: 'Loket (voorbeeld)',
      address: 'Voorbeeldplein 2',
      kind: 'stichting-of-vereniging',
      socialCounsellors: false,
      network: 'juridisch-loket-servicepunt',
      supportTypes: ['advies'],
      lifeDomains: ['algemeen', 'wonen-en-buren'],
      origins: ['webscrape', 'handmatig'],
    });
  });

  it('counts its rows', () => {
    expect(tallies).toEqual([
      { file: 'municipalities.csv', read: 7, published: 7, merged: 0, refused: 0 },
      { file: 'indicators.csv', read: 4, published: 4, merged: 0, refused: 0 },
      { file: 'places.csv', read: 2, published: 2, merged: 0, refused: 0 },
      { file: 'inventory.csv', read: 3, published: 3, merged: 0, refused: 0 },
    ]);
  });
});

describe('the data of this project', async () => {
  const result = readEdition(await loadDataFolder('data'));

  it('is read without an error', () => {
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.edition).toBeDefined();
  });

  it('has the same municipalities in figures, on the map and as rows', () => {
    const codes = result.edition?.municipalities.map(({ code }) => code).sort();
    expect(codes?.length).toBeGreaterThan(0);
    expect([...(result.edition?.indicatorReadings.keys() ?? [])].sort()).toEqual(codes);
    expect(result.edition?.boundaries.objects.municipalities.geometries.map(({ id }) => id).sort()).toEqual(
      codes,
    );
  });
});

describe('files as a whole', () => {
  it.each([
    'edition.json',
    'municipalities.csv',
    'indicators.json',
    'indicators.csv',
    'classes.json',
    'places.csv',
    'boundaries.topojson',
    'inventory.csv',
  ])('reports that %s is missing, empty, too large or a workbook', (file) => {
    const readRaw = (content: string | Uint8Array | undefined) =>
      readWith((draft) => draft.raw.set(file, content));
    expectFinding(readRaw(undefined), { severity: 'error', rule: 'missing-file', file });
    expectFinding(readRaw(' \r\n'), { severity: 'error', rule: 'empty-file', file });
    expectFinding(readRaw(Uint8Array.of(0x50, 0x4b, 3, 4, 20)), {
      severity: 'error',
      rule: 'not-text',
      file,
    });
    expectFinding(readRaw(new Uint8Array(50 * 1024 * 1024 + 1)), {
      severity: 'error',
      rule: 'file-too-large',
      file,
    });
  });

  it.each(['municipalities.csv', 'indicators.csv', 'places.csv', 'inventory.csv'])(
    'reports that %s has only a header',
    (file) => {
      const [header = ''] = new TextDecoder().decode(filesOf(draftEdition()).get(file)).split('\n');
      expectFinding(
        readWith((draft) => draft.raw.set(file, `${header}\n;;\n`)),
        { severity: 'error', rule: 'no-rows', file },
      );
    },
  );

  it('reports only the file that is missing, not every row that refers to it', () => {
    const result = readWith((draft) => draft.raw.set('municipalities.csv', undefined));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['missing-file']);
    expect(result.tallies.at(-1)).toEqual({
      file: 'inventory.csv',
      read: 3,
      published: 0,
      merged: 0,
      refused: 3,
    });
  });

  it('lists at most ten thousand findings of a file and says how many there are', () => {
    const result = readWith((draft) => {
      const row = draft.inventory[1] ?? [];
      for (let count = 0; count < 10_001; count += 1)
        draft.inventory.push(['Onbekend dorp', `Organisatie ${count}`, ...row.slice(2)]);
    });
    const finding = expectFinding(result, {
      severity: 'error',
      rule: 'too-many-findings',
      file: 'inventory.csv',
    });
    expect(finding.message).toContain('10.001');
    expect(result.findings).toHaveLength(10_001);
  });
});
