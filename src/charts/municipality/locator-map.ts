import type { Geography } from '../../analysis/geography/geography.ts';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';
import type { Drawing, PathCommand } from '../parts/drawing.ts';
import { partOfLand, wholeLand } from '../parts/land.ts';
import { type Frame, fitProjection, type Projector } from '../parts/projection.ts';

export const LOCATOR_FRAME: Frame = { width: 200, height: 236, margin: 4 };

export interface CountryMap {
  readonly frame: Frame;
  /** What the map is of: 'Nederland'. */
  readonly name: string;
  readonly land: readonly PathCommand[];
  /** The outline of one municipality. */
  readonly outlineOf: (code: MunicipalityCode) => readonly PathCommand[];
  /** Where a very small municipality is, for a ring around it. */
  readonly middleOf: (code: MunicipalityCode) => {
    readonly x: number;
    readonly y: number;
    readonly size: number;
  };
}

/**
 * The country, or a part of it, in a frame: its land as one shape, and the outline of each municipality
 * on request. `only` holds the codes of the part.
 */
export function makeCountryMap(
  boundaries: BoundaryTopology,
  geography: Geography,
  { frame, name = 'Nederland' }: { readonly frame: Frame; readonly name?: string },
  detail: number,
  only?: readonly MunicipalityCode[],
): CountryMap {
  const land = only ? partOfLand(boundaries, only) : wholeLand(boundaries);
  if (!land) throw new Error('A map without any municipality.');
  const projector: Projector = fitProjection([land], frame);
  const shapeOf = (code: MunicipalityCode) => {
    const outline = geography.outlines.get(code);
    if (!outline) throw new Error(`No boundary for ${code}.`);
    return outline.geometry;
  };
  return {
    frame,
    name,
    land: projector.outline(land, detail),
    outlineOf: (code) => projector.outline(shapeOf(code), Math.min(detail, 1)),
    middleOf: (code) => {
      const [x0, y0, x1, y1] = projector.bounds(shapeOf(code));
      return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, size: Math.max(x1 - x0, y1 - y0) };
    },
  };
}

/** A municipality smaller than this on a locator map gets a ring around it, or nobody finds it. */
const TOO_SMALL_TO_SEE = 9;

/** Where in the country a municipality lies: its own marks, to be put on the land that all locator maps share. */
export function locatorMap(map: CountryMap, code: MunicipalityCode, name: string): Drawing {
  const { x, y, size } = map.middleOf(code);
  return {
    width: map.frame.width,
    height: map.frame.height,
    title: `${name} op de kaart van ${map.name}`,
    description: `De ligging van ${name} in ${map.name}.`,
    marks: [
      { kind: 'path', commands: map.outlineOf(code), fill: 'accent' },
      ...(size < TOO_SMALL_TO_SEE
        ? [{ kind: 'circle', cx: x, cy: y, r: TOO_SMALL_TO_SEE, stroke: 'accent', strokeWidth: 1.5 } as const]
        : []),
    ],
  };
}

/** The land alone: the background that all locator maps share. */
export function landDrawing(map: CountryMap): Drawing {
  return {
    width: map.frame.width,
    height: map.frame.height,
    title: map.name,
    description: `Omtrek van ${map.name}.`,
    marks: [{ kind: 'path', commands: map.land, fill: 'land', shared: true }],
  };
}

/** The outline alone, in a grey that shows on light and dark: what lies in it is white until it is drawn over. */
export function outlineDrawing(map: CountryMap): Drawing {
  return {
    ...landDrawing(map),
    marks: [{ kind: 'path', commands: map.land, stroke: 'dot', strokeWidth: 0.8 }],
  };
}

/** A locator map with the land behind it, as one drawing. */
export function onLand(land: Drawing, locator: Drawing): Drawing {
  return { ...locator, marks: [...land.marks, ...locator.marks] };
}
