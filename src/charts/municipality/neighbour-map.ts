import type { Geography } from '../../analysis/geography/geography.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { mainValue } from '../../factsheet/parts/main-figures/type.ts';
import type { Neighbour } from '../../factsheet/parts/surroundings/type.ts';
import type { MunicipalityRef } from '../../factsheet/shared/municipality-ref.ts';
import { partOf } from '../../factsheet/shared/peers.ts';
import { formatNumber } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { Drawing, Mark, PathCommand } from '../parts/drawing.ts';
import { type Frame, fitProjection, type Shape } from '../parts/projection.ts';
import { shapeIndex } from '../parts/shape-index.ts';
import { placeLabels } from '../parts/texts/place-labels.ts';
import {
  dotMarks,
  dotRadius,
  placeDots,
  type SurroundingWhereabouts,
  sizeWords,
  whereaboutsWords,
} from './location-dots.ts';

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
  /** Says what the numbers on the map are. */
  readonly caption: string;
  readonly background: readonly Mark[];
  readonly areas: readonly NeighbourArea[];
  /** A dot for each place with locations; none on a map that does not show them. */
  readonly dots: readonly Mark[];
  /** What the dots mean and how many locations have one, in sentences; empty without dots to speak of. */
  readonly dotWords: string;
  readonly labels: readonly Mark[];
}

export const PAGE_MAP_FRAME: Frame = { width: 460, height: 380, margin: 10 };
/** Of the labels on that map, in its units. */
export const PAGE_MAP_TEXT = 12.5;

/** In drawing units: what is around the neighbours may be coarser. */
const DETAIL = 0.8;
const CONTEXT_DETAIL = 3;
/** A pixel on a screen, at the size of the page: finer is not seen, and half a step more weighs a twentieth of a page. */
const OUTLINE_STEP = 1;

/** What a map of a municipality and its neighbours is drawn from: plain data, the shapes in degrees. */
export interface SurroundingShapes {
  /** The municipality itself and then its neighbours, in the order of its factsheet. */
  readonly shown: readonly Shape[];
  /** Other municipalities of which a part is to be seen. */
  readonly around: readonly Shape[];
}

/** The shapes for maps of a municipality in each of the frames. */
export function surroundingShapes(
  geography: Geography,
  factsheet: Pick<Factsheet, 'code' | 'neighbours'>,
  frames: readonly Frame[],
): SurroundingShapes {
  const codes: MunicipalityCode[] = [factsheet.code, ...factsheet.neighbours.map(({ code }) => code)];
  const shapeOf = (code: MunicipalityCode): Shape => {
    const outline = geography.outlines.get(code);
    if (!outline) throw new Error(`No boundary for ${code}.`);
    return outline.geometry;
  };
  const shown = codes.map(shapeOf);
  const inSight = shapeIndex(geography)(frames.map((frame) => fitProjection(shown, frame).window));
  return { shown, around: inSight.filter((code) => !codes.includes(code)).map(shapeOf) };
}

/** What a neighbour map says of the municipality. */
export interface NeighbourFacts
  extends MunicipalityRef,
    Pick<Factsheet, 'neighbours' | 'acrossWater'>,
    Pick<Neighbour, 'locations'> {
  /** Name of the part of the country that an edition is about. */
  readonly part?: string;
}

export function neighbourFacts(
  factsheet: MunicipalityRef & Pick<Factsheet, 'neighbours' | 'acrossWater' | 'mainFigures' | 'groups'>,
): NeighbourFacts {
  const { code, name, slug, neighbours, acrossWater } = factsheet;
  const part = partOf(factsheet);
  const locations = mainValue(factsheet, 'locations') ?? 0;
  return { code, name, slug, locations, neighbours, acrossWater, ...(part === undefined ? {} : { part }) };
}

/** How a map of the surroundings is drawn. */
export interface NeighbourMapOptions {
  /** In drawing units. */
  readonly textSize: number;
  readonly lettersOnly?: boolean;
  /** Where the locations stand, for a map that is large enough to show it. */
  readonly whereabouts?: SurroundingWhereabouts;
}

