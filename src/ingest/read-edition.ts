import type { Edition, EditionSettings, Municipality } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { readBoundaries } from './boundaries/read-boundaries.ts';
import { borrowBoundaries, borrowClasses, borrowIndicators } from './files/borrowed.ts';
import { DATA_FILES, type DataFileName, OPTIONAL_FILES } from './files/data-files.ts';
import { FindingLog } from './findings/finding-log.ts';
import { type DescribedIndicator, readIndicatorDescriptions } from './indicators/descriptions.ts';
import { checkValuesHaveClass, readClasses } from './indicators/read-classes.ts';
import { type IndicatorTable, readIndicators } from './indicators/read-indicators.ts';
import { mergeLocations } from './inventory/merge-locations.ts';
import { placeLocations } from './inventory/place-locations.ts';
import { INVENTORY_COLUMNS, type InventoryContext, readInventory } from './inventory/read-inventory.ts';
import { makeSurroundings } from './inventory/surroundings.ts';
import { createMunicipalityLookup, type MunicipalityLookup } from './municipalities/lookup.ts';
import { MUNICIPALITY_COLUMNS, readMunicipalities } from './municipalities/read-municipalities.ts';
import { createOutlines, type Outlines } from './places/outlines.ts';
import { PLACE_COLUMNS, readPlaces } from './places/read-places.ts';
import { POSTCODE_COLUMNS, readPostcodes } from './places/read-postcodes.ts';
import { readSettings } from './settings.ts';
import type { ColumnSpec } from './text/columns.ts';
import { type FileTally, matchFixedColumns, readFilledTable, tallyOf } from './text/csv-file.ts';
import { decodeFile } from './text/decode.ts';

export type { FileTally } from './text/csv-file.ts';

export interface IngestResult {
  /** Undefined as soon as one finding is an error. */
  readonly edition: Edition | undefined;
  readonly findings: readonly Finding[];
  /** For each CSV file, optional ones only where they are there, in the order in which they are read. */
  readonly tallies: readonly FileTally[];
  /** The id of the location that each sound line of the inventory is about, by line. */
  readonly idByLine: ReadonlyMap<number, string>;
}

export interface ReadOptions {
  /**
   * Files that belong to a later edition and serve this one too. Municipalities in them that did not exist yet are
   * passed over, and figures that this edition does not have; the period of its figures is then unknown.
   */
  readonly borrowed?: ReadonlySet<DataFileName>;
}

function withText<Value>(text: string | undefined, read: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : read(text);
}

/** The rows of a file with fixed columns, and how many there were to read. */
function readRows<Key extends string>(
  file: string,
  text: string | undefined,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
) {
  const table = text === undefined ? undefined : readFilledTable(file, text, log);
  const rows = table === undefined ? undefined : matchFixedColumns(table, specs, log)?.rows;
  return { rows, read: table?.read ?? 0 };
}

function readMunicipalityFile(
  text: string | undefined,
  settings: EditionSettings | undefined,
  log: FindingLog,
) {
  const file = DATA_FILES.municipalities;
  const { rows, read } = readRows(file, text, MUNICIPALITY_COLUMNS, log);
  if (rows === undefined || rows.length === 0)
    return { table: undefined, lookup: undefined, tally: tallyOf(file, read, 0) };
  const table = readMunicipalities(rows, settings?.referenceDate, log);
  return {
    table,
    lookup: createMunicipalityLookup(table.municipalities, table.abolished),
    tally: tallyOf(file, read, table.published),
  };
}

function readIndicatorFile(
  text: string | undefined,
  described: readonly DescribedIndicator[] | undefined,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
) {
  const table = text === undefined ? undefined : readFilledTable(DATA_FILES.indicators, text, log);
  const result: IndicatorTable =
    table === undefined || described === undefined
      ? { readings: new Map(), withRow: undefined, published: 0 }
      : readIndicators(table, described, lookup, log);
  return {
    ...result,
    tally: tallyOf(DATA_FILES.indicators, table?.read ?? 0, result.published),
  };
}

function readPlaceFile(text: string | undefined, lookup: MunicipalityLookup | undefined, log: FindingLog) {
  const { rows = [], read } = readRows(DATA_FILES.places, text, PLACE_COLUMNS, log);
  const { places, merged } = readPlaces(rows, lookup, log);
  return { places, tally: tallyOf(DATA_FILES.places, read, places.length, merged) };
}

