import type { Site } from '../site.ts';
import { postcodeRanges } from './postcode-ranges.ts';

/** What kind of name leads to a municipality: another name of it, a place in it, a municipality that was abolished. */
export type OtherNameKind = 'ook' | 'plaats' | 'opgeheven';

/** All that the search boxes know. A municipality is meant by its number in the first list. */
export interface SearchIndex {
  readonly municipalities: readonly (readonly [name: string, slug: string])[];
  readonly names: readonly (readonly [name: string, municipality: number, kind: OtherNameKind])[];
  /** By number of municipality, see `postcodeRanges`. Absent in an edition without postcodes. */
  readonly postcodes?: readonly string[];
  /** Other words behind each other with '|' between. */
  readonly situations: readonly (readonly [title: string, id: string, otherWords: string])[];
  readonly organisations: readonly (readonly [name: string, ...municipalities: number[]])[];
}

/** Municipalities first, then other names, abolished municipalities and places, postcodes, situations, organisations. */
export function searchIndex({ municipalities, edition, analysis }: Site): SearchIndex {
  const numberOf = new Map(municipalities.map(({ code }, index) => [code, index]));
  const named = (name: string, code: string, kind: OtherNameKind): [string, number, OtherNameKind][] => {
    const index = numberOf.get(code);
    return index === undefined ? [] : [[name, index, kind]];
  };
  const organisations = Map.groupBy(
    municipalities.flatMap(({ code }, index) =>
      (analysis.supply.get(code)?.organisations ?? []).map(({ name }) => ({ name, index })),
    ),
    ({ name }) => name,
  );
  const codes = municipalities.map(({ code }) => code);
  return {
    municipalities: municipalities.map(({ name, slug }) => [name, slug]),
    names: [
      ...municipalities.flatMap(({ code, otherNames }) =>
        otherNames.flatMap((name) => named(name, code, 'ook')),
      ),
      ...edition.abolished.flatMap(({ name, successors }) =>
        successors.flatMap((code) => named(name, code, 'opgeheven')),
      ),
      ...edition.places
        .filter(({ name, municipality }) => name !== municipalities[numberOf.get(municipality) ?? -1]?.name)
        .flatMap(({ name, municipality }) => named(name, municipality, 'plaats')),
    ],
    ...(edition.postcodes.length > 0 && { postcodes: postcodeRanges(codes, edition.postcodes) }),
    situations: edition.situations.map(({ title, id, otherWords }) => [title, id, otherWords.join('|')]),
    organisations: Array.from(organisations, ([name, own]) => [
      name,
      ...new Set(own.map(({ index }) => index)),
    ]),
  };
}
