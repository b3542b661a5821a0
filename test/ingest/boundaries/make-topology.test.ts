import { readFileSync } from 'node:fs';
import path from 'node:path';
import { geoArea } from 'd3';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { describe, expect, it, vi } from 'vitest';
import { makeTopology } from '../../../src/ingest/boundaries/make-topology.ts';
import type { Outline, Position } from '../../../src/ingest/boundaries/outline.ts';
import { toDegrees } from '../../../src/ingest/boundaries/to-degrees.ts';
import { checkTopology } from '../../../src/ingest/boundaries/topology.ts';
import type { BoundaryTopology } from '../../../src/model/edition.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const current = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../data/boundaries.topojson'), 'utf8'),
) as BoundaryTopology;

/** A line with a point every tenth of its length, beside it, the same from both ends: as fine as a map of the Kadaster. */
function finer(ring: readonly Position[]): readonly Position[] {
  return ring.flatMap((point, index) => {
    const next = ring[index + 1];
    if (next === undefined) return [point];
    const isForward = point[0] < next[0] || (point[0] === next[0] && point[1] < next[1]);
    const [from, to] = isForward ? [point, next] : [next, point];
    const between = Array.from({ length: 9 }, (_, step): Position => {
      const part = (step + 1) / 10;
      const aside = Math.sin(12.9898 * step + 78.233 * from[0] + 37.719 * from[1]) / 3_000;
      return [from[0] + (to[0] - from[0]) * part + aside, from[1] + (to[1] - from[1]) * part - aside];
    });
    return [point, ...(isForward ? between : between.reverse())];
  });
}

const outlines: readonly Outline[] = feature(current, current.objects.municipalities).features.map(
  ({ id, geometry }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return {
      code: String(id),
      polygons: polygons.map((rings) =>
        rings.map((ring) => finer(ring.map(([x = 0, y = 0]): Position => [x, y]))),
      ),
    };
  },
);
const points = outlines.flatMap(({ polygons }) => polygons.flat(2)).length;
const made = makeTopology(outlines, (code) => `Gemeente ${code}`);

function areaOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): number {
  const ringArea = (ring: readonly (readonly number[])[]) =>
    Math.abs(
      ring.reduce((sum, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
        return sum + (x - 5) * (nextY - 52) - (nextX - 5) * (y - 52);
      }, 0) / 2,
    );
  return polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringArea(outer) - holes.reduce((all, hole) => all + ringArea(hole), 0),
    0,
  );
}

