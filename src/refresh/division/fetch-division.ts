import { makeTopology } from '../../ingest/boundaries/make-topology.ts';
import type { Outline } from '../../ingest/boundaries/outline.ts';
import { toDegrees } from '../../ingest/boundaries/to-degrees.ts';
import { DATA_FILES } from '../../ingest/files/data-files.ts';
import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { MUNICIPALITY_COLUMNS, readMunicipalities } from '../../ingest/municipalities/read-municipalities.ts';
import { matchFixedColumns, readFilledTable } from '../../ingest/text/csv-file.ts';
import type { IsoDate } from '../../model/edition.ts';
import type { ListedRegion } from '../cbs/answer.ts';
import { type CbsTables, newServiceFirst, reportFailure } from '../cbs/cbs-tables.ts';
import { rawTableText, readRawTable } from '../files/raw-table.ts';
import { FetchFailure } from '../http/fetch-failure.ts';
import type { GetJson } from '../http/get-json.ts';
import type { Service } from '../http/services.ts';
import { fetchBoundaries } from '../pdok/fetch-boundaries.ts';
import { SOURCES_FILE } from '../sources/read-sources.ts';
import type { DivisionSource } from '../sources/source.ts';
import type { Division } from './add-up.ts';
import { readRegister } from './division.ts';
import { type DivisionChange, updateMunicipalities } from './update-municipalities.ts';
import { readUrbanity } from './urbanity.ts';

/** The municipalities and the map of another year. */
export interface FetchedDivision {
  readonly date: IsoDate;
  readonly division: Division;
  readonly changes: readonly DivisionChange[];
  /** Year of the classes of urbanity; undefined where they stayed as they were. */
  readonly urbanityYear: number | undefined;
  /** Texts of `municipalities.csv` and `boundaries.topojson`. */
  readonly municipalities: string;
  readonly boundaries: string;
}

export interface DivisionEdges {
  readonly tables: CbsTables;
  readonly getJson: GetJson;
  readonly pdok: Service;
  readonly onBoundaryPage: (page: number) => void;
}

/** The municipalities in the text of `municipalities.csv` on a day. */
export function readDivision(text: string, date: IsoDate, log: FindingLog): Division {
  const table = readFilledTable(DATA_FILES.municipalities, text, log);
  const rows = table === undefined ? undefined : matchFixedColumns(table, MUNICIPALITY_COLUMNS, log)?.rows;
  const { municipalities, abolished } = readMunicipalities(rows ?? [], { referenceDate: date }, log);
  return { municipalities, abolished };
}

async function listRegions(
  tables: CbsTables,
  { table, regions }: DivisionSource,
  log: FindingLog,
): Promise<readonly ListedRegion[] | undefined> {
  return newServiceFirst(
    () => tables.v4(table).regions(regions),
    () => tables.v3(table).regions(regions),
    'division.table',
    log,
  );
}

async function outlinesOf(
  { getJson, pdok, onBoundaryPage }: DivisionEdges,
  year: number,
  log: FindingLog,
): Promise<readonly Outline[] | undefined> {
  const spot: Spot = { file: DATA_FILES.boundaries, value: String(year) };
  let outlines: readonly Outline[];
  try {
    outlines = await fetchBoundaries(getJson, pdok, year, onBoundaryPage);
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    reportFailure(error, 'division', log);
    return undefined;
  }
  if (outlines.length === 0) {
    log.error('no-boundaries', spot, {
      message: `PDOK heeft nog geen gemeentegrenzen van ${year}.`,
      expected: 'De grenzen van alle gemeenten in dat jaar.',
      action: 'Wacht tot PDOK ze publiceert, of kies een ander jaar bij --division.',
    });
    return undefined;
  }
  const inDegrees = toDegrees(outlines);
  if (inDegrees === undefined) {
    log.error('wrong-coordinates', spot, {
      message: 'De grenzen van PDOK liggen niet in Nederland, of staan in coördinaten die wij niet kennen.',
      expected: 'Graden (WGS 84) of meters van het Rijksdriehoeksstelsel.',
      action: 'Probeer het later nog eens. Blijft het zo, meld het dan bij wie het programma beheert.',
    });
  }
  return inDegrees;
}

function reportNewWithoutUrbanity(
  changes: readonly DivisionChange[],
  urbanity: ReadonlyMap<string, string>,
  year: number,
  log: FindingLog,
): void {
  for (const { kind, code, name } of changes) {
    if (kind !== 'begun' || urbanity.has(code)) continue;
    log.error(
      'new-without-urbanity',
      { file: DATA_FILES.municipalities, column: 'stedelijkheid', value: code },
      {
        message: `Van de nieuwe gemeente ${name} (${code}) is nog niet bekend hoe stedelijk zij is.`,
        expected: `De stedelijkheid van ${year}.`,
        action:
          'Zet in sources.json bij `urbanity` de tabel van dat jaar. Is die er nog niet, zet de gemeente dan zelf in municipalities.csv.',
      },
    );
  }
}

/**
 * Fetches the division of a day, with the map of 1 January of its year: who ended and who is new from CBS, the outlines from PDOK.
 * Undefined, with errors in the log, where one of them is not to be had or not to be trusted.
 * @param text the text of `municipalities.csv` as it is
 */
export async function fetchDivision(
  edges: DivisionEdges,
  source: DivisionSource,
  date: IsoDate,
  text: string,
  log: FindingLog,
): Promise<FetchedDivision | undefined> {
  const before = log.errors;
  const year = Number(date.slice(0, 4));
  const regions = await listRegions(edges.tables, source, log);
  if (regions === undefined) return undefined;
  const { year: urbanityYear, labels: urbanity } = await readUrbanity(edges.tables, source, year, log);
  const outlines = await outlinesOf(edges, year, log);
  const headers = MUNICIPALITY_COLUMNS.map(({ header }) => header);
  const table = readRawTable(DATA_FILES.municipalities, text, headers, log);
  if (outlines === undefined || table === undefined) return undefined;
  const register = readRegister(regions);
  if (register.size === 0) {
    log.error(
      'no-municipalities',
      { file: SOURCES_FILE, column: 'division.regions' },
      {
        message: 'In de lijst van het CBS staat geen enkele gemeente.',
        expected: 'Codes van gemeenten: GM en vier cijfers.',
        action: 'Kijk of `table` en `regions` kloppen. Let op hoofdletters en kleine letters.',
      },
    );
    return undefined;
  }
  const { table: updated, changes } = updateMunicipalities(table, register, date, urbanity, log);
  reportNewWithoutUrbanity(changes, urbanity, year, log);
  if (log.errors > before) return undefined;
  const municipalities = rawTableText(updated);
  const division = readDivision(municipalities, date, log);
  if (log.errors > before) return undefined;
  const names = new Map(division.municipalities.map(({ code, name }) => [code, name]));
  const topology = makeTopology(outlines, (code) => names.get(code) ?? code);
  return {
    date,
    division,
    changes,
    urbanityYear,
    municipalities,
    boundaries: `${JSON.stringify(topology)}\n`,
  };
}
