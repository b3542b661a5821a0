import type { Finding } from '../../model/finding.ts';
import { columnLetters } from '../../model/spreadsheet.ts';
import { columnOf, type FileShelf, rowAt } from '../files/tables.ts';
import { type Mendable, mendableBy } from './mendable.ts';

/** Characters of a cell or a line that are shown. */
const MOST_SHOWN = 500;

/** A cell of the row that a finding is about. */
export interface ShownCell {
  /** 'A', 'AB'. */
  readonly letters: string;
  readonly header: string;
  readonly value: string;
  /** True for the cell that the finding is about. */
  readonly isMarked: boolean;
}

/** What stands in the file at the place of a finding. */
export interface FindingDetail {
  /** The row of a table; empty where the finding is about no row. */
  readonly cells: readonly ShownCell[];
  /** The line of a file that is no table. */
  readonly text: string | undefined;
  readonly mendable: Mendable | undefined;
}

/** A finding with where its column is. */
export interface ShownFinding extends Finding {
  /** The letters above its column; undefined where it has none. */
  readonly letters?: string;
}

const NOTHING: FindingDetail = { cells: [], text: undefined, mendable: undefined };

function cut(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** The findings with the letters of their columns, as a spreadsheet shows them. */
export function withLetters(findings: readonly Finding[], shelf: FileShelf): readonly ShownFinding[] {
  const letters = new Map<string, string | undefined>();
  return findings.map((finding) => {
    const { file, column } = finding;
    if (column === undefined) return finding;
    const key = JSON.stringify([file, column]);
    if (!letters.has(key)) {
      const shown = shelf.show(file);
      const index = shown === undefined ? -1 : columnOf(shown, column);
      letters.set(key, index === -1 ? undefined : columnLetters(index));
    }
    const found = letters.get(key);
    return found === undefined ? finding : { ...finding, letters: found };
  });
}

/**
 * The row and the cell that a finding is about, and what can be chosen in its place.
 *
 * @param municipalities names to choose from; none where the cell cannot be mended here
 */
export function detailOf(
  finding: Finding,
  shelf: FileShelf,
  municipalities: readonly string[],
): FindingDetail {
  const { file, line, column } = finding;
  const shown = shelf.show(file);
  if (shown === undefined || line === undefined) return NOTHING;
  if (shown.lines.length > 0) return { ...NOTHING, text: cut(shown.lines[line - 1] ?? '') };
  const row = rowAt(shown, line);
  const [header] = shown.rows;
  if (row === undefined || header === undefined) return NOTHING;
  const marked = column === undefined ? -1 : columnOf(shown, column);
  const cells = row.cells.map(
    (value, index): ShownCell => ({
      letters: columnLetters(index),
      header: cut(header.cells[index]?.trim() ?? ''),
      value: cut(value),
      isMarked: index === marked,
    }),
  );
  const cell = row.cells[marked];
  return {
    cells,
    text: undefined,
    mendable: cell === undefined || row === header ? undefined : mendableBy(finding, cell, municipalities),
  };
}
