import { type HeldFile, openEditions } from '../ingest/files/open-editions.ts';
import { type FilesByPath, readable } from '../ingest/files/read-editions.ts';
import type { FileTally } from '../ingest/read-edition.ts';
import type { MunicipalityCode } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { lazily } from '../model/lazily.ts';
import type { FontSet } from '../pdf/fonts/font-face.ts';
import { sheetMaker } from './municipality/sheet.ts';
import type { PublicationRead } from './overview/corrections/read-publication.ts';
import { checkEditions } from './overview/need/check-editions.ts';
import { makeSite, type Site } from './site.ts';

/** What can be made of an edition without errors. */
export interface OpenEdition {
  readonly site: Site;
  /** The A4 sheet as PDF, the bytes that a build publishes. @throws Error where there is no such municipality */
  readonly sheetOf: (code: MunicipalityCode) => Uint8Array;
}

export interface OpenedFiles {
  /** All that `npm run check` says of these files, in its order. */
  readonly findings: readonly Finding[];
  readonly tallies: readonly FileTally[];
  /** As they were read: of a workbook its rows, of any other file its bytes. */
  readonly files: FilesByPath;
  readonly result: PublicationRead;
  /** Undefined as soon as one finding about the current edition is an error, or an earlier one cannot be read. */
  readonly open: OpenEdition | undefined;
}

/**
 * The way in for who has the files of an edition in hand and no Node: a page in a browser, or its worker. Nothing
 * that is imported from here reads a folder, an installed package or the surroundings of a process.
 *
 * @param held the data files by their path, see `DATA_FILES`; those of an earlier edition as
 *   'earlier/2023-01-01/inventory.csv'. A table may be an Excel workbook, such as 'inventory.xlsx'
 * @param fonts asked for at the first sheet: who only looks at findings and figures need not load any. In a browser
 *   `makeFontSet` makes them from bytes, in Node `loadFonts` reads them.
 */
export async function openFiles(
  held: ReadonlyMap<string, HeldFile>,
  fonts: () => FontSet,
): Promise<OpenedFiles> {
  const files = await openEditions(held);
  const result = checkEditions(files);
  const { current, earlier, corrections, findings } = result;
  const { edition, tallies } = current;
  const editions = readable(earlier);
  const told = { findings, tallies, files, result };
  // As in a build: without an earlier edition, what is published at its addresses would be gone.
  if (!edition || editions.length < earlier.length) return { ...told, open: undefined };
  const site = lazily(() => makeSite(edition, editions, corrections));
  const makeSheet = lazily(() => sheetMaker(site(), fonts()));
  return {
    ...told,
    open: {
      get site() {
        return site();
      },
      sheetOf: (code) => makeSheet()(code),
    },
  };
}
