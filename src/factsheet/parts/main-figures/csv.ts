import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetHead } from '../../factsheet.ts';
import { comparedLine, type FigureLine, ownLine, statusWords } from '../../shared/figure-lines.ts';
import type { MainFiguresPart } from './type.ts';

/** The own main figures, each followed by those of the groups. */
export function mainFigureLines(
  factsheet: FactsheetHead & MainFiguresPart,
  settings: EditionSettings,
): FigureLine[] {
  return factsheet.mainFigures.flatMap(({ id, figure, comparisons }) => {
    const own = ownLine(factsheet, {
      onderdeel: 'kerncijfers',
      sleutel: id,
      figure,
      status: statusWords(settings),
    });
    return [own, ...comparisons.map((comparison) => comparedLine(own, comparison))];
  });
}
