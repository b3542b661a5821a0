import { beforeAll, describe, expect, it } from 'vitest';
import { buildRoute } from '../../../src/factsheet/route/build.ts';
import type { RouteMap, RouteOrganisation } from '../../../src/factsheet/route/type.ts';
import { organisationFacts } from '../../../src/factsheet/route/words.ts';
import { type InventoryLine, parseTable, readCurrentText } from '../../data/read-data.ts';
import { currentSite, realSite } from '../../support/real-site.ts';
import { combinations, homes, inventory, km } from './from-tables.ts';

let routes: readonly RouteMap[];
beforeAll(async () => {
  const { analysis, edition } = await realSite();
  routes = edition.municipalities.map((municipality) => buildRoute(analysis, municipality));
});

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
