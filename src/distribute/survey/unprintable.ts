import { printable, UNSHOWN } from '../../../templates/sheet/marks/printable.ts';
import type { Finding } from '../../model/finding.ts';
import type { FontSet } from '../../pdf/fonts/font-face.ts';
import type { SurveyAnswer } from '../../survey/answer.ts';

/** Answers with a character that the sheet cannot show: says where, not what. */
export function findUnprintable(
  file: string,
  answers: readonly SurveyAnswer[],
  fonts: FontSet,
): readonly Finding[] {
  return answers.flatMap(({ line, services, remarks = '' }) =>
    [
      { column: 'diensten', text: services.join(' ') },
      { column: 'opmerkingen', text: remarks },
    ]
      .filter(({ text }) => printable(text, fonts) !== text.normalize('NFC'))
      .map(({ column }) => ({
        severity: 'warning',
        rule: 'unprintable-character',
        file,
        line,
        column,
        message: `In deze cel staat een teken dat niet op de factsheet kan, zoals een emoji. Daar staat nu ${UNSHOWN}.`,
        expected: 'Letters, cijfers en leestekens.',
        action: 'Haal het teken weg als het vraagteken stoort.',
      })),
  );
}
