import polylabel from 'polylabel';
import type { PathCommand, RectMark, TextMark } from '../drawing.ts';

/** Mean width of a letter of Public Sans, in units of its size. Only used to keep labels apart. */
const LETTER_WIDTH = 0.56;

export interface LabelRequest {
  readonly name: string;
  readonly count: string;
  readonly outline: readonly PathCommand[];
  /** On the accent colour: white letters. */
  readonly isOwn: boolean;
}

export interface PlacedLabel {
  readonly marks: readonly (TextMark | RectMark)[];
  /** The letter that stands on the map where the name does not fit. */
  readonly letter: string | undefined;
}

export interface LabelOptions {
  /** For islands: a name may also stand on the water beside its area. */
  readonly overWater?: boolean;
  /** On a small map: a letter for each area, and the names in the list beside it. */
  readonly lettersOnly?: boolean;
  /** Dots on the map: a name goes around them where it can, and stays readable where it cannot. */
  readonly dots?: readonly LabelObstacle[];
}

/** A round thing under the labels, in drawing units. */
export interface LabelObstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Before a name gives way to a letter, it is tried a little smaller. */
const SMALLER = 0.85;

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Ring = [number, number][];

/**
 * Puts each name with its count inside its own area, without touching another label or leaving the map.
 * Where that cannot be done, a letter stands in the area and the list beside the map explains it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: { readonly width: number; readonly height: number },
  size: number,
  { overWater = false, lettersOnly = false, dots = [] }: LabelOptions = {},
): PlacedLabel[] {
  const taken: Box[] = [];
  const obstacles = dots.map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
  const onDots = dots.length > 0;
  let letters = 0;
  return requests.map((request) => {
    const rings = ringsOf(request.outline, frame);
    const largest = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0];
    if (!largest || largest.length < 3) return { marks: [], letter: undefined };
    const [x = 0, y = 0] = polylabel([largest], 0.5);
    const amongDots =
      onDots && !lettersOnly
        ? roomAmongDots(request, [x, y], largest, taken, obstacles, frame, size)
        : undefined;
    const isClear = (place: readonly [number, number]) =>
      !obstacles.some((dot) => overlap(letterBox(place, size), dot));
    // Half a dot behind a name looks like a comma or an accent: a letter takes less room.
    const isBetterAsLetter =
      amongDots !== undefined &&
      amongDots.covered > 0 &&
      !request.isOwn &&
      isClear(roomForLetter([x, y], largest, taken, obstacles, frame, size));
    const full =
      lettersOnly || isBetterAsLetter
        ? undefined
        : (amongDots ??
          findRoom(request, [x, y], largest, taken, frame, size) ??
          findRoom(request, [x, y], largest, taken, frame, size * SMALLER) ??
          (overWater
            ? findRoomBeside(request, rings, others(requests, request, frame), taken, frame, size)
            : undefined));
    if (full) {
      taken.push(full.box);
      const marks = onDots ? full.marks.map(standOut) : full.marks;
      const isOnDots = full === amongDots && amongDots.covered > 0;
      return { marks: isOnDots ? [plate(full.box, request.isOwn), ...marks] : marks, letter: undefined };
    }
    const letter = String.fromCharCode('a'.charCodeAt(0) + (letters % 26));
    letters += 1;
    const place = roomForLetter([x, y], largest, taken, obstacles, frame, size);
    taken.push(letterBox(place, size));
    const mark = textAt(letter, place[0], place[1] + size * 0.35, size, 'bold', request.isOwn);
    return { marks: [onDots ? standOut(mark) : mark], letter };
  });
}

/** The colour of an area behind a name that has to stand on dots: none of them shows between its letters. */
function plate({ x0, y0, x1, y1 }: Box, isOwn: boolean): RectMark {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  // The letters begin a little under the top of their room, which may lie on a border.
  const top = y0 + (y1 - y0) / 10;
  return {
    kind: 'rect',
    x: tenth(x0),
    y: tenth(top),
    width: tenth(x1 - x0),
    height: tenth(y1 - top),
    fill: isOwn ? 'accent' : 'neighbour',
  };
}

/** White letters get the colour of their area behind them, as black ones always have. */
function standOut(mark: TextMark): TextMark {
  return mark.fill === 'onAccent' ? { ...mark, halo: 'accent' } : mark;
}

