import { createMunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { gatherPlaces } from '../../ingest/places/known-places.ts';
import { createOutlines } from '../../ingest/places/outlines.ts';
import { indexPostcodes } from '../../ingest/places/postcode-index.ts';
import type { Edition, Location, MunicipalityCode } from '../../model/edition.ts';
import { lazily } from '../../model/lazily.ts';
import { whoAndWhere } from '../locations/identity.ts';
import type { Division } from './division.ts';

/** A location of a divided municipality of which nobody can say in which of these it lies now. */
export interface Unplaced {
  readonly location: Location;
  readonly candidates: readonly MunicipalityCode[];
}

export interface Placed {
  /** The municipality of the newer division of each older location that has one, by id. */
  readonly codes: ReadonlyMap<string, MunicipalityCode>;
  readonly unplaced: readonly Unplaced[];
}

/** What says where a location lies now: the municipalities that each thing known of it points at. */
type Witness = (location: Location) => ReadonlySet<MunicipalityCode>;

const NOTHING: ReadonlySet<MunicipalityCode> = new Set();

/** Where each organisation at an address of the newer edition lies, unless it was there already. */
function newcomers(
  older: Edition,
  newer: Edition,
  { successors }: Division,
): ReadonlyMap<string, ReadonlySet<MunicipalityCode>> {
  const placeOf = (location: Location, code: MunicipalityCode) =>
    JSON.stringify([whoAndWhere(location), code]);
  const known = new Set<string>();
  for (const location of older.locations) {
    const [only, ...others] = successors.get(location.municipality) ?? [];
    if (only !== undefined && others.length === 0) known.add(placeOf(location, only));
  }
  const codes = new Map<string, Set<MunicipalityCode>>();
  for (const location of newer.locations) {
    const { address, municipality } = location;
    if (address === undefined || known.has(placeOf(location, municipality))) continue;
    const who = whoAndWhere(location);
    codes.set(who, (codes.get(who) ?? new Set()).add(municipality));
  }
  return codes;
}

function makeWitnesses(older: Edition, newer: Edition, division: Division): readonly Witness[] {
  const postcodes = indexPostcodes(newer.postcodes);
  const outlines = createOutlines(newer.boundaries);
  const lookup = createMunicipalityLookup(newer.municipalities, newer.abolished);
  const places = gatherPlaces({ ...newer, lookup });
  const same = newcomers(older, newer, division);
  return [
    (location) => (location.address === undefined ? undefined : same.get(whoAndWhere(location))) ?? NOTHING,
    ({ point }) => {
      const code = point?.origin === 'coordinates' ? outlines.at(point) : undefined;
      return code === undefined ? NOTHING : new Set([code]);
    },
    ({ postcode }) => (postcode === undefined ? NOTHING : postcodes.municipalitiesOf(postcode)),
    ({ place }) => (place === undefined ? NOTHING : places.municipalitiesOf(place)),
  ];
}

/** The successors that all witnesses who know one of them agree on. */
function agreedOn(
  location: Location,
  successors: readonly MunicipalityCode[],
  witnesses: readonly Witness[],
): readonly MunicipalityCode[] {
  let left = successors;
  for (const witness of witnesses) {
    const named = witness(location);
    const among = successors.filter((code) => named.has(code));
    if (among.length === 0) continue;
    left = left.filter((code) => named.has(code));
  }
  // Witnesses who contradict each other leave everything open.
  return left.length === 0 ? successors : left;
}

/** Gives each older location its municipality in the newer division, where that is certain. */
export function placeOlder(older: Edition, newer: Edition, division: Division): Placed {
  const { successors } = division;
  const codes = new Map<string, MunicipalityCode>();
  const unplaced: Unplaced[] = [];
  const witnesses = lazily(() => makeWitnesses(older, newer, division));
  for (const location of older.locations) {
    const after = successors.get(location.municipality) ?? [];
    const candidates = after.length > 1 ? agreedOn(location, after, witnesses()) : after;
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0) codes.set(location.id, only);
    else unplaced.push({ location, candidates });
  }
  return { codes, unplaced };
}
