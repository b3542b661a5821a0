import { expect, it } from 'vitest';
import type { ExpectedRange } from '../../../src/analysis/need/expected.ts';
import { buildNeedExpected } from '../../../src/factsheet/parts/need-expected/build.ts';
import type { MunicipalityCode } from '../../../src/model/edition.ts';
import { makeSite } from '../../../src/publish/site.ts';
import { allFactsheets, currentSite, factsheetOf } from '../../support/real-site.ts';

const site = await currentSite();
const { analysis, edition } = site;
const study = analysis.needStudy();
const [municipality] = edition.municipalities;
const [location] = edition.locations;
if (!study || !municipality || !location) throw new Error('The edition in data/ has no study of need.');
const supply = analysis.supply.get(municipality.code);
if (!supply) throw new Error('No supply.');

/** The sentences for a range and a number found. */
const said = (range: ExpectedRange | undefined, found: number): string => {
  const ranges = new Map<MunicipalityCode, ExpectedRange>([['GM9999', { mean: 3, low: 1, high: 5 }]]);
  if (range) ranges.set(municipality.code, range);
  const { needExpected } = buildNeedExpected({
    analysis: {
      ...analysis,
      needStudy: () => ({ ...study, expected: { ...study.expected, ranges } }),
    },
    municipality,
    supply: { ...supply, locations: Array.from({ length: found }, () => location) },
    groups: [],
    past: undefined,
  });
  return needExpected?.sentences.join(' ') ?? '';
};

const NO_NORM = 'Dat is geen norm: het model verklaart een deel.';

it.each([
  [{ low: 2, high: 6 }, 4, 'hebben meestal 2 tot 6 locaties. Hier zijn er 4 gevonden.'],
  [{ low: 0, high: 1 }, 0, 'hebben meestal 0 tot 1 locatie. Hier is er geen gevonden.'],
  [{ low: 1, high: 1 }, 1, 'hebben meestal 1 locatie. Hier is er 1 gevonden.'],
  [{ low: 0, high: 0 }, 100, 'hebben meestal 0 locaties. Hier zijn er 100 gevonden.'],
  [{ low: 900, high: 1200 }, 1000, 'hebben meestal 900 tot 1.200 locaties. Hier zijn er 1.000 gevonden.'],
])('with %j and %d found', (range, found, words) => {
  expect(said({ mean: range.low, ...range }, found)).toBe(`Gemeenten met zulke inwoners ${words} ${NO_NORM}`);
});

it('says what is unknown, and then neither a range nor a judgement', () => {
  expect(said(undefined, 3)).toBe(
    'Hoeveel locaties gemeenten met zulke inwoners meestal hebben, weten wij niet: er ontbreekt een cijfer over de inwoners.',
  );
});

it.each([
  's-hertogenbosch',
  'sudwest-fryslan',
  'nuenen-gerwen-en-nederwetten',
  'urk',
  'amsterdam',
  'vlieland',
])('says of %s no more than its model does', (slug) => {
  const words = factsheetOf(site, slug).needExpected?.sentences.join(' ') ?? '';
  expect(words).toMatch(/^Gemeenten met zulke inwoners .* geen norm: |weten wij niet/);
  expect(words).not.toMatch(/genoeg|te (weinig|veel)|tekort|zou moeten|nodig/);
});

it('says nothing at all where the model has no figures: too few municipalities, or no study', () => {
  const few = makeSite({ ...edition, need: undefined });
  expect(allFactsheets(few).filter(({ needExpected }) => needExpected)).toEqual([]);
  const { needExpected } = buildNeedExpected({
    analysis: {
      ...analysis,
      needStudy: () => ({ ...study, expected: { ranges: new Map(), unknown: new Map() } }),
    },
    municipality,
    supply,
    groups: [],
    past: undefined,
  });
  expect(needExpected).toBeUndefined();
});
