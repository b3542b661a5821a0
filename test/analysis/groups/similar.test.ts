import { deviation, mean } from 'd3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import {
  findSimilar,
  SIMILAR_COUNT,
  type Similar,
  TRAITS,
  TRAITS_NEEDED,
  type TraitId,
  type TraitValues,
  traitValues,
} from '../../../src/analysis/groups/similar.ts';
import type { Site } from '../../../src/publish/site.ts';
import { factsheetOf, realSite } from '../../support/real-site.ts';

type Values = readonly (number | undefined)[];

/** Traits from a row of values for each code; a row stands for the traits in their order. */
function traitsOf(rows: Readonly<Record<string, Values>>): ReadonlyMap<TraitId, TraitValues> {
  return new Map(
    TRAITS.map(({ id }, index) => [
      id,
      new Map(
        Object.entries(rows).flatMap(([code, row]) => {
          const value = row[index];
          return value === undefined ? [] : [[code, value] as const];
        }),
      ),
    ]),
  );
}

function similarIn(rows: Readonly<Record<string, Values>>, code: string): readonly Similar[] {
  return findSimilar(Object.keys(rows), traitsOf(rows)).get(code) ?? [];
}

describe('findSimilar, worked by hand', () => {
  // Each trait has values 1, 2 and 3: mean 2, sample deviation 1, so -1, 0 and 1.
  const line = { A: [1, 1, 1, 1, 1], B: [2, 2, 2, 2, 2], C: [3, 3, 3, 3, 3] };

  it('is the root mean square of the standardised differences', () => {
    expect(similarIn(line, 'A')).toEqual([
      { code: 'B', distance: 1, leftOut: [] },
      { code: 'C', distance: 2, leftOut: [] },
    ]);
    // B differs by 1 in each; here one trait differs by 2 and the others by 0: √(4/5).
    const one = { ...line, C: [1, 1, 1, 1, 3], B: [1, 1, 1, 1, 2] };
    expect(similarIn(one, 'A').map(({ code, distance }) => [code, distance])).toEqual([
      ['B', Math.sqrt(1 / 5)],
      ['C', Math.sqrt(4 / 5)],
    ]);
  });

  it('gives all traits the same weight, whatever their unit', () => {
    const thousands = { A: [1, 1, 1, 1, 1000], B: [2, 2, 2, 2, 2000], C: [3, 3, 3, 3, 3000] };
    expect(similarIn(thousands, 'A')).toEqual(similarIn(line, 'A'));
  });

  it('puts equal distances in order of code', () => {
    expect(similarIn(line, 'B').map(({ code }) => code)).toEqual(['A', 'C']);
    const swapped = { C: line.A, B: line.B, A: line.C };
    expect(similarIn(swapped, 'B').map(({ code }) => code)).toEqual(['A', 'C']);
  });

  it('leaves an unknown figure out of the pair, and says which', () => {
    const rows = { ...line, C: [3, 3, undefined, 3, 3] };
    const found = similarIn(rows, 'C');
    expect(found.map(({ code, leftOut }) => [code, leftOut])).toEqual([
      ['B', ['income']],
      ['A', ['income']],
    ]);
    // Over the four that both have, B is one deviation away in each.
    expect(found[0]?.distance).toBeCloseTo(1, 12);
    expect(similarIn(rows, 'A')[0]).toMatchObject({ code: 'B', leftOut: [] });
  });

  it('asks for three shared traits', () => {
    const three = { A: [1, 1, 1], B: [2, 2, 2] };
    expect(similarIn(three, 'A')).toHaveLength(1);
    const two = { A: [1, 1, undefined, undefined, 1], B: [2, 2, 2, 2] };
    expect(similarIn(two, 'A')).toEqual([]);
  });

  it('finds municipalities without a number of inhabitants as well', () => {
    const rows = { ...line, D: [undefined, 1, 1, 1, 1] };
    expect(similarIn(rows, 'A')[0]).toMatchObject({ code: 'D', leftOut: ['inhabitants'] });
    expect(similarIn(rows, 'D')[0]).toMatchObject({ code: 'A', leftOut: ['inhabitants'] });
  });

  it('sees no difference where all are the same', () => {
    expect(similarIn({ A: [5, 5, 5, 5, 5], B: [5, 5, 5, 5, 5] }, 'A')).toEqual([
      { code: 'B', distance: 0, leftOut: [] },
    ]);
  });
});

