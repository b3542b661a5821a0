import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, listMunicipalities, readBytes, readText, sites } from '../support/built-site.ts';
import { type Fraction, roundedTo, verdictByHand } from '../support/reading/by-hand.ts';
import { classOf, fractionOfMain, groupOf, truth } from '../support/reading/groups-by-hand.ts';
import { parsePage } from '../support/reading/html.ts';
import { readPage, readSummary, readTiles } from '../support/reading/read-page.ts';
import { readSheet } from '../support/reading/read-sheet.ts';
import { dutchValue, MAIN_DECIMALS, MAIN_KEYS, type Told, verdictIn } from '../support/reading/told.ts';

interface Printed {
  readonly slug: string;
  readonly code: string;
  readonly page: Told;
  readonly tiles: readonly string[];
  readonly summary: string;
  readonly sheet: Told;
  readonly title: string;
}

const site = sites.own;
const all: Printed[] = [];

/** All locations by all inhabitants, as printed. */
const rateOfTheCountry = rateOf([...truth.values()].map((one) => fractionOfMain(one, 'locationsPer10k')));

beforeAll(async () => {
  for (const { slug, code } of listMunicipalities(site)) {
    const page = parsePage(readText(site, `gemeente/${slug}/index.html`));
    const { told, paragraphs } = await readSheet(readBytes(site, `gemeente/${slug}/factsheet.pdf`));
    const summary = readSummary(page);
    const tiles = [...readTiles(page).values()];
    all.push({ slug, code, page: readPage(page), tiles, summary, sheet: told, title: paragraphs[2] ?? '' });
  }
});

const renderings = ({ page, sheet }: Printed): readonly (readonly [string, Told])[] => [
  ['page', page],
  ['sheet', sheet],
];

describe('every verdict', () => {
  test('follows from the numbers that are printed beside it, on page and sheet', () => {
    expect(
      faultsOf(all, (own) =>
        renderings(own).flatMap(([where, { main, verdicts }]) =>
          MAIN_KEYS.map((key) => {
            const [value, told] = [dutchValue(main[key]), verdicts[key]];
            if (value === undefined || !told) return `${where} does not judge ${key}`;
            const right = verdictByHand(value, told.low, told.high);
            return (
              told.verdict !== right && `${where}: ${key} ${value} is ${right}, not ${JSON.stringify(told)}`
            );
          }),
        ),
      ),
    ).toEqual([]);
  });

  test('is printed beside the numbers that a count anew of the tables gives', () => {
    expect(
      faultsOf(all, (own) => {
        const right = truth.get(own.code);
        if (!right) return ['is no municipality of the edition'];
        return renderings(own).flatMap(([where, { main, verdicts }]) =>
          MAIN_KEYS.map((key) => {
            const value = roundedTo(fractionOfMain(right, key), MAIN_DECIMALS[key]);
            const size = groupOf(classOf(right, 'size')).figure(key).half;
            const country = groupOf(classOf(right, 'country')).figure(key);
            const inCountry = key === 'locationsPer10k' ? rateOfTheCountry : country.half?.median;
            const told = verdicts[key];
            const agrees =
              dutchValue(main[key]) === value &&
              told?.low === size?.low &&
              told?.high === size?.high &&
              told?.median === size?.median &&
              told?.country === inCountry;
            return (
              !agrees &&
              `${where}: ${key} ${main[key]} with ${JSON.stringify(told)}, not ${value} with ${JSON.stringify(size)} and ${inCountry}`
            );
          }),
        );
      }),
    ).toEqual([]);
  });

  test('is the same on page and sheet', () => {
    expect(
      faultsOf(all, ({ page, sheet }) =>
        MAIN_KEYS.map(
          (key) =>
            JSON.stringify(page.verdicts[key]) !== JSON.stringify(sheet.verdicts[key]) &&
            `${key}: ${JSON.stringify(page.verdicts[key])} and ${JSON.stringify(sheet.verdicts[key])}`,
        ),
      ),
    ).toEqual([]);
  });

  test('is the same in the sentences on the page and in the title of the sheet', () => {
    expect(
      faultsOf(all, ({ summary, title, page: { main } }) => {
        const value = dutchValue(main.locations);
        if (value === 0) {
          return [
            !summary.includes('geen locatie gevonden') && `the page says: ${summary}`,
            title !== 'In deze gemeente is geen locatie gevonden' && `the sheet says: ${title}`,
          ];
        }
        // 'Met 4 locaties heeft de gemeente Urk meer dan de meeste gemeenten … De middelste helft … heeft 1 tot 2 locaties.'
        const sentence =
          /Met \d.*?De middelste helft van de [\d.]+ gemeenten .*? heeft .*?\./.exec(summary)?.[0] ?? '';
        const half = /heeft (?!de gemeente)((?:geen|\d)[^.]*)\.$/.exec(sentence)?.[1] ?? '';
        const told = verdictIn(`${sentence.split('De middelste helft')[0]} (${half}`);
        const right = told && verdictByHand(dutchValue(sentence) ?? Number.NaN, told.low, told.high);
        return [
          dutchValue(sentence) !== value && `${value} locations, but the page says: ${sentence}`,
          (right === undefined || told?.verdict !== right) && `is ${right}, but the page says: ${sentence}`,
          !title.startsWith(TITLES[right ?? 'as-most']) && `is ${right}, but the sheet says: ${title}`,
        ];
      }),
    ).toEqual([]);
  });

  test('is said on the page in one of the shapes that were read before', async () => {
    // 0 and 1 stay, as that is where Dutch goes wrong.
    const shapeOf = (text: string) =>
      text.replace(/\d+(?:\.\d{3})*(?:,\d+)?/g, (number) => (/^[01]$/.test(number) ? number : 'N'));
    const counts = Map.groupBy(
      all.flatMap(({ tiles }) => tiles.map(shapeOf)),
      (shape) => shape,
    );
    const lines = Array.from(counts, ([shape, { length }]) => `${shape} (${length} times)`).toSorted();
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./tile-shapes.txt');
  });

  test('occurs: more, as most and fewer, each with many', () => {
    const counts = Map.groupBy(
      all.flatMap(({ sheet }) => Object.values(sheet.verdicts)),
      (told) => told?.verdict,
    );
    expect([...counts.keys()].toSorted()).toEqual(['as-most', 'fewer', 'more']);
    expect(Math.min(...Array.from(counts.values(), ({ length }) => length))).toBeGreaterThan(100);
  });
});

const TITLES = {
  more: 'Meer locaties dan de meeste gemeenten',
  'as-most': 'Ongeveer evenveel locaties als de meeste gemeenten',
  fewer: 'Minder locaties dan de meeste gemeenten',
} as const;

function rateOf(rates: readonly Fraction[]): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return roundedTo(
    { part: sum(rates.map(({ part }) => part)), whole: sum(rates.map(({ whole }) => whole)) },
    1,
  );
}
