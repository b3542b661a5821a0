import { formatNumber } from '../../model/dutch.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { findOverlong, type ParsedRow } from './parse-lines.ts';

/** Reports that there is more than can be read. */
export function reportSize(
  rule: string,
  file: string,
  line: number,
  message: string,
  expected: string,
  log: FindingLog,
): void {
  log.error(
    rule,
    { file, line },
    {
      message,
      expected,
      action: 'Controleer of dit het juiste bestand is en of de kolommen en regels kloppen.',
    },
  );
}

/** True where the row is within bounds; reports it otherwise. */
export function hasReadableSize(file: string, row: ParsedRow, log: FindingLog): boolean {
  if (row.cells.length > LIMITS.columns) {
    reportSize(
      'too-many-columns',
      file,
      row.line,
      `Deze regel heeft ${formatNumber(row.cells.length)} cellen. De regel is niet gelezen.`,
      `Hoogstens ${formatNumber(LIMITS.columns)} cellen in een regel.`,
      log,
    );
    return false;
  }
  if (row.cells.some((cell) => cell.length > LIMITS.fieldCharacters)) {
    reportSize(
      'field-too-long',
      file,
      row.line,
      'In deze regel staat een cel met heel veel tekst. De regel is niet gelezen.',
      `Hoogstens ${formatNumber(LIMITS.fieldCharacters)} tekens in een cel.`,
      log,
    );
    return false;
  }
  return true;
}

/** Reports what makes the text too large to be a table at all. */
export function isTableSized(file: string, text: string, log: FindingLog): boolean {
  const overlong = findOverlong(text);
  if (overlong === undefined) return true;
  if (overlong.rule === 'line-too-long') {
    reportSize(
      overlong.rule,
      file,
      overlong.line,
      'Deze regel is zo lang dat dit geen tabel kan zijn. Het bestand is niet gelezen.',
      `Hoogstens ${formatNumber(LIMITS.lineCharacters)} tekens in een regel.`,
      log,
    );
  } else {
    reportSize(
      overlong.rule,
      file,
      overlong.line,
      `Het bestand heeft meer dan ${formatNumber(LIMITS.lines)} regels, de lege meegeteld. Het is niet gelezen.`,
      `Hoogstens ${formatNumber(LIMITS.lines)} regels.`,
      log,
    );
  }
  return false;
}

/** What makes a table too large to read, if anything. */
export function sizeProblem(
  rows: number,
  columns: number,
): { rule: string; message: string; expected: string } | undefined {
  if (rows > LIMITS.rows) {
    const limit = `${formatNumber(LIMITS.rows)} regels`;
    return {
      rule: 'too-many-rows',
      message: `Het bestand heeft meer dan ${limit}. Het is niet gelezen.`,
      expected: `Hoogstens ${limit}.`,
    };
  }
  if (rows * columns <= LIMITS.cells) return undefined;
  const limit = `${formatNumber(LIMITS.cells)} cellen`;
  return {
    rule: 'too-many-cells',
    message: `Het bestand heeft meer dan ${limit}: te veel regels met te veel kolommen. Het is niet gelezen.`,
    expected: `Hoogstens ${limit}.`,
  };
}
