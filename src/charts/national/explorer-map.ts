import type { Geography } from '../../analysis/geography/geography.ts';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';
import { compactPath } from '../parts/compact-path.ts';
import type { PathCommand } from '../parts/drawing.ts';
import { partOfLand, wholeLand } from '../parts/land.ts';
import { type Frame, fitProjection } from '../parts/projection.ts';

export interface ExplorerMap {
  readonly frame: Frame;
  /** Path data of one municipality. */
  readonly outlineOf: (code: MunicipalityCode) => string;
  /** A point in degrees, longitude first, in whole drawing units: about 130 metres. */
  readonly place: (point: readonly [number, number]) => readonly [number, number];
  /** Path data of the outline of some municipalities together. */
  readonly outlineOfAll: (codes: readonly MunicipalityCode[]) => string;
}

/** So fine that whole numbers suffice, also where a reader zooms in: they are a fraction of the bytes. */
const FRAME: Frame = { width: 2000, height: 2360, margin: 24 };

/** Corners are rounded to this many units, about 260 metres: a seventh of the bytes of the map less than whole units. */
const STEP = 2;

/**
 * The country as path data with all corners of the boundaries: neighbours share each point, so that no gaps
 * show when a reader zooms in.
 */
export function makeExplorerMap(boundaries: BoundaryTopology, geography: Geography): ExplorerMap {
  const projector = fitProjection([wholeLand(boundaries)], FRAME);
  return {
    frame: FRAME,
    outlineOf: (code) => {
      const outline = geography.outlines.get(code);
      if (!outline) throw new Error(`No boundary for ${code}.`);
      return compactPath(projector.outline(outline.geometry, 0), STEP);
    },
    place: (point) => {
      const [x, y] = projector.place(point);
      return [Math.round(x), Math.round(y)];
    },
    outlineOfAll: (codes) => {
      const part = partOfLand(boundaries, codes);
      return part ? compactPath(withoutSlivers(projector.outline(part, 0)), STEP) : '';
    },
  };
}

/** In square drawing units; about 3 square km. */
const SMALLEST_PART = 150;

/**
 * Leaves out parts too small to be land: where the borders of two neighbours do not quite meet, a joined outline
 * has a hole as thin as a line, which would be drawn as a stray piece of border.
 */
function withoutSlivers(commands: readonly PathCommand[]): PathCommand[] {
  const parts: PathCommand[][] = [];
  for (const command of commands) {
    if (command[0] === 'M') parts.push([]);
    parts.at(-1)?.push(command);
  }
  return parts.filter((part) => areaOf(part) >= SMALLEST_PART).flat();
}

function areaOf(part: readonly PathCommand[]): number {
  const points = part.flatMap((command) =>
    command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]] as const] : [],
  );
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
