import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, type EditionChanges } from '../../src/history/compare-editions.ts';
import { knownValue } from '../../src/model/figure.ts';
import { editionOf, NOW, type Row, THEN } from './small-editions.ts';

/** Rows that are often about the same location, or nearly so. */
const row: fc.Arbitrary<Row> = fc.record({
  gemeente: fc.constantFrom('Zwolle', 'Bergen (NH.)', 'GM0518'),
  organisatie: fc.constantFrom('Loket', 'Raadslieden', 'Raadsliede', 'Sociaal Raadslieden', 'Wijkteam Oost'),
  bezoekadres: fc.constantFrom('', 'Plein 1', 'Plein 11', 'Kade 2'),
  telefoon: fc.constantFrom('', '0800 1111', '0800 2222'),
  postcode: fc.constantFrom('', '8011 PK', '8019'),
  ondersteuningstypen: fc.constantFrom('Advies', 'Informatie|Advies', 'Contactbemiddeling'),
  leefgebieden: fc.constantFrom('Algemeen', 'Wonen en buren'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 14 });
const RUNS = { numRuns: 80 };

/** Each row with a key of its own: two that are one location have the key of the first. */
function keyed(list: readonly Row[]): Row[] {
  return list.map((each, index) => ({
    ...each,
    // Rows about one location share a key, as ingest wants it.
    kenmerk: `K${list.findIndex((other) => placeOf(other) === placeOf(each) || other === list[index])}`,
  }));
}

function placeOf({ gemeente, organisatie, bezoekadres }: Row): string {
  return [gemeente, organisatie, bezoekadres].join('|');
}

function shuffled(list: readonly Row[], order: readonly number[]): Row[] {
  return list
    .map((each, index) => ({ each, key: order[index % order.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ each }) => each);
}

/** What a change says, without the order in which the two editions are named. */
function mirrored(changes: EditionChanges) {
  const swap: Readonly<Record<string, string>> = { new: 'gone', gone: 'new' };
  return changes.locations.map(({ kinds, older, newer, from, to, fields, match }) => ({
    kinds: kinds.map((kind) => swap[kind] ?? kind),
    older: newer?.id,
    newer: older?.id,
    from: to,
    to: from,
    fields: fields.map((field) => ({ ...field, older: field.newer, newer: field.older })),
    reason: match?.reason,
    isCertain: match?.isCertain,
  }));
}

function plain(changes: EditionChanges) {
  return changes.locations.map(({ kinds, older, newer, from, to, fields, match }) => ({
    kinds,
    older: older?.id,
    newer: newer?.id,
    from,
    to,
    fields,
    reason: match?.reason,
    isCertain: match?.isCertain,
  }));
}

function byText<Value>(list: readonly Value[]): string[] {
  return list.map((each) => JSON.stringify(each)).sort();
}

describe('any two editions', () => {
  it('have the same changes in whatever order their rows stand', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(fc.nat(99), { minLength: 1, maxLength: 9 }), (older, newer, order) => {
        const inOrder = compareEditions(editionOf(older, THEN), editionOf(newer));
        const otherwise = compareEditions(
          editionOf(shuffled(older, order), THEN),
          editionOf(shuffled(newer, order)),
        );
        expect(otherwise).toEqual(inOrder);
        expect([...otherwise.municipalities.keys()]).toEqual([...inOrder.municipalities.keys()]);
      }),
      RUNS,
    );
  });

  it.each([
    ['without keys', (list: readonly Row[]) => list],
    ['with keys', keyed],
  ])('show no change where they are the same, %s', (_what, make) => {
    fc.assert(
      fc.property(rows, (list) => {
        const own = make(list);
        const changes = compareEditions(editionOf(own, THEN), editionOf(own));
        expect(changes.locations).toEqual([]);
        expect(
          changes.matches.every(({ isCertain, older, newer }) => isCertain && older.id === newer.id),
        ).toBe(true);
        for (const { figures, organisations } of changes.municipalities.values()) {
          for (const { difference } of Object.values(figures)) expect(knownValue(difference)).toBe(0);
          expect(organisations).toEqual({ new: [], gone: [], renamed: [] });
        }
        expect(changes.country.whiteSpotsClosed).toEqual([]);
        expect(changes.country.whiteSpotsOpened).toEqual([]);
      }),
      RUNS,
    );
  });

  it('mirror each other', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (left, right, withKeys) => {
        const [a, b] = [left, right].map((list) => editionOf(withKeys ? keyed(list) : list, NOW));
        if (!a || !b) throw new Error('unreachable: two lists make two editions');
        const there = compareEditions(a, b);
        const back = compareEditions(b, a);
        expect(byText(plain(back))).toEqual(byText(mirrored(there)));
        expect(back.country.whiteSpotsOpened).toEqual(there.country.whiteSpotsClosed);
        for (const [code, { figures, lifeDomains }] of there.municipalities) {
          const other = back.municipalities.get(code);
          expect(other?.figures.locations.older).toEqual(figures.locations.newer);
          expect(knownValue(other?.figures.organisations.difference ?? figures.organisations.older)).toBe(
            0 - (knownValue(figures.organisations.difference) ?? Number.NaN),
          );
          expect(other?.lifeDomains?.won).toEqual(lifeDomains?.lost);
        }
      }),
      RUNS,
    );
  });

  it('change in their municipalities as much as in the country, and each location is accounted for', () => {
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const { country, municipalities, locations, matches } = compareEditions(
          editionOf(left, THEN),
          editionOf(right),
        );
        let sum = 0;
        for (const [code, { figures, locations: own }] of municipalities) {
          const difference = knownValue(figures.locations.difference) ?? Number.NaN;
          const came = own.filter(({ from, to }) => to === code && from !== code).length;
          const went = own.filter(({ from, to }) => from === code && to !== code).length;
          expect(came - went).toBe(difference);
          sum += difference;
        }
        expect(sum).toBe(country.locations.newer - country.locations.older);
        const only = (kind: 'new' | 'gone') => locations.filter(({ kinds }) => kinds.includes(kind)).length;
        expect(matches.length + only('gone')).toBe(country.locations.older);
        expect(matches.length + only('new')).toBe(country.locations.newer);
      }),
      RUNS,
    );
  });
});
