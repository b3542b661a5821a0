import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import proj4 from 'proj4';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { convertMap } from '../../../src/ingest/boundaries/other-map.ts';
import { createOutlines } from '../../../src/ingest/places/outlines.ts';
import type { BoundaryTopology, Municipality } from '../../../src/model/edition.ts';
import { type Draft, expectClean, expectFinding, readWith } from '../small-edition.ts';

const real = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../data/boundaries.topojson'), 'utf8'),
) as BoundaryTopology;

/** The towers of the test beside this one hold this definition against published places. */
const RD =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';
const toRd = proj4('EPSG:4326', RD);

const nameIn = (properties: object | undefined): string =>
  properties !== undefined && 'name' in properties ? String(properties.name) : '';

const municipalities = real.objects.municipalities.geometries.map(
  ({ id, properties }): Municipality => ({
    code: String(id),
    name: nameIn(properties),
    slug: String(id),
    otherNames: [],
    province: 'Drenthe',
    successors: [],
  }),
);

function moved(coordinates: unknown, move: (point: Position) => Position): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number'
    ? move(coordinates as Position)
    : coordinates.map((inner) => moved(inner, move));
}

/** The real map as CBS and PDOK give it: GeoJSON with a code and a name, turned as GeoJSON asks. */
function asGeoJson(
  properties: (code: string, name: string, index: number) => Readonly<Record<string, unknown>>,
  move: (point: Position) => Position = (point) => point,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(real, real.objects.municipalities).features.map(
      ({ id, properties: own, geometry }, index) =>
        ({
          type: 'Feature',
          properties: properties(String(id), String(own.name), index),
          geometry: {
            ...geometry,
            coordinates: moved('coordinates' in geometry ? geometry.coordinates : [], move),
          },
        }) as Feature,
    ),
  };
}

function converted(value: unknown) {
  const result = convertMap(value, municipalities);
  if (result === undefined || 'problem' in result || 'problems' in result.checked)
    throw new Error(`No map: ${JSON.stringify(result).slice(0, 300)}`);
  return { ...result.checked, conversion: result.conversion };
}

/** Places of which everybody knows where they are, and one in the sea. */
const PLACES: readonly (readonly [string | undefined, number, number])[] = [
  ['GM0363', 52.3731, 4.8926],
  ['GM0184', 52.6608, 5.6],
  ['GM0014', 53.2194, 6.5665],
  ['GM0935', 50.8514, 5.691],
  [undefined, 52.5, 3.9],
];

function expectSameCountry(topology: BoundaryTopology): void {
  const outlines = createOutlines(topology);
  for (const [code, latitude, longitude] of PLACES)
    expect(outlines.at({ latitude, longitude }), `${latitude}, ${longitude}`).toBe(code);
}

describe('the map of another maker', () => {
  it('is read from GeoJSON, with each municipality in its place and under the name of the table', () => {
    const { codes, topology, conversion } = converted(asGeoJson((statcode) => ({ statcode, jaar: 2023 })));
    expect(conversion).toMatchObject({ property: 'statcode', order: 'longitude-latitude' });
    expect([...codes].sort()).toEqual(municipalities.map(({ code }) => code).sort());
    const amsterdam = topology.objects.municipalities.geometries.find(({ id }) => id === 'GM0363');
    expect(amsterdam?.properties).toEqual({ name: 'Amsterdam' });
    expectSameCountry(topology);
  });

  it('is read in metres of the national grid, with codes that are numbers', () => {
    const map = asGeoJson(
      (code, GM_NAAM, index) => ({ fid: index + 1, GM_CODE: Number(code.slice(2)), GM_NAAM }),
      (point) => toRd.forward([...point]),
    );
    const { codes, topology, conversion } = converted(map);
    expect(conversion).toMatchObject({ property: 'GM_CODE', order: 'rd' });
    expect(codes).toHaveLength(342);
    expectSameCountry(topology);
  });

  it('is the same, byte for byte, whatever the order of its areas', () => {
    const map = asGeoJson((code) => ({ code }));
    const turned = { ...map, features: map.features.toReversed() };
    expect(JSON.stringify(converted(turned).topology)).toBe(JSON.stringify(converted(map).topology));
  });

  it('is TopoJSON under any name, with the code in a property', () => {
    const { municipalities: own } = real.objects;
    const geometries = own.geometries.map(({ id, properties, ...rest }) => ({
      ...rest,
      properties: { Gemeentecode: String(id).slice(2), Gemeentenaam: nameIn(properties) },
    }));
    const map = { ...real, objects: { gemeente_2023: { ...own, geometries } } };
    const { codes, topology, conversion } = converted(map);
    expect(conversion.property).toBe('Gemeentecode');
    expect(codes).toHaveLength(342);
    expectSameCountry(topology);
  });

  it('does not take the number of a row for a code', () => {
    const result = convertMap(
      asGeoJson((_code, naam, index) => ({ id: index + 1, naam })),
      municipalities,
    );
    expect(result).toMatchObject({ problem: { rule: 'map-without-codes' } });
  });

  it('says which properties there are where none holds codes', () => {
    const result = convertMap(
      asGeoJson((_code, naam) => ({ naam, oppervlakte: 1 })),
      municipalities,
    );
    expect(result).toMatchObject({
      problem: { message: expect.stringContaining("'naam' en 'oppervlakte'") },
    });
  });
});

describe('a data folder', () => {
  const geoJson = ({ topology }: Draft) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: topology.objects.municipalities.geometries.map(({ id }, index) => ({
        type: 'Feature',
        properties: { statcode: id },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [4 + index / 2, 52],
              [4.4 + index / 2, 52],
              [4.4 + index / 2, 52.4],
              [4 + index / 2, 52],
            ],
          ],
        },
      })),
    });

  it.each(['boundaries.geojson', 'boundaries.json'])('may have its map in %s', (file) => {
    const result = readWith((draft) => {
      draft.raw.set(file, geoJson(draft));
      draft.raw.set('boundaries.topojson', undefined);
    });
    expectFinding(result, { severity: 'notice', rule: 'converted-map', file });
    expect(
      expectClean({ ...result, findings: [] }).boundaries.objects.municipalities.geometries,
    ).toHaveLength(4);
  });

  it('with two maps does not guess which one is meant', () => {
    const result = readWith((draft) => draft.raw.set('boundaries.geojson', geoJson(draft)));
    const { message } = expectFinding(result, {
      severity: 'error',
      rule: 'two-boundary-files',
      file: 'boundaries.topojson',
    });
    expect(message).toContain('boundaries.topojson en boundaries.geojson');
  });
});
