import { describe, expect, it } from 'vitest';
import { addWhereabouts, expectFinding, readWith, setCell } from '../small-edition.ts';

const FILE = 'inventory.csv';
const RAADSLIEDEN = 'raadslieden  VOORBEELD';

function readWithSecond(change: (row: string[]) => void) {
  return readWith(({ inventory }) => {
    const row = [...(inventory[1] ?? [])];
    change(row);
    inventory.push(row);
  });
}

describe('rows about the same location', () => {
  it('are one location with everything that either of them says', () => {
    const result = readWithSecond((row) => {
      row[1] = RAADSLIEDEN;
      row[2] = 'voorbeeldstraat, 1';
      row[9] = 'Contactbemiddeling|Informatie';
      row[10] = 'Algemeen';
      row[11] = 'webscrape';
    });
    const finding = expectFinding(result, {
      severity: 'notice',
      rule: 'merged-locations',
      file: FILE,
      line: 5,
      column: 'organisatie',
      value: RAADSLIEDEN,
    });
    expect(finding.message).toMatch(/Regel 2 en regel 5/);
    expect(result.tallies.at(-1)).toEqual({ file: FILE, read: 4, published: 3, merged: 1, refused: 0 });
    expect(result.edition?.locations.at(-1)).toMatchObject({
      organisation: 'Raadslieden (voorbeeld)',
      supportTypes: ['informatie', 'advies', 'contactbemiddeling'],
      lifeDomains: ['algemeen', 'werk-en-inkomen'],
      origins: ['webscrape', 'enquete'],
    });
  });

  it('are one location where neither has an address', () => {
    const result = readWith(({ inventory }) => {
      const row = [...(inventory[3] ?? [])];
      row[0] = 'Bergen NH';
      row[11] = 'enquête';
      inventory.push(row);
    });
    expectFinding(result, {
      severity: 'notice',
      rule: 'merged-locations',
      file: FILE,
      line: 5,
      column: 'organisatie',
      value: 'Buurtbemiddeling (voorbeeld)',
    });
  });

  it.each<[string, number, string]>([
    ['address', 2, 'Voorbeeldstraat 1-3'],
    ['address', 2, ''],
    ['organisation', 1, 'Anders (voorbeeld)'],
    ['municipality', 0, 'Den Haag'],
  ])('stay apart with another %s', (_what, column, value) => {
    const result = readWithSecond((row) => {
      row[column] = value;
    });
    expect(result.findings).toEqual([]);
    expect(result.edition?.locations).toHaveLength(4);
  });

  it('are counted once where they are exactly equal', () => {
    const result = readWithSecond(() => {});
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'duplicate-row',
      file: FILE,
      line: 5,
      column: 'organisatie',
      value: 'Raadslieden (voorbeeld)',
    });
    expect(finding.message).toContain('regel 2');
    expect(result.tallies.at(-1)).toEqual({ file: FILE, read: 4, published: 3, merged: 1, refused: 0 });
    expect(result.findings).toHaveLength(1);
  });

  it.each<[field: string, index: number, column: string, value: string, kept: string]>([
    ['kind', 6, 'soort_organisatie', 'Samenwerkingsverband', 'Gemeente'],
    ['website', 3, 'website', 'https://zzz.example/', 'https://raad.example/'],
    ['phone', 4, 'telefoon', '0900 1234', '0800 1234'],
    ['email', 5, 'email', 'z@raad.example', 'info@raad.example'],
    ['mainlyVolunteers', 12, 'vooral_vrijwilligers', 'ja', 'nee'],
    ['funding', 13, 'financiering', 'Rijk', 'Gemeente'],
  ])('warn where they disagree on %s, and say which value is used', (field, index, column, value, kept) => {
    const result = readWithSecond((row) => {
      row[index] = value;
    });
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'conflicting-merge',
      file: FILE,
      line: 5,
      column,
      value,
    });
    expect(finding.message).toContain(`Wij gebruiken '${kept}' van regel 2, niet '${value}'`);
    expect(result.edition?.locations.at(-1)).toHaveProperty(
      field,
      readWith().edition?.locations.at(-1)?.[field as 'kind'],
    );
  });

  it('do not disagree where one of them knows nothing', () => {
    const result = readWithSecond((row) => {
      row[3] = '';
      row[12] = '';
      row[11] = 'webscrape';
    });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['merged-locations']);
    expect(result.edition?.locations.at(-1)).toMatchObject({
      website: 'https://raad.example/',
      mainlyVolunteers: false,
    });
  });
});

