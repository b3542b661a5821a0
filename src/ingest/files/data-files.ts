/** The files of an edition, in the order in which findings are shown. */
export const DATA_FILES = {
  settings: 'edition.json',
  municipalities: 'municipalities.csv',
  indicatorDescriptions: 'indicators.json',
  indicators: 'indicators.csv',
  classes: 'classes.json',
  places: 'places.csv',
  postcodes: 'postcodes.csv',
  boundaries: 'boundaries.topojson',
  inventory: 'inventory.csv',
} as const;

export type DataFileName = (typeof DATA_FILES)[keyof typeof DATA_FILES];

/** Files that an edition can do without. */
export const OPTIONAL_FILES: ReadonlySet<string> = new Set([DATA_FILES.postcodes]);

export const DATA_FILE_NAMES: readonly DataFileName[] = Object.values(DATA_FILES);

/** The folder in which each earlier edition has a folder of its own, named after its reference date. */
export const EARLIER_FOLDER = 'earlier';

/** What an earlier edition has itself; the other files it can share with the current one. */
export const OWN_FILES: readonly DataFileName[] = [
  DATA_FILES.settings,
  DATA_FILES.indicators,
  DATA_FILES.inventory,
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
  findingsPerFile: 10_000,
  /** Values in one cell, and names in one sentence of a finding. */
  valuesInCell: 50,
  namesInSentence: 5,
} as const;

const MEGABYTE = 1024 * 1024;

/**
 * Bytes that are read of a file at most. All files are in memory together, so that only the two that
 * grow with an edition may take the whole of `LIMITS.fileBytes`.
 */
export function mostBytes(file: string): number {
  if (file === DATA_FILES.inventory || file === DATA_FILES.boundaries) return LIMITS.fileBytes;
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
