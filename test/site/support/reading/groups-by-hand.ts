import {
  FEWEST,
  type Fraction,
  fractionOf,
  type HalfByHand,
  inOrder,
  middleHalfByHand,
  middleOf,
  placeByHand,
  roundedTo,
} from './by-hand.ts';
import type { FactsheetJson, PlaceJson } from './factsheet-json.ts';
import { type GroupKey, mean, type Recount, recount } from './recount.ts';
import { MAIN_DECIMALS, type MainKey } from './told.ts';

/** Every municipality counted anew, by code. */
export const truth = recount();
const members = groupMembers();
const worked = new Map<string, GroupFigure>();
const sortedIndicators = new Map<string, readonly Fraction[]>();

/** How a group does on one figure. */
export interface GroupFigure {
  readonly base: number;
  readonly mean: number | null;
  readonly half: HalfByHand | undefined;
  readonly withAtLeastOne: number;
}

/** The municipalities of a group; the neighbours are those that the factsheet names. */
export function codesOf(json: FactsheetJson, right: Recount, group: string): readonly string[] {
  if (group === 'neighbours') return json.neighbours.municipalities.map(({ code }) => code);
  return classOf(right, group as GroupKey);
}

/** The municipalities of the country, or of the same size, urbanity or province. */
export function classOf({ classes }: Recount, group: GroupKey): readonly string[] {
  return members.get(`${group} ${classes[group]}`) ?? [];
}

/** What holds for a group, worked out once for all that share it. */
export function groupOf(codes: readonly string[]) {
  const once = (what: string, work: (rows: readonly Recount[]) => GroupFigure): GroupFigure => {
    const key = `${what} ${codes.join()}`;
    const known = worked.get(key) ?? work(codes.flatMap((code) => truth.get(code) ?? []));
    worked.set(key, known);
    return known;
  };
  return {
    figure: (id: MainKey) =>
      once(id, (rows) => {
        const values = rows.map((row) => fractionOfMain(row, id));
        const sum = (pick: (value: Fraction) => number) =>
          values.reduce((total, value) => total + pick(value), 0);
        return {
          base: rows.length,
          // A rate of a group is that of the group: all parts by all wholes.
          mean:
            rows.length < FEWEST
              ? null
              : sum(({ part }) => part) /
                (id === 'locationsPer10k' ? sum(({ whole }) => whole) : rows.length),
          half: middleHalfByHand(values, MAIN_DECIMALS[id]),
          withAtLeastOne: values.filter(({ part }) => part > 0).length,
        };
      }),
    coverage: (key: string) =>
      once(key, (rows) => {
        const counts = rows.map(({ audiences }) => audiences.get(key)?.locations ?? Number.NaN);
        return {
          base: rows.length,
          mean: rows.length < FEWEST ? null : mean(counts),
          half: middleHalfByHand(
            counts.map((count) => fractionOf(count)),
            0,
          ),
          withAtLeastOne: counts.filter((count) => count > 0).length,
        };
      }),
  };
}

/** A main figure in whole numbers. */
export function fractionOfMain({ main, indicators }: Recount, id: MainKey): Fraction {
  return id === 'locationsPer10k'
    ? { part: 10_000 * main.locations, whole: indicators.get('inwoners') ?? Number.NaN }
    : { part: main[id], whole: 1 };
}

/** The known figures of a group, from low to high. */
export function indicatorIn(codes: readonly string[], id: string): readonly Fraction[] {
  const key = `${id} ${codes.join()}`;
  const known =
    sortedIndicators.get(key) ??
    inOrder(codes.flatMap((code) => truth.get(code)?.indicatorTexts.get(id) ?? []).map(fractionOf));
  sortedIndicators.set(key, known);
  return known;
}

/** The value in the middle; null where nobody has one. */
export function middleValue(sorted: readonly Fraction[]): number | null {
  if (sorted.length === 0) return null;
  const { part, whole } = middleOf(sorted);
  return part / whole;
}

/** Places by what is printed. */
export function printedIn(json: FactsheetJson, right: Recount, group: 'country' | 'size') {
  const codes = codesOf(json, right, group);
  return {
    main: (id: MainKey): PlaceJson => {
      const printed = (row: Recount) => roundedTo(fractionOfMain(row, id), MAIN_DECIMALS[id]);
      return placeByHand(printed(right), codes.flatMap((code) => truth.get(code) ?? []).map(printed));
    },
    indicators: (id: string, decimals: number): PlaceJson | null => {
      const own = right.indicatorTexts.get(id);
      if (own === undefined) return null;
      return placeByHand(
        roundedTo(fractionOf(own), decimals),
        indicatorIn(codes, id).map((value) => roundedTo(value, decimals)),
      );
    },
  };
}

function groupMembers(): ReadonlyMap<string, readonly string[]> {
  const byGroup = new Map<string, string[]>();
  for (const { code, classes } of truth.values()) {
    for (const [group, name] of Object.entries(classes)) {
      byGroup.set(`${group} ${name}`, [...(byGroup.get(`${group} ${name}`) ?? []), code]);
    }
  }
  return byGroup;
}