describe('rows about one location that say where and when', () => {
  /** Line 2 once more as line 5, after cells of either were changed. */
  function readTwice(first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) {
    return readWith((draft) => {
      addWhereabouts(draft);
      draft.inventory.push([...(draft.inventory[1] ?? [])]);
      for (const [column, value] of Object.entries(first)) setCell(draft, 'inventory', 2, column, value);
      for (const [column, value] of Object.entries(second)) setCell(draft, 'inventory', 5, column, value);
    });
  }

  it.each<[field: string, column: string, value: string, kept: string]>([
    ['postcode', 'postcode', '8012', '8011 PK'],
    ['place', 'plaats', 'Zwolle-Zuid', 'Zwolle'],
    ['openingHours', 'openingstijden', 'woensdag', 'maandag van 9.00 tot 12.00 uur'],
    ['appointment', 'afspraak', 'op afspraak', 'inloop'],
    ['targetGroup', 'doelgroep', 'ouderen', 'jongeren'],
  ])('warn where they disagree on %s, and say which value is used', (field, column, value, kept) => {
    const result = readTwice({ doelgroep: 'jongeren' }, { doelgroep: 'jongeren', [column]: value });
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'conflicting-merge',
      file: FILE,
      line: 5,
      column,
      value,
    });
    expect(finding.message).toContain(`Wij gebruiken '${kept}' van regel 2, niet '${value}'`);
    expect(result.edition?.locations.at(-1)).toHaveProperty(field, kept);
  });

  it.each<[column: string, value: string, used: string]>([
    ['breedtegraad', '52,07', '52,06'],
    ['lengtegraad', '5,04', '5,03'],
  ])('keep latitude and longitude together where the %s differs', (column, value, used) => {
    const own = { breedtegraad: '52,06', lengtegraad: '5,03' };
    const result = readTwice(own, { ...own, [column]: value });
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'conflicting-merge',
      file: FILE,
      line: 5,
      column,
      value,
    });
    expect(finding.message).toContain(`Wij gebruiken '${used}' van regel 2`);
    expect(result.edition?.locations.at(-1)?.point).toEqual({
      latitude: 52.06,
      longitude: 5.03,
      origin: 'coordinates',
    });
  });

  it('do not disagree where they write the same in another way', () => {
    const result = readTwice(
      { breedtegraad: '52,06', lengtegraad: '5,03' },
      { breedtegraad: '52.060', lengtegraad: '5.03', postcode: '8011pk', afspraak: 'Vrije inloop' },
    );
    expect(result.findings.map(({ rule }) => rule).sort()).toEqual(['merged-locations', 'tidied-postcodes']);
  });

  it('complete each other: the postcode of one and the coordinates of the other', () => {
    const result = readTwice(
      { breedtegraad: '52,06', lengtegraad: '5,03', postcode: '', plaats: '' },
      { openingstijden: '', afspraak: '' },
    );
    expect(result.findings.map(({ rule }) => rule)).toEqual(['merged-locations']);
    expect(result.edition?.locations.at(-1)).toMatchObject({
      postcode: '8011 PK',
      place: 'Zwolle',
      point: { latitude: 52.06, longitude: 5.03, origin: 'coordinates' },
      openingHours: 'maandag van 9.00 tot 12.00 uur',
      appointment: 'inloop',
    });
  });
});

describe('numbers of locations', () => {
  it('follow organisation and address within the municipality', () => {
    const result = readWith(({ inventory }) => {
      const [, first = []] = inventory;
      for (const [organisation, address] of [
        ['Éénloket', 'B 2'],
        ['eenloket', 'a 1'],
        ['Zorgloket', ''],
        ['Ander loket', 'C'],
      ] as const) {
        inventory.push(
          first.map((cell, index) => (index === 1 ? organisation : index === 2 ? address : cell)),
        );
      }
    });
    const inZwolle = result.edition?.locations.filter(({ municipality }) => municipality === 'GM0193');
    expect(inZwolle?.map(({ organisation }) => organisation)).toEqual([
      'Ander loket',
      'eenloket',
      'Éénloket',
      'Raadslieden (voorbeeld)',
      'Zorgloket',
    ]);
  });
});
