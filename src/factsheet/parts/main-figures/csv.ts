import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetHead } from '../../factsheet.ts';
import { type FigureLine, judgedLines, ownLine, statusWords } from '../../shared/figure-lines.ts';
import { MAIN_MEASURES } from '../../shared/measures.ts';
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
    const isRate = !MAIN_MEASURES[id].wholeNumbers;
    return [own, ...comparisons.flatMap((comparison) => judgedLines(factsheet, own, comparison, isRate))];
  });
}
