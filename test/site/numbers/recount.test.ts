import { describe, expect, test } from 'vitest';
import { faultsOf, listMunicipalities, sites } from '../support/built-site.ts';
import { FEWEST, middleHalfByHand, roundedTo, verdictByHand } from '../support/reading/by-hand.ts';
import {
  type ComparisonJson,
  type FactsheetJson,
  type PlaceJson,
  readFactsheetJson,
} from '../support/reading/factsheet-json.ts';
import {
  codesOf,
  fractionOfMain,
  type GroupFigure,
  groupOf,
  indicatorIn,
  middleValue,
  printedIn,
  truth,
} from '../support/reading/groups-by-hand.ts';
import { LIFE_DOMAINS, type Recount, SUPPORT_TYPES } from '../support/reading/recount.ts';
import { MAIN_DECIMALS, MAIN_KEYS } from '../support/reading/told.ts';

const site = sites.root;
const listed = listMunicipalities(site);
const all = listed.map(({ slug }) => readFactsheetJson(site, slug));

/** Tells for each municipality what `check` finds wrong beside the count anew. */
function faults(check: (json: FactsheetJson, right: Recount) => readonly (string | false)[]): string[] {
  return faultsOf(all, (json) => {
    const right = truth.get(json.code);
    return right ? check(json, right) : ['no such municipality in the edition'];
  });
}

