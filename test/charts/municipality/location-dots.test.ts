import { describe, expect, it } from 'vitest';
import {
  dotMarks,
  placeDots,
  type Spot,
  sizeWords,
  type Whereabouts,
  whereaboutsOf,
  whereaboutsWords,
} from '../../../src/charts/municipality/location-dots.ts';
import { fitProjection } from '../../../src/charts/parts/projection.ts';
import { marksToSvg } from '../../../src/charts/parts/svg.ts';
import type { Location, LocationPoint } from '../../../src/model/edition.ts';

const FRAME = { width: 220, height: 400, margin: 10 };
/** From 4 to 6 degrees east, and from 52 to 53 degrees north. */
const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [4, 52],
      [4, 53],
      [6, 53],
      [6, 52],
      [4, 52],
    ],
  ],
};
const projector = fitProjection([SQUARE], FRAME);

function locationAt(point: LocationPoint | undefined): Location {
  return {
    id: 'GM0001-001',
    municipality: 'GM0001',
    organisation: 'Voorbeeld',
    kind: 'gemeente',
    socialCounsellors: false,
    supportTypes: ['advies'],
    lifeDomains: ['wonen-en-buren'],
    origins: [],
    ...(point ? { point } : {}),
  };
}

function area(locations: number, spots: readonly Spot[], byPostcode: number): Whereabouts {
  return { locations, spots, byPostcode };
}

const NOTHING = area(0, [], 0);

describe('a point on a map', () => {
  /*
   * Worked by hand from the formula of Mercator, y = ln tan(45° + latitude / 2). Two degrees are 200 units wide, so one
   * radian is 5729.58 units. From 53 to 52 degrees is 0.028680 radians: 164.33 units, so that 117.84 are left above.
   * From 53 to 52.5 degrees is 0.014422 radians: 82.63 units.
   */
  it('lies where the formula of the projection puts it', () => {
    const [x, y] = projector.place([5, 52.5]);
    expect(x).toBeCloseTo(110, 6);
    expect(y).toBeCloseTo(117.84 + 82.63, 1);
  });

  it('at the corner of an outline lies on the corner that is drawn', () => {
    const [x0, y0] = projector.bounds(SQUARE);
    const [x, y] = projector.place([4, 53]);
    expect([x, y]).toEqual([expect.closeTo(x0, 6), expect.closeTo(y0, 6)]);
  });
});

describe('where locations stand', () => {
  const here = { latitude: 52.5, longitude: 5 };
  it('takes locations at the same place together, and counts those that nobody can place', () => {
    expect(
      whereaboutsOf([
        locationAt({ ...here, origin: 'postcode' }),
        locationAt({ latitude: 52.1, longitude: 4.5, origin: 'coordinates' }),
        locationAt(undefined),
        locationAt({ ...here, origin: 'postcode' }),
      ]),
    ).toEqual({
      locations: 4,
      byPostcode: 2,
      spots: [
        [4.5, 52.1, 1],
        [5, 52.5, 2],
      ],
    });
  });
});

describe('the dots', () => {
  const spots: Spot[] = [
    [5, 52.5, 1],
    [5.5, 52.5, 3],
    [4.2, 52.9, 137],
    [4.2000001, 52.9, 1],
  ];
  const dots = placeDots(spots, projector, FRAME);

  it('are one for each place that can be told apart, and lose no location', () => {
    expect(dots.map(({ locations }) => locations)).toEqual([138, 1, 3]);
    expect(dots[1]).toMatchObject({ x: 110, y: 200 });
  });

  it('lie within the frame, also where a point lies beyond it', () => {
    const [far] = placeDots([[3, 54, 1]], projector, FRAME);
    expect(far?.x).toBeGreaterThanOrEqual(6);
    expect(far?.y).toBeGreaterThanOrEqual(6);
  });

  it('say by three sizes how many locations there are, the small ones on top, each with a rim', () => {
    const marks = dotMarks(dots);
    expect(marks.map(({ diameter, fill, points }) => [diameter, fill, points.length])).toEqual([
      [15, 'paper', 1],
      [12, 'ink', 1],
      [12, 'paper', 1],
      [9, 'ink', 1],
      [9, 'paper', 1],
      [6, 'ink', 1],
    ]);
    expect(marksToSvg(marks, 'themed').match(/<path/g)).toHaveLength(6);
    expect(sizeWords(dots)).toBe(
      'Kleine stip: 1 locatie. Middelgrote stip: 2 of 3 locaties op één plek. Grote stip: 4 of meer locaties op één plek.',
    );
  });

  it('explain no size that does not occur', () => {
    expect(sizeWords([{ x: 1, y: 1, locations: 1 }])).toBe('Stip: 1 locatie.');
    expect(sizeWords([])).toBe('');
    expect(dotMarks([])).toEqual([]);
  });
});

describe('what is told of the dots', () => {
  const three: Spot[] = [
    [5, 52, 1],
    [5, 53, 2],
  ];
  it.each([
    [area(4, three, 0), NOTHING, 'Van 3 van de 4 locaties hier weten we de plek.'],
    [
      area(4, three, 2),
      NOTHING,
      'Van 3 van de 4 locaties hier weten we de plek. Daarvan staan er 2 op de plek van de postcode.',
    ],
    [
      area(4, three, 1),
      area(9, [[5, 52, 1]], 0),
      'Van 3 van de 4 locaties hier weten we de plek. Bij de buren: 1 van de 9. Daarvan staat er 1 op de plek van de postcode.',
    ],
    [
      area(3, three, 3),
      NOTHING,
      'Van 3 van de 3 locaties hier weten we de plek. De stippen staan op de plek van de postcode.',
    ],
    [area(1, [], 0), NOTHING, 'Van 1 locatie hier weten we de plek niet.'],
    [NOTHING, area(2, [], 0), 'Bij de buren weten we de plek van 0 van de 2 locaties.'],
    [NOTHING, NOTHING, ''],
  ])('%j and %j: %s', (own, neighbours, words) => {
    expect(whereaboutsWords({ own, neighbours }, 'Bij de buren')).toBe(words);
  });
});
