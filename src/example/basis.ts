import Papa from 'papaparse';
import type { Classification } from '../model/edition.ts';

/** The texts of the data files that the example is calibrated on. */
export interface ExampleSources {
  readonly municipalities: string;
  readonly indicators: string;
  readonly classes: string;
  readonly postcodes: string;
  readonly report: string;
}

export interface ExampleMunicipality {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
  /** Class by classification: { size: '25000-50000', urbanity: 'matig-stedelijk' }. Absent where unknown. */
  readonly classes: Readonly<Record<string, string>>;
}

/** A real postcode of a municipality: the example has real postcodes and places, and nothing else of an address. */
export interface ExamplePostcode {
  readonly postcode: string;
  readonly place: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A row of a published table, as far as the example needs it. */
export interface PublishedRow {
  readonly id: string;
  readonly municipalities: number;
  readonly withOrganisation: number;
  readonly mean?: number;
}

export interface PublishedTable {
  readonly id: string;
  readonly classification?: string;
  readonly rows: readonly PublishedRow[];
}

export interface PublishedReport {
  readonly totals: {
    readonly withOrganisation: number;
    readonly organisations: number;
    readonly locations: number;
  };
  readonly organisationFacts: {
    readonly mainlyVolunteersShare: number;
    readonly subsidiesAndGiftsShare: number;
  };
  readonly tables: readonly PublishedTable[];
}

interface MunicipalityLine {
  readonly code: string;
  readonly naam: string;
  readonly stedelijkheid: string;
  readonly geldig_tot: string;
}

interface IndicatorLine {
  readonly code: string;
  readonly inwoners: string;
  /** The other columns: an indicator id each. */
  readonly [indicator: string]: string;
}

interface PostcodeLine {
  readonly postcode: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly breedtegraad: string;
  readonly lengtegraad: string;
}

/**
 * Two municipalities that stood in each other's class when the example was first made, and still do for the choice of
 * its organisations: it would have none of the same otherwise. Both have organisations, so that the tables come out.
 */
const URBANITY_WHEN_MADE: Readonly<Record<string, string>> = {
  GM0351: 'weinig stedelijk',
  GM0743: 'matig stedelijk',
};

export interface Basis {
  readonly municipalities: readonly ExampleMunicipality[];
  /** By code of the municipality. */
  readonly postcodes: ReadonlyMap<string, readonly ExamplePostcode[]>;
  readonly report: PublishedReport;
}

/** Reads what the example rests on. Throws an Error that says what is missing. */
export function readBasis(sources: ExampleSources): Basis {
  const classifications = (JSON.parse(sources.classes) as { classifications: Classification[] })
    .classifications;
  const indicators = new Map(rowsOf<IndicatorLine>(sources.indicators).map((row) => [row.code, row]));
  const municipalities = rowsOf<MunicipalityLine>(sources.municipalities)
    .filter((row) => row.geldig_tot === '')
    .map(({ code, naam: name, stedelijkheid }) => {
      const values = indicators.get(code);
      const inhabitants = values && numberOf(values.inwoners);
      if (!values || inhabitants === undefined) throw new Error(`No inhabitants for municipality ${code}.`);
      const classes: Record<string, string> = {};
      for (const classification of classifications) {
        const urbanity = URBANITY_WHEN_MADE[code] ?? stedelijkheid;
        const found = classOf(classification, code, values, urbanity);
        if (found) classes[classification.id] = found;
      }
      return { code, name, inhabitants, classes };
    });
  return {
    municipalities,
    postcodes: readPostcodes(sources.postcodes),
    report: JSON.parse(sources.report) as PublishedReport,
  };
}

function readPostcodes(text: string): Basis['postcodes'] {
  const byCode = new Map<string, ExamplePostcode[]>();
  for (const line of rowsOf<PostcodeLine>(text)) {
    const { postcode, plaats: place, gemeente, breedtegraad, lengtegraad } = line;
    const [latitude, longitude] = [numberOf(breedtegraad), numberOf(lengtegraad)];
    if (latitude === undefined || longitude === undefined) throw new Error(`No point for ${postcode}.`);
    const own = byCode.get(gemeente) ?? [];
    byCode.set(gemeente, [...own, { postcode, place, latitude, longitude }]);
  }
  return byCode;
}

/** The published number of municipalities with an organisation of this row. Throws on an unknown row. */
export function publishedCount(report: PublishedReport, tableId: string, rowId: string): number {
  const row = tableOf(report, tableId).rows.find(({ id }) => id === rowId);
  if (!row) throw new Error(`The published ${tableId} has no row ${rowId}.`);
  return row.withOrganisation;
}

/** A published table by its id. Throws on an unknown table. */
export function tableOf(report: PublishedReport, tableId: string): PublishedTable {
  const table = report.tables.find(({ id }) => id === tableId);
  if (!table) throw new Error(`No published ${tableId}.`);
  return table;
}

/** The rows of a table that stand for a class, without its total. */
export function classRows(table: PublishedTable): readonly PublishedRow[] {
  return table.rows.filter(({ id }) => id !== 'totaal');
}

function rowsOf<Line>(text: string): readonly Line[] {
  return Papa.parse<Line>(text.replace(/^\uFEFF/, ''), {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  }).data;
}

function numberOf(text: string | undefined): number | undefined {
  return text ? Number(text.replace(',', '.')) : undefined;
}

function classOf(
  classification: Classification,
  code: string,
  values: IndicatorLine,
  urbanityLabel: string,
): string | undefined {
  const value =
    classification.indicator === undefined ? undefined : numberOf(values[classification.indicator]);
  return classification.classes.find((candidate) => {
    if (candidate.codes) return candidate.codes.includes(code);
    if (candidate.urbanity) return candidate.urbanity === urbanityLabel.replaceAll(' ', '-');
    if (value === undefined) return false;
    return value >= (candidate.from ?? -Infinity) && value < (candidate.below ?? Infinity);
  })?.id;
}
