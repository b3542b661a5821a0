import { beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../src/analysis/analyse.ts';
import { distanceKm } from '../../src/analysis/geography/geography.ts';
import { makeFindClosest, makeFindNearest } from '../../src/analysis/geography/nearest.ts';
import { compareWith, oncePerGroup } from '../../src/analysis/groups/compare.ts';
import { findSimilar, SIMILAR_COUNT, traitValues } from '../../src/analysis/groups/similar.ts';
import { seededRandom } from '../../src/model/random.ts';
import { readTiled } from './tiled-edition.ts';

async function analyseTiled(times: number): Promise<Analysis> {
  const { edition } = await readTiled(times);
  if (!edition) throw new Error('The tiled edition has errors.');
  return analyse(edition);
}

/** Steps for each municipality, over all of them. A quadratic step makes ten times as many of them ten times as large. */
const perMunicipality = (steps: number, { edition }: Analysis) => steps / edition.municipalities.length;

/** More than n log n asks for, and far less than the ten times of a quadratic step. */
const MOST_GROWTH = 1.5;

function stepsToSimilar({ edition }: Analysis): number {
  let steps = 0;
  const codes = edition.municipalities.map(({ code }) => code);
  findSimilar(codes, traitValues(edition), SIMILAR_COUNT, (a, b, axes) => {
    steps += 1;
    return axes.reduce((sum, axis) => sum + ((a.at[axis] ?? 0) - (b.at[axis] ?? 0)) ** 2, 0);
  });
  return steps;
}

/** Looks from each municipality for all that it lacks, what few have and what most have. */
function stepsToNearest({ edition, homes, targets, domainCounts, networkCounts }: Analysis): number {
  let steps = 0;
  const findNearest = makeFindNearest(homes, (a, b) => {
    steps += 1;
    return distanceKm(a, b);
  });
  for (const [key, values] of [...domainCounts, ...networkCounts]) {
    for (const { code } of edition.municipalities) {
      if (!values.get(code)) findNearest(code, targets.get(key) ?? [], 3);
    }
  }
  return steps;
}

/** Looks from each municipality for the nearest of each national organisation, also where it has one itself. */
function stepsToClosest({ edition, homes, targets, networkCounts }: Analysis): number {
  let steps = 0;
  const findClosest = makeFindClosest(homes, (a, b) => {
    steps += 1;
    return distanceKm(a, b);
  });
  for (const key of networkCounts.keys()) {
    for (const { code } of edition.municipalities) findClosest(code, targets.get(key) ?? []);
  }
  return steps;
}

function stepsToCompare({ edition, groupsOf, mainCompared }: Analysis): number {
  let steps = 0;
  const compare = oncePerGroup((figure, group) => {
    steps += group.members.length;
    return compareWith(figure, group);
  });
  for (const municipality of edition.municipalities) {
    for (const group of groupsOf(municipality)) compare(mainCompared.locations, group);
  }
  return steps;
}

describe('ten times the municipalities', () => {
  let once: Analysis;
  let tenTimes: Analysis;
  beforeAll(async () => {
    once = await analyseTiled(1);
    tenTimes = await analyseTiled(10);
  }, 60_000);

  it.each([
    ['looking for similar ones', stepsToSimilar],
    ['looking for the nearest that has something', stepsToNearest],
    ['looking for the nearest of national organisations', stepsToClosest],
    ['comparing with groups', stepsToCompare],
  ])('take about as many steps for each: %s', (_, count) => {
    const [few, many] = [perMunicipality(count(once), once), perMunicipality(count(tenTimes), tenTimes)];
    expect(few).toBeGreaterThan(1);
    expect(many / few).toBeLessThan(MOST_GROWTH);
  });

  it('have the nearest that every pair gives', () => {
    const { edition, homes, targets, networkCounts, findNearest } = tenTimes;
    const random = seededRandom(2023);
    for (const [key, values] of networkCounts) {
      for (let sample = 0; sample < 40; sample += 1) {
        const from = edition.municipalities[random.below(edition.municipalities.length)]?.code ?? '';
        const home = homes.get(from) ?? [0, 0];
        const having = new Set([...values].filter(([, count]) => count > 0).map(([code]) => code));
        const nearest = new Map<string, number>();
        for (const { municipality, at } of targets.get(key) ?? []) {
          if (municipality === from || !having.has(municipality)) continue;
          nearest.set(
            municipality,
            Math.min(nearest.get(municipality) ?? Number.POSITIVE_INFINITY, distanceKm(home, at)),
          );
        }
        const expected = [...nearest.values()].toSorted((a, b) => a - b);
        expect(expected.length).toBeGreaterThan(3);
        expect(findNearest(from, targets.get(key) ?? [], 3).map(({ km }) => km)).toEqual(
          expected.slice(0, 3),
        );
      }
    }
  });
});