describe('a count anew from the inventory', () => {
  test('agrees with the JSON of every municipality', () => {
    expect(
      faults((json, right) => [
        json.locations !== right.main.locations && `locations ${json.locations}, not ${right.main.locations}`,
        json.organisations !== right.main.organisations &&
          `organisations ${json.organisations}, not ${right.main.organisations}`,
        JSON.stringify(json.lifeDomains) !== JSON.stringify(right.lifeDomains) &&
          `life domains ${JSON.stringify(json.lifeDomains)}`,
        JSON.stringify(json.supportTypes) !== JSON.stringify(right.supportTypes) &&
          `support types ${JSON.stringify(json.supportTypes)}`,
        ...json.mainFigures.map(
          ({ id, value }) => !isNear(value, right.main[id]) && `${id} ${value}, not ${right.main[id]}`,
        ),
        ...json.indicators.map(
          ({ id, value }) =>
            (value ?? undefined) !== right.indicators.get(id) &&
            `${id} ${value}, not ${right.indicators.get(id)}`,
        ),
      ]),
    ).toEqual([]);
  });

  test('agrees with the totals of the country', () => {
    const sum = (pick: (row: FactsheetJson) => number) => all.reduce((total, json) => total + pick(json), 0);
    expect({
      locations: sum(({ locations }) => locations),
      organisations: sum(({ organisations }) => organisations),
    }).toEqual({
      locations: 1621,
      organisations: 1113,
    });
    expect(all.filter(({ locations }) => locations > 0)).toHaveLength(321);
    expect(
      faults((json) => {
        const row = listed.find((candidate) => candidate.slug === json.slug);
        const agrees = row?.locations === json.locations && row.organisations === json.organisations;
        return [!agrees && `gemeenten.json says ${row?.locations} and ${row?.organisations}`];
      }),
    ).toEqual([]);
  });

  test('agrees with every mean, rate, middle half and verdict of every group', () => {
    expect(
      faults((json, right) =>
        json.mainFigures.flatMap(({ id, comparisons }) => [
          comparisons.map(({ group }) => group).join() !== json.groups.map(({ id: group }) => group).join() &&
            `${id} is compared with ${comparisons.map(({ group }) => group)}`,
          ...comparisons.flatMap((comparison) => {
            const said = `${id}, ${comparison.group}: ${JSON.stringify(comparison)}`;
            const group = groupOf(codesOf(json, right, comparison.group));
            const own = roundedTo(fractionOfMain(right, id), MAIN_DECIMALS[id]);
            const { half } = group.figure(id);
            const verdict = half ? verdictByHand(own, half.low, half.high) : null;
            return [
              !agrees(comparison, group.figure(id)) && said,
              comparison.verdict !== verdict && `${said}, not ${verdict}`,
            ];
          }),
        ]),
      ),
    ).toEqual([]);
  });

  test('agrees with every mean, share and middle half of every life domain and support type', () => {
    expect(
      faults((json, right) =>
        [...json.coverage.lifeDomains, ...json.coverage.supportTypes].flatMap(({ key, comparisons }) =>
          comparisons.map(
            (comparison) =>
              !agrees(comparison, groupOf(codesOf(json, right, comparison.group)).coverage(key)) &&
              `${key}, ${comparison.group}: ${JSON.stringify(comparison)}`,
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('finds a group under five by name, with the figures of its members', () => {
    expect(
      faults((json, right) =>
        json.groups.map(({ id, municipalities, members = [] }) => {
          const codes = codesOf(json, right, id);
          const few = codes.length < FEWEST ? codes : [];
          const agree = members.every((member) =>
            MAIN_KEYS.every((key) => isNear(member[key], truth.get(member.code)?.main[key])),
          );
          return (
            (municipalities !== codes.length ||
              members
                .map(({ code }) => code)
                .toSorted()
                .join() !== few.toSorted().join() ||
              !agree) &&
            `${id}: ${municipalities} with ${members.map(({ name }) => name)}`
          );
        }),
      ),
    ).toEqual([]);
  });

  test('agrees with every place, in the country and among those of the same size, as printed', () => {
    const wrong = (what: string, said: PlaceJson | null, right: PlaceJson | null) =>
      JSON.stringify(said) !== JSON.stringify(right) &&
      `${what} is ${JSON.stringify(said)}, not ${JSON.stringify(right)}`;
    expect(
      faults((json, right) =>
        (['country', 'size'] as const).flatMap((id) => {
          const { main, indicators } = printedIn(json, right, id);
          const placeOf = ({ place, sizePlace }: PlacesJson) => (id === 'country' ? place : sizePlace);
          return [
            ...json.mainFigures.map((figure) =>
              wrong(`${figure.id} in ${id}`, placeOf(figure), main(figure.id)),
            ),
            ...json.indicators.map((row) =>
              wrong(`${row.id} in ${id}`, placeOf(row), indicators(row.id, row.decimals)),
            ),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('agrees with the middle of every indicator, in the country and among those of the same size', () => {
    expect(
      faults((json, right) =>
        json.indicators.flatMap(({ id, decimals, countryMedian, sizeMedian, sizeMiddleHalf }) => {
          const country = indicatorIn(codesOf(json, right, 'country'), id);
          const size = indicatorIn(codesOf(json, right, 'size'), id);
          const half = middleHalfByHand(size, decimals);
          return [
            !isNear(countryMedian, middleValue(country)) && `${id}: ${countryMedian} in the middle`,
            !isNear(sizeMedian?.value, middleValue(size)) &&
              `${id}: ${sizeMedian?.value} in the middle of its size`,
            sizeMedian !== null && sizeMedian.base !== size.length && `${id}: ${sizeMedian.base} of its size`,
            (sizeMiddleHalf?.low !== half?.low || sizeMiddleHalf?.high !== half?.high) &&
              `${id}: ${JSON.stringify(sizeMiddleHalf)} is not ${JSON.stringify(half)}`,
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('agrees with what is only for refugees, victims or others', () => {
    expect(
      faults((json, { audiences }) => [
        ...[...json.coverage.lifeDomains, ...json.coverage.supportTypes].map(
          ({ key, locations, locationsForEverybody: forEverybody, onlyFor }) =>
            JSON.stringify({ locations, forEverybody, onlyFor }) !== JSON.stringify(audiences.get(key)) &&
            `${key}: ${locations}, ${forEverybody} for everybody, else for ${onlyFor}`,
        ),
        json.combinations.length !== 8 && `${json.combinations.length} life domains`,
        ...json.combinations.flatMap(({ lifeDomain, supportTypes }) => [
          supportTypes.length !== 7 && `${lifeDomain}: ${supportTypes.length} support types`,
          ...supportTypes.map(({ supportType, locations, locationsForEverybody }) => {
            const right = audiences.get(`${lifeDomain} ${supportType}`);
            return (
              (locations !== right?.locations || locationsForEverybody !== right.forEverybody) &&
              `${lifeDomain} ${supportType}: ${locations}, ${locationsForEverybody} for everybody`
            );
          }),
        ]),
      ]),
    ).toEqual([]);
    // The refugees and victims of the issue: something is marked at all.
    const marked = all.filter(({ coverage }) =>
      coverage.lifeDomains.some(({ onlyFor }) => onlyFor.length > 0),
    );
    expect(marked.length).toBeGreaterThan(100);
  });

  test('agrees with what the neighbours have, and add for everybody', () => {
    const keys = [...Object.keys(LIFE_DOMAINS), ...Object.keys(SUPPORT_TYPES)];
    expect(
      faults((json, own) =>
        json.neighbours.municipalities.map((neighbour) => {
          const right = truth.get(neighbour.code);
          if (!right) return `${neighbour.name} is no municipality`;
          const adds = keys.filter(
            (key) =>
              (own.audiences.get(key)?.locations ?? 0) === 0 &&
              (right.audiences.get(key)?.forEverybody ?? 0) > 0,
          );
          return (
            (['locations', 'organisations', 'lifeDomains', 'supportTypes'].some(
              (key) => neighbour[key as 'locations'] !== right.main[key as 'locations'],
            ) ||
              neighbour.adds.join() !== adds.join()) &&
            `${neighbour.name}: ${JSON.stringify(neighbour)}`
          );
        }),
      ),
    ).toEqual([]);
  });
});

interface PlacesJson {
  readonly place: PlaceJson | null;
  readonly sizePlace: PlaceJson | null;
}

function agrees(
  { base, mean: said, low, median, high, withAtLeastOne }: ComparisonJson,
  right: GroupFigure,
): boolean {
  return (
    base === right.base &&
    isNear(said, right.mean) &&
    low === (right.half?.low ?? null) &&
    median === (right.half?.median ?? null) &&
    high === (right.half?.high ?? null) &&
    withAtLeastOne === right.withAtLeastOne
  );
}

/** Equal but for the order in which binary fractions were added. */
function isNear(said: number | null | undefined, right: number | null | undefined): boolean {
  if (typeof said !== 'number' || typeof right !== 'number') return (said ?? null) === (right ?? null);
  return Math.abs(said - right) <= 1e-9 * Math.max(1, Math.abs(right));
}
