import { describe, expect, it } from 'vitest';
import type { IngestResult } from '../../../src/ingest/read-edition.ts';
import type { Location } from '../../../src/model/edition.ts';
import {
  addWhereabouts,
  type ExpectedFinding,
  expectClean,
  expectFinding,
  readLocated,
  readWith,
  setCell,
} from '../small-edition.ts';

const FILE = 'inventory.csv';

/** The location of line 2, in Zwolle, after cells were changed. */
function readZwolle(cells: Readonly<Record<string, string>>): IngestResult {
  return readLocated('inventory', 2, cells);
}

function zwolle({ edition }: IngestResult): Location | undefined {
  return edition?.locations.find(({ municipality }) => municipality === 'GM0193');
}

function spot(severity: ExpectedFinding['severity'], rule: string, column: string, value: string) {
  return { severity, rule, file: FILE, line: 2, column, value } as const;
}

describe('the columns that an inventory can do without', () => {
  it('are read', () => {
    const { locations } = expectClean(readLocated('inventory', 2));
    expect(locations.at(-1)).toMatchObject({
      postcode: '8011 PK',
      place: 'Zwolle',
      point: { latitude: 52.05, longitude: 5.05, origin: 'postcode' },
      openingHours: 'maandag van 9.00 tot 12.00 uur',
      appointment: 'inloop',
    });
    expect(locations[1]).toMatchObject({
      postcode: '2584',
      place: 'Scheveningen',
      point: { latitude: 52.06, longitude: 5.12, origin: 'coordinates' },
      appointment: 'op-afspraak',
      targetGroup: 'jongeren',
    });
    for (const field of ['postcode', 'place', 'point', 'openingHours', 'appointment', 'targetGroup'])
      expect(locations[0]).not.toHaveProperty(field);
  });

  it('can be there one by one, under a Dutch or an English header', () => {
    for (const header of ['postcode', 'Post code', 'POSTCODE']) {
      const result = readWith(({ inventory }) => {
        for (const [index, row] of inventory.entries()) row.push(index === 0 ? header : '');
        setCellAt(inventory, 1, '8011 PK');
      });
      expect(zwolle({ ...result, edition: expectClean(result) })?.postcode).toBe('8011 PK');
    }
    const english = readWith(({ inventory }) => {
      for (const [index, row] of inventory.entries())
        row.push(...(index === 0 ? ['latitude', 'longitude', 'openingHours'] : ['', '', '']));
    });
    expectClean(english);
  });
});

function setCellAt(rows: string[][], index: number, value: string): void {
  rows[index]?.splice(-1, 1, value);
}

describe('a postcode', () => {
  it.each([
    ['8011 PK', '8011 PK'],
    ['8011', '8011'],
  ])('%s is kept as it stands', (written, kept) => {
    expect(expectClean(readZwolle({ postcode: written })).locations.at(-1)?.postcode).toBe(kept);
  });

  it.each(['8011pk', '8011PK', '8011 pk', '8011\u00A0Pk'])(
    '%s is written as 8011 PK, and said so',
    (written) => {
      const result = readZwolle({ postcode: written });
      expectFinding(result, spot('notice', 'tidied-postcodes', 'postcode', written));
      expect(zwolle(result)?.postcode).toBe('8011 PK');
    },
  );

  it('is said so once for a whole file, with how many', () => {
    const result = readWith((draft) => {
      addWhereabouts(draft);
      setCell(draft, 'inventory', 2, 'postcode', '8011pk');
      setCell(draft, 'inventory', 3, 'postcode', '2584ab');
    });
    const finding = expectFinding(result, spot('notice', 'tidied-postcodes', 'postcode', '8011pk'));
    expect(finding.message).toContain('2 postcodes');
  });

  it.each([
    '0811 PK',
    '8011 P',
    '801',
    '80111',
    '8011-PK',
    '8011 SS',
    '8011 PK Zwolle',
    '８０１１ PK',
    '8011 РК',
    '8011,0',
  ])('%s is refused', (written) => {
    expectFinding(readZwolle({ postcode: written }), spot('error', 'broken-postcode', 'postcode', written));
  });

  it('that is not in postcodes.csv gets a warning, and the location no point', () => {
    const result = readZwolle({ postcode: '8099 AB' });
    const finding = expectFinding(result, spot('warning', 'unknown-postcode', 'postcode', '8099 AB'));
    expect(finding.message).toContain('8099 AB');
    expect(zwolle(result)).toMatchObject({ postcode: '8099 AB' });
    expect(zwolle(result)).not.toHaveProperty('point');
  });

  it('is not looked up where there is no postcodes.csv, or where that has errors', () => {
    const without = readWith((draft) => {
      addWhereabouts(draft);
      draft.postcodes = undefined;
      setCell(draft, 'inventory', 2, 'postcode', '8099 AB');
    });
    expect(without.findings).toEqual([]);
    const broken = readWith((draft) => {
      addWhereabouts(draft);
      setCell(draft, 'postcodes', 2, 'postcode', 'x1');
    });
    expect(broken.findings.map(({ rule }) => rule)).toEqual(['broken-postcode']);
  });

  it('of another municipality gets a warning that names both, and is not used for the map', () => {
    const result = readZwolle({ postcode: '5855 AB' });
    const finding = expectFinding(result, spot('warning', 'postcode-elsewhere', 'postcode', '5855 AB'));
    expect(finding.message).toContain('Bergen (L.) (GM0893), niet in Zwolle (GM0193)');
    expect(zwolle(result)).not.toHaveProperty('point');
  });

  it('on a border belongs to both municipalities, with a point in each', () => {
    const result = readZwolle({ postcode: '8019' });
    expect(expectClean(result).locations.at(-1)?.point).toMatchObject({ longitude: 5.09 });
    const other = readLocated('inventory', 3, { postcode: '8019', breedtegraad: '', lengtegraad: '' });
    expect(expectClean(other).locations[1]?.point).toMatchObject({ longitude: 5.11 });
  });

  it('in two places gives the point of the place that the row names, and the middle of both otherwise', () => {
    const pointIn = (place: string) => zwolle(readZwolle({ postcode: '8012', plaats: place }))?.point;
    expect(pointIn('WINDESHEIM')).toEqual({ latitude: 52.04, longitude: 5.04, origin: 'postcode' });
    expect(pointIn('')).toEqual({ latitude: 52.03, longitude: 5.03, origin: 'postcode' });
  });
});

