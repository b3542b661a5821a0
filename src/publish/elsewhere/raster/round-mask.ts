import { type Mask, maskOf, mixStep } from './canvas.ts';

/** Marks stand at tenths of a unit and a few sizes: the same shapes come back all the time. */
const MOST_ROUND = 20_000;
const roundMasks = new Map<string, Mask>();

/**
 * What a disc covers, or the line of half the width `half` around it, with its middle at a place inside a pixel. Numbers are
 * rounded to thousandths of a pixel, so that what cannot be told apart has one mask.
 */
export function roundMask(x: number, y: number, r: number, half: number | undefined): Mask {
  const key = [x, y, r, half ?? -1].map((value) => Math.round(value * 1000)).join(' ');
  const known = roundMasks.get(key);
  if (known) return known;
  const reach = r + (half ?? 0) + 1;
  const covers = (distance: number) =>
    half === undefined ? r + 0.5 - distance : half + 0.5 - Math.abs(distance - r);
  const made = drawnRound(x, y, reach, covers);
  if (roundMasks.size >= MOST_ROUND) roundMasks.clear();
  roundMasks.set(key, made);
  return made;
}

/** What a round thing covers, by how far a pixel is from its middle. */
function drawnRound(x: number, y: number, reach: number, covers: (distance: number) => number): Mask {
  const corner = -Math.ceil(reach);
  const size = 2 * -corner + 1;
  const steps = new Uint8Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const [offX, offY] = [corner + column + 0.5 - x, corner + row + 0.5 - y];
      steps[row * size + column] = mixStep(Math.max(0, covers(Math.sqrt(offX * offX + offY * offY))));
    }
  return maskOf(corner, corner, size, steps);
}
