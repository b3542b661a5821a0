import type { MunicipalityCode } from '../../model/edition.ts';
import type { NeedMatrix } from './matrix.ts';
import { countChance } from './statistics/distributions.ts';

/** A model for the number of locations, as far as an expectation needs it. */
export interface ExpectingModel {
  readonly model: {
    readonly rows: readonly MunicipalityCode[];
    readonly missing: readonly { readonly code: MunicipalityCode; readonly columns: readonly string[] }[];
    /** Alpha of the negative binomial; undefined for Poisson. */
    readonly spread: number | undefined;
  };
  /** Linear predictor and its standard error, in the order of the rows. */
  readonly predictors: readonly { readonly value: number; readonly error: number }[];
}

/** What municipalities with such residents have, beside what was found in one. */
export interface ExpectedRange {
  /** On average. */
  readonly mean: number;
  /** Eight of ten municipalities with such residents have from this many … */
  readonly low: number;
  /** … to this many. */
  readonly high: number;
}

export interface ExpectedSupply {
  /** Absent for a municipality of which a figure is unknown. */
  readonly ranges: ReadonlyMap<MunicipalityCode, ExpectedRange>;
  /** Ids of the columns that are unknown, for those. */
  readonly unknown: ReadonlyMap<MunicipalityCode, readonly string[]>;
}

/** Chance to be below the range, and the same to be above it: eight of ten are within ('meestal'). */
const TAIL = 0.1;

/** Points and weights that stand for a normal distribution (Gauss-Hermite, five points). */
const NORMAL: readonly (readonly [distance: number, weight: number])[] = [
  [-2.856_970_013_872_806, 0.011_257_411_327_720_68],
  [-1.355_626_179_974_266, 0.222_075_922_005_612_6],
  [0, 0.533_333_333_333_333_3],
  [1.355_626_179_974_266, 0.222_075_922_005_612_6],
  [2.856_970_013_872_806, 0.011_257_411_327_720_68],
];

/** Further than this no range is looked for: a model that expects so many says nothing. */
const MOST_LOCATIONS = 10_000;

/** The range for each municipality of the model. It holds that coefficients are not known exactly, and that counts vary. */
export function expectSupply({ model, predictors }: ExpectingModel, { codes }: NeedMatrix): ExpectedSupply {
  const ranges = new Map<MunicipalityCode, ExpectedRange>();
  predictors.forEach(({ value, error }, row) => {
    const code = model.rows[row];
    const range = rangeAround(value, error, model.spread ?? 0);
    if (code !== undefined && range) ranges.set(code, range);
  });
  const unknown = new Map(model.missing.map(({ code, columns }) => [code, columns]));
  return {
    ranges,
    unknown: new Map(codes.flatMap((code) => (ranges.has(code) ? [] : [[code, unknown.get(code) ?? []]]))),
  };
}

/** @param spread alpha of the negative binomial; 0 for Poisson */
function rangeAround(predictor: number, error: number, spread: number): ExpectedRange | undefined {
  const likely = NORMAL.map(([distance, weight]) => ({
    weight,
    chance: countChance(Math.exp(predictor + distance * error), spread),
  }));
  let below = 0;
  let low: number | undefined;
  for (let count = 0; count <= MOST_LOCATIONS; count += 1) {
    below += likely.reduce((sum, { weight, chance }) => sum + weight * chance(count), 0);
    if (low === undefined && below > TAIL) low = count;
    if (low !== undefined && below >= 1 - TAIL) return { mean: Math.exp(predictor), low, high: count };
  }
  return undefined;
}