describe('a map of fine outlines', () => {
  it('passes the checks of ingest with all 342 municipalities, though it has a fraction of the points', () => {
    const checked = checkTopology(JSON.parse(JSON.stringify(made)));
    expect('codes' in checked ? checked.codes.length : checked.problems).toBe(342);
    const kept = made.arcs.reduce((sum, arc) => sum + arc.length, 0);
    expect(points).toBeGreaterThan(60_000);
    expect(kept).toBeLessThan(7_000);
    expect(JSON.stringify(made).length).toBeLessThan(100_000);
  });

  it('has a line between neighbours once: both walk along the same one', () => {
    const uses = new Map<number, number>();
    const walk = (arcs: unknown): void => {
      if (typeof arcs === 'number')
        uses.set(arcs < 0 ? -1 - arcs : arcs, (uses.get(arcs < 0 ? -1 - arcs : arcs) ?? 0) + 1);
      else if (Array.isArray(arcs)) for (const arc of arcs) walk(arc);
    };
    walk(
      JSON.parse(JSON.stringify(made.objects['municipalities'])).geometries.map(
        ({ arcs }: { arcs: unknown }) => arcs,
      ),
    );
    const shared = [...uses.values()].filter((count) => count === 2).length;
    expect([...uses.values()].every((count) => count <= 2)).toBe(true);
    expect(shared).toBeGreaterThan(800);
  });

  it('leaves each municipality its area, to within a few percent', () => {
    const { municipalities } = made.objects;
    if (municipalities?.type !== 'GeometryCollection') throw new Error('A collection was made.');
    const after = new Map(
      feature(made, municipalities).features.map(({ id, geometry }) => [
        String(id),
        areaOf(
          geometry.type === 'Polygon'
            ? [geometry.coordinates]
            : geometry.type === 'MultiPolygon'
              ? geometry.coordinates
              : [],
        ),
      ]),
    );
    for (const { code, polygons } of outlines) {
      const before = areaOf(polygons);
      expect(Math.abs((after.get(code) ?? 0) - before) / before, code).toBeLessThan(0.05);
    }
  });

  it('has the same bytes whatever the order in which the outlines came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...outlines], { minLength: outlines.length }), (shuffled) => {
        expect(JSON.stringify(makeTopology(shuffled, (code) => `Gemeente ${code}`))).toBe(
          JSON.stringify(made),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('lies to the right of its outlines, as globes have it, whichever way round they were drawn', () => {
    const turned = outlines.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((rings) => rings.map((ring) => ring.toReversed())),
    }));
    for (const topology of [made, makeTopology(turned, (code) => `Gemeente ${code}`)]) {
      const { municipalities } = topology.objects;
      if (municipalities?.type !== 'GeometryCollection') throw new Error('A collection was made.');
      const whole = feature(topology, municipalities).features.map((one) => geoArea(one));
      // In steradians: the other way round, one municipality would be nearly the whole globe.
      expect(whole.reduce((sum, area) => sum + area, 0) * 6_371 ** 2).toBeGreaterThan(33_000);
      expect(whole.reduce((sum, area) => sum + area, 0) * 6_371 ** 2).toBeLessThan(42_000);
      for (const area of whole) expect(area * 6_371 ** 2).toBeLessThan(1_000);
    }
  });

  it('leaves out what is smaller than a dot, and keeps a municipality that is small itself', () => {
    const square = (x: number, y: number, side: number): Position[] => [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
    const small = makeTopology(
      [
        { code: 'GM0001', polygons: [[square(5, 52, 0.1)], [square(5.5, 52, 0.001)]] },
        { code: 'GM0002', polygons: [[square(5.3, 52.3, 0.01)]] },
      ],
      (code) => code,
    );
    const { municipalities } = small.objects;
    const types =
      municipalities?.type === 'GeometryCollection' ? municipalities.geometries.map(({ type }) => type) : [];
    expect(types).toEqual(['MultiPolygon', 'Polygon']);
    expect('codes' in checkTopology(JSON.parse(JSON.stringify(small)))).toBe(true);
  });
});

describe('coordinates', () => {
  /** Towers whose place is published in both: Amersfoort, the Westertoren in Amsterdam, the Martinitoren in Groningen. */
  const TOWERS: readonly (readonly [Position, Position])[] = [
    [
      [155_000, 463_000],
      [5.387_206_21, 52.155_174_4],
    ],
    [
      [120_700.723, 487_525.501],
      [4.883_525_59, 52.374_532_53],
    ],
    [
      [233_883.131, 582_065.167],
      [6.568_200_53, 53.219_383_17],
    ],
  ];
  const ofTowers: Outline = { code: 'GM0307', polygons: [[TOWERS.map(([metres]) => metres)]] };

  it('of the national grid become degrees, to within a metre', () => {
    const points = toDegrees([ofTowers])?.[0]?.polygons[0]?.[0] ?? [];
    expect(points).toHaveLength(3);
    for (const [index, [longitude, latitude]] of points.entries()) {
      const [, [x, y] = [0, 0]] = TOWERS[index] ?? [];
      expect(Math.abs(longitude - x) * 68_000).toBeLessThan(1);
      expect(Math.abs(latitude - y) * 111_000).toBeLessThan(1);
    }
  });

  it('with latitude first are turned round', () => {
    const turned = outlines.map(({ code, polygons }) => ({
      code,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [y, x]))),
    }));
    expect(toDegrees(turned)).toEqual(outlines);
  });

  it('in degrees stay as they are', () => {
    expect(toDegrees(outlines)).toEqual(outlines);
  });

  it('that are neither are no map of this country', () => {
    expect(toDegrees([])).toBeUndefined();
    expect(toDegrees([...outlines, ofTowers])).toBeUndefined();
  });
});
