import type { Geography } from '../analysis/geography.ts';
import type { Factsheet, MunicipalityRef } from '../factsheet/factsheet.ts';
import { formatNumber } from '../model/dutch.ts';
import type { MunicipalityCode } from '../model/edition.ts';
import type { Drawing, Mark, PathCommand } from './drawing.ts';
import { placeLabels } from './place-labels.ts';
import { type Frame, fitProjection } from './projection.ts';

export interface NeighbourArea extends MunicipalityRef {
  readonly locations: number;
  readonly commands: readonly PathCommand[];
  readonly isOwn: boolean;
  /** Stands on the map instead of the name, where that does not fit. */
  readonly letter: string | undefined;
}

/** A map in parts, so that a page can make links of the areas; `toDrawing` makes one drawing of it. */
export interface NeighbourMap {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  readonly background: readonly Mark[];
  readonly areas: readonly NeighbourArea[];
  readonly labels: readonly Mark[];
}

export const PAGE_MAP_FRAME: Frame = { width: 460, height: 380, margin: 10 };
/** Of the labels on that map, in its units. */
export const PAGE_MAP_TEXT = 12.5;

/** In drawing units: what is around the neighbours may be coarser. */
const DETAIL = 0.8;
const CONTEXT_DETAIL = 3;

/** The municipality, its neighbours with their counts, and what lies around them. */
export function neighbourMap(
  geography: Geography,
  factsheet: Factsheet,
  frame: Frame,
  textSize: number,
): NeighbourMap {
  const shown: MunicipalityCode[] = [factsheet.code, ...factsheet.neighbours.map(({ code }) => code)];
  const outlineOf = (code: MunicipalityCode) => {
    const outline = geography.outlines.get(code);
    if (!outline) throw new Error(`No boundary for ${code}.`);
    return outline.geometry;
  };
  const projector = fitProjection(shown.map(outlineOf), frame);
  const context: PathCommand[] = [];
  for (const [code, { geometry }] of geography.outlines) {
    if (!shown.includes(code)) context.push(...projector.outline(geometry, CONTEXT_DETAIL));
  }
  const own = {
    ...factsheet,
    locations: factsheet.providers.reduce((sum, { locations }) => sum + locations.length, 0),
  };
  const drafts = [own, ...factsheet.neighbours].map(({ code, name, slug, locations }) => ({
    code,
    name,
    slug,
    locations,
    commands: projector.outline(outlineOf(code), DETAIL),
    isOwn: code === factsheet.code,
  }));
  const labels = placeLabels(
    drafts.map(({ name, locations, commands, isOwn }) => ({
      name,
      count: formatNumber(locations),
      outline: commands,
      isOwn,
    })),
    frame,
    textSize,
    factsheet.acrossWater,
  );
  return {
    frame,
    title: `${factsheet.name} en omgeving`,
    description: describe(factsheet, own.locations),
    background: [
      { kind: 'rect', x: 0, y: 0, width: frame.width, height: frame.height, fill: 'water' },
      { kind: 'path', commands: context, fill: 'surface', stroke: 'line' },
    ],
    areas: drafts.map((draft, index) => ({ ...draft, letter: labels[index]?.letter })),
    labels: labels.flatMap(({ marks }) => marks),
  };
}

function describe({ name, neighbours, acrossWater }: Factsheet, own: number): string {
  const counts = neighbours
    .map((neighbour) => `${neighbour.name} ${formatNumber(neighbour.locations)}`)
    .join(', ');
  const lead = acrossWater ? 'Dichtstbij over het water' : 'Buurgemeenten';
  return `Aantal locaties. ${name} ${formatNumber(own)}. ${lead}: ${counts}.`;
}

/** The mark of one area. */
export function areaMark({ commands, isOwn }: NeighbourArea): Mark {
  return { kind: 'path', commands, fill: isOwn ? 'accent' : 'neighbour', stroke: 'border' };
}

/** All parts as one drawing, for the sheet and for a download. */
export function neighbourDrawing(map: NeighbourMap): Drawing {
  const { frame, title, description, background, areas, labels } = map;
  const neighbours = areas.filter(({ isOwn }) => !isOwn);
  const own = areas.filter(({ isOwn }) => isOwn);
  return {
    width: frame.width,
    height: frame.height,
    title,
    description,
    marks: [...background, ...[...neighbours, ...own].map(areaMark), ...labels],
  };
}
