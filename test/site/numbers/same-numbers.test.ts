import { beforeAll, describe, expect, test } from 'vitest';
import { readDataText } from '../../data/read-data.ts';
import { faultsOf, listMunicipalities, readBytes, readText, sites } from '../support/built-site.ts';
import { type FactsheetJson, readFactsheetJson } from '../support/reading/factsheet-json.ts';
import { parsePage } from '../support/reading/html.ts';
import { readPage, readSummary } from '../support/reading/read-page.ts';
import { readSheet, type Sheet } from '../support/reading/read-sheet.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../support/reading/recount.ts';
import {
  dutchValue,
  MAIN_KEYS,
  type MainKey,
  saysNumber,
  saysShare,
  squeeze,
  type Told,
} from '../support/reading/told.ts';

interface Renderings {
  readonly slug: string;
  readonly json: FactsheetJson;
  readonly page: Told;
  readonly pageSummary: string;
  readonly sheet: Sheet;
}

const site = sites.root;
const all: Renderings[] = [];

beforeAll(async () => {
  for (const { slug } of listMunicipalities(site)) {
    const page = parsePage(readText(site, `gemeente/${slug}/index.html`));
    all.push({
      slug,
      json: readFactsheetJson(site, slug),
      page: readPage(page),
      pageSummary: readSummary(page),
      sheet: await readSheet(readBytes(site, `gemeente/${slug}/factsheet.pdf`)),
    });
  }
});

const told = ({ page, sheet }: Renderings): readonly (readonly [string, Told])[] => [
  ['page', page],
  ['sheet', sheet.told],
];

