/** A table as the report of 2023 prints it. */
export interface PublishedTable {
  /** 'table-2' to 'table-9'. */
  readonly id: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly municipalities: number;
    readonly withOrganisation: number;
    /** Whole percent. */
    readonly share: number;
    /** What the report calls the mean number of locations. */
    readonly mean?: number | undefined;
  }[];
}

/** The report of October 2023 as it was printed: history, so the same whatever edition is published. */
export interface PublishedReport {
  readonly totals: {
    readonly municipalities: number;
    readonly withOrganisation: number;
    readonly organisations: number;
    readonly locations: number;
  };
  readonly tables: readonly PublishedTable[];
}

/** The inventory of the report holds on this day. */
export const REPORT_REFERENCE_DATE = '2023-01-01';
