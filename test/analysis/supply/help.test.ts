import { beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '../../../src/publish/site.ts';
import { parseTable, parts, readDataText, readMunicipalities } from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';

type Row = Readonly<Record<string, string>>;
const inventory = parseTable<Row>(readDataText('inventory.csv'));
const situations = parseTable<Row>(readDataText('situations.csv'));
const codeOf = new Map(readMunicipalities().map(({ naam, code }) => [naam, code]));

const FOR_SOME: readonly string[] = ['Slachtofferhulp Nederland', 'VluchtelingenWerk Nederland'];

function shares(row: Row, situation: Row, column: string): boolean {
  const own = parts(row[column] ?? '');
  return parts(situation[column] ?? '').some((value) => own.includes(value));
}

/** The rows of the inventory that help everybody with a situation, counted from the file itself. */
function forEverybody(code: string, situation: Row): Row[] {
  return (rowsOf.get(code) ?? []).filter(
    (row) =>
      row['landelijke_organisatie'] === '' &&
      row['doelgroep'] === '' &&
      shares(row, situation, 'leefgebieden') &&
      shares(row, situation, 'ondersteuningstypen'),
  );
}

const rowsOf = Map.groupBy(inventory, (row) => codeOf.get(row['gemeente'] ?? '') ?? row['gemeente'] ?? '');

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

describe('where residents can go', () => {
  it('is, for all municipalities and situations, what the inventory says', () => {
    const wrong: string[] = [];
    for (const { code, name } of site.municipalities) {
      const help = site.helpOf(code);
      expect(help.situations.map(({ id }) => id).toSorted()).toEqual(
        situations.map(({ kenmerk }) => kenmerk).toSorted(),
      );
      for (const situation of situations) {
        const found = help.situations.find(({ id }) => id === situation['kenmerk']);
        const rows = forEverybody(code, situation);
        const organisations = new Set(rows.map((row) => row['organisatie']));
        const shown = found?.places.map(({ place }) => help.places[place]) ?? [];
        const own = shown.filter((place) => place?.elsewhere === undefined);
        const elsewhere = shown.filter((place) => place?.elsewhere !== undefined);
        const km = elsewhere.map((place) => place?.elsewhere?.km ?? 0);
        const isRight =
          found?.found === organisations.size &&
          own.length === Math.min(5, organisations.size) &&
          own.every((place) =>
            rows.some(
              (row) =>
                row['organisatie'] === place?.organisation &&
                (row['telefoon'] ?? '') === (place?.phone ?? '') &&
                (row['bezoekadres'] === '') === (place?.address === undefined),
            ),
          ) &&
          elsewhere.length === Math.max(0, 3 - organisations.size) &&
          elsewhere.every((place) =>
            forEverybody(place?.elsewhere?.code ?? '', situation).some(
              (row) => row['organisatie'] === place?.organisation,
            ),
          ) &&
          km.join() === km.toSorted((a, b) => a - b).join();
        if (!isRight) wrong.push(`${name}: ${situation['kenmerk']}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never offers help for one group as if it were for everybody', () => {
    for (const { code } of site.municipalities) {
      const { places, situations: found } = site.helpOf(code);
      for (const { places: shown, national, onlyFor } of found) {
        for (const { place } of [...shown, ...national]) expect(places[place]?.targetGroup).toBeUndefined();
        for (const { place } of onlyFor) expect(places[place]?.targetGroup).toMatch(/\S/);
      }
    }
    const named = inventory.filter((row) => FOR_SOME.includes(row['landelijke_organisatie'] ?? ''));
    expect(named.length).toBeGreaterThan(100);
  });

  it('says of each place what it does about the situation', () => {
    for (const { code } of site.municipalities)
      for (const { places, national, onlyFor } of site.helpOf(code).situations)
        for (const { does } of [...places, ...national, ...onlyFor]) expect(does).not.toEqual([]);
  });
});
