import { geoIdentity, geoMercator, geoPath } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { PathCommand } from './drawing.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** A shape of the map: an outline, or several parts of the country together. */
export type Shape = Polygon | MultiPolygon;

export interface Projector {
  /** The outline of a shape in drawing units; corners closer together than `detail` are left out. */
  readonly outline: (shape: Shape, detail: number) => PathCommand[];
  /** A point in degrees, longitude first, in drawing units. */
  readonly place: (point: readonly [number, number]) => readonly [number, number];
  /** [x0, y0, x1, y1] of a shape. */
  readonly bounds: (shape: Shape) => readonly [number, number, number, number];
  /** What the frame shows, on the flat map that all shapes lie on. */
  readonly window: FlatBox;
}

/** Room around the frame in which lines still run on, so that no border seems to end at the edge. */
const OVERHANG = 6;

const mercator = geoMercator().scale(1000).translate([0, 0]);
const flattened = new WeakMap<Shape, Shape>();

/**
 * A shape on a flat map (Mercator: shapes as readers know them). Projecting costs far more than drawing and
 * every shape stands on several maps, so each is projected once.
 */
function flatten(shape: Shape): Shape {
  const known = flattened.get(shape);
  if (known) return known;
  const flatPoint = ([longitude = 0, latitude = 0]: Position): Position =>
    mercator([longitude, latitude]) ?? [0, 0];
  const flatPart = (part: Position[][]) => part.map((ring) => ring.map(flatPoint));
  const flat: Shape =
    shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: flatPart(shape.coordinates) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map(flatPart) };
  flattened.set(shape, flat);
  return flat;
}

/** A rectangle on the flat map. */
export interface FlatBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const flatBounds = new WeakMap<Shape, FlatBox>();

/** The rectangle around a shape on the flat map. */
export function flatBoxOf(shape: Shape): FlatBox {
  const known = flatBounds.get(shape);
  if (known) return known;
  const [[x0, y0], [x1, y1]] = geoPath(geoIdentity()).bounds(flatten(shape));
  const bounds = { x0, y0, x1, y1 };
  flatBounds.set(shape, bounds);
  return bounds;
}

/** Fits shapes into a frame. */
export function fitProjection(fit: readonly Shape[], { width, height, margin }: Frame): Projector {
  const transform = geoIdentity()
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'GeometryCollection', geometries: fit.map(flatten) },
    )
    .clipExtent([
      [-OVERHANG, -OVERHANG],
      [width + OVERHANG, height + OVERHANG],
    ]);
  const scale = transform.scale();
  const [dx, dy] = transform.translate();
  const placed = (shape: Shape): FlatBox => {
    const { x0, y0, x1, y1 } = flatBoxOf(shape);
    return { x0: x0 * scale + dx, y0: y0 * scale + dy, x1: x1 * scale + dx, y1: y1 * scale + dy };
  };
  return {
    outline: (shape, detail) => {
      const { x0, y0, x1, y1 } = placed(shape);
      if (x1 < 0 || y1 < 0 || x0 > width || y0 > height) return [];
      const recorder = new PathRecorder(detail);
      geoPath(transform, recorder)(flatten(shape));
      return recorder.finish();
    },
    place: ([longitude, latitude]) => {
      const [x, y] = mercator([longitude, latitude]) ?? [0, 0];
      return [x * scale + dx, y * scale + dy];
    },
    bounds: (shape) => {
      const { x0, y0, x1, y1 } = placed(shape);
      return [x0, y0, x1, y1];
    },
    window: {
      x0: -dx / scale,
      y0: -dy / scale,
      x1: (width - dx) / scale,
      y1: (height - dy) / scale,
    },
  };
}

/** Takes what d3 draws and keeps it as commands, rounded, without corners that nobody can see. */
class PathRecorder {
  readonly #detail: number;
  readonly #commands: PathCommand[] = [];
  #ring: [number, number][] = [];

  constructor(detail: number) {
    this.#detail = detail;
  }

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#ring = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    const [lastX = 0, lastY = 0] = this.#ring.at(-1) ?? [];
    if (Math.abs(x - lastX) + Math.abs(y - lastY) >= this.#detail) this.#ring.push([x, y]);
  }

  closePath(): void {
    this.#flush(true);
  }

  /** d3's path context has more methods; boundaries need only lines. */
  beginPath(): void {}

  arc(): void {
    throw new Error('A boundary with an arc: only lines were expected.');
  }

  finish(): PathCommand[] {
    this.#flush(false);
    return this.#commands;
  }

  #flush(close: boolean): void {
    const ring = this.#ring;
    this.#ring = [];
    // A ring of fewer than three corners has no area left at this scale.
    if (ring.length < (close ? 3 : 2)) return;
    ring.forEach(([x, y], index) => {
      this.#commands.push([index === 0 ? 'M' : 'L', round(x), round(y)]);
    });
    if (close) this.#commands.push(['Z']);
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
