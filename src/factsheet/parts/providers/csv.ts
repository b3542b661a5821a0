import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetData } from '../../factsheet.ts';
import { countedLines, type FigureLine } from '../../shared/figure-lines.ts';
import { comparedRows } from '../coverage/compared-rows.ts';

/** The locations by kind of organisation and by national network, each followed by the means of the groups. */
export function providerLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return [
    ...comparedRows(factsheet, 'kinds').flatMap((row) =>
      countedLines(factsheet, settings, 'soorten organisaties', row),
    ),
    ...comparedRows(factsheet, 'networks').flatMap((row) =>
      countedLines(factsheet, settings, 'landelijke organisaties', row),
    ),
  ];
}
