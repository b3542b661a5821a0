import type { FactsheetData } from '../../factsheet.ts';
import { comparisonToJson } from '../../shared/figure-json.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';

/** `coverage`: every row of every table, with how the groups do. */
export function coverageToJson(factsheet: FactsheetData) {
  return {
    coverage: {
      lifeDomains: coverageToRows(factsheet, 'lifeDomains'),
      supportTypes: coverageToRows(factsheet, 'supportTypes'),
      kinds: comparedRows(factsheet, 'kinds').map(rowToJson),
      networks: comparedRows(factsheet, 'networks').map(rowToJson),
    },
    combinations: factsheet.combinations.map(({ domain, cells }) => ({
      lifeDomain: domain,
      supportTypes: cells.map(({ type, locations, forEverybody }) => ({
        supportType: type,
        locations,
        locationsForEverybody: forEverybody,
      })),
    })),
  };
}

function coverageToRows(factsheet: FactsheetData, table: 'lifeDomains' | 'supportTypes') {
  return comparedRows(factsheet, table).map((row, index) => {
    const { key, label, locations, ...rest } = rowToJson(row);
    const { forEverybody = 0, onlyFor = [] } = factsheet[table][index] ?? {};
    return { key, label, locations, locationsForEverybody: forEverybody, onlyFor, ...rest };
  });
}

function rowToJson({ key, label, locations, comparisons, nearest }: ComparedRow) {
  return { key, label, locations, comparisons: comparisons.map(comparisonToJson), nearest };
}
