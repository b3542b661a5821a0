import type { Municipality, MunicipalityCode, Place, PostcodeArea } from '../../model/edition.ts';
import { LIMITS } from '../files/data-files.ts';
import { namedAll } from '../municipalities/field.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import { gatherPlaces, type KnownPlaces } from '../places/known-places.ts';
import type { Outlines } from '../places/outlines.ts';
import { indexPostcodes, type PostcodeIndex } from '../places/postcode-index.ts';

/** What is known of the country, to see whether a location lies where its row says. */
export interface Surroundings {
  readonly postcodes: PostcodeIndex;
  readonly places: KnownPlaces;
  /** Undefined where there are no boundaries to look in. */
  readonly outlines: Outlines | undefined;
  /** The first few of the municipalities with these codes, in a sentence. */
  namesOf(codes: ReadonlySet<MunicipalityCode>): string;
}

interface Known {
  readonly table: {
    readonly municipalities: readonly Municipality[];
    readonly abolished: readonly Municipality[];
  };
  readonly lookup: MunicipalityLookup;
  readonly places: readonly Place[];
  readonly postcodes: readonly PostcodeArea[];
  readonly outlines: Outlines | undefined;
}

export function makeSurroundings({ table, lookup, places, postcodes, outlines }: Known): Surroundings {
  const byCode = new Map(table.municipalities.map((municipality) => [municipality.code, municipality]));
  return {
    postcodes: indexPostcodes(postcodes),
    places: gatherPlaces({ ...table, lookup, places, postcodes }),
    outlines,
    namesOf: (codes) => {
      const first: Municipality[] = [];
      for (const code of codes) {
        if (first.length === LIMITS.namesInSentence) break;
        const municipality = byCode.get(code);
        if (municipality !== undefined) first.push(municipality);
      }
      return namedAll(first, codes.size);
    },
  };
}
