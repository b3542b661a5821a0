import type { Site } from '../../site.ts';

/** The figures of all municipalities as an Excel workbook. */
export const COUNTRY_WORKBOOK_PATH = 'data/sjo.xlsx';

/** Of all workbooks, for hosts that do not know the ending of their names. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table of more municipalities does not fit in memory beside the rest. */
const MOST_MUNICIPALITIES = 2_000;

/** Whether an edition of today has that workbook; an earlier one never has. */
export function hasCountryWorkbook({ municipalities }: Pick<Site, 'municipalities'>): boolean {
  return municipalities.length <= MOST_MUNICIPALITIES;
}
