import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionRoute } from '../../../src/factsheet/route/region.ts';
import { markWords, regionTitle } from '../../../src/factsheet/route/region-words.ts';
import type { RegionRoute, RouteOrganisation } from '../../../src/factsheet/route/type.ts';
import { cellCount, cellSentence, whereWords } from '../../../src/factsheet/route/words.ts';
import { routeRegions } from '../../../src/publish/overview/route-regions.ts';
import { parseTable, parts, readDataText, readMunicipalities } from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';
import { codes, combinations, homes, inventory, km } from './from-tables.ts';

interface RegionLine {
  readonly code: string;
  readonly naam: string;
  readonly soort: string;
  readonly gemeenten: string;
}

/** The names of the municipalities of each region, from the tables alone. */
const members = new Map<string, ReadonlySet<string>>();
const nameOf = new Map([...codes].map(([name, code]) => [code, name]));
for (const { naam, soort, gemeenten } of parseTable<RegionLine>(readDataText('regions.csv'))) {
  members.set(`${soort} ${naam}`, new Set(parts(gemeenten).map((code) => nameOf.get(code) ?? code)));
}
for (const { naam, provincie, geldig_tot } of readMunicipalities()) {
  if (geldig_tot !== '') continue;
  members.set(`provincie ${provincie}`, new Set([...(members.get(`provincie ${provincie}`) ?? []), naam]));
}

let routes: readonly RegionRoute[];
beforeAll(async () => {
  const site = await realSite();
  routes = routeRegions(site).map((region) => buildRegionRoute(site.analysis, region));
});

const membersOf = ({ kind, name }: RegionRoute) => members.get(`${kind} ${name}`) ?? new Set<string>();

const named = (region: string) => {
  const route = routes.find(({ kind, name }) => `${kind} ${name}` === region);
  if (!route) throw new Error(`No route map of ${region}.`);
  return route;
};

