import path from 'node:path';
import { contentOf } from '../../src/build/national-build.ts';
import { factsOf } from '../../src/build/output/write-files.ts';
import type { FactsheetData } from '../../src/factsheet/factsheet.ts';
import { loadDataFolder, loadEditions } from '../../src/ingest/files/data-folder.ts';
import { readable } from '../../src/ingest/files/read-editions.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { sheetMaker } from '../../src/publish/municipality/sheet.ts';
import { readPublication } from '../../src/publish/overview/corrections/read-publication.ts';
import type { FileFacts, SiteFile } from '../../src/publish/shared/output-file.ts';
import { makeSite, type Site } from '../../src/publish/site.ts';
import { EDITION_2023 } from './edition-2023.ts';

/** The site of the edition of 2023. */
export async function realSite(): Promise<Site> {
  const { edition } = readEdition(await loadDataFolder(EDITION_2023));
  if (!edition) throw new Error('The edition of 2023 has errors.');
  return makeSite(edition);
}

/** The site of the current edition in data/, beside the earlier ones. */
export async function currentSite(): Promise<Site> {
  const { current, earlier, corrections } = readPublication(
    await loadEditions(path.resolve(import.meta.dirname, '../../data')),
  );
  const { edition } = current;
  if (!edition || !corrections) throw new Error('The edition in data/ has errors.');
  return makeSite(edition, readable(earlier), corrections);
}

export function factsheetOf(site: Site, slug: string): FactsheetData {
  const entry = site.bySlug.get(slug);
  if (!entry) throw new Error(`No factsheet for ${slug}.`);
  return site.factsheetOf(entry.code);
}

export function allFactsheets(site: Site): FactsheetData[] {
  return site.municipalities.map(({ code }) => site.factsheetOf(code));
}

/** What the files of the site hold, by path; a file that tells facts about others comes after them. */
export function contentsOf(files: Iterable<SiteFile>): Map<string, string | Uint8Array> {
  const contents = new Map<string, string | Uint8Array>();
  const facts = new Map<string, FileFacts>();
  const isLate = (file: SiteFile) => 'contentAfter' in file;
  const all = [...files];
  for (const file of [...all.filter((each) => !isLate(each)), ...all.filter(isLate)]) {
    const content = contentOf(file, facts);
    contents.set(file.path, content);
    facts.set(file.path, factsOf(content));
  }
  return contents;
}

/** The A4 sheet of one municipality, as the build makes it. */
export function sheetOf(site: Site, code: string): Uint8Array {
  return sheetMaker(site, loadFonts())(code);
}
