import type { PathCommand } from '../../../src/charts/parts/drawing.ts';

const STEP = 4.4;

/** Slanting lines that fill a box, cut off at its edges. */
export function hatchPath({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): PathCommand[] {
  const commands: PathCommand[] = [];
  for (let along = STEP / 2; along < width + height; along += STEP) {
    // From the lower left to the upper right: the line on which what goes right and what goes up add up to `along`.
    const fromLeft = Math.max(0, along - height);
    const toLeft = Math.min(along, width);
    commands.push(
      ['M', round(x + fromLeft), round(y + Math.min(along, height))],
      ['L', round(x + toLeft), round(y + along - toLeft)],
    );
  }
  return commands;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
