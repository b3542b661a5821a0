import type { Municipality, MunicipalityCode, Place, PostcodeArea } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { lazily } from '../../model/lazily.ts';
import type { ProvinceName } from '../../model/typology.ts';
import { type FoldedCandidate, foldCandidates, nearestFolded } from '../cells/nearest.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';

export interface KnownPlaces {
  /** Codes of the municipalities, those in a province only where one is given, that have a place of this name. */
  municipalitiesOf(place: string, province?: ProvinceName): ReadonlySet<MunicipalityCode>;
  /** The names in a municipality that look most like what was written, best first. */
  nearestIn(code: MunicipalityCode, written: string): readonly string[];
}

/** What registers put behind a name that several places have: 'Katwijk NB', 'Hengelo (Gld)', 'Alteveer gem Hoogeveen'. */
const ADDITION = / (?:\(.*\)|[A-Z]{2}|gem\.? .*)$/;

/** A suggestion costs a comparison with every name. No municipality has as many places. */
const MOST_CANDIDATES = 200;

interface Sources {
  readonly municipalities: readonly Municipality[];
  readonly abolished: readonly Municipality[];
  /** Says where the area of an abolished municipality lies now. */
  readonly lookup: MunicipalityLookup;
  readonly places: readonly Place[];
  readonly postcodes: readonly PostcodeArea[];
}

function codesByName({
  municipalities,
  abolished,
  lookup,
  places,
  postcodes,
}: Sources): ReadonlyMap<string, ReadonlySet<MunicipalityCode>> {
  const byName = new Map<string, Set<MunicipalityCode>>();
  // Most names lie in one municipality: all of those share one set.
  const alone = new Map<MunicipalityCode, Set<MunicipalityCode>>();
  const addSpelling = (spelling: string, code: MunicipalityCode) => {
    const codes = byName.get(spelling);
    if (codes === undefined) {
      const own = alone.get(code) ?? new Set([code]);
      alone.set(code, own);
      byName.set(spelling, own);
    } else if (codes.size > 1) codes.add(code);
    else if (!codes.has(code)) byName.set(spelling, new Set([...codes, code]));
  };
  const add = (name: string, code: MunicipalityCode) => {
    addSpelling(foldName(name), code);
    if (ADDITION.test(name)) addSpelling(foldName(name.replace(ADDITION, '')), code);
  };
  for (const { name, municipality } of places) add(name, municipality);
  for (const { place, municipality } of postcodes) add(place, municipality);
  for (const { code, name, otherNames } of municipalities)
    for (const spelling of [name, ...otherNames]) add(spelling, code);
  for (const { code, name, otherNames } of abolished) {
    const now = lookup.find(code);
    const heirs = now.kind === 'moved' ? [now.municipality] : now.kind === 'split' ? now.successors : [];
    for (const spelling of [name, ...otherNames]) for (const heir of heirs) add(spelling, heir.code);
  }
  return byName;
}

function candidatesByCode({
  places,
  postcodes,
}: Sources): ReadonlyMap<MunicipalityCode, readonly FoldedCandidate[]> {
  const named = [...places, ...postcodes.map(({ place, municipality }) => ({ name: place, municipality }))];
  return new Map(
    [...Map.groupBy(named, ({ municipality }) => municipality)].map(([code, own]) => [
      code,
      foldCandidates([...new Set(own.map(({ name }) => name))].slice(0, MOST_CANDIDATES)),
    ]),
  );
}

/**
 * Gathers the names of places: those of `places.csv` and `postcodes.csv`, with and without what tells them apart, and
 * those of municipalities, which often are those of their largest place.
 */
export function gatherPlaces(sources: Sources): KnownPlaces {
  const byName = lazily(() => codesByName(sources));
  const candidates = lazily(() => candidatesByCode(sources));
  const provinces = lazily(
    () => new Map(sources.municipalities.map(({ code, province }) => [code, province])),
  );
  const none: ReadonlySet<MunicipalityCode> = new Set();
  return {
    municipalitiesOf: (place, province) => {
      const codes = byName().get(foldName(place)) ?? none;
      if (province === undefined) return codes;
      return new Set([...codes].filter((code) => provinces().get(code) === province));
    },
    nearestIn: (code, written) => nearestFolded(written, candidates().get(code) ?? []),
  };
}
