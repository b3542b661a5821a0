import type { BoundaryTopology, Edition, EditionSettings, Municipality } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { boundaryFileOf, readBoundaries } from './boundaries/read-boundaries.ts';
import { borrowBoundaries, borrowClasses, borrowIndicators } from './files/borrowed.ts';
import {
  ACCEPTED_FILE,
  DATA_FILES,
  type DataFile,
  type DataFiles,
  INVENTORY_FOLDER,
  isInventoryPart,
  OPTIONAL_FILES,
} from './files/data-files.ts';
import {
  ACCEPTED_COLUMNS,
  type AcceptedNotice,
  readAccepted,
  settle,
  unusedAcceptances,
} from './findings/accepted.ts';
import { type FileNames, FindingLog } from './findings/finding-log.ts';
import { checkFormerFigures } from './indicators/check-former.ts';
import { checkPeriods } from './indicators/check-periods.ts';
import { type DescribedIndicator, readIndicatorDescriptions } from './indicators/descriptions.ts';
import { checkValuesHaveClass, readClasses } from './indicators/read-classes.ts';
import { type IndicatorTable, readIndicators } from './indicators/read-indicators.ts';
import { mergeLocations } from './inventory/merge-locations.ts';
import { placeLocations } from './inventory/place-locations.ts';
import { checkProportions, plausibleInhabitants } from './inventory/proportion.ts';
import { type InventoryContext, readInventory } from './inventory/read-inventory.ts';
import { INVENTORY_COLUMNS } from './inventory/sources/inventory-columns.ts';
import { overlapOf, type SourceOverlap } from './inventory/sources/overlap.ts';
import { inventoryFiles } from './inventory/sources/parts.ts';
import { makeSurroundings } from './inventory/surroundings.ts';
import { codesIn, otherDivisionOf } from './municipalities/division-date.ts';
import { createMunicipalityLookup, type MunicipalityLookup } from './municipalities/lookup.ts';
import {
  MUNICIPALITY_COLUMNS,
  type MunicipalityTable,
  readMunicipalities,
} from './municipalities/read-municipalities.ts';
import { REGION_COLUMNS, readRegions } from './municipalities/read-regions.ts';
import { PointSpread } from './places/check-points.ts';
import { createOutlines } from './places/outlines.ts';
import { PLACE_COLUMNS, readPlaces } from './places/read-places.ts';
import { POSTCODE_COLUMNS, readPostcodes } from './places/read-postcodes.ts';
import { checkArea } from './publisher/area.ts';
import { checkGoingLive } from './publisher/going-live.ts';
import { readCosts } from './publisher/read-costs.ts';
import { readNeed } from './publisher/read-need.ts';
import { readReport } from './publisher/read-report.ts';
import { checkSecondChecks, countSecondChecks, type SecondChecks } from './publisher/second-check.ts';
import { readSettings } from './publisher/settings.ts';
import { readSituations, SITUATION_COLUMNS } from './publisher/situations/read-situations.ts';
import { readTexts } from './publisher/texts/read-texts.ts';
import type { ColumnSpec } from './text/columns.ts';
import { type FileTally, matchFixedColumns, readFilledTable, sourceOf, tallyOf } from './text/csv-file.ts';
import { readTable, type Table, type TableSource } from './text/table.ts';

export type { FileTally } from './text/csv-file.ts';

export interface IngestResult {
  /** Undefined as soon as one finding is an error. */
  readonly edition: Edition | undefined;
  readonly findings: readonly Finding[];
  /** How many warnings and notices were left out because an editor accepted them earlier (`accepted.csv`). */
  readonly accepted: number;
  /** For each CSV file, optional ones only where they are there, in the order in which they are read. */
  readonly tallies: readonly FileTally[];
  /** The id of the location that each sound line of `inventory.csv` is about, by line; empty where it is a folder. */
  readonly idByLine: ReadonlyMap<number, string>;
  /** The same of each file of the inventory, by its path. */
  readonly idsByFile: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** What each file in the folder of the inventory knew; empty where it is one file. */
  readonly sources: readonly SourceOverlap[];
  /** How far the second check is; undefined where the settings cannot be read. */
  readonly secondChecks: SecondChecks | undefined;
  /** Those that exist on the day of reference, also where something else is wrong; empty where they cannot be read. */
  readonly municipalities: readonly Municipality[];
  /** Those that exist no more, as far as they can be read. */
  readonly abolished: readonly Municipality[];
}

