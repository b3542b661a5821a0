import { livingSuccessors } from '../../ingest/municipalities/lookup.ts';
import type { Edition, Municipality, MunicipalityCode } from '../../model/edition.ts';

/** What a municipality of the newer division was in the older one. */
export interface Origin {
  /** Municipalities that went into it as a whole, itself included where it was there; in order of code. */
  readonly wholes: readonly Municipality[];
  /** Divided municipalities of which a part may have gone into it; in order of code. */
  readonly divided: readonly Municipality[];
}

/** How the older division became the newer one. */
export interface Division {
  /** Of each municipality of the newer division. */
  readonly origins: ReadonlyMap<MunicipalityCode, Origin>;
  /** Where each municipality of the older division went: itself where it is still there; none where nobody says. */
  readonly successors: ReadonlyMap<MunicipalityCode, readonly MunicipalityCode[]>;
}

/**
 * Follows each municipality of the older edition to those of the newer one, by the table of the newer one. A code that
 * exists in both is the same municipality: a border that moved is in no table.
 */
export function bridgeDivisions(older: Edition, newer: Edition): Division {
  const living = new Map(newer.municipalities.map((each) => [each.code, each]));
  const abolished = new Map(newer.abolished.map((each) => [each.code, each]));
  const successors = new Map(
    older.municipalities.map(({ code }) => {
      const ended = abolished.get(code);
      const after = living.has(code)
        ? [code]
        : livingSuccessors(ended ?? { successors: [] }, living, abolished).map((each) => each.code);
      return [code, after] as const;
    }),
  );
  const origins = new Map<MunicipalityCode, { wholes: Municipality[]; divided: Municipality[] }>(
    newer.municipalities.map(({ code }) => [code, { wholes: [], divided: [] }]),
  );
  for (const municipality of older.municipalities.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const after = successors.get(municipality.code) ?? [];
    for (const code of after)
      origins.get(code)?.[after.length === 1 ? 'wholes' : 'divided'].push(municipality);
  }
  return { origins, successors };
}
