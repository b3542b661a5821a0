import { compareText } from '../../model/dutch.ts';
import type { Finding } from '../../model/finding.ts';

/** The files of an edition, in the order in which findings are shown. */
export const DATA_FILES = {
  settings: 'edition.json',
  municipalities: 'municipalities.csv',
  indicatorDescriptions: 'indicators.json',
  indicators: 'indicators.csv',
  classes: 'classes.json',
  places: 'places.csv',
  postcodes: 'postcodes.csv',
  regions: 'regions.csv',
  boundaries: 'boundaries.topojson',
  inventory: 'inventory.csv',
  situations: 'situations.csv',
  report: 'report-2023.json',
  costs: 'costs.json',
  need: 'need.json',
  accessibilityText: 'texts/toegankelijkheid.md',
  aboutText: 'texts/over.md',
  contactText: 'texts/contact.md',
  imprintText: 'texts/colofon.md',
} as const;

/** Texts of the publisher, in Markdown. */
export const TEXT_FILES = {
  accessibility: DATA_FILES.accessibilityText,
  about: DATA_FILES.aboutText,
  contact: DATA_FILES.contactText,
  imprint: DATA_FILES.imprintText,
} as const;

/** Warnings and notices that an editor looked at and lets stand: about the edition, and no part of it. */
export const ACCEPTED_FILE = 'accepted.csv';

/** Files that an edition can do without. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set([
  DATA_FILES.postcodes,
  DATA_FILES.regions,
  DATA_FILES.situations,
  ACCEPTED_FILE,
  DATA_FILES.report,
  DATA_FILES.costs,
  DATA_FILES.need,
  ...Object.values(TEXT_FILES),
]);

export const DATA_FILE_NAMES: readonly string[] = [...Object.values(DATA_FILES), ACCEPTED_FILE];

/** Names under which the boundaries may lie in the folder: one of them, whatever kind of map it is. */
export const BOUNDARY_FILES: readonly string[] = [
  DATA_FILES.boundaries,
  'boundaries.geojson',
  'boundaries.json',
];

/** All names of files that are read where they are there. */
export const READ_FILE_NAMES: readonly string[] = [...new Set([...DATA_FILE_NAMES, ...BOUNDARY_FILES])];

/** A row of a table, each cell as the editor sees it. */
export interface SheetRow {
  /** Number of the row in the file, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something to say about a file before its content is looked at. */
export type Remark = Omit<Finding, 'file'>;

/** What stands in the place of a file's bytes where it is no text, or where there is something to say about it first. */
export interface OpenedFile {
  /** As it is called in the folder: 'inventory.xlsx'. */
  readonly name: string;
  /** Undefined where nothing can be read: a remark says why. */
  readonly rows: readonly SheetRow[] | undefined;
  readonly remarks: readonly Remark[];
}

export type DataFile = Uint8Array | OpenedFile;

/** The files of an edition by the names of `DATA_FILES`, whatever they are called in the folder. */
export type DataFiles = ReadonlyMap<string, DataFile>;

/** The bytes of the files that are read as they are; not of what was opened as a workbook. */
export function bytesIn(files: DataFiles): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].flatMap(([name, file]) => (file instanceof Uint8Array ? [[name, file] as const] : [])),
  );
}

/** The inventory as a folder, in the place of `inventory.csv`: a file for each source, under any name. */
export const INVENTORY_FOLDER = 'inventory';

/** More sources than anybody searches in; all of them are in memory together. */
export const MOST_INVENTORY_PARTS = 10;

/** True for the path of a file in the folder of the inventory that is read: a table, and not what a program left there. */
export function isInventoryPart(path: string): boolean {
  const [folder, name = '', ...deeper] = path.split('/');
  return folder === INVENTORY_FOLDER && deeper.length === 0 && /^(?!~\$|\.).+\.(?:csv|xlsx)$/.test(name);
}

/** The files in the folder of the inventory, in order of name. */
export function inventoryParts(files: ReadonlyMap<string, unknown>): readonly string[] {
  return [...files.keys()].filter(isInventoryPart).sort(compareText);
}

/** The folder with reports of changes and what became of them, one file each: about the edition, and no part of it. */
export const CORRECTIONS_FOLDER = 'corrections';

