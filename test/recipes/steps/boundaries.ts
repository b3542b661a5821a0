import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon } from 'topojson-specification';
import { expect } from 'vitest';
import type { BoundaryTopology } from '../../../src/model/edition.ts';
import { errorsOf, expectSound } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';
import { NEW_CODE, NEW_NAME, OLD_CODES } from './merger.ts';

type Outline = Feature<Polygon | MultiPolygon>;

function isArea(geometry: object): geometry is ArcPolygon | ArcMultiPolygon {
  return 'type' in geometry && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}

/** The map of the new division as CBS and PDOK would give it: GeoJSON with a code and a name. */
function newMap(topology: BoundaryTopology): FeatureCollection {
  const { municipalities } = topology.objects;
  const isOld = (id: unknown) => OLD_CODES.some((code) => code === id);
  const stay = feature(topology, municipalities).features.flatMap(({ id, geometry }): Outline[] =>
    isOld(id) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      ? []
      : [{ type: 'Feature', properties: { statcode: id, jaarcode: 2026 }, geometry }],
  );
  const merged = merge(
    topology,
    municipalities.geometries.filter(({ id }) => isOld(id)).filter((geometry) => isArea(geometry)),
  );
  const added: Outline = {
    type: 'Feature',
    properties: { statcode: NEW_CODE, statnaam: NEW_NAME, jaarcode: 2026 },
    geometry: merged,
  };
  return { type: 'FeatureCollection', features: [...stay, added] };
}

export const boundaries: Recipe = {
  heading: 'Grenzen van een nieuwe indeling',
  steps: [
    {
      says: 'Haal de gemeentegrenzen van het jaar van de peildatum op',
      follow: async (desk) => {
        const topology = JSON.parse(await desk.readText('boundaries.topojson')) as BoundaryTopology;
        await desk.write('boundaries.geojson', JSON.stringify(newMap(topology)));
        // Who forgets to take the old map away is told so.
        expect(await errorsOf(desk)).toContain('two-boundary-files');
      },
    },
    {
      says: 'Haal `boundaries.topojson` weg',
      follow: (desk) => desk.remove('boundaries.topojson'),
    },
    {
      says: 'U krijgt één mededeling over de kaart',
      follow: async (desk) => {
        const about = (await expectSound(desk)).filter(({ file }) => file === 'boundaries.geojson');
        expect(about.map(({ rule }) => rule)).toEqual(['converted-map']);
        expect(about[0]?.message).toContain("De codes komen uit 'statcode'.");
        const { edition } = await desk.check();
        const onMap = edition?.boundaries.objects.municipalities.geometries ?? [];
        expect(onMap.find(({ id }) => id === NEW_CODE)?.properties).toEqual({ name: NEW_NAME });
        expect(onMap).toHaveLength(edition?.municipalities.length ?? 0);
        // What stood under the old municipalities has moved along.
        expect(edition?.locations.some(({ municipality }) => municipality === NEW_CODE)).toBe(true);
      },
    },
  ],
};
