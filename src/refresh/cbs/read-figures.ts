import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { enumerate } from '../../model/dutch.ts';
import { SOURCES_FILE } from '../sources/read-sources.ts';
import { type CbsSource, type Measure, tableOf } from '../sources/source.ts';
import { type CbsTable, isMunicipality, type RegionReadings, type TableFacts, yearCode } from './answer.ts';
import { type CbsTables, newServiceFirst } from './cbs-tables.ts';
import { findColumn } from './find-column.ts';

/** The figures of one source, as CBS publishes them: in its unit and by its division. */
export interface FoundFigures {
  readonly service: 'v4' | 'v3';
  readonly table: TableFacts;
  readonly year: number;
  readonly provisional: boolean;
  readonly measure: RegionReadings;
  /** What the measure is a part of; undefined where the source names nothing. */
  readonly whole: RegionReadings | undefined;
}

/** Years in which the figure may lie, newest first. */
function wantedYears({ maxYearsBack }: CbsSource, period: number): readonly number[] {
  return Array.from({ length: maxYearsBack + 1 }, (_, back) => period - back);
}

function reportNoYear(
  newest: number | undefined,
  { maxYearsBack }: CbsSource,
  period: number,
  spot: Spot,
  log: FindingLog,
): void {
  const from = period - maxYearsBack;
  const asked = from === period ? `${period}` : `${from} tot en met ${period}`;
  log.error(
    'no-such-period',
    { ...spot, value: String(period) },
    {
      message:
        newest === undefined || newest >= from
          ? `Over ${asked} heeft het CBS hier geen cijfers.`
          : `Over ${asked} heeft het CBS hier nog geen cijfers. Het nieuwste jaar is ${newest}.`,
      expected: 'Een jaar waarover het CBS cijfers heeft gepubliceerd.',
      action:
        'Wacht tot het CBS ze publiceert, kies een ander jaar bij --period, of laat dit cijfer weg: noem de andere met --indicator.',
    },
  );
}

function reportRenamed(asked: string, found: string, spot: Spot, log: FindingLog): void {
  log.error(
    'unknown-table',
    { ...spot, value: asked },
    {
      message: `Het CBS geeft bij ${quoted(asked)} een andere tabel: ${quoted(found)}.`,
      expected: 'De code van een tabel die het CBS nu publiceert, in precies dezelfde letters.',
      action: 'Zoek de tabel op bij opendata.cbs.nl en zet de nieuwe code in sources.json.',
    },
  );
}

function reportUnit(unit: string, wanted: string, spot: Spot, log: FindingLog): void {
  log.error(
    'wrong-unit',
    { ...spot, value: unit },
    {
      message: `Het CBS geeft deze cijfers in de eenheid ${quoted(unit)}. In sources.json staat ${quoted(wanted)}.`,
      expected: `De eenheid ${quoted(wanted)}.`,
      action: 'Kijk in de tabel wat er veranderd is. Pas daarna `unit` en `factor` aan.',
    },
  );
}

function reportRepeated(codes: readonly string[], spot: Spot, log: FindingLog): void {
  log.error(
    'repeated-region',
    { ...spot, value: codes[0] ?? '' },
    {
      message: `Het antwoord heeft meer dan één cijfer voor ${enumerate(codes.slice(0, 3))}. Wij weten niet welk cijfer bedoeld is.`,
      expected: 'Eén cijfer voor elke gemeente.',
      action:
        'Zet bij `filters` een code voor elke andere dimensie van de tabel, zoals Geslacht en Leeftijd.',
    },
  );
}

/** What was found in a table, or that something in the log makes it useless. */
type Outcome = FoundFigures | 'reported' | { readonly newest: number | undefined };

function isKnownSomewhere(readings: RegionReadings): boolean {
  for (const [code, reading] of readings) {
    if (reading.state === 'known' && isMunicipality(code)) return true;
  }
  return false;
}

