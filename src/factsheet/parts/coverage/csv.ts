import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetData } from '../../factsheet.ts';
import { countedLines, type FigureLine } from '../../shared/figure-lines.ts';
import { comparedRows } from './compared-rows.ts';

/** The locations for each life domain and support type, each followed by the means of the groups. */
export function coverageLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return [
    ...comparedRows(factsheet, 'lifeDomains').flatMap((row) =>
      countedLines(factsheet, settings, 'leefgebieden', row),
    ),
    ...comparedRows(factsheet, 'supportTypes').flatMap((row) =>
      countedLines(factsheet, settings, 'soorten hulp', row),
    ),
  ];
}
