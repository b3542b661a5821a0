import Flatbush from 'flatbush';
import type { Geography } from '../../analysis/geography/geography.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { type FlatBox, flatBoxOf } from './projection.ts';

/** Finds the municipalities of which a part may lie in one of the rectangles, in the order of the boundaries. */
export type FindShapes = (boxes: readonly FlatBox[]) => readonly MunicipalityCode[];

const indexes = new WeakMap<Geography, FindShapes>();

/** An index of all outlines, made once for a country: without it, every map would look at every municipality. */
export function shapeIndex(geography: Geography): FindShapes {
  const known = indexes.get(geography);
  if (known) return known;
  const made = makeIndex(geography);
  indexes.set(geography, made);
  return made;
}

function makeIndex({ outlines }: Geography): FindShapes {
  const codes = [...outlines.keys()];
  if (codes.length === 0) return () => [];
  const index = new Flatbush(codes.length);
  for (const { geometry } of outlines.values()) {
    const { x0, y0, x1, y1 } = flatBoxOf(geometry);
    index.add(x0, y0, x1, y1);
  }
  index.finish();
  return (boxes) => {
    const found = new Set(boxes.flatMap(({ x0, y0, x1, y1 }) => index.search(x0, y0, x1, y1)));
    return [...found]
      .toSorted((a, b) => a - b)
      .map((position) => codes[position])
      .filter((code) => code !== undefined);
  };
}
