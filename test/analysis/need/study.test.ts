import { describe, expect, it } from 'vitest';
import { makeMatrix } from '../../../src/analysis/need/matrix.ts';
import { deviation, mean } from '../../../src/analysis/need/statistics/columns.ts';
import { INTERCEPT, leastSquares } from '../../../src/analysis/need/statistics/least-squares.ts';
import { EXPECTED_MODEL, studyNeed } from '../../../src/analysis/need/study.ts';
import { seededRandom } from '../../../src/model/random.ts';
import { allFactsheets, currentSite, realSite } from '../../support/real-site.ts';

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

  /** The same edition with this many locations in each municipality, in the order of the matrix. */
  const withLocations = (counts: readonly number[]) => {
    const places = new Map(study.matrix.codes.map((code, row) => [code, counts[row] ?? 0]));
    const supply = new Map(
      [...site.analysis.supply].map(([code, own]) => {
        const [location] = site.edition.locations;
        if (!location) throw new Error('No location.');
        return [code, { ...own, locations: Array.from({ length: places.get(code) ?? 0 }, () => location) }];
      }),
    );
    return studyNeed(study.description, site.edition, supply);
  };
  /** A column in standard units; unknown is the middle. */
  const standard = (id: string) => {
    const values = study.matrix.columns.find((column) => column.id === id)?.values ?? [];
    const known = values.filter((value) => value !== undefined);
    return values.map((value) => ((value ?? mean(known)) - mean(known)) / deviation(known));
  };
  const unitOf = (id: string) =>
    deviation(
      (study.matrix.columns.find((column) => column.id === id)?.values ?? []).filter((v) => v !== undefined),
    );
  const sizes = [0.3, -0.2, 0, 0.25, 0.1, -0.3, 0.15, 0, 0.2];

  it.each([
    ['aantal', 'ols'],
    ['aantal-zonder-grote-steden', 'ols'],
  ])('finds them as a whole edition too: %s', (id, method) => {
    const random = seededRandom(15);
    const used = study.models[0]?.uses ?? [];
    const columns = used.map(standard);
    const made = withLocations(
      study.matrix.codes.map((_, row) =>
        Math.round(
          columns.reduce(
            (sum, own, k) => sum + 100 * (sizes[k] ?? 0) * (own[row] ?? 0),
            900 + 20 * random.normal(),
          ),
        ),
      ),
    );
    const model = made.models.find((own) => own.id === id);
    expect(model?.method).toBe(method);
    const outside = used.filter((name, k) => {
      const term = model?.fit?.terms.find((own) => own.id === name);
      const truth = (100 * (sizes[k] ?? 0)) / unitOf(name);
      return !(term && term.low <= truth && truth <= term.high);
    });
    expect(outside.length).toBeLessThanOrEqual(1);
  });

  it('finds them in counts, and expects the range that such municipalities have', () => {
    const random = seededRandom(3);
    const used = study.models.find(({ id }) => id === EXPECTED_MODEL)?.uses ?? [];
    const columns = used.map(standard);
    /** Poisson, by the waiting times between events. */
    const drawn = (expected: number) => {
      let count = -1;
      let waited = 0;
      while (waited < expected) {
        waited -= Math.log(1 - random.next());
        count += 1;
      }
      return count;
    };
    const means = study.matrix.codes.map((_, row) =>
      Math.exp(columns.reduce((sum, own, k) => sum + (sizes[k] ?? 0) * (own[row] ?? 0), 2)),
    );
    const made = withLocations(means.map(drawn));
    const model = made.models.find(({ id }) => id === EXPECTED_MODEL);
    const outside = used.filter((name, k) => {
      const term = model?.fit?.terms.find((own) => own.id === name);
      const truth = (sizes[k] ?? 0) / unitOf(name);
      return !(term && term.low <= truth && truth <= term.high);
    });
    expect(outside.length).toBeLessThanOrEqual(1);
    study.matrix.codes.forEach((code, row) => {
      const range = made.expected.ranges.get(code);
      const expected = means[row] ?? 0;
      if (range) expect(range.mean / expected).toBeCloseTo(1, 0);
    });
  });

  it('claims no more of a municipality than its model: a range, what was found, and that it is no norm', () => {
    for (const { code, needExpected } of allFactsheets(site)) {
      const words = needExpected?.sentences.join(' ') ?? '';
      expect(words).not.toMatch(/te weinig|genoeg|te veel|tekort/);
      if (study.expected.ranges.has(code)) {
        expect(words).toMatch(
          /^Gemeenten met zulke inwoners hebben meestal [\d.]+( tot [\d.]+)? locaties?\. Hier (is|zijn) er ([\d.]+|geen) gevonden\. Dat is geen norm/,
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

describe('the edition of today', async () => {
  const today = (await currentSite()).analysis;
  const own = today.needStudy();
  const model = own?.models.find(({ id }) => id === EXPECTED_MODEL);

  it('has 332 of 342 municipalities with all figures of residents, and names the other ten with what is unknown', () => {
    expect(model?.n).toBe(332);
    expect(
      model?.missing
        .map(({ code, columns }) => `${today.byCode.get(code)?.name}: ${columns.join(', ')}`)
        .sort(),
    ).toEqual([
      'Ameland: inkomen',
      'Dijk en Waard: inkomen',
      'Land van Cuijk: inkomen',
      'Maashorst: inkomen',
      'Renswoude: inkomen',
      'Rozendaal: inkomen',
      'Schiermonnikoog: hbo_wo, inkomen',
      'Terschelling: inkomen',
      'Vlieland: inkomen',
      'Voorne aan Zee: migratieachtergrond, inkomen, uitkering_aandeel',
    ]);
  });

  it('uses the real figure of social assistance, names its stand-ins, and leaves out what has no figure', () => {
    const used = own?.chosen.map(({ indicator, figure }) => [
      indicator.id,
      figure.indicator,
      figure.standIn !== undefined,
    ]);
    expect(used).toEqual([
      ['inwoners', 'inwoners', false],
      ['migratie', 'migratieachtergrond', false],
      ['opleiding', 'hbo_wo', true],
      ['welvaart', 'inkomen', true],
      ['arbeid', 'uitkering_aandeel', true],
      ['schulden', 'problematische_schulden', true],
      ['bijstand', 'bijstand_aantal', false],
      ['stedelijkheid', 'stedelijkheid', false],
      ['solvabiliteit', 'solvabiliteit', false],
    ]);
    expect(own?.leftOut.map(({ id }) => id)).toEqual(['gedupeerden']);
  });
});
