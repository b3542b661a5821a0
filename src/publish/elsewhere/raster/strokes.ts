import { MIX_STEPS } from '../png/house-colours.ts';
import { mixStep } from './canvas.ts';

/** Works out how much of each pixel lines cover that are drawn together. */
export interface Strokes {
  /** A straight piece of a line; `isCut` where its ends are cut off straight, else they are round. */
  readonly piece: (ax: number, ay: number, bx: number, by: number, halfWidth: number, isCut: boolean) => void;
  /** Hands over each pixel that has something of the lines, and is empty again. */
  readonly finish: (take: (at: number, step: number) => void) => void;
}

/** A pixel is covered by how far its middle lies from the line. Where pieces overlap, the most counts. */
export function strokesOn(width: number, height: number): Strokes {
  const steps = new Uint8Array(width * height);
  const touched: number[] = [];
  return {
    piece: (ax, ay, bx, by, halfWidth, isCut) => {
      const reach = halfWidth + 0.5;
      const dx = bx - ax;
      const dy = by - ay;
      const squared = dx * dx + dy * dy;
      const length = Math.sqrt(squared);
      const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
      const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
      const leftmost = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
      const rightmost = Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
      // A slanting line crosses a row in a few pixels only.
      const inRow = dy === 0 ? Number.POSITIVE_INFINITY : (reach * length) / Math.abs(dy) + 1;
      for (let y = top; y <= bottom; y += 1) {
        const fromY = y + 0.5 - ay;
        const middle = dy === 0 ? 0 : ax + (fromY * dx) / dy;
        const left = Math.max(leftmost, Math.floor(middle - inRow));
        const right = Math.min(rightmost, Math.ceil(middle + inRow));
        for (let x = left; x <= right; x += 1) {
          const at = y * width + x;
          const before = steps[at] ?? 0;
          if (before === MIX_STEPS) continue;
          const fromX = x + 0.5 - ax;
          const along = squared === 0 ? 0 : (fromX * dx + fromY * dy) / squared;
          const held = along < 0 ? 0 : along > 1 ? 1 : along;
          const onLine = isCut ? along : held;
          const offX = fromX - onLine * dx;
          const offY = fromY - onLine * dy;
          let share = Math.min(1, reach - Math.sqrt(offX * offX + offY * offY));
          if (isCut) share = Math.min(share, along * length + 0.5, (1 - along) * length + 0.5);
          const step = share > 0 ? mixStep(share) : 0;
          if (step > before) {
            if (before === 0) touched.push(at);
            steps[at] = step;
          }
        }
      }
    },
    finish: (take) => {
      for (let index = 0; index < touched.length; index += 1) {
        const at = touched[index] ?? 0;
        take(at, steps[at] ?? 0);
        steps[at] = 0;
      }
      touched.length = 0;
    },
  };
}
