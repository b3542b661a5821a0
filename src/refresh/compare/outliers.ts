/** Fewer figures than this have no ordinary spread. */
const LEAST_FIGURES = 20;
/** Times the middle half that a difference may lie outside it: Tukey's 'far out'. */
const FAR_OUT = 3;

/** Quartile as Excel's KWARTIEL.INC and R-7 work it out. `sorted` is not empty. */
function quantileOf(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The differences whose signed size lies far outside those of the others: a municipality that changed as nobody did. */
export function findOutliers<Difference>(
  sized: readonly { readonly difference: Difference; readonly size: number }[],
): readonly Difference[] {
  const values = sized
    .map(({ size }) => size)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (values.length < LEAST_FIGURES) return [];
  const low = quantileOf(values, 0.25);
  const high = quantileOf(values, 0.75);
  const reach = FAR_OUT * (high - low);
  if (reach === 0) return [];
  return sized
    .filter(({ size }) => size < low - reach || size > high + reach)
    .map(({ difference }) => difference);
}