/** Steps away from a middle to all sides, nearest first. `reach` is how many each way, `step` how long each is. */
function placesAround(reach: number, step: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach)
    .flatMap((dx, _, steps) => steps.map((dy) => [dx, dy] as const))
    .toSorted(([ax, ay], [bx, by]) => ax * ax + ay * ay - (bx * bx + by * by))
    .map(([dx, dy]) => [dx * step, dy * step] as const);
}

/** Where a letter is tried, in parts of its size from the middle of its area. */
const LETTER_PLACES = placesAround(6, 0.3);

/**
 * The place nearest to the middle of an area where its letter touches no other: in the area if it can, or else beside
 * it, as with a town between small neighbours. The middle itself where there is no room at all.
 */
function roomForLetter(
  [x, y]: readonly [number, number],
  ring: Ring,
  taken: readonly Box[],
  dots: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  size: number,
): [number, number] {
  let free: [number, number] | undefined;
  let inside: [number, number] | undefined;
  for (const [dx, dy] of LETTER_PLACES) {
    const place: [number, number] = [x + dx * size, y + dy * size];
    const box = letterBox(place, size);
    if (!isFree(box, taken, frame)) continue;
    free ??= place;
    if (!contains(ring, place[0], place[1])) continue;
    inside ??= place;
    if (!dots.some((dot) => overlap(box, dot))) return place;
  }
  return inside ?? free ?? [x, y];
}

/** The room of a letter, with a little white on both sides. */
function letterBox([x, y]: readonly [number, number], size: number): Box {
  return boxAround(x, y, size * 0.95, size);
}

function findRoom(
  request: LabelRequest,
  [x, y]: readonly [number, number],
  ring: Ring,
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  size: number,
): { box: Box; marks: TextMark[] } | undefined {
  const width = labelWidth(request, size);
  const height = size * LABEL_LINES;
  if (width > widthOf(ring) * MOST_OF_THE_WIDTH) return undefined;
  for (const dy of [0, -0.6, 0.6, -1.2, 1.2, -2, 2]) {
    for (const dx of [0, -0.8, 0.8, -1.6, 1.6, -3, 3]) {
      const cx = x + dx * size;
      const cy = y + dy * size;
      const box = boxAround(cx, cy, width, height);
      if (!isFree(box, taken, frame) || !staysInside(box, ring)) continue;
      return { box, marks: twoLines(request, cx, cy, size, request.isOwn) };
    }
  }
  return undefined;
}

/** Where a name is tried among dots, in parts of its size from the middle of its area. */
const PLACES_AMONG_DOTS = placesAround(10, 0.5);

/** The place in an area where a name covers the fewest dots, at its own size or a little smaller. */
function roomAmongDots(
  request: LabelRequest,
  [x, y]: readonly [number, number],
  ring: Ring,
  taken: readonly Box[],
  dots: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  size: number,
): { box: Box; marks: TextMark[]; covered: number } | undefined {
  let best: { box: Box; marks: TextMark[]; covered: number } | undefined;
  for (const letters of [size, size * SMALLER]) {
    const width = labelWidth(request, letters);
    if (width > widthOf(ring) * MOST_OF_THE_WIDTH) continue;
    for (const [dx, dy] of PLACES_AMONG_DOTS) {
      const cx = x + dx * letters;
      const cy = y + dy * letters;
      const box = boxAround(cx, cy, width, letters * LABEL_LINES);
      const covered = overlapsWith(box, dots);
      if (
        covered >= (best?.covered ?? Number.POSITIVE_INFINITY) ||
        !isFree(box, taken, frame) ||
        !staysInside(box, ring)
      )
        continue;
      best = { box, marks: twoLines(request, cx, cy, letters, request.isOwn), covered };
      if (covered === 0) return best;
    }
  }
  return best;
}

/** The outlines of all other areas: a name on the water may touch none of them. */
function others(
  requests: readonly LabelRequest[],
  own: LabelRequest,
  frame: { readonly width: number; readonly height: number },
): Ring[] {
  return requests.filter((request) => request !== own).flatMap(({ outline }) => ringsOf(outline, frame));
}