describe('coordinates', () => {
  it.each([
    ['52,061', '5,031'],
    ['52.061', '5.031'],
    [' 52.061 ', '5,031'],
  ])('%s and %s are read', (breedtegraad, lengtegraad) => {
    const { locations } = expectClean(readZwolle({ breedtegraad, lengtegraad }));
    expect(locations.at(-1)?.point).toEqual({ latitude: 52.061, longitude: 5.031, origin: 'coordinates' });
  });

  it.each<[what: string, latitude: string, longitude: string, told: RegExp]>([
    ['swapped', '5,05', '52,05', /lijken verwisseld/],
    ['in the national grid', '121687', '487484', /RD-coördinaten/],
    ['in the national grid, the other way round', '487.484,25', '121.687,10', /RD-coördinaten/],
    ['in the national grid, with a point for thousands', '121.687', '487.484', /RD-coördinaten/],
    ['without their comma', '52061', '5031', /komma/],
    ['with their comma elsewhere', '520,61', '50,31', /komma/],
    ['abroad', '48,857', '2,352', /niet in Nederland/],
    ['in the sea of zeros', '0', '0', /niet in Nederland/],
  ])('%s are refused, and told', (_what, breedtegraad, lengtegraad, told) => {
    const finding = expectFinding(
      readZwolle({ breedtegraad, lengtegraad }),
      spot('error', 'location-outside-netherlands', 'breedtegraad', breedtegraad),
    );
    expect(finding.message).toMatch(told);
  });

  it.each<[column: string, value: string]>([
    ['breedtegraad', '52,05'],
    ['lengtegraad', '5,05'],
  ])('of which only the %s is there are refused', (column, value) => {
    expectFinding(readZwolle({ [column]: value }), spot('error', 'half-coordinates', column, value));
  });

  it.each(['52.061, 5.031', '52,061 5,031', '52.061;5.031'])(
    'that stand together in one cell (%s) are refused, with what to do',
    (value) => {
      const finding = expectFinding(
        readZwolle({ breedtegraad: value }),
        spot('error', 'wrong-type', 'breedtegraad', value),
      );
      expect(finding.action).toContain('het andere bij lengtegraad');
    },
  );

  it.each(['N 52', '52°3′', 'noord'])('%s is no number', (value) => {
    expectFinding(
      readZwolle({ breedtegraad: value, lengtegraad: '5,05' }),
      spot('error', 'wrong-type', 'breedtegraad', value),
    );
  });

  it('in another municipality get a warning that says where, and the postcode stands in', () => {
    const result = readZwolle({ breedtegraad: '52,05', lengtegraad: '5,15' });
    const finding = expectFinding(result, spot('warning', 'coordinates-elsewhere', 'breedtegraad', '52,05'));
    expect(finding.message).toMatch(/3,4 km buiten Zwolle \(GM0193\), in 's-Gravenhage \(GM0518\)/);
    expect(zwolle(result)?.point).toEqual({ latitude: 52.05, longitude: 5.05, origin: 'postcode' });
  });

  it('at sea get one too', () => {
    const result = readZwolle({ breedtegraad: '53,5', lengtegraad: '4,1', postcode: '' });
    const finding = expectFinding(result, spot('warning', 'coordinates-elsewhere', 'breedtegraad', '53,5'));
    expect(finding.message).not.toContain(', in ');
    expect(zwolle(result)).not.toHaveProperty('point');
  });

  it('just over the border are kept: the outlines are drawn for maps of the country', () => {
    const { locations } = expectClean(readZwolle({ breedtegraad: '52,105', lengtegraad: '5,05' }));
    expect(locations.at(-1)?.point).toMatchObject({ latitude: 52.105, origin: 'coordinates' });
  });
});

describe('a place', () => {
  it.each(['Zwolle', 'ZWOLLE', 'Windesheim', 'Zwol', 'Oudstad'])('%s is known in Zwolle', (plaats) => {
    expectClean(readZwolle({ plaats }));
  });

  it('is known with and without what tells it from another', () => {
    expectClean(readLocated('inventory', 4, { plaats: 'Bergen' }));
    expectClean(readLocated('inventory', 4, { plaats: 'Bergen NH' }));
  });

  it('of another municipality gets a remark', () => {
    const result = readZwolle({ plaats: 'Scheveningen' });
    const finding = expectFinding(result, spot('notice', 'place-elsewhere', 'plaats', 'Scheveningen'));
    expect(finding.message).toContain("'s-Gravenhage (GM0518), niet in Zwolle (GM0193)");
    expect(zwolle(result)?.place).toBe('Scheveningen');
  });

  it('that nobody knows gets a remark with what looks like it', () => {
    const finding = expectFinding(
      readZwolle({ plaats: 'Windeshem' }),
      spot('notice', 'unknown-place', 'plaats', 'Windeshem'),
    );
    expect(finding.action).toContain("'Windesheim'");
  });
});

describe('opening hours', () => {
  it('keep the lines of their cell apart', () => {
    const { locations } = expectClean(
      readZwolle({ openingstijden: 'ma 9.00 - 12.00\n di 13.00 - 15.00;\nwo gesloten' }),
    );
    expect(locations.at(-1)?.openingHours).toBe('ma 9.00 - 12.00; di 13.00 - 15.00; wo gesloten');
  });

  it('are refused where they are too long', () => {
    const long = 'a'.repeat(301);
    const finding = expectFinding(readZwolle({ openingstijden: long }), {
      ...spot('error', 'text-too-long', 'openingstijden', `${'a'.repeat(79)}…`),
    });
    expect(finding.expected).toContain('300');
    expectClean(readZwolle({ openingstijden: 'a'.repeat(300) }));
  });

  it.each(['0,375', '9', '43831.375'])('that Excel turned into the number %s are refused', (value) => {
    expectFinding(
      readZwolle({ openingstijden: value }),
      spot('error', 'wrong-type', 'openingstijden', value),
    );
  });
});

describe('whether people can walk in', () => {
  it.each([
    ['Inloop', 'inloop'],
    ['alleen op afspraak', 'op-afspraak'],
    ['inloop en op afspraak', 'beide'],
    ['BEIDE', 'beide'],
  ])('%s is %s', (afspraak, key) => {
    expect(expectClean(readZwolle({ afspraak })).locations.at(-1)?.appointment).toBe(key);
  });

  it('has three answers; another one is refused with the nearest', () => {
    const finding = expectFinding(
      readZwolle({ afspraak: 'inlop' }),
      spot('error', 'unknown-appointment', 'afspraak', 'inlop'),
    );
    expect(finding.action).toContain("'inloop'");
    expect(finding.expected).toContain('inloop | op afspraak | beide');
  });
});

describe('a target group', () => {
  const SLACHTOFFERHULP = { landelijke_organisatie: 'Slachtofferhulp Nederland' };

  it.each([
    ['Vluchtelingen', 'vluchtelingen'],
    ['slachtoffers', 'slachtoffers'],
    ['mensen van 55 jaar en ouder', 'mensen van 55 jaar en ouder'],
    ['iedereen', undefined],
    ['Alle inwoners', undefined],
    ['-', undefined],
  ])('%s is %s', (doelgroep, kept) => {
    expect(expectClean(readZwolle({ doelgroep })).locations.at(-1)?.targetGroup).toBe(kept);
  });

  it("says that a national organisation keeps its own where the cell says 'iedereen'", () => {
    const result = readZwolle({ ...SLACHTOFFERHULP, doelgroep: 'iedereen' });
    const finding = expectFinding(result, spot('notice', 'network-target-group', 'doelgroep', 'iedereen'));
    expect(finding.message).toContain('alleen voor slachtoffers');
    expectClean(readZwolle({ ...SLACHTOFFERHULP, doelgroep: 'jongeren' }));
    expectClean(readZwolle(SLACHTOFFERHULP));
  });

  it('is refused where it is too long or cannot stand on paper', () => {
    expectFinding(
      readZwolle({ doelgroep: 'x'.repeat(61) }),
      spot('error', 'text-too-long', 'doelgroep', 'x'.repeat(61)),
    );
    expectFinding(
      readZwolle({ doelgroep: 'jongeren 👩' }),
      spot('error', 'unprintable-character', 'doelgroep', 'jongeren 👩'),
    );
  });
});
