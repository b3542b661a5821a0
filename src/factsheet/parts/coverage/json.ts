import type { FactsheetData } from '../../factsheet.ts';
import { comparisonToJson } from '../../shared/figure-json.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';

/** `coverage`: every row of every table, with how the groups do. */
export function coverageToJson(factsheet: FactsheetData) {
  return {
    coverage: {
      lifeDomains: comparedRows(factsheet, 'lifeDomains').map(rowToJson),
      supportTypes: comparedRows(factsheet, 'supportTypes').map(rowToJson),
      kinds: comparedRows(factsheet, 'kinds').map(rowToJson),
      networks: comparedRows(factsheet, 'networks').map(rowToJson),
    },
  };
}

function rowToJson({ key, label, locations, comparisons, nearest }: ComparedRow) {
  return { key, label, locations, comparisons: comparisons.map(comparisonToJson), nearest };
}
