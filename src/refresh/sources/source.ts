/** Where a column of CBS stands. At least one of the two services is named. */
export interface Measure {
  /** Identifier among `MeasureCodes` of the new service (OData v4). */
  readonly v4?: string;
  /** Key among `DataProperties` of the old service (OData v3), with or without its number: that shifts. */
  readonly v3?: string;
  /** Title of the group of topics that holds it, where several columns have the same key. */
  readonly v3Group?: string;
}

/** One figure of CBS for each municipality. */
export interface CbsSource {
  /** One table with a dimension for time, or a table for each year. Ids in the case of CBS. */
  readonly table: string | Readonly<Record<string, string>>;
  /** Dimension of regions: 'RegioS', 'WijkenEnBuurten'. */
  readonly regions: string;
  /** Dimension of time; absent where each year has a table of its own. */
  readonly periods?: string;
  /** One code for every other dimension: 'Geslacht' is 'T001038'. */
  readonly filters: Readonly<Record<string, string>>;
  readonly measure: Measure;
  /** What the measure is a part of, in the same table: the figure is then the quotient. */
  readonly per?: Measure;
  /** Unit as CBS writes it; another one stops everything. Absent for a score or a class, which have none. */
  readonly unit?: string;
  /** From CBS's unit to the one of `indicators.json`. */
  readonly factor: number;
  /** Decimals in `indicators.csv`. */
  readonly decimals: number;
  /** Years that the figure may lie before the asked one. */
  readonly maxYearsBack: number;
  /** Division that the figures follow: the one of their own year, or always the same one. */
  readonly division: 'own-year' | number;
}

/** How one indicator is refreshed. */
export interface IndicatorSource {
  readonly id: string;
  /** True for a count: then figures of merged municipalities may be added up. */
  readonly additive: boolean;
  /** Why this figure has no table; it is left as it is. */
  readonly byHand?: string;
  readonly cbs?: CbsSource;
  /** Id of a source in `edition.json`. */
  readonly source?: string;
  /** Period as a reader sees it, with '{jaar}' for the year. */
  readonly period?: string;
}

/** How a source in `edition.json` is called after a refresh. */
export interface SourceTitle {
  readonly id: string;
  /**
   * With '{jaren}' for the years of the figures; of a division with '{jaar}' for its year, and with
   * '{jaar_stedelijkheid}' for the year of the urbanity classes.
   */
  readonly title: string;
}

export interface DivisionSource {
  /** Table whose list of regions tells when municipalities began and ended. */
  readonly table: string;
  readonly regions: string;
  /** Sources in `edition.json` that carry the year of the division. */
  readonly titles: readonly SourceTitle[];
  readonly urbanity: CbsSource;
}

/** What `sources.json` holds. */
export interface Sources {
  readonly division: DivisionSource;
  readonly titles: readonly SourceTitle[];
  readonly indicators: readonly IndicatorSource[];
}

/** The table with the figures of a year; undefined where there is none. */
export function tableOf({ table }: CbsSource, year: number): string | undefined {
  return typeof table === 'string' ? table : table[String(year)];
}
