import { createHash } from 'node:crypto';
import { cleanText } from '../ingest/text/clean-text.ts';
import { ANSWER_COLUMNS, type SurveyColumn } from './survey-columns.ts';

/**
 * A short mark of the answers on one line of the survey. It is written into the sheet that is made of them, so that
 * anybody who has both can tell whether they belong together. It does not give the answers away.
 */
export function fingerprintOf(cellOf: (column: SurveyColumn) => string): string {
  const cells = ANSWER_COLUMNS.map((column) => cleanText(cellOf(column)).text);
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 16);
}
