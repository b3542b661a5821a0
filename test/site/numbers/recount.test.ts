import { describe, expect, test } from 'vitest';
import { faultsOf, listMunicipalities, sites } from '../support/built-site.ts';
import {
  type ComparisonJson,
  type FactsheetJson,
  readFactsheetJson,
} from '../support/reading/factsheet-json.ts';
import { type GroupKey, mean, median, type Recount, recount } from '../support/reading/recount.ts';
import { MAIN_KEYS } from '../support/reading/told.ts';

const site = sites.root;
const truth = recount();
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

  test('agrees with every mean and share of every group', () => {
    const members = groupMembers();
    expect(
      faults((json, right) => {
        const codes = (group: string): readonly string[] =>
          group === 'neighbours'
            ? json.neighbours.municipalities.map(({ code }) => code)
            : (members.get(`${group} ${right.classes[group as GroupKey]}`) ?? []);
        const check = (
          what: string,
          comparisons: readonly ComparisonJson[],
          value: (one: Recount) => number,
        ) =>
          comparisons.map(({ group, base, mean: said, withAtLeastOne }) => {
            const values = codes(group)
              .flatMap((code) => truth.get(code) ?? [])
              .map(value);
            const agrees =
              base === values.length &&
              isNear(said, mean(values)) &&
              withAtLeastOne === values.filter((one) => one > 0).length;
            return !agrees && `${what}, ${group}: ${said} over ${base}, ${withAtLeastOne} with one`;
          });
        return [
          ...json.mainFigures.flatMap(({ id, comparisons }) => check(id, comparisons, (one) => one.main[id])),
          ...json.coverage.lifeDomains.flatMap(({ key, comparisons }) =>
            check(key, comparisons, (one) => one.lifeDomains[key] ?? Number.NaN),
          ),
          ...json.coverage.supportTypes.flatMap(({ key, comparisons }) =>
            check(key, comparisons, (one) => one.supportTypes[key] ?? Number.NaN),
          ),
          json.groups.length !== 5 && `${json.groups.length} groups`,
        ];
      }),
    ).toEqual([]);
  });

  test('agrees with every place among the municipalities, and with the one in the middle', () => {
    const valuesOf = (pick: (one: Recount) => number | undefined) =>
      [...truth.values()].flatMap((one) => pick(one) ?? []);
    const mainValues = new Map<string, number[]>(
      MAIN_KEYS.map((key) => [key, valuesOf((one) => one.main[key])]),
    );
    const ids = all[0]?.indicators.map(({ id }) => id) ?? [];
    const indicatorValues = new Map(ids.map((id) => [id, valuesOf((one) => one.indicators.get(id))]));
    const medians = new Map(
      [...indicatorValues].map(([id, values]) => [id, values.length > 0 ? median(values) : null]),
    );
    const wrongPlace = (
      { id, place }: FactsheetJson['indicators'][number] | FactsheetJson['mainFigures'][number],
      value: number | undefined,
      values: readonly number[] = [],
    ) => {
      if (value === undefined) return place !== null && `${id} has a place but no value`;
      const rank = 1 + values.filter((other) => other > value).length;
      const tied = values.filter((other) => other === value).length - 1;
      const agrees = place?.rank === rank && place.of === values.length && place.tied === tied;
      return !agrees && `${id} is ${rank} of ${values.length} with ${tied}, not ${JSON.stringify(place)}`;
    };
    expect(
      faults((json, right) => [
        ...json.mainFigures.map((figure) =>
          wrongPlace(figure, right.main[figure.id], mainValues.get(figure.id)),
        ),
        ...json.indicators.flatMap((row) => [
          wrongPlace(row, right.indicators.get(row.id), indicatorValues.get(row.id)),
          !isNear(row.countryMedian, medians.get(row.id)) && `${row.id}: ${row.countryMedian} in the middle`,
        ]),
      ]),
    ).toEqual([]);
  });
});

function groupMembers(): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { code, classes } of truth.values()) {
    for (const [group, name] of Object.entries(classes)) {
      members.set(`${group} ${name}`, [...(members.get(`${group} ${name}`) ?? []), code]);
    }
  }
  return members;
}

/** Equal but for the order in which binary fractions were added. */
function isNear(said: number | null | undefined, right: number | null | undefined): boolean {
  if (typeof said !== 'number' || typeof right !== 'number') return (said ?? null) === (right ?? null);
  return Math.abs(said - right) <= 1e-9 * Math.max(1, Math.abs(right));
}