function readPostcodeFile(
  text: string | undefined,
  lookup: MunicipalityLookup | undefined,
  outlines: Outlines | undefined,
  log: FindingLog,
) {
  const { rows = [], read } = readRows(DATA_FILES.postcodes, text, POSTCODE_COLUMNS, log);
  const { postcodes, merged } = readPostcodes(rows, lookup, outlines, log);
  return { postcodes, tally: tallyOf(DATA_FILES.postcodes, read, postcodes.length, merged) };
}

function readInventoryFile(text: string | undefined, context: InventoryContext, log: FindingLog) {
  const { rows = [], read } = readRows(DATA_FILES.inventory, text, INVENTORY_COLUMNS, log);
  const { records, duplicates } = readInventory(rows, context, log);
  const merged = mergeLocations(records, log);
  const idByLine = new Map(merged.idByLine);
  for (const [line, earlier] of duplicates) idByLine.set(line, merged.idByLine.get(earlier) ?? '');
  const locations = placeLocations(merged.locations, context.surroundings?.postcodes);
  const fewer = duplicates.size + records.length - locations.length;
  return { locations, idByLine, tally: tallyOf(DATA_FILES.inventory, read, locations.length, fewer) };
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
  files: ReadonlyMap<string, Uint8Array>,
  { borrowed = new Set() }: ReadOptions = {},
): IngestResult {
  const log = new FindingLog();
  // What is wrong with a borrowed file is told of the edition that it belongs to.
  const elsewhere = new FindingLog();
  const logOf = (name: keyof typeof DATA_FILES) => (borrowed.has(DATA_FILES[name]) ? elsewhere : log);
  // A text is made where it is used: all of them together are large.
  const textOf = (name: keyof typeof DATA_FILES) => {
    const file = DATA_FILES[name];
    const bytes = files.get(file);
    return bytes === undefined && OPTIONAL_FILES.has(file) ? undefined : decodeFile(file, bytes, log);
  };
  const settings = withText(textOf('settings'), (text) => readSettings(text, log));
  const {
    table,
    lookup,
    tally: municipalityTally,
  } = readMunicipalityFile(textOf('municipalities'), settings, logOf('municipalities'));
  const indicatorText = textOf('indicators');
  const ownDescribed = withText(textOf('indicatorDescriptions'), (text) =>
    readIndicatorDescriptions(text, settings, log),
  );
  const described =
    ownDescribed && borrowed.has(DATA_FILES.indicatorDescriptions)
      ? borrowIndicators(ownDescribed, indicatorText)
      : ownDescribed;
  const indicators = readIndicatorFile(indicatorText, described, lookup, log);
  const context = { described, municipalities: table?.municipalities };
  const classifications = withText(textOf('classes'), (text) =>
    borrowed.has(DATA_FILES.classes) ? borrowClasses(text, context) : readClasses(text, context, log),
  );
  // Before the long tables: reading the boundaries takes much memory, which is free again afterwards.
  const boundaries = withText(textOf('boundaries'), (text) =>
    borrowed.has(DATA_FILES.boundaries)
      ? borrowBoundaries(text, table?.municipalities)
      : readBoundaries(text, table?.municipalities, log),
  );
  const places = readPlaceFile(textOf('places'), lookup, logOf('places'));
  const outlines = boundaries === undefined ? undefined : createOutlines(boundaries);
  const postcodes = readPostcodeFile(textOf('postcodes'), lookup, outlines, logOf('postcodes'));
  const surroundings =
    table &&
    lookup &&
    makeSurroundings({
      table,
      lookup,
      places: places.places,
      // What a refused row would have said of a location is not wrong too.
      postcodes:
        postcodes.tally.refused === 0 || borrowed.has(DATA_FILES.postcodes) ? postcodes.postcodes : [],
      outlines,
    });
  const inventory = readInventoryFile(textOf('inventory'), { lookup, surroundings }, log);

  const { withRow } = indicators;
  if (table !== undefined && withRow !== undefined) {
    reportWithoutIndicators(table.municipalities, withRow, log);
    checkValuesHaveClass(classifications ?? [], table.municipalities, indicators.readings, log);
  }

  const isComplete = settings && table && described && classifications && boundaries && log.errors === 0;
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
          boundaries,
        }
      : undefined,
    findings: log.finish(),
    idByLine: inventory.idByLine,
    tallies: [
      municipalityTally,
      indicators.tally,
      places.tally,
      ...(files.has(DATA_FILES.postcodes) ? [postcodes.tally] : []),
      inventory.tally,
    ],
  };
}
