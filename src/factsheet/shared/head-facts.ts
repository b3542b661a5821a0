import { formatDate } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import { knownValue } from '../../model/figure.ts';
import type { FactsheetHead } from '../factsheet.ts';
import { countedOn } from './measures.ts';
import { figureWords } from './wording.ts';

/**
 * What is known of a municipality beforehand: province, inhabitants, urbanity, and from when the help is. One date stands
 * for all of it where inhabitants and help are of the same day; otherwise each has its own.
 */
export function headFacts(
  { province, inhabitants, urbanityLabel }: Pick<FactsheetHead, 'province' | 'inhabitants' | 'urbanityLabel'>,
  referenceDate: IsoDate,
): readonly string[] {
  const { period } = inhabitants.measure;
  const isOneDay = period === countedOn(referenceDate) || knownValue(inhabitants.reading) === undefined;
  return [
    province.name,
    isOneDay ? figureWords(inhabitants) : `${figureWords(inhabitants)} (${period})`,
    urbanityLabel,
    isOneDay ? countedOn(referenceDate) : `aanbod op ${formatDate(referenceDate)}`,
  ].filter((fact) => fact !== undefined);
}