describe('page and sheet say what the JSON says', () => {
  test('in the main figures', () => {
    expect(
      faultsOf(all, (own) =>
        told(own).flatMap(([where, { main }]) =>
          own.json.mainFigures.map(
            ({ id, value }) =>
              !saysNumber(main[id], value ?? undefined) && `${where} says ${id} ${main[id]}, not ${value}`,
          ),
        ),
      ),
    ).toEqual([]);
  });

  test('for each life domain and support type: here, in the country, in the size class', () => {
    const labels = [...Object.values(LIFE_DOMAINS), ...Object.values(SUPPORT_TYPES)].map(squeeze).toSorted();
    expect(
      faultsOf(all, (own) =>
        told(own).flatMap(([where, { coverage }]) => {
          const byLabel = new Map([...coverage].map(([label, row]) => [squeeze(label), row]));
          const rows = [...own.json.coverage.lifeDomains, ...own.json.coverage.supportTypes];
          return [
            [...byLabel.keys()].toSorted().join() !== labels.join() &&
              `${where} has rows ${[...byLabel.keys()]}`,
            ...rows.flatMap(({ label, locations, comparisons }) => {
              const row = byLabel.get(squeeze(label));
              const share = (group: string, text: string | undefined) => {
                const { withAtLeastOne, base } =
                  comparisons.find((candidate) => candidate.group === group) ?? {};
                const agrees = text !== undefined && saysShare(text, withAtLeastOne ?? -1, base ?? 1);
                return !agrees && `${where} says ${label} ${text} in ${group}`;
              };
              return [
                (row === undefined ||
                  dutchValue(row.here) !== locations ||
                  (row.here === 'geen') !== (locations === 0)) &&
                  `${where} says ${label} ${row?.here}, not ${locations}`,
                share('country', row?.country),
                share('size', row?.size),
              ];
            }),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('for each group: its municipalities, its share with a location, its means', () => {
    expect(
      faultsOf(all, (own) =>
        told(own).flatMap(([where, { comparisons }]) => {
          const { json } = own;
          const [first, ...groups] = comparisons;
          const figure = (id: MainKey) => json.mainFigures.find((candidate) => candidate.id === id);
          return [
            first?.group !== json.name && `${where} begins with ${first?.group}`,
            ...MAIN_KEYS.map(
              (id) =>
                first?.means[id] !== own.page.main[id] &&
                `${where} says ${id} ${first?.means[id]} in the comparison`,
            ),
            groups.map(({ group }) => group).join() !== json.groups.map(({ label }) => label).join() &&
              `${where} compares with ${groups.map(({ group }) => group)}`,
            ...groups.flatMap(({ group, municipalities, share, means }, index) => {
              const locations = figure('locations')?.comparisons[index];
              return [
                dutchValue(municipalities) !== json.groups[index]?.municipalities &&
                  `${where}: ${group} has ${municipalities}`,
                !saysShare(share, locations?.withAtLeastOne ?? -1, locations?.base ?? 1) &&
                  `${where}: ${group} ${share}`,
                ...MAIN_KEYS.map((id) => {
                  const said = figure(id)?.comparisons[index]?.mean ?? undefined;
                  return (
                    !saysNumber(means[id], said) && `${where}: ${group} has ${id} ${means[id]}, not ${said}`
                  );
                }),
              ];
            }),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('for each indicator that anybody published: here, and the municipality in the middle', () => {
    const names = indicatorNames();
    expect(
      faultsOf(all, (own) => {
        const published = own.json.indicators.filter(({ countryMedian }) => countryMedian !== null);
        return told(own).flatMap(([where, { indicators }]) => {
          const byId = new Map(
            [...indicators].map(([label, row]) => [names.get(squeeze(label)) ?? label, row]),
          );
          return [
            [...byId.keys()].join() !== published.map(({ id }) => id).join() &&
              `${where} has ${[...byId.keys()]}`,
            ...published.flatMap(({ id, unit, value, countryMedian }) => {
              const row = byId.get(id);
              const factor = unit === 'x 1.000 euro' ? 1000 : 1;
              const shown = (number: number | null) => (number === null ? undefined : number * factor);
              return [
                !saysNumber(row?.here ?? '', shown(value)) &&
                  `${where} says ${id} ${row?.here}, not ${value}`,
                !saysNumber(row?.median ?? '', shown(countryMedian)) &&
                  `${where}: ${row?.median} in the middle`,
              ];
            }),
          ];
        });
      }),
    ).toEqual([]);
  });

  test('in the sentences at the top', () => {
    expect(
      faultsOf(all, ({ json, pageSummary, sheet }) => {
        const sentences = json.summary.map(squeeze);
        return [
          squeeze(pageSummary) !== sentences.join('') && `the page says: ${pageSummary}`,
          !squeeze(sheet.text).includes(sentences[0] ?? '?') && `the sheet lacks: ${json.summary[0]}`,
        ];
      }),
    ).toEqual([]);
  });

  test('and page and sheet write every number in the same way', () => {
    expect(
      faultsOf(all, ({ page, sheet }) => [
        JSON.stringify(page.main) !== JSON.stringify(sheet.told.main) &&
          `sheet ${JSON.stringify(sheet.told.main)}`,
        JSON.stringify(page.comparisons) !== JSON.stringify(sheet.told.comparisons) && 'comparisons differ',
        JSON.stringify([...page.coverage.values()]) !== JSON.stringify([...sheet.told.coverage.values()]) &&
          'coverage differs',
      ]),
    ).toEqual([]);
  });
});

describe('the sheet', () => {
  test('is one page, says that its data is invented, and leads to its page', () => {
    expect(
      faultsOf(all, ({ json, sheet }) => [
        sheet.pages !== 1 && `has ${sheet.pages} pages`,
        !sheet.text.includes('Voorbeelddata') && 'does not say that its data is invented',
        !sheet.text.includes(json.name) && 'lacks the name',
        !(sheet.links.includes(json.page) && squeeze(sheet.text).includes(json.page)) &&
          `leads to ${sheet.links}`,
      ]),
    ).toEqual([]);
  });
});

/** The ids of indicators by the names that they go by, long and short. */
function indicatorNames(): ReadonlyMap<string, string> {
  const { indicators } = JSON.parse(readDataText('indicators.json')) as {
    readonly indicators: readonly {
      readonly id: string;
      readonly label: string;
      readonly shortLabel?: string;
    }[];
  };
  return new Map(
    indicators.flatMap(({ id, label, shortLabel = label }) => [
      [squeeze(label), id] as const,
      [squeeze(shortLabel), id] as const,
    ]),
  );
}
