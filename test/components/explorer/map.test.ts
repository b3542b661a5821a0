import { describe, expect, test } from 'vitest';
import { compactPath } from '../../../src/charts/parts/compact-path.ts';
import { onMapWords } from '../../../src/components/explorer/details.ts';
import { judge } from '../../../src/components/explorer/form/filter.ts';
import { dotsOf, dotsWords } from '../../../src/components/explorer/map/dots.ts';
import {
  boxAround,
  magnification,
  moved,
  showing,
  viewOf,
  zoomAround,
} from '../../../src/components/explorer/view.ts';
import { heavyTailStarts } from '../../../src/publish/explorer/classes.ts';
import { choose, SAMPLE } from './sample.ts';

const WHOLE = { x: 0, y: 0, width: 1000, height: 1200 };

describe('zoom', () => {
  test('the point under the pointer stays where it is', () => {
    const view = zoomAround(WHOLE, WHOLE, 2, 300, 400);
    expect(magnification(view, WHOLE)).toBe(2);
    expect((300 - view.x) / view.width).toBeCloseTo(0.3);
    expect((400 - view.y) / view.height).toBeCloseTo(400 / 1200);
  });

  test('ends at the whole country and at a village', () => {
    expect(zoomAround(WHOLE, WHOLE, 0.1, 500, 500)).toEqual(WHOLE);
    expect(magnification(zoomAround(WHOLE, WHOLE, 1e6, 500, 500), WHOLE)).toBe(24);
  });

  test('no move leaves the map', () => {
    const near = zoomAround(WHOLE, WHOLE, 4, 500, 600);
    expect(moved(near, WHOLE, -1e6, -1e6)).toMatchObject({ x: 0, y: 0 });
    expect(moved(near, WHOLE, 1e6, 1e6)).toMatchObject({ x: 750, y: 900 });
    expect(moved(WHOLE, WHOLE, 50, 50)).toEqual(WHOLE);
  });

  test('an area is shown whole, in the middle, in the shape of the map', () => {
    const view = viewOf({ x: 400, y: 500, width: 100, height: 60 }, WHOLE, 0.5);
    expect(view.width).toBe(200);
    expect(view.height).toBe(240);
    expect(view.x + view.width / 2).toBe(450);
    expect(view.y + view.height / 2).toBe(530);
  });

  test('the areas of a region are shown together, also those that lie apart', () => {
    const boxes = [
      { x: 100, y: 300, width: 50, height: 40 },
      { x: 120, y: 200, width: 90, height: 10 },
    ];
    expect(boxAround(boxes)).toEqual({ x: 100, y: 200, width: 110, height: 140 });
    expect(boxAround([])).toBeUndefined();
  });

  test('what is in sight does not move the map; what is not, does', () => {
    const near = zoomAround(WHOLE, WHOLE, 4, 500, 600);
    const inside = { x: near.x + 10, y: near.y + 10, width: 20, height: 20 };
    expect(showing(near, WHOLE, inside)).toBe(near);
    const there = showing(near, WHOLE, { x: 20, y: 30, width: 10, height: 10 });
    expect(there).toMatchObject({ x: 0, y: 0, width: near.width });
  });
});

describe('shades', () => {
  test('counts far apart never share one', () => {
    const counts = [0, ...Array(30).fill(1), ...Array(30).fill(3), ...Array(10).fill(8), 40, 137];
    const starts = heavyTailStarts(counts);
    const shadeOf = (count: number) => starts.filter((start) => start <= count).length;
    expect(starts[0]).toBe(1);
    expect(shadeOf(0)).toBe(0);
    expect(new Set([1, 8, 137].map(shadeOf)).size).toBe(3);
    expect(shadeOf(3)).toBeLessThan(shadeOf(40));
  });

  test.each([
    [[], []],
    [[0, 0], []],
    [[1, 1], [1]],
    [[2], [1, 2]],
  ])('of %j start at %j', (counts, starts) => {
    expect(heavyTailStarts(counts)).toEqual(starts);
  });
});

test('a drawn outline is the same in short', () => {
  const short = compactPath([
    ['M', 10, 10],
    ['L', 20.4, 10],
    ['L', 20.4, 10.2],
    ['L', 20, 5],
    ['Z'],
    ['M', 12, 11],
    ['L', 13, 11],
    ['L', 13, 13],
    ['Z'],
  ]);
  expect(short).toBe('m10 10l10 0l0-5zm2 1l1 0l0 2z');
  const halves = [['M', 1.2, 2.3], ['L', 0.6, 3], ['L', 0.6, 3.2], ['L', 11, 2.5], ['Z']] as const;
  expect(compactPath(halves, 0.5)).toBe('m1 2.5l-.5 .5l10.5-.5z');
});

test('every municipality of the sample is either within, unknown or outside', () => {
  const { judged, within, unknownIncome } = judge(SAMPLE, choose({ income: { from: 0, to: 32_000 } }));
  const outside = judged.filter(({ verdict }) => verdict === 'outside').length;
  expect(within + unknownIncome + outside).toBe(judged.length);
});

describe('locations as dots', () => {
  const dotsFor = (part: Parameters<typeof choose>[0]) => {
    const choice = choose(part);
    const told = dotsOf(judge(SAMPLE, choice).judged);
    return { told, words: dotsWords(told, choice) };
  };

  test('are one for each place, with all that stand there; what has no place is counted', () => {
    const { told, words } = dotsFor({});
    expect(told.spots).toEqual([
      { x: 100, y: 200, locations: 2, byPostcode: 1 },
      { x: 300, y: 200, locations: 1, byPostcode: 1 },
      { x: 500, y: 900, locations: 1, byPostcode: 0 },
    ]);
    expect(words).toBe(
      'Van 4 van de 5 locaties weten we de plek. Daarvan staan er 2 op de plek van de postcode.',
    );
  });

  test('are those that fit, of municipalities within the bounds, also for who looks for a lack', () => {
    const housing = dotsFor({ domains: ['wonen'] });
    expect(housing.told.spots.map(({ x, locations, byPostcode }) => [x, locations, byPostcode])).toEqual([
      [100, 1, 0],
      [300, 1, 1],
    ]);
    expect(housing.words).toContain('Van 2 van de 3 passende locaties weten we de plek.');
    expect(dotsFor({ domains: ['wonen'], lacking: true }).told).toEqual(housing.told);
    expect(
      dotsFor({ domains: ['wonen'], inhabitants: { from: 15_000, to: 50_000 } }).told.spots,
    ).toHaveLength(1);
    expect(dotsFor({ provinces: ['zuid'], domains: ['wonen'] }).words).toBe(
      'Van 1 passende locatie weten we de plek niet.',
    );
    expect(dotsFor({ provinces: ['zuid'], kinds: ['loket'] }).words).toBe(
      'Er is geen passende locatie om te tonen.',
    );
  });

  test('are told of each municipality in the list', () => {
    const words = judge(SAMPLE, choose({})).judged.map(onMapWords);
    expect(words).toEqual([
      '2 van de 2 locaties, waarvan 1 op de plek van de postcode',
      '1 van de 1 locatie, waarvan 1 op de plek van de postcode',
      '0 van de 0 locaties',
      '1 van de 1 locatie',
      '0 van de 1 locatie',
    ]);
  });
});
