import type { ProviderFile, ProviderRow } from '../../../publish/explorer/providers.ts';
import type { ExplorerData, ExplorerMunicipality, SupplyGroup } from '../data.ts';
import { type Choice, type Demand, demandsOf, type Judged } from '../form/filter.ts';

/** A location that fits, with how to reach it. */
export interface Offer {
  readonly municipality: ExplorerMunicipality;
  readonly contact: ProviderRow;
  readonly domains: readonly string[];
  readonly types: readonly string[];
  /** Whether it has all that is asked for by itself. */
  readonly isWhole: boolean;
}

/** Something that was not found in a municipality, and where it was found nearest to it. */
export interface Nearest {
  readonly demand: Demand;
  /** Undefined where it was found nowhere, or where nobody knows where the municipality lies. */
  readonly found:
    | { readonly municipality: ExplorerMunicipality; readonly km: number; readonly offers: readonly Offer[] }
    | undefined;
}

/** The locations of a municipality that have a part of what is asked for; those that have all of it first. */
function offersIn(
  municipality: ExplorerMunicipality,
  meets: (mask: number) => boolean,
  choice: Choice,
  data: ExplorerData,
  file: ProviderFile,
): Offer[] {
  const { all } = demandsOf(data, choice);
  const contacts = file.providers[municipality.order] ?? [];
  return municipality.locations
    .flatMap((mask, index): Offer[] => {
      const contact = contacts[index];
      if (!contact || !meets(mask)) return [];
      const labels = (group: SupplyGroup) =>
        data[group].flatMap(([key, label]) => (mask & (data.bits[group].get(key) ?? 0) ? label : []));
      return [
        { municipality, contact, domains: labels('domains'), types: labels('types'), isWhole: all(mask) },
      ];
    })
    .toSorted(
      (a, b) => Number(b.isWhole) - Number(a.isWhole) || a.contact[0].localeCompare(b.contact[0], 'nl'),
    );
}

/** All locations that fit in some municipalities, in their order. */
export function offersOf(
  rows: readonly Judged[],
  choice: Choice,
  data: ExplorerData,
  file: ProviderFile,
): Offer[] {
  const { demands } = demandsOf(data, choice);
  const meets = (mask: number) => demands.some((demand) => demand.meets(mask));
  return rows.flatMap(({ municipality }) => offersIn(municipality, meets, choice, data, file));
}

/** For each part that was not found in a municipality: the nearest other municipality where it was, bounds or not. */
export function nearestFor(
  municipality: ExplorerMunicipality,
  choice: Choice,
  data: ExplorerData,
  file: ProviderFile,
): Nearest[] {
  return demandsOf(data, choice)
    .demands.filter(({ meets }) => !municipality.locations.some(meets))
    .map((demand) => {
      const candidates = data.municipalities.flatMap((other) => {
        const km = distanceBetween(file.homes[municipality.order], file.homes[other.order]);
        return km === undefined || other === municipality || !other.locations.some(demand.meets)
          ? []
          : [{ municipality: other, km }];
      });
      const [first] = candidates.toSorted(
        (a, b) => a.km - b.km || a.municipality.order - b.municipality.order,
      );
      return {
        demand,
        found: first && {
          ...first,
          offers: offersIn(first.municipality, demand.meets, choice, data, file),
        },
      };
    });
}

type Home = ProviderFile['homes'][number] | undefined;

const EARTH_RADIUS_KM = 6371.0088;
/** A thousandth of a degree, in radians. */
const DEGREE = Math.PI / 180_000;

/** In km over the globe, by the haversine formula. */
function distanceBetween(a: Home, b: Home): number | undefined {
  if (!a || !b) return undefined;
  const [longitudes, latitudes] = [(b[0] - a[0]) * DEGREE, (b[1] - a[1]) * DEGREE];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord = half(latitudes) + Math.cos(a[1] * DEGREE) * Math.cos(b[1] * DEGREE) * half(longitudes);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}
