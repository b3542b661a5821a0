import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreement, compareWithReport } from '../../../src/analysis/national/report-comparison.ts';
import {
  type ClassTable,
  classRow,
  classTable,
  type NationalTable,
  nationalTables,
  type TraitTable,
  traitRow,
} from '../../../src/analysis/national/tables.ts';
import { countSupply } from '../../../src/analysis/supply/counts.ts';
import { type SupplyTrait, TRAIT_TABLES } from '../../../src/analysis/supply/traits.ts';
import type { Classification, Edition, Location, Municipality } from '../../../src/model/edition.ts';
import { known, unknown } from '../../../src/model/figure.ts';
import type { PublishedTable } from '../../../src/model/publication/report.ts';
import type { Site } from '../../../src/publish/site.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { realSite } from '../../support/real-site.ts';

const published = (
  JSON.parse(readFileSync(path.join(EDITION_2023, 'report-2023.json'), 'utf8')) as {
    tables: PublishedTable[];
  }
).tables;

const location = (organisation: string, more: Partial<Location> = {}): Location => ({
  id: organisation,
  municipality: 'GM0001',
  organisation,
  kind: 'stichting-of-vereniging',
  socialCounsellors: false,
  supportTypes: ['informatie'],
  lifeDomains: ['algemeen'],
  origins: ['handmatig'],
  ...more,
});

function traitOf(table: string, id: string): SupplyTrait {
  const found = TRAIT_TABLES.find((each) => each.id === table)?.traits.find((trait) => trait.id === id);
  if (!found) throw new Error(`No trait ${id} in ${table}.`);
  return found;
}

describe('a row of tables 2 to 4', () => {
  const supply = [
    countSupply('GM0001', [
      location('A', { supportTypes: ['advies', 'doorverwijzing'] }),
      location('A', { supportTypes: ['advies'] }),
      location('B', { supportTypes: ['informatie'] }),
    ]),
    countSupply('GM0002', [location('A', { supportTypes: ['doorverwijzing'] })]),
    countSupply('GM0003', [location('C', { supportTypes: ['contactbemiddeling'] })]),
    countSupply('GM0004', []),
  ];

  it('counts municipalities, organisations in each of them, and locations', () => {
    expect(traitRow(traitOf('tabel-3', 'advies'), supply)).toMatchObject({
      municipalities: 1,
      of: 4,
      share: 0.25,
      organisations: 1,
      locations: 2,
    });
  });

  it('is a union for a category: who has two of its types counts once', () => {
    expect(traitRow(traitOf('tabel-3', 'categorie-advies'), supply)).toMatchObject({
      municipalities: 2,
      organisations: 2,
      locations: 3,
    });
  });

  it('counts Contactbemiddeling under Ondersteuning, as table 3 does', () => {
    expect(traitRow(traitOf('tabel-3', 'categorie-ondersteuning'), supply).municipalities).toBe(1);
  });

  it('tells municipal organisations with counsellors from those without, and the desks of the network apart', () => {
    const kinds = [
      countSupply('GM0001', [location('A', { kind: 'gemeente', socialCounsellors: true })]),
      countSupply('GM0002', [location('B', { kind: 'gemeente' })]),
      countSupply('GM0003', [location('C', { network: 'juridisch-loket-servicepunt' })]),
      countSupply('GM0004', [location('D', { network: 'juridisch-loket-hoofdlocatie' })]),
    ];
    const counts = TRAIT_TABLES[0]?.traits.map((trait) => [trait.id, traitRow(trait, kinds).municipalities]);
    expect(Object.fromEntries(counts ?? [])).toEqual({
      gemeente: 2,
      'gemeente-zonder-raadslieden': 1,
      'sociaal-raadslieden': 1,
      'niet-gemeente': 2,
      'juridisch-loket': 2,
      'juridisch-loket-hoofdlocatie': 1,
      'juridisch-loket-servicepunt': 1,
      slachtofferhulp: 0,
      vluchtelingenwerk: 0,
      totaal: 4,
    });
  });
});

