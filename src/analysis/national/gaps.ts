import type { Classification, MunicipalityCode } from '../../model/edition.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';
import type { Analysis, ValuesByCode } from '../analyse.ts';
import { makeClassifier } from '../groups/groups.ts';

/** In how many municipalities no help was found for at least one life domain. */
export interface GapCount {
  readonly withGap: number;
  /** Municipalities that are looked at: those of which it is known. */
  readonly of: number;
}

export interface ClassGaps extends GapCount {
  /** Follows 'de 137 gemeenten': 'met 25.000 tot 50.000 inwoners'. */
  readonly description: string;
}

/** Which way the share of municipalities with a gap goes, from the first class to the last. */
export type GapTrend = 'falling' | 'rising' | 'neither';

/** Counts municipalities with a gap; `lifeDomains` holds how many of the life domains have help, by code. */
export function countGaps(codes: readonly MunicipalityCode[], lifeDomains: ValuesByCode): GapCount {
  const known = codes.flatMap((code) => lifeDomains.get(code) ?? []);
  return { withGap: known.filter((count) => count < LIFE_DOMAINS.length).length, of: known.length };
}

/**
 * Gaps in each class of a classification, in its order. Classes that nobody is in are left out, and those that name
 * their members: they have no place on the scale from small to large.
 */
export function gapsByClass(
  classification: Classification,
  { edition, mainFigures }: Pick<Analysis, 'edition' | 'mainFigures'>,
): ClassGaps[] {
  const classFor = makeClassifier(edition, classification);
  const members = Map.groupBy(edition.municipalities, (each) => classFor(each)?.id);
  return classification.classes
    .filter(({ codes }) => codes === undefined)
    .map(({ id, description }) => ({
      description,
      ...countGaps(
        (members.get(id) ?? []).map(({ code }) => code),
        mainFigures.lifeDomains,
      ),
    }))
    .filter(({ of }) => of > 0);
}

/** Whether each class has a smaller share than the one before, or a larger one. Two classes make no trend. */
export function gapTrend(classes: readonly GapCount[]): GapTrend {
  const steps = classes.slice(1).map((own, index) => compareShares(own, classes[index] ?? own));
  if (steps.length < 2) return 'neither';
  if (steps.every((step) => step < 0)) return 'falling';
  return steps.every((step) => step > 0) ? 'rising' : 'neither';
}

/** Whole numbers only: shares that are equal are equal, whatever rounding would make of them. */
export function compareShares(a: GapCount, b: GapCount): number {
  return a.withGap * b.of - b.withGap * a.of;
}
