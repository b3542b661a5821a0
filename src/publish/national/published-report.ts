import report from '../../../data/report-2023.json' with { type: 'json' };
import type { PublishedTable } from '../../analysis/national/report-comparison.ts';

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

export const PUBLISHED_REPORT: PublishedReport = report;
/** The inventory of the report holds on this day. */
export const REPORT_REFERENCE_DATE = '2023-01-01';
