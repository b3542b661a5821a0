import { beforeAll, describe, expect, it } from 'vitest';
import { buildRoute } from '../../../src/factsheet/route/build.ts';
import type { RouteMap, RouteOrganisation } from '../../../src/factsheet/route/type.ts';
import { organisationFacts } from '../../../src/factsheet/route/words.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../src/model/typology.ts';
import {
  dutchNumber,
  type InventoryLine,
  type PostcodeLine,
  parseTable,
  parts,
  readCurrentText,
  readDataText,
  readMunicipalities,
} from '../../data/read-data.ts';
import { currentSite, realSite } from '../../support/real-site.ts';

/** Everything below is worked out from the tables, without the project's own code. */
interface Line {
  readonly line: InventoryLine;
  readonly group: string;
  readonly at: Point;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const postcodes = parseTable<PostcodeLine>(readDataText('postcodes.csv'));
const codes = new Map(
  readMunicipalities()
    .filter(({ geldig_tot }) => geldig_tot === '')
    .map(({ naam, code }) => [naam, code]),
);

function mean(lines: readonly PostcodeLine[]): Point {
  const sum = (read: (line: PostcodeLine) => string) =>
    lines.reduce((total, line) => total + (dutchNumber(read(line)) ?? Number.NaN), 0) / lines.length;
  return { lat: sum(({ breedtegraad }) => breedtegraad), lon: sum(({ lengtegraad }) => lengtegraad) };
}

const homes = new Map(
  [...Map.groupBy(postcodes, ({ gemeente }) => gemeente)].map(([code, lines]) => [code, mean(lines)]),
);

/** The haversine formula. */
function km(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

function groupOf({ doelgroep, landelijke_organisatie }: InventoryLine): string {
  if (doelgroep !== '') return doelgroep;
  if (landelijke_organisatie.startsWith('Slachtofferhulp')) return 'slachtoffers';
  return landelijke_organisatie.startsWith('VluchtelingenWerk') ? 'vluchtelingen' : '';
}

/** In the municipality, the place's own part of the postcode, else all of it, else the middle of the municipality. */
function pointOf(line: InventoryLine): Point {
  const code = codes.get(line.gemeente) ?? '';
  const [lat, lon] = [dutchNumber(line.breedtegraad), dutchNumber(line.lengtegraad)];
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  const own = postcodes.filter(
    ({ postcode, gemeente }) => gemeente === code && postcode === line.postcode.slice(0, 4),
  );
  const inPlace = own.filter(({ plaats }) => plaats.toLowerCase() === line.plaats.toLowerCase());
  const found = inPlace.length > 0 ? inPlace : own;
  return found.length > 0 ? mean(found) : (homes.get(code) ?? { lat: Number.NaN, lon: Number.NaN });
}

const lines: readonly Line[] = inventory.map((line) => ({ line, group: groupOf(line), at: pointOf(line) }));

let routes: readonly RouteMap[];
beforeAll(async () => {
  const { analysis, edition } = await realSite();
  routes = edition.municipalities.map((municipality) => buildRoute(analysis, municipality));
});

function offersOf(label: string, type: string): readonly Line[] {
  return lines.filter(
    ({ line }) => parts(line.leefgebieden).includes(label) && parts(line.ondersteuningstypen).includes(type),
  );
}

const combinations = LIFE_DOMAINS.flatMap(({ label }, row) =>
  SUPPORT_TYPES.map((type, column) => ({ row, column, offered: offersOf(label, type.label) })),
);

describe('every cell of the matrix of all municipalities', () => {
  it('counts the locations of the inventory that offer exactly this, and names their organisations', () => {
    const wrong: string[] = [];
    for (const { row, column, offered } of combinations) {
      for (const route of routes) {
        const own = offered.filter(({ line }) => line.gemeente === route.name);
        const cell = route.rows[row]?.cells[column];
        const everybody = own.filter(({ group }) => group === '').length;
        const groups = everybody > 0 ? [] : [...new Set(own.map(({ group }) => group))].toSorted();
        const named = [...route.here, ...route.national].filter(({ mark }) => cell?.marks.includes(mark));
        const expected = [
          own.length,
          everybody,
          groups,
          [...new Set(own.map(({ line }) => line.organisatie))].toSorted(),
        ];
        const found = [
          cell?.locations,
          cell?.forEverybody,
          cell?.onlyFor,
          named.map(({ name }) => name).toSorted(),
        ];
        if (JSON.stringify(found) !== JSON.stringify(expected)) {
          wrong.push(
            `${route.name} ${row} ${column}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
          );
        }
      }
    }
    expect(routes.length).toBe(342);
    expect(wrong).toEqual([]);
  });

  it('names the nearest for everybody outside exactly where nobody can be sent here', () => {
    const wrong: string[] = [];
    for (const { row, column, offered } of combinations) {
      const open = offered.filter(({ group }) => group === '');
      for (const route of routes) {
        const nearest = route.rows[row]?.cells[column]?.nearest;
        const isNeeded = !open.some(({ line }) => line.gemeente === route.name);
        if (!isNeeded || !nearest) {
          if (isNeeded !== (nearest !== undefined))
            wrong.push(`${route.name} ${row} ${column}: ${nearest?.mark}`);
          continue;
        }
        const home = homes.get(route.code) ?? { lat: 0, lon: 0 };
        const outside = open.filter(({ line }) => line.gemeente !== route.name);
        const distance = Math.min(...outside.map(({ at }) => km(home, at)));
        const named = organisationOf(route, nearest.mark);
        const isThere = outside.some(
          ({ line, at }) =>
            line.organisatie === named?.name &&
            line.gemeente === named.elsewhere?.name &&
            km(home, at) < distance + 0.05,
        );
        if (!isThere || nearest.km !== Math.max(1, Math.round(distance))) {
          wrong.push(`${route.name} ${row} ${column}: ${named?.name} ${nearest.km}, not ${distance}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the day of the last check', () => {
  it('of each organisation is that of the CSV of today, with how many of its locations were checked', async () => {
    const { analysis, edition } = await currentSite();
    const today = parseTable<InventoryLine>(readCurrentText('inventory.csv'));
    const wrong: string[] = [];
    let checked = 0;
    for (const municipality of edition.municipalities) {
      const route = buildRoute(analysis, municipality);
      for (const { name, checked: words = '', elsewhere } of [...route.here, ...route.national]) {
        const own = today.filter(
          ({ gemeente, organisatie }) =>
            organisatie === name && gemeente === (elsewhere?.name ?? municipality.name),
        );
        const days = own.flatMap(({ gecontroleerd_op }) => gecontroleerd_op || []).toSorted();
        const last = days.at(-1);
        checked += days.length;
        const isRight =
          last === undefined
            ? words === ''
            : words.endsWith(`op ${dutchDay(last)}`) &&
              (days.length === own.length ||
                words.startsWith(`${days.length} van de ${own.length} locaties`));
        if (!isRight) wrong.push(`${municipality.name}, ${name}: ${words}, not ${days.join(' ')}`);
      }
    }
    expect(checked).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it('stands with the facts of the organisation', async () => {
    const { analysis, edition } = await currentSite();
    const deventer = edition.municipalities.find(({ name }) => name === 'Deventer');
    if (!deventer) throw new Error('No Deventer.');
    const facts = buildRoute(analysis, deventer).here.map(organisationFacts);
    expect(
      facts.filter((words) => / · .*gecontroleerd.* op \d+ \p{Ll}+ 20\d\d$/u.test(words)).length,
    ).toBeGreaterThan(0);
  });
});

function dutchDay(day: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

describe('the organisations of all municipalities', () => {
  it('are all there once, with their telephone number, each under a mark of its own', () => {
    for (const route of routes) {
      const own = inventory.filter(({ gemeente }) => gemeente === route.name);
      const here = [...route.here, ...route.national.filter(({ elsewhere }) => elsewhere === undefined)];
      expect(here.map(({ name }) => name).toSorted(), route.name).toEqual(
        [...new Set(own.map(({ organisatie }) => organisatie))].toSorted(),
      );
      const phones = new Set(here.flatMap(phonesOf));
      expect([...phones].toSorted(), route.name).toEqual(
        [...new Set(own.map(({ telefoon }) => telefoon).filter((phone) => phone !== ''))].toSorted(),
      );
      const marks = [route.here, route.national, route.elsewhere, route.around]
        .flat()
        .map(({ mark }) => mark);
      expect(new Set(marks).size, route.name).toBe(marks.length);
    }
  });

  it('has each national organisation once: what is here, or else the nearest', () => {
    const organisations = ['Het Juridisch Loket', 'Slachtofferhulp Nederland', 'VluchtelingenWerk Nederland'];
    for (const route of routes) {
      for (const name of organisations) {
        const own = route.national.filter((each) => each.name.startsWith(name));
        expect(own.length, `${route.name}: ${name}`).toBeGreaterThan(0);
        const isHere = inventory.some(
          ({ gemeente, landelijke_organisatie }) =>
            gemeente === route.name && landelijke_organisatie.startsWith(name),
        );
        expect(
          own.some(({ elsewhere }) => elsewhere === undefined),
          `${route.name}: ${name}`,
        ).toBe(isHere);
      }
    }
  });
});

function organisationOf(route: RouteMap, mark: string): RouteOrganisation | undefined {
  return [...route.national, ...route.elsewhere].find((organisation) => organisation.mark === mark);
}

function phonesOf({ contact, offers }: RouteOrganisation): string[] {
  return [contact, ...offers.map((offer) => offer.contact)].flatMap((each) => each?.phone ?? []);
}
