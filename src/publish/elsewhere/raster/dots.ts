import type { DotsMark } from '../../../charts/parts/drawing.ts';
import { type Canvas, canvasOf, type Mask, type Patch } from './canvas.ts';
import type { Place } from './place.ts';
import { roundMask } from './round-mask.ts';

/** Dots stand at a quarter of a pixel, so that few masks serve thousands of them. */
const PHASES = 4;

/** So many dots, as of all municipalities of a country, are the same in many pictures. */
const MANY = 100;

/** Draws dots one over the other. Many of them on paper are drawn once, and laid down as they are from then on. */
export function drawDots(canvas: Canvas, mark: DotsMark, place: Place): void {
  const { dx, dy, scale } = place;
  const [x, y] = [dx * scale, dy * scale];
  // A patch is moved by whole pixels only: then each dot stands in its pixels as it would without it.
  if (mark.points.length >= MANY && Number.isInteger(x) && Number.isInteger(y)) {
    const { patch, left, top } = fieldOf(mark, scale);
    if (canvas.lay(patch, x + left, y + top)) return;
  }
  stampDots(canvas, mark, place);
}

function stampDots(canvas: Canvas, { points, diameter, fill }: DotsMark, { dx, dy, scale }: Place): void {
  const r = (diameter * scale) / 2;
  const masks: Mask[] = [];
  for (const point of points) {
    const across = Math.round((point[0] + dx) * scale * PHASES);
    const down = Math.round((point[1] + dy) * scale * PHASES);
    const x = Math.floor(across / PHASES);
    const y = Math.floor(down / PHASES);
    const phaseX = across - x * PHASES;
    const phaseY = down - y * PHASES;
    const phase = phaseX * PHASES + phaseY;
    const mask = masks[phase] ?? roundMask(phaseX / PHASES, phaseY / PHASES, r, undefined);
    masks[phase] = mask;
    canvas.stamp(mask, x, y, fill);
  }
}

/** Dots on paper, with their corner in pixels from the origin of the dots. */
interface Field {
  readonly patch: Patch;
  readonly left: number;
  readonly top: number;
}

const fields = new WeakMap<DotsMark['points'], Map<string, Field>>();

function fieldOf(mark: DotsMark, scale: number): Field {
  const known = fields.get(mark.points) ?? new Map<string, Field>();
  fields.set(mark.points, known);
  const key = `${mark.diameter} ${mark.fill} ${scale}`;
  const field = known.get(key) ?? makeField(mark, scale);
  known.set(key, field);
  return field;
}

function makeField(mark: DotsMark, scale: number): Field {
  const room = mark.diameter / 2 + 1;
  const ends = (axis: 0 | 1): readonly [number, number] => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const point of mark.points) {
      least = Math.min(least, point[axis]);
      most = Math.max(most, point[axis]);
    }
    return [Math.floor((least - room) * scale), Math.ceil((most + room) * scale)];
  };
  const [left, right] = ends(0);
  const [top, bottom] = ends(1);
  const canvas = canvasOf(right - left, bottom - top, 'paper');
  stampDots(canvas, mark, { dx: -left / scale, dy: -top / scale, scale });
  return { patch: canvas, left, top };
}