describe('a row of tables 5 to 9', () => {
  const head = { id: 'a', label: 'A', description: 'van de groep' };
  it('names both bases of both means', () => {
    const row = classRow(head, [
      countSupply('GM0001', [location('A'), location('A'), location('B')]),
      countSupply('GM0002', []),
    ]);
    expect(row).toMatchObject({
      municipalities: 2,
      withOrganisation: 1,
      share: 0.5,
      organisations: 2,
      locations: 3,
    });
    expect(row.organisationsMean).toEqual({ overWith: 2, overAll: 1 });
    expect(row.locationsMean).toEqual({ overWith: 3, overAll: 1.5 });
  });
  it('has no mean over nobody', () => {
    expect(classRow(head, []).locationsMean).toEqual({ overWith: undefined, overAll: undefined });
    expect(classRow(head, []).share).toBeUndefined();
    expect(classRow(head, [countSupply('GM0001', [])]).locationsMean).toEqual({
      overWith: undefined,
      overAll: 0,
    });
  });
});

describe('a table by class', () => {
  const municipality = (code: string): Municipality => ({
    code,
    name: code,
    slug: code.toLowerCase(),
    otherNames: [],
    province: 'Drenthe',
    successors: [],
  });
  const codes = ['GM0001', 'GM0002', 'GM0003', 'GM0004'];
  const values = [5, 10, undefined, 99];
  const classification: Classification = {
    id: 'try',
    label: 'Proef',
    indicator: 'x',
    classes: [
      { id: 'special', label: 'Bijzonder', description: 'die bijzonder zijn', codes: ['GM0004'] },
      { id: 'low', label: 'Laag', description: 'die laag zijn', below: 10 },
      { id: 'high', label: 'Hoog', description: 'die hoog zijn', from: 10 },
    ],
  };
  const edition = {
    municipalities: codes.map(municipality),
    indicatorReadings: new Map(
      codes.map((code, index) => {
        const value = values[index];
        return [code, new Map([['x', value === undefined ? unknown('Geen cijfer.') : known(value)]])];
      }),
    ),
  } as unknown as Edition;
  const supply = new Map(
    codes.map((code) => [code, countSupply(code, code === 'GM0001' ? [] : [location('A')])]),
  );
  const table = classTable('tabel-x', classification, { edition, supply });

  it('puts each municipality in one class, and classes that name their members last', () => {
    expect(
      table.rows.map(({ id, municipalities, withOrganisation }) => [id, municipalities, withOrganisation]),
    ).toEqual([
      ['low', 1, 0],
      ['high', 1, 1],
      ['special', 1, 1],
    ]);
  });
  it('keeps the unknown out of the rows and the total, and says who they are', () => {
    expect(table.total).toMatchObject({ municipalities: 3, withOrganisation: 2 });
    expect(table.unknown.municipalities.map(({ code }) => code)).toEqual(['GM0003']);
    expect(table.unknown.withOrganisation).toBe(1);
  });
});