export interface ReadOptions {
  /**
   * Files that belong to a later edition and serve this one too. Municipalities in them that did not exist yet are
   * passed over, and figures that this edition does not have; the period of its figures is then unknown.
   */
  readonly borrowed?: ReadonlySet<string>;
  /** The edition before: figures that differ from it by a factor get a warning. */
  readonly former?: Edition | undefined;
}

/** What the files are called in the folder, for those that are called otherwise than in `DATA_FILES`. */
function namesIn(files: DataFiles): FileNames {
  return new Map(
    [...files].flatMap(([file, found]) =>
      found instanceof Uint8Array || found.name === file ? [] : [[file, found.name] as const],
    ),
  );
}

function isReadable(found: DataFile | undefined): boolean {
  return found !== undefined && (found instanceof Uint8Array || found.rows !== undefined);
}

function withSource<Source, Value>(
  source: Source | undefined,
  read: (source: Source) => Value,
): Value | undefined {
  return source === undefined ? undefined : read(source);
}

/** The rows of a file with fixed columns, and how many there were to read. */
function readRows<Key extends string>(
  file: string,
  text: TableSource | undefined,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
) {
  const table = text === undefined ? undefined : readFilledTable(file, text, log);
  const rows = table === undefined ? undefined : matchFixedColumns(table, specs, log)?.rows;
  return { rows, read: table?.read ?? 0 };
}

function readMunicipalityFile(
  text: TableSource | undefined,
  settings: EditionSettings | undefined,
  figures: Table | undefined,
  log: FindingLog,
) {
  const file = DATA_FILES.municipalities;
  const { rows, read } = readRows(file, text, MUNICIPALITY_COLUMNS, log);
  if (rows === undefined || rows.length === 0)
    return { table: undefined, lookup: undefined, days: settings, tally: tallyOf(file, read, 0) };
  const date = settings?.referenceDate;
  // With a wrong day all files would seem wrong: they are read for the day of the figures, and the day is the finding.
  const other =
    date === undefined || figures === undefined
      ? undefined
      : otherDivisionOf(rows, codesIn(figures), date, log);
  const days = settings && other !== undefined ? { ...settings, referenceDate: other } : settings;
  const table = readMunicipalities(rows, days, log);
  return {
    table,
    lookup: createMunicipalityLookup(table.municipalities, table.abolished, table.unsettled),
    days,
    tally: tallyOf(file, read, table.published),
  };
}

function readIndicatorFile(
  table: Table | undefined,
  described: readonly DescribedIndicator[] | undefined,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
) {
  const result: IndicatorTable =
    table === undefined || described === undefined
      ? { readings: new Map(), withRow: undefined, published: 0, cellOf: () => undefined }
      : readIndicators(table, described, lookup, log);
  return {
    ...result,
    tally: tallyOf(DATA_FILES.indicators, table?.read ?? 0, result.published),
  };
}

function readPlaceFile(
  text: TableSource | undefined,
  lookup: MunicipalityLookup | undefined,
  spread: PointSpread | undefined,
  log: FindingLog,
) {
  const { rows = [], read } = readRows(DATA_FILES.places, text, PLACE_COLUMNS, log);
  const { places, merged, points } = readPlaces(rows, lookup, log);
  spread?.add(points);
  return { places, tally: tallyOf(DATA_FILES.places, read, places.length, merged) };
}