/** True for the path of a file in that folder that is read. */
export function isCorrection(path: string): boolean {
  const [folder, name = '', ...deeper] = path.split('/');
  return folder === CORRECTIONS_FOLDER && deeper.length === 0 && /^(?!\.).+\.txt$/.test(name);
}

/** What programs leave in a folder by themselves. */
const LEFT_BY_PROGRAMS = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i;

/**
 * What lies in that folder at a path, as it is known to whoever tells of it; undefined for what lies elsewhere, and for what
 * a program left there. Of a folder within it the folder is told of, not each file.
 */
export function correctionEntry(path: string): string | undefined {
  const [folder, name = ''] = path.split('/');
  return folder === CORRECTIONS_FOLDER && name !== '' && !LEFT_BY_PROGRAMS.test(name)
    ? `${CORRECTIONS_FOLDER}/${name}`
    : undefined;
}

/** Says of something in that folder that it is not read: a report that is passed over would be lost. */
export function unreadCorrection(name: string): OpenedFile {
  return {
    name,
    rows: undefined,
    remarks: [
      {
        severity: 'error',
        rule: 'unread-correction',
        message: `Dit lezen wij niet. In de map ${CORRECTIONS_FOLDER} staat elke melding in een eigen tekstbestand.`,
        expected: 'Een bestand met het kenmerk van een melding als naam, zoals M-7K3QX9M2TC.txt.',
        action:
          'Is het een melding of een mail? Neem haar over met npm run corrections -- add. Haal daarna weg wat hier niet hoort.',
      },
    ],
  };
}

/** The folder in which each earlier edition has a folder of its own, named after its reference date. */
export const EARLIER_FOLDER = 'earlier';

/** What an earlier edition has itself; the other files it can share with the current one. */
export const OWN_FILES: readonly string[] = [
  DATA_FILES.settings,
  DATA_FILES.indicators,
  DATA_FILES.inventory,
];

/** What is about one edition only, and never shared: the report of a year, and what an editor accepted. */
export const UNSHARED_FILES: readonly string[] = [
  ...OWN_FILES,
  DATA_FILES.report,
  // The study is one of today's figures, with their names.
  DATA_FILES.need,
  ACCEPTED_FILE,
];

/** Bounds that keep a wrong file from exhausting the machine. Real files stay far below them. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  /** Blank lines and line ends within cells included: more than Excel can save. */
  lines: 2_000_000,
  columns: 1_000,
  /** Cells of all rows together. */
  cells: 6_000_000,
  fieldCharacters: 10_000,
  /** A line this long cannot be within the limits above; it is refused before it is parsed. */
  lineCharacters: 10_000_000,
  /** What a workbook holds when it is unpacked: more than half a million filled cells. */
  unpackedBytes: 64 * 1024 * 1024,
  findingsPerFile: 10_000,
  /** Values in one cell, and names in one sentence of a finding. */
  valuesInCell: 50,
  namesInSentence: 5,
} as const;

const MEGABYTE = 1024 * 1024;
/** The time to parse Markdown can grow with the square of its length. A statement of accessibility takes a third of it. */
const TEXT_BYTES = 16 * 1024;

/**
 * Bytes that are read of a file at most. All files are in memory together, so that only the two that
 * grow with an edition may take the whole of `LIMITS.fileBytes`.
 */
export function mostBytes(file: string): number {
  if (file === DATA_FILES.inventory || BOUNDARY_FILES.includes(file)) return LIMITS.fileBytes;
  if (file.endsWith('.md')) return TEXT_BYTES;
  if (file.endsWith('.txt')) return MEGABYTE;
  return file.endsWith('.json') ? 5 * MEGABYTE : 20 * MEGABYTE;
}

/** What a JSON text may hold. The parser needs far more memory for a bracket than for a letter. */
export interface JsonLimits {
  /** Objects and lists. */
  readonly groups: number;
  /** Values in lists and objects. */
  readonly values: number;
  readonly keys: number;
  readonly depth: number;
}

export const SETTINGS_LIMITS: JsonLimits = { groups: 10_000, values: 100_000, keys: 50_000, depth: 30 };

/** Room for the boundaries of the 35,000 municipalities of France. */
export const BOUNDARY_LIMITS: JsonLimits = {
  groups: 5_500_000,
  values: 20_000_000,
  keys: 1_000_000,
  depth: 30,
};
