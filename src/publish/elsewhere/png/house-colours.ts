import { PALETTE, type Paint } from '../../../charts/parts/palette.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** How many parts a mix of two colours is told in: 16 is the upper colour alone. */
export const MIX_STEPS = 8;

/**
 * Which colours meet in a drawing, and in how many shades their edge is drawn: letters in many, a faint line in few.
 * Others that meet get the nearest shade of all.
 */
const EDGES: readonly (readonly [Paint, Paint, shades: number])[] = [
  ['ink', 'paper', 7],
  ['accent', 'paper', 7],
  ['muted', 'paper', 7],
  ['peer', 'paper', 7],
  ['dot', 'paper', 7],
  ['bar', 'paper', 7],
  ['half', 'paper', 3],
  ['line', 'paper', 3],
  ['here', 'paper', 3],
  ['land', 'paper', 5],
  ['water', 'paper', 1],
  ['notice', 'paper', 1],
  ['noticeLine', 'paper', 5],
  ['ink', 'notice', 7],
  ['noticeLine', 'notice', 3],
  ['accent', 'land', 7],
  ['accent', 'water', 7],
  ['accent', 'surface', 5],
  ['accent', 'dot', 5],
  ['accent', 'ink', 7],
  ['ink', 'water', 7],
  ['ink', 'surface', 7],
  ['ink', 'dot', 7],
  ['ink', 'half', 5],
  ['peer', 'half', 5],
  ['peer', 'dot', 5],
  ['peer', 'land', 7],
  ['dot', 'surface', 5],
  ['dot', 'water', 5],
  ['dot', 'land', 5],
  ['line', 'surface', 2],
  ['line', 'water', 2],
];

const paints: readonly Rgb[] = Object.values(PALETTE).map(rgbOf);

/**
 * The colours that every picture of the house is drawn in, at most 256: those of areas as they are, then the shades of
 * their edges. One palette for all: a colour is one byte from the first mark on, and no picture has to count its own.
 */
export const HOUSE_COLOURS: readonly Rgb[] = distinct([
  ...paints,
  ...EDGES.flatMap(([over, under, shades]) =>
    Array.from({ length: shades }, (_, index) =>
      mixed(rgbOf(PALETTE[over]), rgbOf(PALETTE[under]), (index + 1) / (shades + 1)),
    ),
  ),
]);

/** The place of the house's colour nearest to one. */
export function nearestColour([red, green, blue]: Rgb): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < HOUSE_COLOURS.length; place += 1) {
    const [r = 0, g = 0, b = 0] = HOUSE_COLOURS[place] ?? [];
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) {
      least = distance;
      nearest = place;
    }
  }
  return nearest;
}

const places = new Map<Paint, number>();

/** The place of a paint. */
export function placeOfPaint(paint: Paint): number {
  const place = places.get(paint) ?? nearestColour(rgbOf(PALETTE[paint]));
  places.set(paint, place);
  return place;
}

/** Places in a palette are one byte. */
export const PLACES = 256;

const mixes = new Map<Paint, Uint8Array>();

/**
 * What a paint makes of each colour under it. Of `step` parts of `MIX_STEPS` over the colour at `place`, the place of the mix
 * is at `step * PLACES + place`: one table, as it is asked for each pixel of an edge.
 */
export function mixesOf(paint: Paint): Uint8Array {
  const known = mixes.get(paint);
  if (known) return known;
  const over = rgbOf(PALETTE[paint]);
  const made = new Uint8Array((MIX_STEPS + 1) * PLACES);
  for (let step = 0; step <= MIX_STEPS; step += 1)
    HOUSE_COLOURS.forEach((under, place) => {
      made[step * PLACES + place] = nearestColour(mixed(over, under, step / MIX_STEPS));
    });
  mixes.set(paint, made);
  return made;
}

function mixed(over: Rgb, under: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2) => Math.round(over[index] * share + under[index] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

function rgbOf(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function distinct(colours: readonly Rgb[]): readonly Rgb[] {
  return [...new Map(colours.map((colour) => [colour.join(), colour])).values()];
}
