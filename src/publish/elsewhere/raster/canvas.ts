import type { Paint } from '../../../charts/parts/palette.ts';
import { MIX_STEPS, mixesOf, placeOfPaint } from '../png/house-colours.ts';
import type { IndexedImage } from '../png/indexed-png.ts';

/** How much of each pixel of a rectangle something covers, in steps of `MIX_STEPS`. */
export interface Mask {
  /** Of its corner, from where it is put. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly steps: Uint8Array;
}

/** Something to draw on: pixels in the colours of the house. */
export interface Canvas extends IndexedImage {
  /** Paints what a mask covers, with its origin at a pixel. */
  readonly stamp: (mask: Mask, x: number, y: number, paint: Paint) => void;
}

/** An empty canvas. `pixels` may be a part of memory that was used before: what was in it is gone. */
export function canvasOf(width: number, height: number, paper: Paint, memory?: Uint8Array): Canvas {
  const size = width * height;
  const pixels = memory && memory.length >= size ? memory.subarray(0, size) : new Uint8Array(size);
  pixels.fill(placeOfPaint(paper));
  return {
    width,
    height,
    pixels,
    stamp: (mask, x, y, paint) => {
      const mixes = mixesOf(paint);
      const [left, top] = [x + mask.left, y + mask.top];
      const [fromX, toX] = [Math.max(0, -left), Math.min(mask.width, width - left)];
      const [fromY, toY] = [Math.max(0, -top), Math.min(mask.height, height - top)];
      for (let row = fromY; row < toY; row += 1) {
        const line = (top + row) * width + left;
        for (let column = fromX; column < toX; column += 1) {
          const step = mask.steps[row * mask.width + column] ?? 0;
          if (step > 0) {
            const at = line + column;
            pixels[at] = mixes[step]?.[pixels[at] ?? 0] ?? 0;
          }
        }
      }
    },
  };
}

/** A share from 0 to 1 in steps of a mix. */
export function mixStep(share: number): number {
  return share >= 1 ? MIX_STEPS : Math.floor(share * MIX_STEPS + 0.5);
}
