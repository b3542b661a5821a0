import type { DirectoryEntry } from '../../factsheet/country/directory.ts';
import type { Site } from '../site.ts';

/** The municipality that stands as an example on the general pages; undefined in an edition without any. */
export function exampleMunicipality({ bySlug, municipalities }: Site): DirectoryEntry | undefined {
  return bySlug.get('zwolle') ?? municipalities[0];
}