/** Looks through the years of one table, newest first, for one with figures. */
async function readTableFigures(
  table: CbsTable,
  id: string,
  source: CbsSource,
  years: readonly number[],
  spot: Spot,
  log: FindingLog,
): Promise<Outcome> {
  const facts = await table.facts();
  // The wrong case of letters gives another table, or an empty one, and no error.
  if (table.service === 'v4' ? facts.id !== id : facts.id.toLowerCase() !== id.toLowerCase()) {
    reportRenamed(id, facts.id, spot, log);
    return 'reported';
  }
  const wanted: readonly (readonly [Measure, string])[] = [
    [source.measure, 'measure'],
    ...(source.per === undefined ? [] : [[source.per, 'per'] as const]),
  ];
  const columns: string[] = [];
  for (const [measure, name] of wanted) {
    const column = await findColumn(table, id, measure, { ...spot, column: `${spot.column}.${name}` }, log);
    if (column === undefined) return 'reported';
    if (source.unit !== undefined && column.unit !== source.unit) {
      reportUnit(column.unit, source.unit, { ...spot, column: `${spot.column}.unit` }, log);
      return 'reported';
    }
    columns.push(column.key);
  }
  const published = source.periods === undefined ? undefined : await table.years(source.periods);
  for (const year of years) {
    const listed = published?.find((candidate) => candidate.year === year);
    if (published !== undefined && listed === undefined) continue;
    const { columns: answers, repeated } = await table.figures({
      columns,
      regions: source.regions,
      filters: source.filters,
      period: source.periods === undefined ? undefined : { dimension: source.periods, code: yearCode(year) },
    });
    if (repeated.length > 0) {
      reportRepeated(repeated, { ...spot, column: `${spot.column}.filters` }, log);
      return 'reported';
    }
    const [measure, whole] = answers;
    // A year can be in the list of a table before this column has figures over it.
    if (measure === undefined || !isKnownSomewhere(measure)) continue;
    return {
      service: table.service,
      table: facts,
      year,
      provisional: listed?.provisional ?? false,
      measure,
      whole,
    };
  }
  const newest = Math.max(...(published ?? []).map(({ year }) => year));
  return { newest: Number.isFinite(newest) ? newest : undefined };
}

/** The tables to look in, each with the years that it can have. */
function tablesFor(source: CbsSource, period: number): readonly { id: string; years: readonly number[] }[] {
  const years = wantedYears(source, period);
  if (typeof source.table === 'string') return [{ id: source.table, years }];
  return years.flatMap((year) => {
    const id = tableOf(source, year);
    return id === undefined ? [] : [{ id, years: [year] }];
  });
}

/**
 * The newest figures of a source that are not too old for the period. Undefined, with an error in the log,
 * where there are none, or where they are not what `sources.json` says.
 * @param column place of the source in `sources.json`
 */
export async function readFigures(
  tables: CbsTables,
  source: CbsSource,
  period: number,
  column: string,
  log: FindingLog,
): Promise<FoundFigures | undefined> {
  const spot: Spot = { file: SOURCES_FILE, column };
  let newest: number | undefined;
  if (typeof source.table !== 'string') {
    const known = Object.keys(source.table).map(Number);
    newest = Math.max(...known);
  }
  for (const { id, years } of tablesFor(source, period)) {
    const ask = (table: CbsTable) => () => readTableFigures(table, id, source, years, spot, log);
    const outcome = await newServiceFirst(
      source.measure.v4 === undefined ? undefined : ask(tables.v4(id)),
      source.measure.v3 === undefined ? undefined : ask(tables.v3(id)),
      `${column}.table`,
      log,
    );
    if (outcome === undefined || outcome === 'reported') return undefined;
    if ('measure' in outcome) return outcome;
    newest = outcome.newest ?? newest;
  }
  reportNoYear(newest, source, period, spot, log);
  return undefined;
}
