import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetHead } from '../../factsheet.ts';
import { type FigureLine, ownLine, statusWords } from '../../shared/figure-lines.ts';
import type { NeedExpectedPart } from './type.ts';

/** Both ends of the range. */
export function needExpectedLines(
  factsheet: FactsheetHead & NeedExpectedPart,
  settings: EditionSettings,
): FigureLine[] {
  const { needExpected } = factsheet;
  if (!needExpected) return [];
  return [needExpected.low, needExpected.high].map((figure) =>
    ownLine(factsheet, {
      onderdeel: 'verwacht',
      sleutel: figure.measure.id,
      figure,
      status: statusWords(settings),
    }),
  );
}
