import path from 'node:path';
import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import { loadDataFolder } from '../../src/ingest/data-folder.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { makeSite, type Site } from '../../src/publish/site.ts';

/** The site of the edition that ships with the project. */
export async function realSite(): Promise<Site> {
  const { edition } = readEdition(await loadDataFolder(path.resolve(import.meta.dirname, '../../data')));
  if (!edition) throw new Error('The edition in data/ has errors.');
  return makeSite(edition);
}

export function factsheetOf(site: Site, slug: string): Factsheet {
  const factsheet = site.bySlug.get(slug);
  if (!factsheet) throw new Error(`No factsheet for ${slug}.`);
  return factsheet;
}
