import { countOf, formatNumber } from '../../model/dutch.ts';
import type { SheetRow } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { eachRow, type ParsedRow } from './parse-lines.ts';
import { hasReadableSize, isTableSized, reportSize, sizeProblem } from './table-size.ts';

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
  /** True where it comes from a workbook: then nothing stands between the cells. */
  readonly isSheet: boolean;
  /** Takes back what was found in the rows, for where the header turns out not to be one. */
  readonly forgetRows: () => void;
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

function fitToHeaders(
  file: string,
  headers: readonly string[],
  row: ParsedRow,
  isSheet: boolean,
  log: FindingLog,
): TableRow | undefined {
  const extra = row.cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined) {
    log.error(
      'row-too-long',
      { file, line: row.line, value: extra },
      {
        message: `Deze regel heeft meer gevulde cellen dan er kolommen zijn (${formatNumber(headers.length)}).`,
        expected: `${countOf(headers.length, 'cel', 'cellen')}, net als in de kopregel.`,
        action: isSheet
          ? 'Haal weg wat naast de tabel staat, of zet een kop boven de kolom.'
          : 'Kijk of er een scheidingsteken te veel staat. Zet een tekst met een scheidingsteken tussen aanhalingstekens.',
      },
    );
    return undefined;
  }
  if (row.cells.length < headers.length) {
    log.warning(
      'row-too-short',
      { file, line: row.line },
      {
        message: `Deze regel heeft ${countOf(row.cells.length, 'cel', 'cellen')}, maar ${headers.length === 1 ? 'er is één kolom' : `er zijn ${formatNumber(headers.length)} kolommen`}. De laatste cellen tellen als leeg.`,
        expected: `${countOf(headers.length, 'cel', 'cellen')}, net als in de kopregel.`,
        action:
          'Kijk of de regel compleet is. Excel laat soms lege cellen aan het einde weg; dan hoeft u niets te doen.',
      },
    );
  }
  if (row.cells.length === headers.length) return { line: row.line, cells: row.cells };
  return { line: row.line, cells: headers.map((_, index) => row.cells[index] ?? '') };
}

/** True for a row that says the same as the header, as when two tables are pasted below each other; reports it. */
function isHeaderAgain(file: string, headers: readonly string[], row: ParsedRow, log: FindingLog): boolean {
  if (headers.length < 2 || headers.some((header, index) => header !== row.cells[index])) return false;
  log.error(
    'repeated-header',
    { file, line: row.line, value: headers.join(';') },
    {
      message: 'Op deze regel staan de kolomkoppen nog een keer.',
      expected: 'Eén kopregel, bovenaan.',
      action: 'Haal deze regel weg.',
    },
  );
  return true;
}

/** True where most rows are one cell with other separators in it. */
function looksDivided(rows: readonly TableRow[]): boolean {
  const divided = rows.filter(({ cells }) => /[;,\t|].*[;,\t|]/.test(cells[0] ?? ''));
  return divided.length * 2 > rows.length;
}

function reportOtherSeparator(file: string, line: number, count: number, log: FindingLog): void {
  log.error(
    'other-separator',
    { file, line },
    {
      message: `In ${countOf(count, 'regel', 'regels')} staat een ander teken tussen de cellen dan in de kopregel. Elke regel is daardoor één cel. Het bestand is niet gelezen.`,
      expected: 'In het hele bestand hetzelfde teken tussen de cellen, zoals ;.',
      action: 'Open het bestand in Excel, kijk of elke kolom een eigen kolom is en sla het opnieuw op.',
    },
  );
}

function readHeader(
  file: string,
  row: ParsedRow,
  log: FindingLog,
): Pick<Table, 'headerLine' | 'headers'> | undefined {
  reportBrokenQuote(file, row, log);
  if (!hasReadableSize(file, row, log) || row.brokenQuote !== undefined) return undefined;
  return { headerLine: row.line, headers: withoutTrailingBlanks(row.cells) };
}

/** What a table is read from: a CSV text, or the rows of a workbook. */
export type TableSource = string | readonly SheetRow[];

function eachRowOf(source: TableSource, onRow: (row: ParsedRow) => boolean): void {
  if (typeof source === 'string') eachRow(source, onRow);
  else source.every(onRow);
}

/** A workbook leaves out the empty cells at the end of a row: that is no short row. */
function padded(source: TableSource, row: ParsedRow, width: number): ParsedRow {
  const missing = width - row.cells.length;
  return typeof source === 'string' || missing <= 0
    ? row
    : { ...row, cells: [...row.cells, ...Array<string>(missing).fill('')] };
}

/**
 * The rows of a table below its header. Rows that cannot be read are reported and counted in
 * `read`. Undefined where there is no header to go by.
 */
export function readTable(file: string, source: TableSource, log: FindingLog): Table | undefined {
  const isSheet = typeof source !== 'string';
  if (!isSheet && !isTableSized(file, source, log)) return undefined;
  let header: Pick<Table, 'headerLine' | 'headers'> | undefined;
  let rows: TableRow[] = [];
  let read = 0;
  let undivided = 0;
  const forgetRows = log.checkpoint();
  eachRowOf(source, (found) => {
    const row = padded(source, found, header?.headers.length ?? 0);
    if (header === undefined) {
      header = readHeader(file, row, log);
      return header !== undefined;
    }
    read += 1;
    const tooMuch = sizeProblem(read, header.headers.length);
    if (tooMuch !== undefined) {
      // Nothing of the file is used, so what is wrong with its rows does not matter.
      forgetRows();
      rows = [];
      reportSize(tooMuch.rule, file, row.line, tooMuch.message, tooMuch.expected, log);
      return false;
    }
    reportBrokenQuote(file, row, log);
    if (row.brokenQuote !== undefined || !hasReadableSize(file, row, log)) return true;
    if (isHeaderAgain(file, header.headers, row, log)) return true;
    if (row.cells.length === 1) undivided += 1;
    const fitting = fitToHeaders(file, header.headers, row, isSheet, log);
    if (fitting !== undefined) rows.push(fitting);
    return true;
  });
  if (header === undefined) return undefined;
  if (header.headers.length > 2 && undivided * 2 > read && looksDivided(rows)) {
    forgetRows();
    reportOtherSeparator(file, rows[0]?.line ?? header.headerLine, undivided, log);
    return undefined;
  }
  return { file, ...header, rows, read, isSheet, forgetRows };
}