/** Room above, below or beside an island. */
function findRoomBeside(
  request: LabelRequest,
  own: readonly Ring[],
  otherRings: readonly Ring[],
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
  size: number,
): { box: Box; marks: TextMark[] } | undefined {
  const points = own.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = labelWidth(request, size);
  const height = size * LABEL_LINES;
  const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const places: [number, number][] = [
    [middle.x, y1 + height / 2 + 2],
    [middle.x, y0 - height / 2 - 2],
    [x1 + width / 2 + 3, middle.y],
    [x0 - width / 2 - 3, middle.y],
    [x1 + width / 2, y1 + height / 2],
    [x0 - width / 2, y0 - height / 2],
  ];
  for (const [x, y] of places) {
    const box = boxAround(x, y, width, height);
    if (!isFree(box, taken, frame)) continue;
    if ([...own, ...otherRings].some((ring) => touches(box, ring))) continue;
    return { box, marks: twoLines({ ...request, isOwn: false }, x, y, size, request.isOwn) };
  }
  return undefined;
}

function isFree(
  box: Box,
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
): boolean {
  const inFrame = box.x0 >= 2 && box.y0 >= 2 && box.x1 <= frame.width - 2 && box.y1 <= frame.height - 2;
  return inFrame && !taken.some((other) => overlap(box, other));
}

/** Whether any corner of the ring lies in the box, or a corner of the box in the ring. */
function touches(box: Box, ring: Ring): boolean {
  if (ring.some(([x, y]) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)) return true;
  return contains(ring, box.x0, box.y0) || contains(ring, box.x1, box.y1);
}

/** Lines of text in a label, with the room between them. */
const LABEL_LINES = 2.3;

function labelWidth({ name, count }: LabelRequest, size: number): number {
  return Math.max(name.length * LETTER_WIDTH, count.length * LETTER_WIDTH * 1.1) * size;
}

function twoLines(
  { name, count, isOwn }: LabelRequest,
  x: number,
  y: number,
  size: number,
  bold: boolean,
): TextMark[] {
  return [
    textAt(name, x, y - size * 0.15, size, bold ? 'bold' : 'regular', isOwn),
    textAt(count, x, y + size * 0.95, size, 'bold', isOwn),
  ];
}

function textAt(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: TextMark['weight'],
  onAccent: boolean,
): TextMark {
  return {
    kind: 'text',
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    text,
    size,
    weight,
    anchor: 'middle',
    fill: onAccent ? 'onAccent' : 'ink',
    ...(onAccent ? {} : { halo: 'neighbour' }),
  };
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function overlapsWith(box: Box, others: readonly Box[]): number {
  let count = 0;
  for (const other of others) if (overlap(box, other)) count += 1;
  return count;
}

/** How finely the width of a label is looked at: a notch in the border is wider than this. */
const WIDTH_SAMPLES = 8;

/** The middle of the label and nearly all of its width must lie in the area that it names. */
function staysInside(box: Box, ring: Ring): boolean {
  const inset = (box.x1 - box.x0) * 0.06;
  const middle = (box.y0 + box.y1) / 2;
  const quarter = (box.y1 - box.y0) / 4;
  for (let step = 0; step <= WIDTH_SAMPLES; step += 1) {
    const x = box.x0 + inset + ((box.x1 - box.x0 - 2 * inset) * step) / WIDTH_SAMPLES;
    if (!contains(ring, x, middle - quarter) || !contains(ring, x, middle + quarter)) return false;
  }
  return true;
}

function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let before = ring.at(-1);
  // Asked for thousands of places: taking points apart into two names would make an object for each.
  for (const point of ring) {
    if (before) {
      const atX = point[0];
      const atY = point[1];
      if (atY > y !== before[1] > y && x < ((before[0] - atX) * (y - atY)) / (before[1] - atY) + atX)
        inside = !inside;
    }
    before = point;
  }
  return inside;
}

/** The rings of an outline, held within the frame, so that a label lands on the part that can be seen. */
function ringsOf(
  commands: readonly PathCommand[],
  { width, height }: { width: number; height: number },
): Ring[] {
  const rings: Ring[] = [];
  for (const command of commands) {
    if (command[0] === 'M') rings.push([]);
    if (command[0] === 'M' || command[0] === 'L') {
      rings
        .at(-1)
        ?.push([Math.min(width, Math.max(0, command[1])), Math.min(height, Math.max(0, command[2]))]);
    }
  }
  return rings;
}

/** A label wider than this part of its area cannot lie in it: nothing needs to be tried. */
const MOST_OF_THE_WIDTH = 1.1;

function widthOf(ring: Ring): number {
  const xs = ring.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

function area(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}
