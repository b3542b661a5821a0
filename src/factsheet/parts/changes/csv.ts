import type { EditionSettings } from '../../../model/edition.ts';
import type { FactsheetHead } from '../../factsheet.ts';
import { type FigureLine, ownLine, statusWords } from '../../shared/figure-lines.ts';
import type { ChangesPart } from './type.ts';

/**
 * The main figures of the edition before, and how much they differ, each followed by the middle half of the differences
 * of all municipalities. None without an earlier edition.
 */
export function changeLines(
  factsheet: Pick<FactsheetHead, 'code' | 'name'> & ChangesPart,
  settings: EditionSettings,
): FigureLine[] {
  const { changes } = factsheet;
  if (!changes) return [];
  const status = statusWords(settings);
  return changes.figures.flatMap(({ id, older, newer, difference, half }) => {
    const then = ownLine(factsheet, {
      onderdeel: `kerncijfers ${changes.moments.older}`,
      sleutel: id,
      figure: older,
      status,
    });
    const period = `van ${older.measure.period} tot ${newer.measure.period}`;
    const measure = { ...newer.measure, period };
    const own = ownLine(factsheet, {
      onderdeel: `verschil sinds ${changes.moments.older}`,
      sleutel: id,
      figure: { measure, reading: difference },
      status,
    });
    const ends = [
      ['middelste helft van', half?.low],
      ['middelste helft tot', half?.high],
    ] as const;
    return [
      then,
      own,
      ...(half === undefined ? [] : ends).map(
        ([maat, waarde]): FigureLine => ({ ...own, van: 'alle gemeenten', maat, waarde, toestand: 'bekend' }),
      ),
    ];
  });
}
