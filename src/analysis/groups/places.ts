import { roundHalfUp } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';

/** Where a value stands among others. What prints equal is equal. */
export interface Place {
  /** 1 is the highest value. Equal values share the best place. */
  readonly rank: number;
  /** Municipalities that have a figure. */
  readonly of: number;
  /** Other municipalities whose value prints the same. */
  readonly tied: number;
}

type Values = ReadonlyMap<MunicipalityCode, number>;

/** Ranks values as they are printed, highest first. Ties share a rank, as in sport: 1, 2, 2, 4. */
export function rankAll(values: Values, decimals: number): Map<MunicipalityCode, Place> {
  const printed = new Map(Array.from(values, ([code, value]) => [code, roundHalfUp(value, decimals)]));
  const counts = new Map<number, number>();
  for (const value of printed.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let rank = 1;
  for (const value of [...counts.keys()].sort((a, b) => b - a)) {
    rankOf.set(value, rank);
    rank += counts.get(value) ?? 0;
  }
  return new Map(
    Array.from(printed, ([code, value]) => [
      code,
      { rank: rankOf.get(value) ?? 1, of: values.size, tied: (counts.get(value) ?? 1) - 1 },
    ]),
  );
}

/** The places of the members of a group among each other. */
export function rankWithin(
  values: Values,
  members: readonly MunicipalityCode[],
  decimals: number,
): Map<MunicipalityCode, Place> {
  const own = new Map<MunicipalityCode, number>();
  for (const code of members) {
    const value = values.get(code);
    if (value !== undefined) own.set(code, value);
  }
  return rankAll(own, decimals);
}