function readPostcodeFile(
  text: TableSource | undefined,
  lookup: MunicipalityLookup | undefined,
  spread: PointSpread | undefined,
  log: FindingLog,
) {
  const { rows = [], read } = readRows(DATA_FILES.postcodes, text, POSTCODE_COLUMNS, log);
  const { postcodes, merged, points } = readPostcodes(rows, lookup, log);
  spread?.add(points);
  return { postcodes, tally: tallyOf(DATA_FILES.postcodes, read, postcodes.length, merged) };
}

function readRegionFile(
  text: TableSource | undefined,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
) {
  const { rows = [], read } = readRows(DATA_FILES.regions, text, REGION_COLUMNS, log);
  const regions = readRegions(rows, lookup, log);
  return { regions, tally: tallyOf(DATA_FILES.regions, read, regions.length) };
}

/** The one file of the inventory, or those of all sources, as if they were one. */
function readInventoryFiles(files: DataFiles, context: InventoryContext, log: FindingLog) {
  const names = inventoryFiles(files, log);
  // A table of a kind that is not read is told of, whatever becomes of the others.
  for (const [name, found] of files)
    if (name.startsWith(`${INVENTORY_FOLDER}/`) && !isInventoryPart(name)) sourceOf(name, found, log);
  const tables = names.map((file) => {
    const { rows = [], read } = readRows(file, sourceOf(file, files.get(file), log), INVENTORY_COLUMNS, log);
    return { file, rows, read };
  });
  const { records, duplicates } = readInventory(
    tables.flatMap(({ rows }) => rows),
    context,
    log,
  );
  const merged = mergeLocations(records, log);
  const idByRow = new Map(merged.idByRow);
  for (const [row, earlier] of duplicates) idByRow.set(row, merged.idByRow.get(earlier) ?? '');
  const standing = new Set(merged.rows);
  const idsByFile = new Map(
    tables.map(({ file, rows }) => {
      const ids = rows.flatMap((row) => {
        const id = idByRow.get(row);
        return id === undefined ? [] : [[row.line, id] as const];
      });
      return [file, new Map(ids)] as const;
    }),
  );
  return {
    locations: placeLocations(merged.locations, context.surroundings?.postcodes),
    records,
    idsByFile,
    sources:
      names[0] === DATA_FILES.inventory
        ? []
        : overlapOf(new Map(Array.from(idsByFile, ([file, ids]) => [file, new Set(ids.values())]))),
    tallies: tables.map(({ file, rows, read }) => {
      const published = rows.filter((row) => standing.has(row)).length;
      return tallyOf(file, read, published, (idsByFile.get(file)?.size ?? 0) - published);
    }),
  };
}

function readSituationFile(text: TableSource | undefined, log: FindingLog) {
  const file = DATA_FILES.situations;
  const { rows = [], read } = readRows(file, text, SITUATION_COLUMNS, log);
  const { situations, merged } = readSituations(rows, log);
  return { situations, tally: tallyOf(file, read, situations.length, merged) };
}

/** The accepted notices; a file with nothing below its header is fine. */
function readAcceptedFile(content: DataFile | undefined, log: FindingLog) {
  const source = content === undefined ? undefined : sourceOf(ACCEPTED_FILE, content, log);
  const table = source === undefined ? undefined : readTable(ACCEPTED_FILE, source, log);
  const rows = table === undefined ? [] : (matchFixedColumns(table, ACCEPTED_COLUMNS, log)?.rows ?? []);
  const notices = readAccepted(rows, log);
  return { notices, tally: tallyOf(ACCEPTED_FILE, table?.read ?? 0, notices.length) };
}

/** What is left of the findings, and lines of `accepted.csv` that no longer fit one: only told where all was read. */
function settleFindings(log: FindingLog, notices: readonly AcceptedNotice[]) {
  const { open, accepted, unused } = settle(log.finish(), notices);
  return {
    findings: log.errors > 0 ? open : [...open, ...unusedAcceptances(unused)],
    accepted,
  };
}

