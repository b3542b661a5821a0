import { distance } from 'fastest-levenshtein';
import { compareText } from '../../model/dutch.ts';
import { foldLabel } from '../../model/fold-name.ts';

/** Longer values are compared by their start: distance grows with the product of both lengths. */
const COMPARED_CHARACTERS = 60;

function comparable(text: string): string {
  return foldLabel(text.slice(0, COMPARED_CHARACTERS));
}

/** A candidate with the form in which it is compared, made once for many comparisons. */
export interface FoldedCandidate {
  readonly candidate: string;
  readonly folded: string;
}

export function foldCandidates(candidates: Iterable<string>): readonly FoldedCandidate[] {
  return Array.from(candidates, (candidate) => ({ candidate, folded: comparable(candidate) }));
}

/**
 * The candidates that differ least from what was written, best first, at most `count`. Leaves out
 * those of which more than half the letters differ.
 */
export function nearestFolded(
  written: string,
  candidates: readonly FoldedCandidate[],
  count = 3,
): readonly string[] {
  const own = comparable(written);
  return candidates
    .flatMap(({ candidate, folded }) => {
      const longest = Math.max(own.length, folded.length);
      // The difference in length alone is a difference of as many letters.
      if (Math.abs(own.length - folded.length) * 2 > longest) return [];
      const score = distance(own, folded);
      return score * 2 <= longest ? { candidate, score } : [];
    })
    .sort((a, b) => a.score - b.score || compareText(a.candidate, b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** As `nearestFolded`, for a short list that is compared once. */
export function nearestOf(written: string, candidates: Iterable<string>, count = 3): readonly string[] {
  return nearestFolded(written, foldCandidates(candidates), count);
}
