import { distance } from 'fastest-levenshtein';
import { compareText } from '../model/dutch.ts';
import { foldLabel } from '../model/fold-name.ts';

/** Longer values are compared by their start: distance grows with the product of both lengths. */
const COMPARED_CHARACTERS = 60;

function comparable(text: string): string {
  return foldLabel(text.slice(0, COMPARED_CHARACTERS));
}

/**
 * The candidates that differ least from what was written, best first, at most `count`. Leaves out
 * those of which more than half the letters differ.
 */
export function nearestOf(written: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const folded = comparable(written);
  const scored = Array.from(candidates, (candidate) => {
    const other = comparable(candidate);
    return { candidate, score: distance(folded, other), longest: Math.max(folded.length, other.length) };
  });
  return scored
    .filter(({ score, longest }) => score * 2 <= longest)
    .sort((a, b) => a.score - b.score || compareText(a.candidate, b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
