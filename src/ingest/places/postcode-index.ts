import type { GeoPoint, MunicipalityCode, PostcodeArea } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';

/** Decimals of a middle of points: some ten metres, finer than the points themselves. */
const DECIMALS = 4;

export interface PostcodeIndex {
  /** True for an edition without postcodes: then nothing is known of any. */
  readonly isEmpty: boolean;
  /** Codes of the municipalities in which a postcode lies; empty where it is not known. Takes '1234' and '1234 AB'. */
  municipalitiesOf(postcode: string): ReadonlySet<MunicipalityCode>;
  /**
   * The middle of a postcode in a municipality, and in the place there if it has a part of the postcode; undefined
   * where the postcode does not lie in the municipality.
   */
  pointOf(postcode: string, municipality: MunicipalityCode, place: string | undefined): GeoPoint | undefined;
}

/** The middle of points, which lie too near to each other for the curve of the globe to matter. */
function middleOf(points: readonly GeoPoint[]): GeoPoint | undefined {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0)
    return first && { latitude: first.latitude, longitude: first.longitude };
  const mean = (values: readonly number[]) =>
    Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(DECIMALS));
  return {
    latitude: mean(points.map(({ latitude }) => latitude)),
    longitude: mean(points.map(({ longitude }) => longitude)),
  };
}

/** The middles of the part of a postcode that lies in one municipality. */
interface Middles {
  readonly whole: GeoPoint | undefined;
  /** By folded name of the place. */
  readonly byPlace: ReadonlyMap<string, GeoPoint | undefined>;
}

function makeMiddles(areas: readonly PostcodeArea[]): Middles {
  const byPlace = Map.groupBy(areas, ({ place }) => foldName(place));
  return {
    whole: middleOf(areas),
    byPlace: new Map([...byPlace].map(([name, own]) => [name, middleOf(own)])),
  };
}

/** Makes the index. What is asked of a postcode again and again is worked out once. */
export function indexPostcodes(postcodes: readonly PostcodeArea[]): PostcodeIndex {
  const byPostcode = new Map(
    [...Map.groupBy(postcodes, ({ postcode }) => postcode)].map(([postcode, areas]) => {
      const byMunicipality = Map.groupBy(areas, ({ municipality }) => municipality);
      return [postcode, { codes: new Set(byMunicipality.keys()), byMunicipality }];
    }),
  );
  const none: ReadonlySet<MunicipalityCode> = new Set();
  const find = (postcode: string) => byPostcode.get(postcode.slice(0, 4));
  // Made where it is asked for, which of few parts it is: functions that wait for it took a sixth of all memory.
  const middles = new Map<readonly PostcodeArea[], Middles>();
  const middlesOf = (areas: readonly PostcodeArea[]): Middles => {
    const known = middles.get(areas) ?? makeMiddles(areas);
    middles.set(areas, known);
    return known;
  };
  return {
    isEmpty: byPostcode.size === 0,
    municipalitiesOf: (postcode) => find(postcode)?.codes ?? none,
    pointOf: (postcode, municipality, place) => {
      const areas = find(postcode)?.byMunicipality.get(municipality);
      if (areas === undefined) return undefined;
      const { whole, byPlace } = middlesOf(areas);
      return (place === undefined ? undefined : byPlace.get(foldName(place))) ?? whole;
    },
  };
}