describe('every cell of the matrix of all provinces and regions', () => {
  it('counts the locations of the inventory in its municipalities, and names who and where', () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const inside = membersOf(route);
      for (const { row, column, offered } of combinations) {
        const own = offered.filter(({ line }) => inside.has(line.gemeente));
        const cell = route.rows[row]?.cells[column];
        const marked = [...route.here, ...route.national].filter(({ mark }) => cell?.marks.includes(mark));
        const expected = [
          own.length,
          own.filter(({ group }) => group === '').length,
          new Set(own.map(({ line }) => line.gemeente)).size,
          [...new Set(own.map(({ line }) => `${line.gemeente}: ${line.organisatie}`))].toSorted(),
        ];
        const found = [
          cell?.locations,
          cell?.forEverybody,
          cell?.municipalities,
          marked.map(({ name, within }) => `${within?.name}: ${name}`).toSorted(),
        ];
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          wrong.push(`${route.kind} ${route.name} ${row} ${column}: ${JSON.stringify(found)}`);
        }
      }
    }
    expect(routes.length).toBe(12 + 25);
    expect(routes.map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual(
      [...members.keys()].toSorted(),
    );
    expect(wrong).toEqual([]);
  });

  it('names the nearest outside the region, and from where, exactly where nobody in it can be sent to', () => {
    const wrong: string[] = [];
    let empty = 0;
    for (const route of routes) {
      const inside = membersOf(route);
      for (const { row, column, offered } of combinations) {
        const open = offered.filter(({ group }) => group === '');
        const nearest = route.rows[row]?.cells[column]?.nearest;
        if (open.some(({ line }) => inside.has(line.gemeente))) {
          if (nearest) wrong.push(`${route.name} ${row} ${column}: ${nearest.mark}`);
          continue;
        }
        empty += 1;
        const distances = open
          .filter(({ line }) => !inside.has(line.gemeente))
          .flatMap(({ line, at }) =>
            [...inside].map((from) => ({
              line,
              from,
              km: km(homes.get(codes.get(from) ?? '') ?? { lat: 0, lon: 0 }, at),
            })),
          )
          .toSorted((a, b) => a.km - b.km);
        const [first] = distances;
        const organisation = organisationOf(route, nearest?.mark);
        const isThere = distances.some(
          (each) =>
            each.km < (first?.km ?? 0) + 0.05 &&
            each.from === nearest?.from &&
            each.line.organisatie === organisation?.name &&
            each.line.gemeente === organisation.elsewhere?.name,
        );
        if (!isThere || nearest?.km !== Math.max(1, Math.round(first?.km ?? 0))) {
          wrong.push(
            `${route.name} ${row} ${column}: ${organisation?.name} ${nearest?.km}, not ${first?.km}`,
          );
        }
      }
    }
    expect(empty).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

describe('the organisations of all provinces and regions', () => {
  it('are all there once for each municipality, with all their addresses and telephone numbers', () => {
    for (const route of routes) {
      const title = regionTitle(route);
      const inside = membersOf(route);
      const own = inventory.filter(({ gemeente }) => inside.has(gemeente));
      const here = [...route.here, ...route.national].filter(({ within }) => within !== undefined);
      expect(here.map(({ name, within }) => `${within?.name}: ${name}`).toSorted(), title).toEqual(
        [...new Set(own.map(({ gemeente, organisatie }) => `${gemeente}: ${organisatie}`))].toSorted(),
      );
      const visits = here.flatMap(({ offers }) => offers.flatMap((offer) => offer.visits));
      expect(visits.length, title).toBe(own.length);
      expect(route.locations, title).toBe(own.length);
      const phones = here.flatMap(({ contact, offers }) =>
        [contact, ...offers.map((offer) => offer.contact)].flatMap((each) => each?.phone ?? []),
      );
      expect([...new Set(phones)].toSorted(), title).toEqual(
        [...new Set(own.map(({ telefoon }) => telefoon).filter((phone) => phone !== ''))].toSorted(),
      );
      const marks = [route.here, route.national, route.elsewhere].flat().map(({ mark }) => mark);
      expect(new Set(marks).size, title).toBe(marks.length);
    }
  });

  it('has each national organisation: all that is in the region, or else the nearest', () => {
    for (const route of routes) {
      const inside = membersOf(route);
      for (const name of [
        'Het Juridisch Loket',
        'Slachtofferhulp Nederland',
        'VluchtelingenWerk Nederland',
      ]) {
        const own = route.national.filter((each) => each.name.startsWith(name));
        const isHere = inventory.some(
          ({ gemeente, landelijke_organisatie }) =>
            inside.has(gemeente) && landelijke_organisatie.startsWith(name),
        );
        expect(own.length, `${route.name}: ${name}`).toBeGreaterThan(0);
        expect(
          own.every(
            ({ within, elsewhere }) =>
              (within !== undefined) === isHere && (elsewhere === undefined) === isHere,
          ),
          `${route.name}: ${name}`,
        ).toBe(true);
      }
    }
  });
});

describe('the words of a region', () => {
  it('say of each organisation in which municipality it is', () => {
    expect(new Set(named('provincie Fryslân').here.map(whereWords)).has('gemeente Súdwest-Fryslân')).toBe(
      true,
    );
    const brabant = named('provincie Noord-Brabant').here.map(whereWords);
    expect(brabant).toContain("gemeente 's-Hertogenbosch");
    expect(brabant.every((words) => words?.startsWith('gemeente '))).toBe(true);
  });

  it('say what is not found, and who outside is nearest to which municipality', () => {
    const zeeland = named('provincie Zeeland');
    const cells = zeeland.rows.flatMap(({ cells: own }) => own);
    const empty = cells.find(({ locations }) => locations === 0);
    const full = cells.find(({ nearest }) => nearest === undefined);
    if (!empty || !full) throw new Error('Zeeland lacks an empty or a full cell.');
    expect(cellSentence(zeeland, empty)).toMatch(
      /^In deze provincie niet gevonden\. Het dichtstbij voor iedereen: .+ in de gemeente .+ \(\d+\u00a0km van .+\)\.$/,
    );
    expect(cellCount(full)).toMatch(/^\d+ locaties? in \d+ gemeenten?$/);
    expect(cellSentence({ ...zeeland, isProvince: false }, empty)).toMatch(/^In deze regio niet gevonden\./);
  });

  it('write a row of marks by its ends', () => {
    expect(
      markWords({ marks: ['1', '2', '3', '4', '7', '9', '10', 'L1', 'L2', 'L3'], municipalities: 4 }),
    ).toEqual(['1–4', '7', '9', '10', 'L1–L3']);
    expect(markWords({ marks: ['1', '2', '3'] })).toEqual(['1', '2', '3']);
    expect(markWords({ marks: [], municipalities: 0 })).toEqual([]);
  });
});

function organisationOf(route: RegionRoute, mark: string | undefined): RouteOrganisation | undefined {
  return [...route.national, ...route.elsewhere].find((organisation) => organisation.mark === mark);
}
