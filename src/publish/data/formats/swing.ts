import { excelCsvPieces } from '../../../factsheet/shared/csv-text.ts';
import type { MunicipalityCode } from '../../../model/edition.ts';
import type { StreamedFile } from '../../shared/output-file.ts';
import type { Site } from '../../site.ts';
import type { DataTable } from '../data-table.ts';
import { tableToRecords } from '../tables/write-table.ts';
import { SWING_FIGURES, SWING_INDICATORS } from './paths.ts';
import { type SwingIndicator, swingIndicators } from './swing-indicators.ts';

/** The level of area; the Dutch installation calls it so. */
const LEVEL = 'gemeente';
/** Swing's own words for a figure that is not there. Nothing at all means that nothing is to be loaded. */
const UNKNOWN = -99999;
const WITHHELD = -99997;
/**
 * The figures and their table of indicators in the form that Swing takes, the platform behind waarstaatjegemeente.nl: a
 * row for each municipality and year, a column for each indicator. Semicolons and a decimal comma, as that platform's
 * Dutch users have.
 *
 * @param figures The table with a row for each municipality and figure.
 */
export function* swingFiles(site: Site, figures: DataTable): Generator<StreamedFile> {
  const indicators = swingIndicators(site);
  yield {
    path: SWING_FIGURES,
    withoutContacts: true,
    *pieces() {
      const pieces = excelCsvPieces(figureHeaders(indicators), figureRows(figures, indicators));
      // The byte order mark: nothing here needs one, and a program that knows none would take it for a part of 'period'.
      pieces.next();
      yield* pieces;
    },
  };
  yield {
    path: SWING_INDICATORS,
    withoutContacts: true,
    pieces: () => excelCsvPieces(Object.keys(INDICATOR_COLUMNS), indicatorRows(indicators)),
  };
}

function withFigures(indicators: readonly SwingIndicator[]): SwingIndicator[] {
  return indicators.filter(({ figure }) => figure !== undefined);
}

function figureHeaders(indicators: readonly SwingIndicator[]): string[] {
  return ['period', 'geolevel', 'geoitem', ...withFigures(indicators).map(({ code }) => code)];
}

function* figureRows(
  figures: DataTable,
  indicators: readonly SwingIndicator[],
): Generator<(string | number | undefined)[]> {
  const columns = withFigures(indicators);
  const years = [...new Set(columns.map(({ year }) => year))].toSorted();
  for (const { code, values } of byMunicipality(figures)) {
    for (const year of years) {
      const cells = columns.map(({ figure, year: own }) =>
        own === year && figure ? (values.get(nameOf(figure.part, figure.key)) ?? UNKNOWN) : undefined,
      );
      yield [year, LEVEL, areaNumber(code), ...cells];
    }
  }
}

interface MunicipalityValues {
  readonly code: MunicipalityCode;
  /** As Swing wants them, by part and key. */
  readonly values: Map<string, number>;
}

/** The figures of each municipality together. In the table they stand below each other. */
function* byMunicipality(figures: DataTable): Generator<MunicipalityValues> {
  let current: MunicipalityValues | undefined;
  for (const row of tableToRecords(figures)) {
    const code = String(row['code']);
    if (current?.code !== code) {
      if (current) yield current;
      current = { code, values: new Map() };
    }
    current.values.set(nameOf(String(row['onderdeel']), String(row['sleutel'])), swingValue(row));
  }
  if (current) yield current;
}

const nameOf = (part: string, key: string): string => `${part}\n${key}`;

function swingValue({ waarde, toestand }: Readonly<Record<string, unknown>>): number {
  if (typeof waarde === 'number') return waarde;
  return toestand === 'niet getoond' ? WITHHELD : UNKNOWN;
}

/** Swing numbers areas without the letters of CBS and without zeros in front: 'GM0363' is 363. */
function areaNumber(code: MunicipalityCode): number {
  return Number(code.replace(/^GM/, ''));
}

type IndicatorCell = (indicator: SwingIndicator) => string;

/** The columns of Swing's table of indicators. */
const INDICATOR_COLUMNS: Readonly<Record<string, IndicatorCell>> = {
  'Indicator code': ({ code }) => code,
  Name: ({ name }) => name,
  Description: ({ description }) => description.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  Unit: ({ unit }) => unit,
  'Data source': ({ source }) => source,
  'Data type': ({ type }) => type,
  'Period type': () => 'Stock',
  'Start period': ({ year }) => year,
  'End period': ({ year }) => year,
  Formula: ({ formula = '' }) => formula,
  Aggregate: ({ type, formula }) => (type === 'Numeric' || formula !== undefined ? '1' : '0'),
};

function* indicatorRows(indicators: readonly SwingIndicator[]): Generator<string[]> {
  for (const indicator of indicators) yield Object.values(INDICATOR_COLUMNS).map((read) => read(indicator));
}
