import type { Paint } from '../../../charts/parts/palette.ts';
import { MIX_STEPS, mixesOf, PLACES, placeOfPaint } from '../png/house-colours.ts';
import type { IndexedImage } from '../png/indexed-png.ts';

/** The pixels that something covers, row by row: each at `x` and `y` from where it is put, in steps of `MIX_STEPS`. */
export interface Mask {
  readonly xs: Int16Array;
  readonly ys: Int16Array;
  readonly steps: Uint8Array;
  /** The ends of what it covers; where they lie on a canvas, all of it does. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Kept by the width of a canvas: where its pixels lie in memory. */
  readonly offsets: Map<number, Int32Array>;
}

/** Pixels that were drawn before. */
export type Patch = IndexedImage;

/** Something to draw on: pixels in the colours of the house. */
export interface Canvas extends IndexedImage {
  /** Paints what a mask covers, with its origin at a pixel. */
  readonly stamp: (mask: Mask, x: number, y: number, paint: Paint) => void;
  /** Puts a patch with its corner at a pixel, where nothing was drawn yet; false, and nothing done, where something was. */
  readonly lay: (patch: Patch, x: number, y: number) => boolean;
}

/** An empty canvas. `pixels` may be a part of memory that was used before: what was in it is gone. */
export function canvasOf(width: number, height: number, paper: Paint, memory?: Uint8Array): Canvas {
  const size = width * height;
  const pixels = memory && memory.length >= size ? memory.subarray(0, size) : new Uint8Array(size);
  pixels.fill(placeOfPaint(paper));
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, size);
  const emptyRow = Buffer.alloc(width, placeOfPaint(paper));
  const isEmpty = (from: number, length: number) =>
    bytes.compare(emptyRow, 0, length, from, from + length) === 0;
  return {
    width,
    height,
    pixels,
    stamp: (mask, x, y, paint) => {
      const mixes = mixesOf(paint);
      const { xs, ys, steps } = mask;
      if (x + mask.left < 0 || y + mask.top < 0 || x + mask.right >= width || y + mask.bottom >= height) {
        for (let index = 0; index < steps.length; index += 1) {
          const pixelX = x + (xs[index] ?? 0);
          const pixelY = y + (ys[index] ?? 0);
          if (pixelX < 0 || pixelX >= width || pixelY < 0 || pixelY >= height) continue;
          const at = pixelY * width + pixelX;
          pixels[at] = mixes[(steps[index] ?? 0) * PLACES + (pixels[at] ?? 0)] ?? 0;
        }
        return;
      }
      const origin = y * width + x;
      const offsets = offsetsIn(mask, width);
      for (let index = 0; index < offsets.length; index += 1) {
        const at = origin + (offsets[index] ?? 0);
        pixels[at] = mixes[(steps[index] ?? 0) * PLACES + (pixels[at] ?? 0)] ?? 0;
      }
    },
    lay: (patch, x, y) => {
      if (x < 0 || y < 0 || x + patch.width > width || y + patch.height > height) return false;
      const origin = y * width + x;
      for (let row = 0; row < patch.height; row += 1)
        if (!isEmpty(origin + row * width, patch.width)) return false;
      for (let row = 0; row < patch.height; row += 1) {
        const from = row * patch.width;
        pixels.set(patch.pixels.subarray(from, from + patch.width), origin + row * width);
      }
      return true;
    },
  };
}

/** How far each pixel of a mask lies from its origin in the memory of a canvas so wide. */
function offsetsIn({ xs, ys, offsets }: Mask, width: number): Int32Array {
  const known = offsets.get(width);
  if (known) return known;
  const made = new Int32Array(xs.length);
  for (let index = 0; index < xs.length; index += 1)
    made[index] = (ys[index] ?? 0) * width + (xs[index] ?? 0);
  offsets.set(width, made);
  return made;
}

/** The mask of a rectangle that has its corner at `left` and `top`, from how much of each of its pixels is covered. */
export function maskOf(left: number, top: number, width: number, covers: Uint8Array): Mask {
  let count = 0;
  for (let at = 0; at < covers.length; at += 1) if (covers[at] !== 0) count += 1;
  const xs = new Int16Array(count);
  const ys = new Int16Array(count);
  const steps = new Uint8Array(count);
  let leftmost = Number.POSITIVE_INFINITY;
  let rightmost = Number.NEGATIVE_INFINITY;
  let index = 0;
  for (let at = 0; at < covers.length; at += 1) {
    const step = covers[at] ?? 0;
    if (step === 0) continue;
    const x = left + (at % width);
    xs[index] = x;
    ys[index] = top + Math.floor(at / width);
    steps[index] = step;
    if (x < leftmost) leftmost = x;
    if (x > rightmost) rightmost = x;
    index += 1;
  }
  return {
    xs,
    ys,
    steps,
    left: leftmost,
    right: rightmost,
    // Row by row: the first is the highest.
    top: ys[0] ?? 0,
    bottom: ys[count - 1] ?? 0,
    offsets: new Map(),
  };
}

/** A share from 0 to 1 in steps of a mix. */
export function mixStep(share: number): number {
  return share >= 1 ? MIX_STEPS : Math.floor(share * MIX_STEPS + 0.5);
}
