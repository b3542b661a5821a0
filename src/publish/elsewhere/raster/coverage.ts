import { mixStep } from './canvas.ts';

/** Is told which pixels of a row, from `from` up to `to`, have the same `step` of a mix of a shape, never nought. */
export type TakeRun = (y: number, from: number, to: number, step: number) => void;

/** Works out how much of each pixel the inside of a shape covers, exactly for shapes that do not cross themselves. */
export interface Coverage {
  /** A side of the shape. The outline of a hole runs the other way round. */
  readonly side: (x0: number, y0: number, x1: number, y1: number) => void;
  /** Hands over what the sides enclose, from top to bottom, and is empty again. */
  readonly finish: (take: TakeRun) => void;
}

/**
 * Each side adds to the pixels that it crosses how much lies on its right; summed up along a row, that is how much of each
 * pixel is inside. Nothing is sorted, and a pixel costs the same however many sides there are.
 */
export function coverageOf(width: number, height: number): Coverage {
  const stride = width + 2;
  const sums = new Float32Array(stride * height);
  const first = new Int32Array(height).fill(stride);
  const last = new Int32Array(height).fill(-1);
  let [top, bottom] = [height, 0];
  const add = (at: number, value: number) => {
    sums[at] = (sums[at] ?? 0) + value;
  };
  const within = (x: number) => Math.min(width, Math.max(0, x));

  const side = (x0: number, y0: number, x1: number, y1: number): void => {
    if (y0 === y1) return;
    const down = y0 < y1;
    const upX = down ? x0 : x1;
    const upY = down ? y0 : y1;
    const lowX = down ? x1 : x0;
    const lowY = down ? y1 : y0;
    if (lowY <= 0 || upY >= height) return;
    const slope = (lowX - upX) / (lowY - upY);
    const from = Math.max(0, Math.floor(upY));
    const to = Math.min(height, Math.ceil(lowY));
    let x = upY < 0 ? upX - upY * slope : upX;
    for (let y = from; y < to; y += 1) {
      const part = Math.min(y + 1, lowY) - Math.max(y, upY);
      const next = x + slope * part;
      const amount = down ? part : -part;
      const left = within(Math.min(x, next));
      const right = within(Math.max(x, next));
      x = next;
      const start = Math.floor(left);
      const end = Math.ceil(right);
      const row = y * stride;
      if (end <= start + 1) {
        const share = (left + right) / 2 - start;
        add(row + start, amount * (1 - share));
        add(row + start + 1, amount * share);
      } else {
        // Over several pixels: a triangle in the first, a triangle in the last, even steps between.
        const perPixel = 1 / (right - left);
        const inFirst = 0.5 * perPixel * (start + 1 - left) ** 2;
        const inLast = 0.5 * perPixel * (right - end + 1) ** 2;
        add(row + start, amount * inFirst);
        if (end === start + 2) {
          add(row + start + 1, amount * (1 - inFirst - inLast));
        } else {
          const second = perPixel * (start + 1.5 - left);
          add(row + start + 1, amount * (second - inFirst));
          for (let between = start + 2; between < end - 1; between += 1)
            add(row + between, amount * perPixel);
          add(row + end - 1, amount * (1 - second - (end - start - 3) * perPixel - inLast));
        }
        add(row + end, amount * inLast);
      }
      if (start < (first[y] ?? 0)) first[y] = start;
      const reach = Math.max(end, start + 1);
      if (reach > (last[y] ?? 0)) last[y] = reach;
    }
    if (from < top) top = from;
    if (to > bottom) bottom = to;
  };

  const finish = (take: TakeRun): void => {
    for (let y = top; y < bottom; y += 1) {
      const start = first[y] ?? stride;
      const end = last[y] ?? -1;
      if (end < start) continue;
      const row = y * stride;
      let sum = 0;
      let step = 0;
      let from = start;
      for (let x = start; x <= end; x += 1) {
        const change = sums[row + x] ?? 0;
        // Between its sides a shape is the same all along the row.
        if (change === 0) continue;
        sum += change;
        sums[row + x] = 0;
        const next = mixStep(Math.abs(sum));
        if (next === step) continue;
        if (step > 0) take(y, from, x, step);
        step = next;
        from = x;
      }
      const edge = Math.min(end + 1, width);
      if (step > 0 && from < edge) take(y, from, edge, step);
      first[y] = stride;
      last[y] = -1;
    }
    [top, bottom] = [height, 0];
  };
  return { side, finish };
}