function readBoundaryFile(
  files: DataFiles,
  table: MunicipalityTable | undefined,
  borrowed: ReadonlySet<string>,
  log: FindingLog,
): BoundaryTopology | undefined {
  const file = boundaryFileOf(files, log);
  if (file === undefined) return undefined;
  const source = sourceOf(file, files.get(file), log);
  if (typeof source !== 'string') return undefined;
  return borrowed.has(file)
    ? borrowBoundaries(file, source, table?.municipalities, log)
    : readBoundaries(file, source, table, log);
}

function reportWithoutIndicators(
  municipalities: readonly Municipality[],
  withRow: ReadonlySet<string>,
  log: FindingLog,
): void {
  for (const { code, name } of municipalities) {
    if (withRow.has(code)) continue;
    log.error(
      'municipality-without-indicators',
      { file: DATA_FILES.indicators, value: code },
      {
        message: `De gemeente ${name} (${code}) heeft geen regel met cijfers.`,
        expected: 'Eén regel voor elke gemeente die op de peildatum bestaat.',
        action: 'Voeg de regel toe. Laat cellen leeg als de cijfers onbekend zijn.',
      },
    );
  }
}

/**
 * Reads the files of an edition, by name, and checks them on their own and against each other.
 * Everything that is wrong is a finding; nothing is thrown. With an error there is no edition.
 */
