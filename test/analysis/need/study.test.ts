import { describe, expect, it } from 'vitest';
import { makeMatrix } from '../../../src/analysis/need/matrix.ts';
import { INTERCEPT, leastSquares } from '../../../src/analysis/need/statistics/least-squares.ts';
import { seededRandom } from '../../../src/model/random.ts';
import { allFactsheets, realSite } from '../../support/real-site.ts';

const site = await realSite();
const study = site.analysis.needStudy();
if (!study) throw new Error('The edition in data/ has no need.json.');

describe('the study of need', () => {
  it('uses each figure once, and names what is left out', () => {
    const used = study.chosen.map(({ figure }) => figure.indicator);
    expect(new Set(used).size).toBe(used.length);
    const all = [...study.chosen.map(({ indicator }) => indicator.id), ...study.leftOut.map(({ id }) => id)];
    expect(all.sort()).toEqual(study.description.indicators.map(({ id }) => id).sort());
  });

  it('names each municipality that is missing, with what is unknown of it', () => {
    for (const { rows, missing, without } of study.models) {
      expect(rows.length + missing.length + without.length).toBe(site.municipalities.length);
      expect(missing.every(({ columns }) => columns.length > 0)).toBe(true);
    }
  });

  it('finds true coefficients of a made-up supply within their intervals', () => {
    const { columns } = makeMatrix(site.analysis.supply, study.chosen);
    const used = study.chosen.map(({ figure }) => columns.find(({ id }) => id === figure.indicator));
    const rows = study.models[0]?.rows ?? [];
    const picked = used.map((column) => ({
      id: column?.id ?? '',
      values: study.matrix.codes.flatMap((code, row) =>
        rows.includes(code) ? [column?.values[row] ?? 0] : [],
      ),
    }));
    const random = seededRandom(2025);
    const truth = picked.map((_, index) => (index % 3) - 1);
    const dependent = rows.map(
      (_, row) =>
        5 +
        picked.reduce(
          (sum, { values }, k) => sum + (truth[k] ?? 0) * (values[row] ?? 0),
          3 * random.normal(),
        ),
    );
    const result = leastSquares(dependent, picked);
    if (!('fit' in result)) throw new Error(result.refusal);
    const slopes = result.fit.terms.filter(({ id }) => id !== INTERCEPT);
    const inside = slopes.filter(({ low, high }, k) => low <= (truth[k] ?? 0) && (truth[k] ?? 0) <= high);
    // Of nine intervals of 95%, now and then one misses.
    expect(inside.length).toBeGreaterThanOrEqual(slopes.length - 1);
  });

  it('claims no more of a municipality than its model: a range, what was found, and that it is no norm', () => {
    for (const { code, needExpected } of allFactsheets(site)) {
      const words = needExpected?.sentences.join(' ') ?? '';
      expect(words).not.toMatch(/te weinig|genoeg|te veel|tekort/);
      if (study.expected.ranges.has(code)) {
        expect(words).toMatch(
          /^Gemeenten met zulke inwoners hebben meestal [\d.]+( tot [\d.]+)? locaties?\. Hier (is|zijn) er [\d.]+ gevonden\. Dat is geen norm/,
        );
      } else expect(words).toContain('weten wij niet');
    }
  });

  it('has at least eight of ten municipalities within their range', () => {
    const { ranges } = study.expected;
    const found = site.analysis.mainFigures.locations;
    const inside = [...ranges].filter(([code, { low, high }]) => {
      const own = found.get(code) ?? 0;
      return low <= own && own <= high;
    });
    expect(inside.length / ranges.size).toBeGreaterThanOrEqual(0.8);
  });
});
