import { type ExampleSources, readBasis } from '../basis.ts';
import type { Neighbourhood } from './opened.ts';

/** The postcodes of each municipality, by its name. @throws Error where the sources cannot be read. */
export function placesByMunicipality(sources: ExampleSources): ReadonlyMap<string, readonly Neighbourhood[]> {
  const { municipalities, postcodes } = readBasis(sources);
  return new Map(municipalities.map(({ code, name }) => [name, postcodes.get(code) ?? []]));
}