export function readEdition(
  files: DataFiles,
  { borrowed = new Set(), former }: ReadOptions = {},
): IngestResult {
  const names = namesIn(files);
  const log = new FindingLog(names);
  // What is wrong with a borrowed file is told of the edition that it belongs to.
  const elsewhere = new FindingLog(names);
  const logOf = (name: keyof typeof DATA_FILES) => (borrowed.has(DATA_FILES[name]) ? elsewhere : log);
  // A text is made where it is used: all of them together are large.
  const tableOf = (name: keyof typeof DATA_FILES): TableSource | undefined => {
    const file = DATA_FILES[name];
    const found = files.get(file);
    return found === undefined && OPTIONAL_FILES.has(file) ? undefined : sourceOf(file, found, log);
  };
  const textOf = (name: keyof typeof DATA_FILES): string | undefined => {
    const text = tableOf(name);
    return typeof text === 'string' ? text : undefined;
  };
  const settings = withSource(textOf('settings'), (text) => readSettings(text, log));
  const figures = withSource(tableOf('indicators'), (source) =>
    readFilledTable(DATA_FILES.indicators, source, log),
  );
  const {
    table,
    lookup,
    days,
    tally: municipalityTally,
  } = readMunicipalityFile(tableOf('municipalities'), settings, figures, logOf('municipalities'));
  const ownDescribed = withSource(textOf('indicatorDescriptions'), (text) =>
    readIndicatorDescriptions(text, settings, log),
  );
  // Of borrowed descriptions the period is that of another edition.
  if (settings && ownDescribed && days === settings && !borrowed.has(DATA_FILES.indicatorDescriptions))
    checkPeriods(ownDescribed, settings, log);
  const described =
    ownDescribed && borrowed.has(DATA_FILES.indicatorDescriptions)
      ? borrowIndicators(ownDescribed, figures)
      : ownDescribed;
  const indicators = readIndicatorFile(figures, described, lookup, log);
  const context = {
    described,
    municipalities: table?.municipalities,
    abolished: table?.abolished,
    isPart: settings?.area !== undefined,
  };
  const classifications = withSource(textOf('classes'), (text) =>
    borrowed.has(DATA_FILES.classes) ? borrowClasses(text, context) : readClasses(text, context, log),
  );
  // Before the long tables: reading the boundaries takes much memory, which is free again afterwards.
  const boundaries = readBoundaryFile(files, table, borrowed, log);
  const outlines = boundaries === undefined ? undefined : createOutlines(boundaries);
  const spread = outlines && new PointSpread(outlines);
  const places = readPlaceFile(tableOf('places'), lookup, spread, logOf('places'));
  const postcodes = readPostcodeFile(tableOf('postcodes'), lookup, spread, logOf('postcodes'));
  const regions = readRegionFile(tableOf('regions'), lookup, logOf('regions'));
  spread?.report(table?.municipalities ?? [], logOf('places'));
  const surroundings =
    table &&
    lookup &&
    makeSurroundings({
      table,
      lookup,
      places: postcodes.tally.refused + places.tally.refused === 0 ? places.places : [],
      // What a refused row would have said of a location is not wrong too.
      postcodes:
        postcodes.tally.refused === 0 || borrowed.has(DATA_FILES.postcodes) ? postcodes.postcodes : [],
      outlines,
    });
  const inventory = readInventoryFiles(files, { lookup, surroundings }, log);

  const situations = readSituationFile(tableOf('situations'), log);

  const acceptedFile = readAcceptedFile(files.get(ACCEPTED_FILE), log);
  const report = withSource(textOf('report'), (text) => readReport(text, log));
  const costs = withSource(textOf('costs'), (text) => readCosts(text, log));
  const need = withSource(textOf('need'), (text) => readNeed(text, { settings, described }, log));
  const written = {
    accessibility: textOf('accessibilityText'),
    about: textOf('aboutText'),
    contact: textOf('contactText'),
    imprint: textOf('imprintText'),
  };
  const texts = settings && readTexts(written, settings, log);
  if (days && table) checkArea(days, table.municipalities, log);
  if (settings) checkSecondChecks(settings, inventory.records, log);
  if (settings) checkGoingLive({ settings, records: inventory.records, texts: written }, log);

  const { withRow } = indicators;
  if (table !== undefined && withRow !== undefined) {
    reportWithoutIndicators(table.municipalities, withRow, log);
    checkValuesHaveClass(classifications ?? [], table.municipalities, indicators.readings, log);
  }

  if (former && days && table && described && log.errors === 0)
    checkFormerFigures(
      {
        settings: days,
        municipalities: table.municipalities,
        abolished: table.abolished,
        indicators: described.map(({ indicator }) => indicator),
        table: indicators,
      },
      former,
      log,
    );

  // With a row missing, what is out of proportion is the row.
  if (table !== undefined && log.errors === 0)
    checkProportions(
      table.municipalities,
      inventory.locations,
      plausibleInhabitants(described ?? [], indicators.readings),
      log,
    );

  const isComplete =
    settings && texts && table && described && classifications && boundaries && log.errors === 0;
  return {
    edition: isComplete
      ? {
          settings,
          municipalities: table.municipalities,
          abolished: table.abolished,
          indicators: described.map(({ indicator }) => indicator),
          indicatorReadings: indicators.readings,
          classifications,
          locations: inventory.locations,
          places: places.places,
          postcodes: postcodes.postcodes,
          regions: regions.regions,
          situations: situations.situations,
          boundaries,
          report,
          costs,
          need,
          texts,
        }
      : undefined,
    ...settleFindings(log, acceptedFile.notices),
    idByLine: inventory.idsByFile.get(DATA_FILES.inventory) ?? new Map(),
    idsByFile: inventory.idsByFile,
    sources: inventory.sources,
    secondChecks: settings && countSecondChecks(inventory.locations, settings),
    municipalities: table?.municipalities ?? [],
    abolished: table?.abolished ?? [],
    tallies: [
      municipalityTally,
      indicators.tally,
      places.tally,
      ...(isReadable(files.get(DATA_FILES.postcodes)) ? [postcodes.tally] : []),
      ...(isReadable(files.get(DATA_FILES.regions)) ? [regions.tally] : []),
      ...inventory.tallies,
      ...(isReadable(files.get(DATA_FILES.situations)) ? [situations.tally] : []),
      ...(isReadable(files.get(ACCEPTED_FILE)) ? [acceptedFile.tally] : []),
    ].map((tally) => ({ ...tally, file: names.get(tally.file) ?? tally.file })),
  };
}
