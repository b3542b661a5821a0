import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutlines } from '../../../src/ingest/places/outlines.ts';
import type { BoundaryTopology } from '../../../src/model/edition.ts';
import { draftEdition } from '../small-edition.ts';

const outlines = createOutlines(draftEdition().topology as unknown as BoundaryTopology);

/** An area of two squares, one of which has a hole. */
const holed = createOutlines({
  type: 'Topology',
  objects: {
    municipalities: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: 'GM0001', properties: { name: 'Gat' }, arcs: [[[0], [1]], [[2]]] },
      ],
    },
  },
  arcs: [square(5, 52, 1), square(5.4, 52.4, 0.2), square(7, 53, 0.1)],
});

function square(x: number, y: number, side: number): [number, number][] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

describe('the outlines of municipalities', () => {
  it('say in which one a point lies', () => {
    expect(outlines.at({ latitude: 52.05, longitude: 5.05 })).toBe('GM0193');
    expect(outlines.at({ latitude: 52.05, longitude: 5.15 })).toBe('GM0518');
    expect(outlines.at({ latitude: 53.2, longitude: 5.15 })).toBeUndefined();
  });

  it('say how far away a point lies: 0 within, undefined where there is no such municipality', () => {
    expect(outlines.distance('GM0193', { latitude: 52.05, longitude: 5.05 })).toBe(0);
    // A tenth of a degree to the north: eleven kilometres.
    expect(outlines.distance('GM0193', { latitude: 52.2, longitude: 5.05 })).toBeCloseTo(11.1, 1);
    // A tenth of a degree to the east, at 52 degrees north: less than seven.
    expect(outlines.distance('GM0193', { latitude: 52.05, longitude: 5.2 })).toBeCloseTo(6.8, 1);
    // From a corner, as the crow flies.
    expect(outlines.distance('GM0193', { latitude: 52.2, longitude: 5.2 })).toBeCloseTo(13, 0);
    expect(outlines.distance('GM9999', { latitude: 52, longitude: 5 })).toBeUndefined();
  });

  it('take a hole for outside, and each part for inside', () => {
    expect(holed.distance('GM0001', { latitude: 52.2, longitude: 5.2 })).toBe(0);
    expect(holed.distance('GM0001', { latitude: 53.05, longitude: 7.05 })).toBe(0);
    expect(holed.distance('GM0001', { latitude: 52.5, longitude: 5.5 })).toBeGreaterThan(6);
    expect(holed.at({ latitude: 52.5, longitude: 5.5 })).toBeUndefined();
  });

  it('agree: just the points at distance 0 lie within', () => {
    // Never on a border, where a point is at no distance from both sides.
    const degrees = (from: number) => fc.nat(3_000).map((step) => from + (step + 0.5) / 10_000);
    fc.assert(
      fc.property(degrees(51.9), degrees(4.9), (latitude, longitude) => {
        const point = { latitude, longitude };
        const found = outlines.at(point);
        for (const code of ['GM0193', 'GM0518'])
          expect(outlines.distance(code, point) === 0).toBe(found === code);
      }),
    );
  });
});
