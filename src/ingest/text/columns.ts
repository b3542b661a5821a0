import { distance } from 'fastest-levenshtein';
import { enumerate, formatNumber } from '../../model/dutch.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { suggestHeaders } from '../cells/suggest-header.ts';
import { LIMITS } from '../files/data-files.ts';
import { type FindingLog, type Owner, type Spot, WHOLE_FILE } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { cleanText } from './clean-text.ts';
import type { Table, TableRow } from './table.ts';

/** A column that a file may have. Case, spaces, hyphens and underscores in headers make no difference. */
export interface ColumnSpec<Key extends string> {
  /** English name, accepted as a header too. */
  readonly key: Key;
  /** Dutch header. */
  readonly header: string;
  /** True where the file may do without. */
  readonly optional?: boolean;
  /** True where the column tells an editor which row is meant. */
  readonly identifies?: boolean;
}

/** A cell with its place, so that a finding can point at it. */
export interface Cell extends Spot {
  readonly line: number;
  readonly column: string;
  /** As it stands in the file. */
  readonly value: string;
}

export interface RowReader<Key extends string> extends Owner {
  readonly line: number;
  cell(key: Key): Cell;
}

export interface MatchedTable<Key extends string> {
  readonly rows: readonly RowReader<Key>[];
  /** Headers that belong to no known column. */
  readonly unknown: readonly string[];
  /** True where the table has this column. */
  has(key: Key): boolean;
}

function reportMissing(table: Table, header: string, near: string | undefined, log: FindingLog): void {
  const spot = { file: table.file, line: table.headerLine, column: header };
  log.error('missing-column', near === undefined ? spot : { ...spot, value: near }, {
    message: `De kolom ${quoted(header)} ontbreekt.`,
    expected: `Een kolom met de kop ${quoted(header)}.`,
    action:
      near === undefined
        ? 'Zet de kolom in het bestand. De volgorde van de kolommen maakt niet uit.'
        : `Bedoelt u de kolom ${quoted(near)}? Verander dan de kop in ${quoted(header)}.`,
  });
}

/** At most so many letters of a header may differ from those of a known column: then a slip is meant, not a note. */
const MOST_SLIPS = 2;

/** The known header that an unknown one was probably meant to be; short words are too alike to tell. */
function slipOf(header: string, known: readonly string[]): string | undefined {
  const own = foldLabel(header);
  return known.find((name) => {
    const other = foldLabel(name);
    const mostSlips = Math.min(MOST_SLIPS, Math.floor(Math.max(own.length, other.length) / 4));
    return distance(own.slice(0, 60), other) <= mostSlips;
  });
}

/**
 * Says once of a file which columns nobody uses: an editor keeps notes there. A header that is nearly one of the
 * columns that the file could have gets a warning of its own.
 *
 * @param free headers of known columns that the file does not have
 */
export function reportOwnColumns(
  table: Table,
  headers: readonly string[],
  free: readonly string[],
  log: FindingLog,
): void {
  const own: string[] = [];
  for (const header of headers) {
    const meant = slipOf(header, free);
    if (meant === undefined) own.push(header);
    else {
      log.warning(
        'unknown-column',
        { file: table.file, line: table.headerLine, column: header, owner: WHOLE_FILE },
        {
          message: `De kolom ${quoted(header)} is niet bekend. Wat erin staat wordt niet gebruikt.`,
          expected: `De kop ${quoted(meant)}, als u die kolom bedoelt.`,
          action: `Verander de kop in ${quoted(meant)}. Is het een kolom van uzelf, geef haar dan een andere kop.`,
        },
      );
    }
  }
  if (own.length === 0) return;
  log.notice(
    'own-columns',
    { file: table.file, line: table.headerLine, value: own.join(', '), owner: WHOLE_FILE },
    () => ({
      message: `${own.length === 1 ? 'De kolom' : 'De kolommen'} ${namesOf(own)} slaan wij over. Wat erin staat komt niet op de website.`,
      expected: 'Kolommen die bij dit bestand horen. Een kolom met eigen notities mag erbij.',
      action: 'Is dit uw eigen notitie? Dan hoeft u niets te doen. Verbeter anders de kop.',
    }),
  );
}

/** The first few headers in a sentence. */
function namesOf(headers: readonly string[]): string {
  const shown = headers.slice(0, LIMITS.namesInSentence).map(quoted);
  const more = headers.length - shown.length;
  return enumerate(more > 0 ? [...shown, `${formatNumber(more)} andere`] : shown);
}

/** Where a column stands in the file, and what it is called there. */
interface FoundColumn {
  readonly index: number;
  readonly header: string;
}

/** A class: hundreds of thousands of rows share its one method. */
class MatchedRow<Key extends string> implements RowReader<Key> {
  readonly #file: string;
  readonly #columns: ReadonlyMap<Key, FoundColumn>;
  readonly #identifiers: readonly Key[];
  readonly #row: TableRow;

  constructor(
    file: string,
    columns: ReadonlyMap<Key, FoundColumn>,
    identifiers: readonly Key[],
    row: TableRow,
  ) {
    this.#file = file;
    this.#columns = columns;
    this.#identifiers = identifiers;
    this.#row = row;
  }

  get subject(): string {
    const parts = this.#identifiers.map((key) => cleanText(this.cell(key).value).text);
    return parts.filter((part) => part !== '').join(' / ');
  }

  get line(): number {
    return this.#row.line;
  }

  cell(key: Key): Cell {
    const column = this.#columns.get(key);
    const { line, cells } = this.#row;
    return {
      file: this.#file,
      line,
      column: column?.header ?? key,
      value: column === undefined ? '' : (cells[column.index] ?? ''),
      owner: this,
    };
  }
}

/**
 * Finds the columns of a table by their headers. Undefined, with errors in the log, where a column
 * is missing or stands there twice: then no row can be trusted.
 */
export function matchColumns<Key extends string>(
  table: Table,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
): MatchedTable<Key> | undefined {
  const before = log.errors;
  const keyOf = new Map(
    specs.flatMap((spec) => [spec.key, spec.header].map((name) => [foldLabel(name), spec.key])),
  );
  const columns = new Map<Key, FoundColumn>();
  const unknown: string[] = [];
  for (const [index, header] of table.headers.entries()) {
    const key = keyOf.get(foldLabel(header));
    if (key === undefined) {
      const name = header.trim();
      if (name !== '') unknown.push(name);
      else if (table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''))
        unknown.push(`kolom ${index + 1}, zonder kop`);
    } else if (columns.has(key)) {
      log.error(
        'duplicate-column',
        { file: table.file, line: table.headerLine, column: header.trim() },
        {
          message: `De kolom ${quoted(header.trim())} staat er twee keer.`,
          expected: 'Elke kolom één keer.',
          action: 'Haal de kolom weg die niet klopt.',
        },
      );
    } else {
      columns.set(key, { index, header: header.trim() });
    }
  }
  const absent = specs.filter(({ key }) => !columns.has(key));
  const suggested = suggestHeaders(
    absent.map(({ header }) => header),
    unknown,
  );
  for (const { header, optional } of absent)
    if (optional !== true) reportMissing(table, header, suggested.get(header), log);
  if (log.errors > before) return undefined;
  const identifiers = specs.filter(({ identifies }) => identifies === true).map(({ key }) => key);
  return {
    rows: table.rows.map((row) => new MatchedRow(table.file, columns, identifiers, row)),
    unknown,
    has: (key) => columns.has(key),
  };
}