/** The municipality, its neighbours with their counts, and what lies around them. */
export function neighbourMap(
  shapes: SurroundingShapes,
  facts: NeighbourFacts,
  frame: Frame,
  { textSize, lettersOnly = false, whereabouts }: NeighbourMapOptions,
): NeighbourMap {
  const projector = fitProjection(shapes.shown, frame);
  const context = shapes.around.flatMap((shape) => projector.outline(shape, CONTEXT_DETAIL));
  const drafts = [facts, ...facts.neighbours].map(({ code, name, slug, locations }, index) => {
    const shape = shapes.shown[index];
    if (!shape) throw new Error(`No boundary for ${code}.`);
    return {
      code,
      name,
      slug,
      locations,
      commands: projector.outline(shape, DETAIL),
      isOwn: code === facts.code,
    };
  });
  const dots = whereabouts
    ? placeDots([...whereabouts.own.spots, ...whereabouts.neighbours.spots], projector, frame)
    : [];
  const dotWords = whereabouts
    ? [sizeWords(dots), whereaboutsWords(whereabouts, facts.acrossWater ? 'Over het water' : 'Bij de buren')]
        .filter((words) => words !== '')
        .join(' ')
    : '';
  const labels = placeLabels(
    drafts.map(({ name, locations, commands, isOwn }) => ({
      name,
      count: formatNumber(locations),
      outline: commands,
      isOwn,
    })),
    frame,
    textSize,
    {
      overWater: facts.acrossWater && facts.part === undefined,
      lettersOnly,
      dots: dots.map((dot) => ({ x: dot.x, y: dot.y, radius: dotRadius(dot) })),
    },
  );
  return {
    frame,
    title: `${facts.name} en omgeving`,
    caption: captionOf(facts),
    description: [describe(facts), dotWords].filter((words) => words !== '').join(' '),
    background: [
      { kind: 'rect', x: 0, y: 0, width: frame.width, height: frame.height, fill: 'water' },
      { kind: 'path', commands: context, step: 1, fill: 'surface', stroke: 'line' },
    ],
    areas: drafts.map((draft, index) => ({ ...draft, letter: labels[index]?.letter })),
    dots: dotMarks(dots),
    dotWords,
    labels: labels.flatMap(({ marks }) => marks),
  };
}

function captionOf({ acrossWater, part }: NeighbourFacts): string {
  const others = acrossWater ? 'dichtstbijzijnde gemeenten' : 'buurgemeenten';
  if (part !== undefined) return `Het aantal locaties hier en in de ${others} in ${part}.`;
  return `Het aantal locaties hier en in de ${others}${acrossWater ? ' over het water' : ''}.`;
}

function describe({ name, locations, neighbours, acrossWater, part }: NeighbourFacts): string {
  const counts = neighbours
    .map((neighbour) => `${neighbour.name} ${formatNumber(neighbour.locations)}`)
    .join(', ');
  const nearest = part === undefined ? 'Dichtstbij over het water' : `Dichtstbij in ${part}`;
  const lead = acrossWater ? nearest : `Buurgemeenten${part === undefined ? '' : ` in ${part}`}`;
  return `Aantal locaties. ${name} ${formatNumber(locations)}. ${lead}: ${counts}.`;
}

/** The mark of one area. */
export function areaMark({ commands, isOwn }: NeighbourArea): Mark {
  return {
    kind: 'path',
    commands,
    step: OUTLINE_STEP,
    fill: isOwn ? 'accent' : 'neighbour',
    stroke: 'border',
  };
}

/** All parts as one drawing, for the sheet and for a download. */
export function neighbourDrawing(map: NeighbourMap): Drawing {
  const { frame, title, description, background, areas, dots, labels } = map;
  const neighbours = areas.filter(({ isOwn }) => !isOwn);
  const own = areas.filter(({ isOwn }) => isOwn);
  return {
    width: frame.width,
    height: frame.height,
    title,
    description,
    marks: [...background, ...[...neighbours, ...own].map(areaMark), ...dots, ...labels],
  };
}
