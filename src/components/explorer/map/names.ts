import type { Box, View } from '../view.ts';
import type { Area } from './area.ts';

/** Names on the whole country would cover it; the largest province is nearly twice as near. */
const ZOOM_FOR_NAMES = 1.6;

/** Height of the letters and mean width of one, in screen pixels. */
const LETTER_SIZE = 12;
const LETTER_WIDTH = 6.6;

/** Part of a name that must lie in its area: the ends may reach a little over the border. */
const INSIDE = 0.85;

/** Lines across an area, and points on each, at which room for a name is looked for. */
const ROWS = 9;
const POINTS = 24;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const rooms = new WeakMap<SVGPathElement, Room>();

/** Writes the names of the areas in sight that have room for them, the largest areas first. */
export function showNames(
  group: SVGGElement,
  areas: ReadonlyMap<string, Area>,
  view: View,
  pixels: number,
  zoom: number,
): void {
  if (zoom < ZOOM_FOR_NAMES || pixels === 0) {
    group.replaceChildren();
    return;
  }
  const unit = view.width / pixels;
  const taken: Box[] = [];
  group.setAttribute('font-size', String(LETTER_SIZE * unit));
  group.replaceChildren(
    ...[...areas.values()]
      .filter(({ box }) => overlap(box, view))
      .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
      .flatMap(({ path, name, box }) => {
        const width = name.length * LETTER_WIDTH * unit;
        const height = LETTER_SIZE * unit;
        if (box.width < width * INSIDE) return [];
        const room = roomIn(path, box);
        const place = { x: room.x - width / 2, y: room.y - height / 2, width, height };
        if (room.width < width * INSIDE || taken.some((other) => overlap(other, place))) return [];
        taken.push(place);
        return [textAt(name, room)];
      }),
  );
}

function textAt(name: string, { x, y }: Room): SVGTextElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.textContent = name;
  return text;
}

/** The longest line through an area; of equal ones that nearest to its middle. Looked for once. */
function roomIn(path: SVGPathElement, box: Box): Room {
  const known = rooms.get(path);
  if (known) return known;
  const step = box.width / POINTS;
  let best: Room = { x: 0, y: 0, width: 0 };
  for (const row of middleFirst(ROWS)) {
    const y = box.y + (box.height * row) / (ROWS + 1);
    let start: number | undefined;
    for (let point = 0; point <= POINTS; point += 1) {
      const x = box.x + step * (point + 0.5);
      const isInside = point < POINTS && path.isPointInFill(new DOMPoint(x, y));
      if (isInside) start ??= x;
      else if (start !== undefined) {
        const width = x - start;
        if (width > best.width) best = { x: start + (width - step) / 2, y, width };
        start = undefined;
      }
    }
  }
  rooms.set(path, best);
  return best;
}

/** 1 to count, from the middle outwards. */
function middleFirst(count: number): number[] {
  const middle = (count + 1) / 2;
  return Array.from({ length: count }, (_, index) => index + 1).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
