import { layoutText, type TextBlock } from './layout-text.ts';
import type { TextRun } from './text-run.ts';
import type { Typesetter } from './typesetter.ts';

/** Sizes go down in steps of a tenth of a point, so that they stay readable numbers in the file. */
const STEPS_PER_POINT = 10;

function roundDown(size: number): number {
  return Math.floor(size * STEPS_PER_POINT + 1e-6) / STEPS_PER_POINT;
}

export interface FitHeadingOptions {
  readonly width: number;
  /** Preferred size, in points. */
  readonly size: number;
  /** Below this size the heading goes over more lines instead. */
  readonly minimumSize: number;
  /** Of the size; 1.15 where nothing is said. */
  readonly leadingRatio?: number;
}

/**
 * A heading on one line if it can: at the preferred size, or else smaller. If it does not fit at the minimum size it
 * goes over more lines at that size.
 */
export function fitHeading(
  typesetter: Typesetter,
  runs: readonly TextRun[],
  { width, size, minimumSize, leadingRatio = 1.15 }: FitHeadingOptions,
): TextBlock {
  const natural = layoutText(typesetter, runs, { size, leading: size * leadingRatio });
  if (natural.width <= width) return natural;
  const shrunk = roundDown((size * width) / natural.width);
  const chosen = Math.max(minimumSize, shrunk);
  return layoutText(typesetter, runs, { width, size: chosen, leading: chosen * leadingRatio });
}

export interface FitBlockOptions extends FitHeadingOptions {
  readonly height: number;
}

/**
 * The largest text that fits in a box, not above the preferred and not below the minimum size. `fits` is false where
 * even the minimum size is too high: then say less.
 */
export function fitBlock(
  typesetter: Typesetter,
  runs: readonly TextRun[],
  { width, height, size, minimumSize, leadingRatio = 1.35 }: FitBlockOptions,
): { readonly block: TextBlock; readonly fits: boolean } {
  const layoutAt = (chosen: number) =>
    layoutText(typesetter, runs, { width, size: chosen, leading: chosen * leadingRatio });
  const fitsIn = ({ height: needed }: TextBlock) => needed <= height + 1e-6;
  const preferred = layoutAt(size);
  if (fitsIn(preferred)) return { block: preferred, fits: true };
  let block = layoutAt(minimumSize);
  if (!fitsIn(block)) return { block, fits: false };
  // Between a size that fits and one that does not: halves the steps until they are next to each other.
  let fitting = 0;
  let tooLarge = Math.ceil((size - minimumSize) * STEPS_PER_POINT - 1e-6);
  while (tooLarge - fitting > 1) {
    const middle = Math.floor((fitting + tooLarge) / 2);
    const candidate = layoutAt(roundDown(minimumSize + middle / STEPS_PER_POINT));
    if (fitsIn(candidate)) {
      fitting = middle;
      block = candidate;
    } else {
      tooLarge = middle;
    }
  }
  return { block, fits: true };
}
