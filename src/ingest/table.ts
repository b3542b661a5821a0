import { formatNumber } from '../model/dutch.ts';
import { LIMITS } from './data-files.ts';
import type { FindingLog } from './finding-log.ts';
import { findOverlongLine, type ParsedRow, parseLines } from './parse-lines.ts';

export interface TableRow {
  readonly line: number;
  /** As many cells as there are headers. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  readonly headerLine: number;
  /** As they stand in the file; trailing empty ones are left out. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows of the file, the refused ones included. */
  readonly read: number;
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function reportBrokenQuote(file: string, row: ParsedRow, log: FindingLog): void {
  const quote = row.brokenQuote;
  if (quote === undefined) return;
  if (quote.kind === 'unclosed') {
    log.error(
      'unclosed-quote',
      { file, line: quote.line, value: row.cells.at(-1) ?? '' },
      {
        message:
          'Hier begint een cel met een aanhalingsteken, maar het sluitende aanhalingsteken ontbreekt. Alles tot het einde van het bestand is daardoor één cel.',
        expected: 'Een aanhalingsteken aan het begin én aan het einde van de cel.',
        action: 'Zet het sluitende aanhalingsteken erbij, of haal het eerste weg.',
      },
    );
    return;
  }
  log.error(
    'misplaced-quote',
    { file, line: quote.line, value: row.cells.at(-1) ?? '' },
    {
      message:
        'In deze regel staat tekst achter een sluitend aanhalingsteken. Daardoor is niet duidelijk waar de cel eindigt.',
      expected: 'Een aanhalingsteken ín een cel staat er dubbel: "".',
      action: 'Verdubbel het aanhalingsteken in de cel, of haal de aanhalingstekens weg.',
    },
  );
}

function reportSize(
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
function hasReadableSize(file: string, row: ParsedRow, log: FindingLog): boolean {
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

function fitToHeaders(
  file: string,
  headers: readonly string[],
  row: ParsedRow,
  log: FindingLog,
): TableRow | undefined {
  const extra = row.cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined) {
    log.error(
      'row-too-long',
      { file, line: row.line, value: extra },
      {
        message: `Deze regel heeft meer gevulde cellen dan er kolommen zijn (${formatNumber(headers.length)}).`,
        expected: `${formatNumber(headers.length)} cellen, net als in de kopregel.`,
        action:
          'Kijk of er een scheidingsteken te veel staat. Zet een tekst met een scheidingsteken tussen aanhalingstekens.',
      },
    );
    return undefined;
  }
  if (row.cells.length < headers.length) {
    log.warning(
      'row-too-short',
      { file, line: row.line },
      {
        message: `Deze regel heeft ${formatNumber(row.cells.length)} cellen, maar er zijn ${formatNumber(headers.length)} kolommen. De laatste cellen tellen als leeg.`,
        expected: `${formatNumber(headers.length)} cellen, net als in de kopregel.`,
        action:
          'Kijk of de regel compleet is. Excel laat soms lege cellen aan het einde weg; dan hoeft u niets te doen.',
      },
    );
  }
  return { line: row.line, cells: headers.map((_, index) => row.cells[index] ?? '') };
}

/**
 * The rows of a CSV text below its header. Rows that cannot be read are reported and counted in
 * `read`. Undefined where there is no header to go by.
 */
export function readTable(file: string, text: string, log: FindingLog): Table | undefined {
  const overlong = findOverlongLine(text);
  if (overlong !== undefined) {
    reportSize(
      'line-too-long',
      file,
      overlong,
      'Deze regel is zo lang dat dit geen tabel kan zijn. Het bestand is niet gelezen.',
      `Hoogstens ${formatNumber(LIMITS.lineCharacters)} tekens in een regel.`,
      log,
    );
    return undefined;
  }
  const parsed = parseLines(text);
  const [header, ...below] = parsed.rows;
  if (header === undefined) return undefined;
  reportBrokenQuote(file, header, log);
  const headers = withoutTrailingBlanks(header.cells);
  const refusedWhole = { file, headerLine: header.line, headers, rows: [], read: below.length };
  if (!hasReadableSize(file, header, log) || header.brokenQuote !== undefined) return undefined;
  if (parsed.stopped) {
    reportSize(
      'too-many-rows',
      file,
      below.at(-1)?.line ?? header.line,
      `Het bestand heeft meer dan ${formatNumber(LIMITS.rows)} regels. Het is niet gelezen.`,
      `Hoogstens ${formatNumber(LIMITS.rows)} regels.`,
      log,
    );
    return refusedWhole;
  }
  const rows = below.flatMap((row) => {
    reportBrokenQuote(file, row, log);
    if (row.brokenQuote !== undefined || !hasReadableSize(file, row, log)) return [];
    return fitToHeaders(file, headers, row, log) ?? [];
  });
  return { ...refusedWhole, rows };
}
