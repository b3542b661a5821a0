import {
  type Explained,
  type Explanation,
  explain,
  FindingLog,
  type Spot,
} from '../ingest/findings/finding-log.ts';
import { foldLabel } from '../model/fold-name.ts';
import { SURVEY_COLUMNS } from './survey-columns.ts';

/** Findings whose texts hold numbers, column names and official names of municipalities, and nothing of a cell. */
const SAFE_AS_A_WHOLE: ReadonlySet<string> = new Set([
  'missing-file',
  'two-files-for-one-table',
  'not-a-workbook',
  'damaged-workbook',
  'workbook-too-large',
  'workbook-with-password',
  'no-sheet',
  'formula-without-result',
  'hidden-rows',
  'hidden-columns',
  'merged-cells',
  'file-too-large',
  'not-text',
  'old-encoding',
  'empty-file',
  'no-rows',
  'unclosed-quote',
  'misplaced-quote',
  'too-many-columns',
  'too-many-rows',
  'too-many-lines',
  'too-many-cells',
  'repeated-header',
  'damaged-encoding',
  'field-too-long',
  'line-too-long',
  'row-too-long',
  'row-too-short',
  'text-too-long',
  'control-character',
  'direction-character',
  'damaged-text',
  'missing-value',
  'split-municipality',
  'abolished-municipality',
  'unknown-survey-column',
  'negative-number',
  'absurd-amount',
  'answer-out-of-time',
  'earlier-answer',
  'merged-answers',
  'consent-withdrawn',
  'shared-email',
  'example-answer',
]);

/** Findings that quote the cell: the message is replaced, what is expected and what to do stays. */
const SAFE_MESSAGES: Readonly<Record<string, string>> = {
  'excel-error': 'In deze cel staat een foutmelding van Excel.',
  'wrong-type': 'Wat er in deze cel staat, past niet in deze kolom.',
  'ambiguous-number':
    'Dit getal kan op twee manieren gelezen worden. Wij lezen de punt als een komma voor decimalen.',
  'broken-email': 'Dit is geen goed e-mailadres.',
  'unknown-support-type': 'In deze cel staat een ondersteuningstype dat wij niet kennen.',
  'unknown-life-domain': 'In deze cel staat een leefgebied dat wij niet kennen.',
  'unknown-municipality': 'Dit is geen bekende gemeente.',
  'ambiguous-municipality': 'Deze naam past bij meer dan één gemeente.',
  'other-sheets': 'In de werkmap staan meer tabbladen. Wij lezen er maar één.',
  'total-row': 'Dit lijkt een regel met totalen.',
};

const HEADERS: ReadonlyMap<string, string> = new Map(
  SURVEY_COLUMNS.flatMap(({ key, header }) => [
    [foldLabel(key), header],
    [foldLabel(header), header],
  ]),
);

/** Any rule that is not known here: says where to look and nothing more. */
const ANYTHING_ELSE: Explanation = {
  message: 'Hier klopt iets niet.',
  expected: 'Een waarde zoals data/confidential/README.md die bij deze kolom beschrijft.',
  action: 'Zoek de regel en de kolom op in het bestand en verbeter de cel.',
};

function withoutCells(rule: string, explanation: Explanation): Explanation {
  if (SAFE_AS_A_WHOLE.has(rule)) return explanation;
  if (rule === 'missing-column') {
    return {
      ...explanation,
      action: 'Zet de kolom in het bestand, of verbeter de kop. De volgorde van de kolommen maakt niet uit.',
    };
  }
  const message = SAFE_MESSAGES[rule];
  return message === undefined ? ANYTHING_ELSE : { ...explanation, message };
}

/** Line and column, never the value; and a column only by the name that we gave it. */
function withoutValue({ file, line, column }: Spot): Spot {
  const known = column === undefined ? undefined : HEADERS.get(foldLabel(column));
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(known === undefined ? {} : { column: known }),
  };
}

/**
 * Collects findings about a confidential file. Whatever a reader reports, nothing of what stands in a cell goes in:
 * not the value, not a text that could quote it, and not an unknown header, which in a file without a header row
 * would be an answer.
 */
export class ConfidentialLog extends FindingLog {
  override error(rule: string, spot: Spot, explained: Explained): void {
    super.error(rule, withoutValue(spot), withoutCells(rule, explain(explained)));
  }

  override warning(rule: string, spot: Spot, explained: Explained): void {
    super.warning(rule, withoutValue(spot), withoutCells(rule, explain(explained)));
  }

  override notice(rule: string, spot: Spot, explained: Explained): void {
    super.notice(rule, withoutValue(spot), withoutCells(rule, explain(explained)));
  }
}
