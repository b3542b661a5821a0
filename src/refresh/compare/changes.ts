import { compareText } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { knownValue, type Reading } from '../../model/figure.ts';
import type { Carried, Division } from '../division/add-up.ts';
import { findOutliers } from './outliers.ts';

/** One figure before and after. */
export interface Change {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Undefined where the municipality had no row. */
  readonly before: Reading | undefined;
  readonly after: Carried;
}

export interface Difference {
  readonly change: Change;
  readonly from: number;
  readonly to: number;
  readonly absolute: number;
  /** Percent of the former figure; undefined where that was zero. */
  readonly percent: number | undefined;
}

/** What becomes of one indicator. */
export interface IndicatorChanges {
  readonly changes: readonly Change[];
  /** Known before and after, and another figure; the largest first. */
  readonly different: readonly Difference[];
  /** Known before and after, and the same figure. */
  readonly same: number;
  readonly won: readonly Change[];
  readonly lost: readonly Change[];
  /** Differences that lie far outside those of the others. */
  readonly outliers: readonly Difference[];
}

/** The difference of a figure that is known before and after. */
export function differenceOf(change: Change): Difference | undefined {
  const from = change.before === undefined ? undefined : knownValue(change.before);
  const to = knownValue(change.after.reading);
  if (from === undefined || to === undefined) return undefined;
  // Figures have six decimals at most; subtracting leaves dust behind them.
  const absolute = Math.round((to - from) * 1e6) / 1e6;
  return { change, from, to, absolute, percent: from === 0 ? undefined : (100 * absolute) / Math.abs(from) };
}

/** How large a difference is: counts by percent, as a city is no village; shares and means as they are. */
function sizeOf({ absolute, percent }: Difference, isCount: boolean): number {
  return Math.abs(isCount ? (percent ?? Number.POSITIVE_INFINITY) : absolute);
}

function signedSize(difference: Difference, isCount: boolean): number {
  return Math.sign(difference.absolute) * sizeOf(difference, isCount);
}

/**
 * The figures of an indicator before and after, by municipality of the new division.
 * @param isCount true where differences are to be weighed in percent
 */
export function compareFigures(
  before: ReadonlyMap<MunicipalityCode, Reading>,
  after: ReadonlyMap<MunicipalityCode, Carried>,
  { municipalities }: Division,
  isCount: boolean,
): IndicatorChanges {
  const changes = municipalities.flatMap(({ code, name }): readonly Change[] => {
    const carried = after.get(code);
    return carried === undefined ? [] : [{ code, name, before: before.get(code), after: carried }];
  });
  const differences = changes
    .flatMap((change) => differenceOf(change) ?? [])
    .sort((a, b) => sizeOf(b, isCount) - sizeOf(a, isCount) || compareText(a.change.code, b.change.code));
  const different = differences.filter(({ absolute }) => absolute !== 0);
  const isKnown = (reading: Reading | undefined) => reading?.state === 'known';
  return {
    changes,
    different,
    same: differences.length - different.length,
    won: changes.filter((change) => !isKnown(change.before) && isKnown(change.after.reading)),
    lost: changes.filter((change) => isKnown(change.before) && !isKnown(change.after.reading)),
    outliers: findOutliers(
      differences.map((difference) => ({ difference, size: signedSize(difference, isCount) })),
    ),
  };
}
