import type { LonLat } from '../../analysis/geography/geography.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Location } from '../../model/edition.ts';
import { DOT_RIM, DOT_SIZES, dotSize, precisionWords } from '../parts/dot-sizes.ts';
import type { DotsMark } from '../parts/drawing.ts';
import type { Frame, Projector } from '../parts/projection.ts';

/** A place in degrees where locations stand, and how many. */
export type Spot = readonly [longitude: number, latitude: number, locations: number];

/** Where the locations of one or more municipalities stand, as far as that is known. Plain data. */
export interface Whereabouts {
  /** All locations, also those of which nobody knows where they stand. */
  readonly locations: number;
  /** Those of which no more than the postcode is known. */
  readonly byPostcode: number;
  /** Each place once, from west to east. */
  readonly spots: readonly Spot[];
}

/** What the dots on a map of the surroundings are drawn from. */
export interface SurroundingWhereabouts {
  readonly own: Whereabouts;
  /** Of all neighbours together. */
  readonly neighbours: Whereabouts;
}

export function whereaboutsOf(locations: readonly Location[]): Whereabouts {
  const points = locations.flatMap(({ point }) => point ?? []);
  const spots = Map.groupBy(points, ({ longitude, latitude }) => `${longitude} ${latitude}`);
  return {
    locations: locations.length,
    byPostcode: points.filter(({ origin }) => origin === 'postcode').length,
    spots: [...spots.values()]
      .flatMap((same) =>
        same.slice(0, 1).map((point): Spot => [point.longitude, point.latitude, same.length]),
      )
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

/** A dot on a map: whole drawing units, because nobody sees a smaller step. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly locations: number;
}

const LARGEST = Math.max(...DOT_SIZES.map(({ diameter }) => diameter)) + 2 * DOT_RIM;

/**
 * The dots of some spots: one for each place in the drawing, so that locations at the same place become one larger
 * dot. A point may lie up to a kilometre over the border; at the edge its dot is held within the frame.
 */
export function placeDots(spots: readonly Spot[], { place }: Pick<Projector, 'place'>, frame: Frame): Dot[] {
  const within = (value: number, size: number) =>
    Math.min(size - LARGEST / 2, Math.max(LARGEST / 2, Math.round(value)));
  const dots = new Map<string, Dot>();
  for (const [longitude, latitude, locations] of spots) {
    const at: LonLat = [longitude, latitude];
    const [x, y] = place(at);
    const dot = { x: within(x, frame.width), y: within(y, frame.height) };
    const key = `${dot.x} ${dot.y}`;
    dots.set(key, { ...dot, locations: locations + (dots.get(key)?.locations ?? 0) });
  }
  return [...dots.values()].toSorted((a, b) => a.x - b.x || a.y - b.y);
}

/** The largest first, so that a small dot is never hidden. Each size is one path, and its rim another. */
export function dotMarks(dots: readonly Dot[]): DotsMark[] {
  return DOT_SIZES.toReversed().flatMap((size): DotsMark[] => {
    const points = dots
      .filter(({ locations }) => dotSize(locations) === size)
      .map(({ x, y }) => [x, y] as const);
    if (points.length === 0) return [];
    return [
      { kind: 'dots', points, diameter: size.diameter + 2 * DOT_RIM, fill: 'paper' },
      { kind: 'dots', points, diameter: size.diameter, fill: 'ink' },
    ];
  });
}

/** The room that a dot takes with its rim and a little white, for labels that go around it. */
export function dotRadius({ locations }: Dot): number {
  return dotSize(locations).diameter / 2 + 2 * DOT_RIM;
}

/** What the sizes on a map mean: only of those that occur. */
export function sizeWords(dots: readonly Dot[]): string {
  const occurring = DOT_SIZES.filter((size) => dots.some(({ locations }) => dotSize(locations) === size));
  return occurring.map(({ name, words }) => `${occurring.length === 1 ? 'Stip' : name}: ${words}.`).join(' ');
}

function knownLocations({ spots }: Pick<Whereabouts, 'spots'>): number {
  return spots.reduce((sum, [, , locations]) => sum + locations, 0);
}

/** 'Van 3 van de 4 locaties hier weten we de plek.' Empty where there is no location. */
export function whereaboutsWords({ own, neighbours }: SurroundingWhereabouts, beside: string): string {
  const ownKnown = knownLocations(own);
  const sentences: string[] = [];
  if (own.locations > 0) {
    sentences.push(
      ownKnown === 0
        ? `Van ${countOf(own.locations, 'locatie', 'locaties')} hier weten we de plek niet.`
        : `Van ${formatNumber(ownKnown)} van de ${countOf(own.locations, 'locatie', 'locaties')} hier weten we de plek.`,
    );
  }
  if (neighbours.locations > 0) {
    sentences.push(
      own.locations > 0
        ? `${beside}: ${formatNumber(knownLocations(neighbours))} van de ${formatNumber(neighbours.locations)}.`
        : `${beside} weten we de plek van ${formatNumber(knownLocations(neighbours))} van de ${countOf(neighbours.locations, 'locatie', 'locaties')}.`,
    );
  }
  const areas = [own, neighbours];
  const precision = precisionWords(
    areas.reduce((sum, area) => sum + knownLocations(area), 0),
    areas.reduce((sum, { byPostcode }) => sum + byPostcode, 0),
  );
  return [...sentences, ...(precision === '' ? [] : [precision])].join(' ');
}
