import { readEdition } from '../../src/ingest/read-edition.ts';
import type { Edition } from '../../src/model/edition.ts';
import { addWhereabouts, type Draft, draftEdition, filesOf } from '../ingest/small-edition.ts';

/** The cells of a row of the inventory that a test is about; the others hold what is usual. */
export type Row = Readonly<Partial<Record<Column, string>>>;
type Column = keyof typeof USUAL;

const USUAL = {
  gemeente: 'Zwolle',
  organisatie: 'Loket',
  bezoekadres: '',
  postcode: '',
  plaats: '',
  breedtegraad: '',
  lengtegraad: '',
  website: '',
  telefoon: '',
  email: '',
  openingstijden: '',
  afspraak: '',
  doelgroep: '',
  soort_organisatie: 'Gemeente',
  sociaal_raadslieden: 'nee',
  landelijke_organisatie: '',
  ondersteuningstypen: 'Advies',
  leefgebieden: 'Algemeen',
  vindplaats: 'webscrape',
  vooral_vrijwilligers: '',
  financiering: '',
  kenmerk: '',
};

const COLUMNS = Object.keys(USUAL) as Column[];

export const THEN = '2023-01-01';
export const NOW = '2025-01-01';

/** The inventory of these rows, as the table of a draft. */
export function inventoryOf(rows: readonly Row[]): string[][] {
  return [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column] ?? USUAL[column]))];
}

/** The small edition of four municipalities with these locations. */
export function editionOf(
  rows: readonly Row[],
  date = NOW,
  change: (draft: Draft) => void = () => {},
): Edition {
  const draft = draftEdition();
  addWhereabouts(draft);
  draft.settings.referenceDate = date;
  draft.inventory = inventoryOf(rows);
  change(draft);
  const { edition, findings } = readEdition(filesOf(draft));
  if (!edition) throw new Error(JSON.stringify(findings, undefined, 1));
  return edition;
}
