/** The eight files of an edition, in the order in which findings are shown. */
export const DATA_FILES = {
  settings: 'edition.json',
  municipalities: 'municipalities.csv',
  indicatorDescriptions: 'indicators.json',
  indicators: 'indicators.csv',
  classes: 'classes.json',
  places: 'places.csv',
  boundaries: 'boundaries.topojson',
  inventory: 'inventory.csv',
} as const;

export const DATA_FILE_NAMES: readonly string[] = Object.values(DATA_FILES);

/** Bounds that keep a wrong file from exhausting the machine. Real files stay far below them. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  fieldCharacters: 10_000,
  /** A line this long cannot be within the two limits above; it is refused before it is parsed. */
  lineCharacters: 10_000_000,
  findingsPerFile: 10_000,
} as const;
