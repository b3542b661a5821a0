import { type Zippable, zipSync } from 'fflate';
import Papa from 'papaparse';
import {
  ACCEPTED_FILE,
  CORRECTIONS_FOLDER,
  DATA_FILES,
  type DataFile,
  EARLIER_FOLDER,
  isInventoryPart,
  type SheetRow,
} from '../../../ingest/files/data-files.ts';
import type { FilesByPath } from '../../../ingest/files/read-editions.ts';
import { ACCEPTED_COLUMNS } from '../../../ingest/findings/accepted.ts';
import { INVENTORY_COLUMNS } from '../../../ingest/inventory/sources/inventory-columns.ts';
import { MUNICIPALITY_COLUMNS } from '../../../ingest/municipalities/read-municipalities.ts';
import { REGION_COLUMNS } from '../../../ingest/municipalities/read-regions.ts';
import { PLACE_COLUMNS } from '../../../ingest/places/read-places.ts';
import { POSTCODE_COLUMNS } from '../../../ingest/places/read-postcodes.ts';
import { SITUATION_COLUMNS } from '../../../ingest/publisher/situations/read-situations.ts';
import type { Edition } from '../../../model/edition.ts';
import { foldLabel } from '../../../model/fold-name.ts';
import type { OutputFile } from '../../shared/output-file.ts';
import { EDITION_FILE } from '../../shared/paths.ts';
import { keepColumns } from './keep-columns.ts';

interface Column {
  readonly key: string;
  readonly header: string;
}

/** Columns of the inventory that never come on the site: who checked a row, and the editor's notes. */
const PRIVATE_KEYS: ReadonlySet<string> = new Set(['checkedBy', 'remarks']);
const PRIVATE_COLUMNS = INVENTORY_COLUMNS.filter(({ key }) => PRIVATE_KEYS.has(key));
const PUBLIC_INVENTORY = INVENTORY_COLUMNS.filter(({ key }) => !PRIVATE_KEYS.has(key));

const TABLES: ReadonlyMap<string, readonly Column[]> = new Map<string, readonly Column[]>([
  [DATA_FILES.municipalities, MUNICIPALITY_COLUMNS],
  [DATA_FILES.places, PLACE_COLUMNS],
  [DATA_FILES.postcodes, POSTCODE_COLUMNS],
  [DATA_FILES.regions, REGION_COLUMNS],
  [DATA_FILES.situations, SITUATION_COLUMNS],
  [DATA_FILES.inventory, PUBLIC_INVENTORY],
]);

/** Stands in the place of an editor's own reason, which is not for the site. */
const REASON = 'eerder nagekeken';

function namesOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.flatMap(({ key, header }) => [foldLabel(key), foldLabel(header)]));
}

/** Rows as a CSV in which each stands on its own line, as in the workbook that they come from. */
function tableBytes(rows: readonly SheetRow[]): Uint8Array {
  const lines: string[][] = [];
  for (const { line, cells } of rows) {
    while (lines.length < line - 1) lines.push(['']);
    lines.push([...cells]);
  }
  return new TextEncoder().encode(Papa.unparse(lines, { delimiter: ';', newline: '\n' }));
}

/** What an editor accepted, without her reasons and without what is about a column that is not public. */
function publicAcceptances(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const indexOf = (wanted: (typeof ACCEPTED_COLUMNS)[number]['key']) => {
    const names = namesOf(ACCEPTED_COLUMNS.filter(({ key }) => key === wanted));
    return header.findIndex((name) => names.has(foldLabel(name)));
  };
  const [reason, column] = [indexOf('reason'), indexOf('column')];
  const hidden = namesOf(PRIVATE_COLUMNS);
  const kept = rows
    .filter((row) => !hidden.has(foldLabel(row[column] ?? '')))
    .map((row) => row.map((cell, index) => (index === reason ? REASON : cell)));
  const known = namesOf(ACCEPTED_COLUMNS);
  const isKept = header.map((name) => known.has(foldLabel(name)));
  const all = [header, ...kept].map((row) => row.filter((_, index) => isKept[index]));
  return new TextEncoder().encode(`${Papa.unparse(all, { delimiter: ';', newline: '\n' })}\n`);
}

/** The name of a file within its own folder: 'inventory.csv' for 'earlier/2023-01-01/inventory.csv'. */
function ownName(path: string): string {
  const steps = path.split('/');
  return steps[0] === EARLIER_FOLDER ? steps.slice(2).join('/') : path;
}

/** Settings with the address at which the site is published: a build can be told another one than stands there. */
function atAddress(bytes: Uint8Array, baseUrl: string): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const moved = text.replace(
    /("baseUrl"\s*:\s*)"(?:[^"\\]|\\.)*"/,
    (_, name: string) => name + JSON.stringify(baseUrl),
  );
  return new TextEncoder().encode(moved);
}

interface Publishing {
  /** Folded names of the columns of figures that are read. */
  readonly indicators: ReadonlySet<string>;
  readonly baseUrl: string;
}

/** What of a file is public; undefined where nothing of it can be read. */
function publicBytes(
  name: string,
  file: DataFile,
  { indicators, baseUrl }: Publishing,
): Uint8Array | undefined {
  const bytes = file instanceof Uint8Array ? file : file.rows && tableBytes(file.rows);
  if (bytes === undefined) return undefined;
  if (name === DATA_FILES.settings) return atAddress(bytes, baseUrl);
  if (name === ACCEPTED_FILE) return publicAcceptances(bytes);
  const columns = isInventoryPart(name) ? PUBLIC_INVENTORY : TABLES.get(name);
  const names = name === DATA_FILES.indicators ? indicators : columns && namesOf(columns);
  return names === undefined ? bytes : keepColumns(bytes, (header) => names.has(foldLabel(header)));
}

/**
 * All files of the editions that a site is made of, as one ZIP that the editor's desk reads: from it comes what she does
 * not drop there herself. Of tables it has the columns that are read and public, on the same lines: no column of the
 * editor's own, no initials, no notes, no reasons, and no reports. The same files give the same bytes.
 *
 * @param files of editions without errors
 * @param editions that are published
 * @param baseUrl where the site is published
 */
export function editionFile(files: FilesByPath, editions: readonly Edition[], baseUrl: string): OutputFile {
  const ids = editions.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const indicators = new Set(['code', 'municipality', 'gemeente', ...ids].map(foldLabel));
  const entries: Zippable = {};
  // Reports hold what people wrote, and why an editor decided what: the site tells of them on a page of its own.
  const paths = [...files.keys()].filter((path) => !path.startsWith(`${CORRECTIONS_FOLDER}/`)).sort();
  for (const path of paths) {
    const file = files.get(path);
    const bytes = file && publicBytes(ownName(path), file, { indicators, baseUrl });
    // A ZIP tells the clock on the wall: this is read in the local time that it is made in.
    if (bytes)
      entries[path.replace(/\.xlsx$/, '.csv')] = [bytes, { mtime: new Date(2000, 0, 1, 12), level: 9 }];
  }
  return { path: EDITION_FILE, content: zipSync(entries) };
}
