import type { Edition, GeoPoint, Location, MunicipalityCode } from '../../model/edition.ts';
import type { Geography, LonLat } from './geography.ts';

/** Where distances of a municipality are measured from, by code. */
export type Homes = ReadonlyMap<MunicipalityCode, LonLat>;

/**
 * The middle of where people live: the mean of the points of the municipality's postcodes, each counting the same.
 * Without postcodes, the middle of the largest part of the municipality.
 */
export function homePoints(
  { municipalities, postcodes }: Pick<Edition, 'municipalities' | 'postcodes'>,
  { centres }: Pick<Geography, 'centres'>,
): Homes {
  const byMunicipality = Map.groupBy(postcodes, ({ municipality }) => municipality);
  return new Map(
    municipalities.flatMap(({ code }) => {
      const home = meanOf(byMunicipality.get(code) ?? []) ?? centres.get(code);
      return home ? [[code, home] as const] : [];
    }),
  );
}

function meanOf(points: readonly GeoPoint[]): LonLat | undefined {
  if (points.length === 0) return undefined;
  const sum = (read: (point: GeoPoint) => number) => points.reduce((total, point) => total + read(point), 0);
  return [sum(({ longitude }) => longitude) / points.length, sum(({ latitude }) => latitude) / points.length];
}

/** Where a location stands; where that is not known, the middle of where people live in its municipality. */
export function locationPoint({ point, municipality }: Location, homes: Homes): LonLat | undefined {
  return point ? [point.longitude, point.latitude] : homes.get(municipality);
}
