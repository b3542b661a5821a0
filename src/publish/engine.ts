import { openDataFiles } from '../ingest/files/open-data-files.ts';
import { type IngestResult, readEdition } from '../ingest/read-edition.ts';
import type { MunicipalityCode } from '../model/edition.ts';
import { lazily } from '../model/lazily.ts';
import type { FontSet } from '../pdf/fonts/font-face.ts';
import { sheetMaker } from './municipality/sheet.ts';
import { makeSite, type Site } from './site.ts';

/** What can be made of an edition without errors. */
export interface OpenEdition {
  readonly site: Site;
  /** The A4 sheet as PDF, the bytes that a build publishes. @throws Error where there is no such municipality */
  readonly sheetOf: (code: MunicipalityCode) => Uint8Array;
}

export interface OpenedFiles extends Pick<IngestResult, 'findings' | 'tallies'> {
  /** Undefined as soon as one finding is an error. */
  readonly open: OpenEdition | undefined;
}

/**
 * The way in for who has the files of an edition in hand and no Node: a page in a browser, or its worker. Nothing
 * that is imported from here reads a folder, an installed package or the surroundings of a process.
 *
 * @param files the bytes of the data files by name, see `DATA_FILES`; a table may be an Excel workbook, such as
 *   'inventory.xlsx'
 * @param fonts asked for at the first sheet: who only looks at findings and figures need not load any. In a browser
 *   `makeFontSet` makes them from bytes, in Node `loadFonts` reads them.
 */
export async function openFiles(
  files: ReadonlyMap<string, Uint8Array>,
  fonts: () => FontSet,
): Promise<OpenedFiles> {
  const folder = [...files.keys()].map((name) => ({ name }));
  const opened = await openDataFiles(folder, async (name) => files.get(name));
  const { edition, findings, tallies } = readEdition(opened);
  if (!edition) return { findings, tallies, open: undefined };
  const site = makeSite(edition);
  const makeSheet = lazily(() => sheetMaker(site, fonts()));
  return { findings, tallies, open: { site, sheetOf: (code) => makeSheet()(code) } };
}
