import type { Geography } from '../../analysis/geography/geography.ts';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';
import type { Mark, PathCommand } from '../parts/drawing.ts';
import { partOfLand, wholeLand } from '../parts/land.ts';
import type { Paint } from '../parts/palette.ts';
import { type Frame, fitProjection } from '../parts/projection.ts';
import { hatchLines } from './hatch.ts';

/** The country in a frame, from which parts can be drawn as one shape. */
export interface NationalMap {
  readonly frame: Frame;
  readonly land: readonly PathCommand[];
  /** Municipalities together as one shape, without the borders between them: a fraction of the bytes. */
  readonly areaOf: (codes: readonly MunicipalityCode[]) => readonly PathCommand[];
  /** Drawn once: it stands on every map. */
  readonly outlineOf: (code: MunicipalityCode) => readonly PathCommand[];
}

/** `detail` is the smallest step that is drawn, in drawing units. */
export function makeNationalMap(
  boundaries: BoundaryTopology,
  geography: Geography,
  frame: Frame,
  detail: number,
): NationalMap {
  const land = wholeLand(boundaries);
  const projector = fitProjection([land], frame);
  const outlines = new Map<MunicipalityCode, readonly PathCommand[]>();
  const draw = (code: MunicipalityCode): readonly PathCommand[] => {
    const outline = geography.outlines.get(code);
    if (!outline) throw new Error(`No boundary for ${code}.`);
    return projector.outline(outline.geometry, detail);
  };
  return {
    frame,
    land: projector.outline(land, detail),
    areaOf: (codes) => {
      const part = partOfLand(boundaries, codes);
      return part ? projector.outline(part, detail) : [];
    },
    outlineOf: (code) => {
      const drawn = outlines.get(code) ?? draw(code);
      outlines.set(code, drawn);
      return drawn;
    },
  };
}

/**
 * How an area is drawn: filled; 'empty', white with an outline, where something was not found; 'hatched' where it is
 * unknown, 'crossed' where it cannot be compared. Every map of the site means the same by them, and grey print keeps them
 * apart. `lines` lie over a fill and lean the other way than a hatch: so two fills that look alike in grey are kept apart.
 */
export type AreaStyle = { readonly fill: Paint; readonly lines?: Paint } | 'empty' | 'hatched' | 'crossed';

/** A group of municipalities that is drawn alike, and how it is called in the legend. */
export interface MapLayer {
  readonly label: string;
  readonly style: AreaStyle;
  readonly codes: readonly MunicipalityCode[];
}

/** From few to many: each step is more than twice as dark as the one before, so grey print keeps them apart. */
const STEPS: readonly Paint[] = ['land', 'bar', 'ring', 'ink'];
export const MOST_CLASSES = STEPS.length;

/** The fill of one of `count` classes, the lowest first; the highest is always the darkest. */
export function stepFill(index: number, count: number): Paint {
  return STEPS[index + STEPS.length - count] ?? 'land';
}

const HATCH_SPACING = 4;

/** The marks of a shape in a style; also for the small squares of a legend. */
export function areaMarks(
  outline: readonly PathCommand[],
  style: AreaStyle,
  hatchSpacing = HATCH_SPACING,
): Mark[] {
  if (outline.length === 0) return [];
  if (style === 'empty')
    return [{ kind: 'path', commands: outline, fill: 'paper', stroke: 'ring', strokeWidth: 0.8 }];
  if (style === 'hatched') {
    return [
      { kind: 'path', commands: outline, fill: 'paper', stroke: 'ring', strokeWidth: 0.8 },
      { kind: 'path', commands: hatchLines(outline, hatchSpacing), stroke: 'ink', strokeWidth: 0.9 },
    ];
  }
  if (style === 'crossed') {
    return [
      { kind: 'path', commands: outline, fill: 'paper', stroke: 'ring', strokeWidth: 0.8 },
      {
        kind: 'path',
        commands: [...hatchLines(outline, hatchSpacing), ...leaningBack(outline, hatchSpacing)],
        stroke: 'ink',
        strokeWidth: 0.7,
      },
    ];
  }
  const filled: Mark = { kind: 'path', commands: outline, fill: style.fill };
  if (style.lines === undefined) return [filled];
  const lines = leaningBack(outline, hatchSpacing);
  return [filled, { kind: 'path', commands: lines, stroke: style.lines, strokeWidth: 1.2 }];
}

/** Lines that lean the other way than those of a hatch. */
function leaningBack(outline: readonly PathCommand[], spacing: number): PathCommand[] {
  return mirrored(hatchLines(mirrored(outline), spacing));
}

function mirrored(commands: readonly PathCommand[]): PathCommand[] {
  return commands.map((command) =>
    command[0] === 'M' || command[0] === 'L' ? [command[0], -command[1], command[2]] : command,
  );
}

/** A square for the legend. */
export function swatchMarks(x: number, y: number, size: number, style: AreaStyle): Mark[] {
  return areaMarks(
    [['M', x, y], ['L', x + size, y], ['L', x + size, y + size], ['L', x, y + size], ['Z']],
    style,
  );
}