/** Every pair, from the standardised values on: what the trees must agree with. */
function similarOfAll(rows: Readonly<Record<string, Values>>, code: string): readonly Similar[] {
  const scaled = TRAITS.map((_, index) => {
    const known = Object.values(rows).flatMap((row) => row[index] ?? []);
    const centre = mean(known) ?? 0;
    const spread = deviation(known) || 1;
    return (row: Values) => {
      const value = row[index];
      return value === undefined ? undefined : (value - centre) / spread;
    };
  });
  const own = rows[code] ?? [];
  return Object.entries(rows)
    .flatMap(([other, row]): Similar[] => {
      if (other === code) return [];
      const gaps = scaled.map((scale) => {
        const [a, b] = [scale(own), scale(row)];
        return a === undefined || b === undefined ? undefined : (a - b) ** 2;
      });
      const shared = gaps.filter((gap) => gap !== undefined);
      if (shared.length < TRAITS_NEEDED) return [];
      const distance = Math.sqrt(shared.reduce((sum, gap) => sum + gap, 0) / shared.length);
      const leftOut = TRAITS.filter((_, index) => gaps[index] === undefined).map(({ id }) => id);
      return [{ code: other, distance, leftOut }];
    })
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
}

describe('findSimilar, against every pair', () => {
  it('loses nobody by passing over branches', () => {
    // With few different values, many lie at the same distance.
    const rowUpTo = (most: number) => {
      const value = fc.option(fc.integer({ min: 0, max: most }), { nil: undefined, freq: 6 });
      return fc.array(value, { minLength: TRAITS.length, maxLength: TRAITS.length });
    };
    const table = fc.oneof(
      ...[1, 2, 12].map((most) => fc.array(rowUpTo(most), { minLength: 1, maxLength: 60, size: 'max' })),
    );
    fc.assert(
      fc.property(table, (values) => {
        const codes = values.map((_, index) => `GM${String(index).padStart(4, '0')}`);
        const rows = Object.fromEntries(codes.map((code, index) => [code, values[index] ?? []]));
        const traits = traitsOf(rows);
        const all = findSimilar(codes, traits, codes.length);
        const few = findSimilar(codes, traits, SIMILAR_COUNT);
        for (const code of codes) {
          const expected = similarOfAll(rows, code);
          expect(all.get(code)).toEqual(expected);
          expect(few.get(code)).toEqual(expected.slice(0, SIMILAR_COUNT));
        }
      }),
      { numRuns: 40, seed: 2023 },
    );
  });
});

describe('the real edition', () => {
  let site: Site;
  beforeAll(async () => {
    site = await realSite();
  });

  it('has five for each municipality with three known figures, and none for the others', () => {
    const traits = traitValues(site.edition);
    const similar = analyse(site.edition).similar;
    const lacking = site.edition.municipalities.filter(
      ({ code }) => TRAITS.filter(({ id }) => traits.get(id)?.has(code)).length < TRAITS_NEEDED,
    );
    expect(lacking.map(({ name }) => name)).toEqual(['Voorne aan Zee']);
    for (const { code } of site.edition.municipalities) {
      const expected = lacking.some((municipality) => municipality.code === code) ? 0 : SIMILAR_COUNT;
      expect(similar.get(code)).toHaveLength(expected);
    }
  });

  it('agrees with a recount by hand for one pair', () => {
    const { indicatorReadings, municipalities } = site.edition;
    const [first] = site.analysis.similar.get('GM0193') ?? [];
    if (!first) throw new Error('Zwolle has nobody like it.');
    const column = (id: string, transform: (value: number) => number) =>
      new Map(
        municipalities.flatMap(({ code }) => {
          const reading = indicatorReadings.get(code)?.get(id);
          return reading?.state === 'known' ? [[code, transform(reading.value)] as const] : [];
        }),
      );
    const order = ['niet', 'weinig', 'matig', 'sterk', 'zeer'];
    const columns = [
      column('inwoners', Math.log),
      new Map(
        municipalities.map(({ code, urbanity }) => [code, order.indexOf(urbanity?.split('-')[0] ?? '')]),
      ),
      column('inkomen', Number),
      column('uitkering_aandeel', Number),
      column('migratieachtergrond', Number),
    ];
    const squares = columns.map((values) => {
      const numbers = [...values.values()];
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length - 1);
      const gap = (values.get('GM0193') ?? Number.NaN) - (values.get(first.code) ?? Number.NaN);
      return gap ** 2 / variance;
    });
    const distance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    expect(first.distance).toBeCloseTo(distance, 9);
  });

  it('stands on the factsheet, with what was left out', () => {
    const of = (slug: string) => factsheetOf(site, slug).similar;
    expect(of('voorne-aan-zee')).toEqual([]);
    expect(of('vlieland').every(({ leftOut }) => leftOut.includes('inkomen'))).toBe(true);
    expect(of('zwolle').map(({ slug }) => slug)).not.toContain('zwolle');
    expect(of('zwolle')[0]?.inhabitants.reading.state).toBe('known');
  });
});
