import type { DataFile, SheetRow } from '../../ingest/files/data-files.ts';
import type { FilesByPath } from '../../ingest/files/read-editions.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { eachRow } from '../../ingest/text/parse-lines.ts';

/** More rows of one file than these are not kept to be shown. */
const MOST_ROWS = 250_000;

/** A file as an editor sees it. */
export interface ShownFile {
  /** The header first; empty for a file that is no table. */
  readonly rows: readonly SheetRow[];
  /** Lines of a file that is no table, without their ends. */
  readonly lines: readonly string[];
}

function isTable(path: string): boolean {
  return /\.(csv|xlsx)$/.test(path);
}

function rowsOf(text: string): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  eachRow(text, ({ line, cells }) => rows.push({ line, cells }) < MOST_ROWS);
  return rows;
}

function showFile(path: string, file: DataFile): ShownFile {
  if (!(file instanceof Uint8Array)) return { rows: file.rows ?? [], lines: [] };
  const text = decodeFile(path.split('/').at(-1) ?? path, file, new FindingLog()) ?? '';
  return isTable(path) ? { rows: rowsOf(text), lines: [] } : { rows: [], lines: text.split('\n') };
}

/** The path of a file among those that were read, by the name that a finding gives it; undefined where it is not there. */
function pathOf(named: string, files: FilesByPath): string | undefined {
  if (files.has(named)) return named;
  for (const [path, file] of files) {
    if (file instanceof Uint8Array) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (folder + file.name === named || file.name === named) return path;
  }
  return undefined;
}

/** Shows the files of findings, each taken apart once. */
export class FileShelf {
  readonly #files: FilesByPath;
  readonly #shown = new Map<string, ShownFile>();

  constructor(files: FilesByPath) {
    this.#files = files;
  }

  /** Undefined for a file that is not there. */
  show(named: string): ShownFile | undefined {
    const path = pathOf(named, this.#files);
    const file = path === undefined ? undefined : this.#files.get(path);
    if (path === undefined || file === undefined) return undefined;
    const known = this.#shown.get(path);
    if (known) return known;
    const shown = showFile(path, file);
    this.#shown.set(path, shown);
    return shown;
  }
}

/** The row that a line is part of: a cell can hold several lines. */
export function rowAt({ rows }: ShownFile, line: number): SheetRow | undefined {
  return rows.findLast((row) => row.line <= line);
}

/** The column of a header, from 0, as it stands above the rows; -1 where it is not there. */
export function columnOf({ rows }: ShownFile, header: string): number {
  const headers = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  return headers.indexOf(header.trim());
}
