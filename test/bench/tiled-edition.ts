import { type EditionTexts, makeEdition, readTexts } from '../../src/bench/growth/make-edition.ts';
import { DATA_FILES } from '../../src/ingest/files/data-files.ts';
import { type IngestResult, readEdition } from '../../src/ingest/read-edition.ts';
import { EDITION_2023 } from '../support/edition-2023.ts';

/** The texts of the edition that ships with the project. */
export function realTexts(): Promise<EditionTexts> {
  return readTexts(EDITION_2023);
}

/** What ingest makes of so many copies of that edition. */
export async function readTiled(times: number): Promise<IngestResult> {
  const texts = Object.entries(makeEdition(await realTexts(), times));
  const bytes = new TextEncoder();
  return readEdition(
    new Map(texts.map(([name, text]) => [DATA_FILES[name as keyof typeof DATA_FILES], bytes.encode(text)])),
  );
}