describe('the tables of the edition in data/', () => {
  let site: Site;
  let tables: readonly NationalTable[];
  beforeAll(async () => {
    site = await realSite();
    tables = nationalTables(site.analysis);
  });

  const traitTable = (id: string) =>
    tables.find((each): each is TraitTable => each.id === id && each.kind === 'traits');
  const byClass = (id: string) =>
    tables.find((each): each is ClassTable => each.id === id && each.kind === 'classes');
  const printed = (id: string) => published.find((each) => each.id === id)?.rows ?? [];

  it('are tables 2 to 9, in the order of the report', () => {
    expect(tables.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((number) => `tabel-${number}`));
  });

  it.each([2, 3, 4])('repeat table %i: numbers and percentages, row by row', (number) => {
    const rows = traitTable(`tabel-${number}`)?.rows ?? [];
    expect(
      rows.map((row) => [row.id, row.of, row.municipalities, Math.round(100 * (row.share ?? 0))]),
    ).toEqual(
      printed(`table-${number}`).map((row) => [row.id, row.municipalities, row.withOrganisation, row.share]),
    );
    expect(rows.length).toBeGreaterThan(8);
  });

  it.each([5, 6, 7])('repeat the counts of table %i, with the total', (number) => {
    const table = byClass(`tabel-${number}`);
    const rows = [...(table?.rows ?? []), ...(table ? [table.total] : [])];
    expect(
      rows.map((row) => [
        row.id,
        row.municipalities,
        row.withOrganisation,
        Math.round(100 * (row.share ?? 0)),
      ]),
    ).toEqual(
      printed(`table-${number}`).map((row) => [row.id, row.municipalities, row.withOrganisation, row.share]),
    );
    expect(rows.length).toBeGreaterThan(4);
  });

  it('say whose income is unknown, as the report does', () => {
    const unknownIncome = byClass('tabel-7')?.unknown;
    expect(unknownIncome?.municipalities.map(({ name }) => name).toSorted()).toEqual([
      'Ameland',
      'Dijk en Waard',
      'Land van Cuijk',
      'Maashorst',
      'Renswoude',
      'Rozendaal',
      'Schiermonnikoog',
      'Terschelling',
      'Vlieland',
      'Voorne aan Zee',
    ]);
    expect(unknownIncome?.withOrganisation).toBe(5);
  });

  it('differ from the report in tables 8 and 9 alone: figures of 2021 for 2022, and a total row that is one too high', () => {
    const compared = compareWithReport(published, tables);
    const differing = compared.flatMap(({ id, rows }) =>
      rows
        .map(({ id: row, municipalities: all, withOrganisation: some }) => [
          `${id} ${row}`,
          `${all.published} > ${all.computed}`,
          `${some.published} > ${some.computed}`,
          all.published === all.computed && some.published === some.computed,
        ])
        .filter(([, , , isEqual]) => !isEqual)
        .map((each) => each.slice(0, 3)),
    );
    expect(differing).toEqual([
      ['tabel-8 tot-5', '69 > 56', '60 > 47'],
      ['tabel-8 5-6', '88 > 78', '84 > 74'],
      ['tabel-8 6-7', '71 > 78', '68 > 75'],
      ['tabel-8 7-8', '56 > 47', '52 > 43'],
      ['tabel-8 vanaf-8', '57 > 82', '56 > 81'],
      ['tabel-9 tot-10', '72 > 76', '65 > 69'],
      ['tabel-9 10-15', '98 > 103', '90 > 95'],
      ['tabel-9 15-20', '73 > 70', '67 > 64'],
      ['tabel-9 vanaf-20', '98 > 92', '98 > 92'],
      ['tabel-9 totaal', '341 > 341', '321 > 320'],
    ]);
    expect(agreement(compared)).toEqual({ equal: 95, of: 114 });
    const periodOf = (id: string) => site.edition.indicators.find((indicator) => indicator.id === id)?.period;
    expect(periodOf('uitkering_aandeel')).toContain('2021');
    expect(periodOf('migratieachtergrond')).toContain('2021');
  });

  it('give means that follow from the published totals', () => {
    const total = byClass('tabel-5')?.total;
    expect(total?.organisationsMean.overWith?.toFixed(1)).toBe('3.5');
    expect(total?.locationsMean.overAll?.toFixed(1)).toBe('4.7');
    expect(total?.locationsMean.overWith?.toFixed(1)).toBe('5.0');
  });
});

describe('a classification that the editor takes out or adds', () => {
  it('takes its table out, or adds one with an id of its own at the end', async () => {
    const { analysis } = await realSite();
    const [size, ...others] = analysis.edition.classifications;
    if (!size) throw new Error('No classifications.');
    const kept = others.filter(({ id }) => id !== 'income');
    const edition = { ...analysis.edition, classifications: [{ ...size, id: 'other' }, size, ...kept] };
    expect(
      nationalTables({ ...analysis, edition })
        .map(({ id }) => id)
        .slice(3),
    ).toEqual(['tabel-5', 'tabel-6', 'tabel-8', 'tabel-9', 'tabel-other']);
  });
});
