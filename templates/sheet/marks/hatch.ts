import type { PathCommand } from '../../../src/charts/parts/drawing.ts';

const STEP = 4.4;

/** Slanting lines that fill a box of this size, cut off at its edges, from its upper left corner. */
export function hatchPath(width: number, height: number): readonly PathCommand[] {
  const commands: PathCommand[] = [];
  for (let along = STEP / 2; along < width + height; along += STEP) {
    // From the lower left to the upper right: the line on which what goes right and what goes up add up to `along`.
    const fromLeft = Math.max(0, along - height);
    const toLeft = Math.min(along, width);
    commands.push(
      ['M', round(fromLeft), round(Math.min(along, height))],
      ['L', round(toLeft), round(along - toLeft)],
    );
  }
  return commands;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
