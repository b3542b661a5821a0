import { z } from 'zod';
import type { Outline, Position } from '../../ingest/boundaries/outline.ts';
import { FetchFailure } from '../http/fetch-failure.ts';
import type { GetJson } from '../http/get-json.ts';
import { fetchPages } from '../http/pages.ts';
import { addressOf, type Service } from '../http/services.ts';

const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
/** Most features that PDOK gives at once. */
const PAGE = '1000';

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);

const featureSchema = z.object({
  properties: z.object({
    statcode: z.string(),
    statnaam: z.string(),
    /** Year and code together: '2025GM0363'. */
    jrstatcode: z.string().optional(),
  }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ]),
});

const pageSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
  links: z.array(z.object({ rel: z.string(), href: z.string() })).optional(),
});

function outlineOf({ properties, geometry }: z.infer<typeof featureSchema>): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    code: properties.statcode.trim(),
    polygons: polygons.map((rings) => rings.map((points) => points.map(([x, y]): Position => [x, y]))),
  };
}

/**
 * The generalised outlines of all municipalities of a year, from the OGC API Features of PDOK, in degrees.
 * @throws FetchFailure where the service has no answer to use, and where it mixes years
 */
export async function fetchBoundaries(
  getJson: GetJson,
  service: Service,
  year: number,
  onPage: (page: number) => void,
): Promise<readonly Outline[]> {
  const address = addressOf(service, 'collections/gemeente_gegeneraliseerd/items', {
    f: 'json',
    jaarcode: String(year),
    crs: CRS84,
    limit: PAGE,
  });
  const pages = await fetchPages(getJson, service, address, {
    schema: pageSchema,
    next: ({ links }) => links?.find(({ rel }) => rel === 'next')?.href,
    onPage,
  });
  const features = pages.flatMap(({ features }) => features);
  const other = features.find(
    ({ properties: { jrstatcode } }) => jrstatcode !== undefined && !jrstatcode.startsWith(String(year)),
  );
  if (other !== undefined) {
    throw new FetchFailure(
      'wrong-shape',
      address,
      `Het antwoord heeft ook grenzen van een ander jaar dan ${year} (${other.properties.jrstatcode?.slice(0, 20)}).`,
    );
  }
  return features.map(outlineOf);
}
