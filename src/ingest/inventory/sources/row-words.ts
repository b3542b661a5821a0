import { compareText } from '../../../model/dutch.ts';
import type { Cell } from '../../text/columns.ts';

/** By file, then by line. */
export function byPlace(a: Pick<Cell, 'file' | 'line'>, b: Pick<Cell, 'file' | 'line'>): number {
  return compareText(a.file, b.file) || a.line - b.line;
}

/** 'regel 5', and of which file where that is another than the one of the finding. */
export function lineWords({ file, line }: Cell, finding: Cell): string {
  return file === finding.file ? `regel ${line}` : `regel ${line} van ${file}`;
}
