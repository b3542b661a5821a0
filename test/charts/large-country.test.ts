import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeGeography, type Geography } from '../../src/analysis/geography/geography.ts';
import { PAGE_STRIP, stripOf } from '../../src/charts/municipality/dot-strip.ts';
import { histogram, tallyOf } from '../../src/charts/municipality/histogram.ts';
import { PAGE_MAP_FRAME, surroundingShapes } from '../../src/charts/municipality/neighbour-map.ts';
import { hatchLines } from '../../src/charts/national/hatch.ts';
import { fitProjection, flatBoxOf, type Shape } from '../../src/charts/parts/projection.ts';
import { toSvgFile } from '../../src/charts/parts/svg.ts';
import { seededRandom } from '../../src/model/random.ts';
import { dotOperators } from '../../src/pdf/content/dot-form.ts';
import { readTiled } from '../bench/tiled-edition.ts';

/** Values of municipalities that are called 0, 1, 2 and so on. */
function numbered(values: readonly number[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, index) => [String(index), value]));
}

describe('a strip of dots for as many municipalities as France has', () => {
  const random = seededRandom(34_200);
  const values = numbered(Array.from({ length: 34_200 }, () => random.next() ** 2 * 1000));
  const { background } = stripOf(values, PAGE_STRIP, 't');
  const [dots] = background.marks;

  it('weighs about as much as that of the Netherlands', () => {
    if (dots?.kind !== 'dots') throw new Error('No dots.');
    // At most 400 dots, and one more for each column that is rounded up.
    expect(dots.points.length).toBeLessThan(500);
    expect(dots.points.length).toBeGreaterThan(300);
    expect(toSvgFile(background).length).toBeLessThan(7_500);
    expect(dotOperators(dots.points, dots.diameter).length).toBeLessThan(15_000);
  });
  it('says for how many municipalities a dot stands', () => {
    expect(background.description).toBe('Elke stip staat voor ten hoogste 86 gemeenten: 34.200 gemeenten.');
  });
  it('keeps each column, also of one municipality', () => {
    const alone = numbered([...Array.from({ length: 34_200 }, () => 1), 5]);
    const [mark] = stripOf(alone, PAGE_STRIP, 't').background.marks;
    const columns = mark?.kind === 'dots' ? new Set(mark.points.map(([x]) => x)) : undefined;
    expect(columns?.size).toBe(2);
  });
});

describe('the words of a histogram', () => {
  it('count from the tally what a count of all municipalities gives', () => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(counts, fc.nat(), (all, pick) => {
        const own = all[pick % all.length] ?? 0;
        const { description } = histogram(
          {
            title: 't',
            unit: 'locaties',
            unitSingular: 'locatie',
            tally: tallyOf(numbered(all)),
            own,
            ownName: 'Urk',
            peerHalf: undefined,
            peers: 'gemeenten van deze grootte',
            areaName: 'Nederland',
            countryMedian: undefined,
            outOf: undefined,
          },
          { width: 280, height: 58 },
        );
        const same = all.filter((value) => value === own).length - 1;
        const fewer = all.filter((value) => value < own).length;
        const more = all.filter((value) => value > own).length;
        expect(description).toMatch(
          new RegExp(`\\. Evenveel in ${same} andere gemeenten?, minder in ${fewer} en meer in ${more}\\.$`),
        );
      }),
    );
  });
});

describe('hatching', () => {
  it('takes an outline of more corners than fit in one call of a function', () => {
    const steps = 200_000;
    const outline = Array.from({ length: steps }, (_, index) => {
      const angle = (2 * Math.PI * index) / steps;
      return [index === 0 ? 'M' : 'L', 50 + 40 * Math.cos(angle), 50 + 40 * Math.sin(angle)] as const;
    });
    // Every 20 units over a circle of 80 across.
    expect(hatchLines([...outline, ['Z']], 20).length).toBe(2 * 4);
  });
});

describe('the shapes around a municipality', () => {
  let once: Geography;
  let fourTimes: Geography;
  beforeAll(async () => {
    const geographyOf = async (times: number) => {
      const { edition } = await readTiled(times);
      if (!edition) throw new Error('The tiled edition has errors.');
      return describeGeography(edition.boundaries);
    };
    once = await geographyOf(1);
    fourTimes = await geographyOf(4);
  }, 60_000);

  const shapesOf = (geography: Geography, code: string) =>
    surroundingShapes(
      geography,
      {
        code,
        neighbours: (geography.borders.get(code) ?? []).map((own) => ({
          code: own,
          name: own,
          slug: own,
          locations: 0,
          organisations: 0,
          lifeDomains: 0,
          supportTypes: 0,
          adds: [],
          km: 0,
        })),
      },
      [PAGE_MAP_FRAME],
    );

  it('are those that a look at every municipality gives', () => {
    const all = [...once.outlines.values()].map(({ geometry }): Shape => geometry);
    for (const code of [...once.outlines.keys()].filter((_, index) => index % 10 === 0)) {
      const { shown, around } = shapesOf(once, code);
      const window = fitProjection(shown, PAGE_MAP_FRAME).window;
      const inSight = all.filter((shape) => {
        const box = flatBoxOf(shape);
        return box.x0 <= window.x1 && box.x1 >= window.x0 && box.y0 <= window.y1 && box.y1 >= window.y0;
      });
      expect(around).toEqual(inSight.filter((shape) => !shown.includes(shape)));
    }
  });
  it('are not more where the country is larger', () => {
    const count = (geography: Geography, codes: readonly string[]) =>
      codes.reduce((sum, code) => sum + shapesOf(geography, code).around.length, 0);
    const codes = [...once.outlines.keys()];
    const alone = count(once, codes);
    expect(alone).toBeGreaterThan(codes.length);
    // At the edge of a copy a little of the next one is in sight.
    expect(count(fourTimes, codes)).toBeLessThan(alone * 1.1);
  });
});
