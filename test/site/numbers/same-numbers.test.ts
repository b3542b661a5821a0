import { beforeAll, describe, expect, test } from 'vitest';
import { readDataText } from '../../data/read-data.ts';
import {
  faultsOf,
  listFiles,
  listMunicipalities,
  readBytes,
  readText,
  sites,
} from '../support/built-site.ts';
import { type FactsheetJson, readFactsheetJson } from '../support/reading/factsheet-json.ts';
import { parsePage } from '../support/reading/html.ts';
import { type PageTold, readPage, readSummary } from '../support/reading/read-page.ts';
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
  readonly page: PageTold;
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

/** The comparison of a figure with a group. */
const beside = <Row extends { readonly group: string }>(rows: readonly Row[], group: string) =>
  rows.find((row) => row.group === group);

describe('page and sheet say what the JSON says', () => {
  test('in the main figures, and in what they are set beside', () => {
    expect(
      faultsOf(all, (own) =>
        told(own).flatMap(([where, { main, verdicts }]) =>
          own.json.mainFigures.flatMap(({ id, value, comparisons }) => {
            const size = beside(comparisons, 'size');
            const country = beside(comparisons, 'country');
            const right = {
              verdict: size?.verdict,
              low: size?.low,
              high: size?.high,
              median: size?.median,
              country: id === 'locationsPer10k' ? oneDecimal(country?.mean) : country?.median,
            };
            const said = verdicts[id];
            const agrees = Object.entries(right).every(
              ([key, expected]) => said?.[key as 'low'] === expected,
            );
            return [
              !saysNumber(main[id], value ?? undefined) && `${where} says ${id} ${main[id]}, not ${value}`,
              !agrees && `${where} says ${id} ${JSON.stringify(said)}, not ${JSON.stringify(right)}`,
            ];
          }),
        ),
      ),
    ).toEqual([]);
  });

  test('and write every number in the same way', () => {
    expect(
      faultsOf(all, ({ page, sheet }) => [
        JSON.stringify(page.main) !== JSON.stringify(sheet.told.main) &&
          `sheet ${JSON.stringify(sheet.told.main)}`,
        ...[...sheet.indicators].map(
          ([label, { here }]) =>
            here !==
              [...page.indicators].find(([own]) => names.get(squeeze(own)) === names.get(squeeze(label)))?.[1]
                .here && `sheet ${label} ${here}`,
        ),
      ]),
    ).toEqual([]);
  });
});

describe('the page says what the JSON says', () => {
  test('for each life domain and support type: here, in the country, in the size class', () => {
    const labels = [...Object.values(LIFE_DOMAINS), ...Object.values(SUPPORT_TYPES)].map(squeeze).toSorted();
    expect(
      faultsOf(all, ({ json, page: { coverage } }) => {
        const byLabel = new Map([...coverage].map(([label, row]) => [squeeze(label), row]));
        const rows = [...json.coverage.lifeDomains, ...json.coverage.supportTypes];
        return [
          [...byLabel.keys()].toSorted().join() !== labels.join() && `has rows ${[...byLabel.keys()]}`,
          ...rows.flatMap(({ label, locations, comparisons }) => {
            const row = byLabel.get(squeeze(label));
            const share = (group: string, text: string | undefined) => {
              const { withAtLeastOne, base } = beside(comparisons, group) ?? {};
              const agrees = text !== undefined && saysShare(text, withAtLeastOne ?? -1, base ?? 1);
              return !agrees && `says ${label} ${text} in ${group}`;
            };
            return [
              (row === undefined ||
                dutchValue(row.here) !== locations ||
                (row.here === 'geen') !== (locations === 0)) &&
                `says ${label} ${row?.here}, not ${locations}`,
              share('country', row?.country),
              share('size', row?.size),
            ];
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('for each group: its municipalities, its share with a location, its means; a small one by name', () => {
    expect(
      faultsOf(all, ({ json, page }) => {
        const [first, ...rows] = page.comparisons;
        const figure = (id: MainKey) => json.mainFigures.find((candidate) => candidate.id === id);
        const expected = json.groups.flatMap(({ label, members }, index): ExpectedRow[] =>
          members
            ? members.map((member) => ({ label: `${label}: ${member.name}`, member, index }))
            : [{ label, member: undefined, index }],
        );
        return [
          first?.group !== json.name && `begins with ${first?.group}`,
          ...MAIN_KEYS.map(
            (id) => first?.means[id] !== page.main[id] && `says ${id} ${first?.means[id]} in the comparison`,
          ),
          rows.map(({ group }) => group).join() !== expected.map(({ label }) => label).join() &&
            `compares with ${rows.map(({ group }) => group)}`,
          ...expected.flatMap(({ label, member, index }, row) => {
            const { municipalities = '', share = '', means } = rows[row] ?? {};
            const locations = figure('locations')?.comparisons[index];
            return [
              !member &&
                dutchValue(municipalities) !== json.groups[index]?.municipalities &&
                `${label} has ${municipalities}`,
              !member &&
                !saysShare(share, locations?.withAtLeastOne ?? -1, locations?.base ?? 1) &&
                `${label} ${share}`,
              ...MAIN_KEYS.map((id) => {
                const right = member ? member[id] : (figure(id)?.comparisons[index]?.mean ?? undefined);
                return (
                  !saysNumber(means?.[id] ?? '', right) && `${label} has ${id} ${means?.[id]}, not ${right}`
                );
              }),
            ];
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('for each indicator that anybody published: here, and the municipality in the middle', () => {
    expect(
      faultsOf(all, ({ json, page }) => {
        const published = json.indicators.filter(({ countryMedian }) => countryMedian !== null);
        const byId = new Map(
          [...page.indicators].map(([label, row]) => [names.get(squeeze(label)) ?? label, row]),
        );
        return [
          [...byId.keys()].join() !== published.map(({ id }) => id).join() && `has ${[...byId.keys()]}`,
          ...published.flatMap(({ id, unit, value, countryMedian }) => {
            const row = byId.get(id);
            return [
              !saysNumber(inUnit(row?.here, unit), value ?? undefined) &&
                `says ${id} ${row?.here}, not ${value}`,
              !saysNumber(inUnit(row?.beside, unit), countryMedian ?? undefined) &&
                `${id}: ${row?.beside} in the middle`,
            ];
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('in the sentences at the top', () => {
    expect(
      faultsOf(all, ({ json, pageSummary }) => [
        squeeze(pageSummary) !== json.summary.map(squeeze).join('') && `says: ${pageSummary}`,
      ]),
    ).toEqual([]);
  });
});

describe('the sheet says what the JSON says', () => {
  test('in its title and in what it says is missing', () => {
    expect(
      faultsOf(all, ({ json: { headline }, sheet }) =>
        [headline.title, headline.subtitle].map(
          (sentence) => !sheet.paragraphs.map(squeeze).includes(squeeze(sentence)) && `lacks: ${sentence}`,
        ),
      ),
    ).toEqual([]);
  });

  test('for each life domain with each support type, and marks what is not for everybody', () => {
    expect(
      faultsOf(all, ({ json, sheet }) => {
        const size = json.groups.find(({ id }) => id === 'size')?.municipalities;
        return [
          sheet.domains.map(({ label }) => label).join() !== Object.values(LIFE_DOMAINS).join() &&
            `has rows ${sheet.domains.map(({ label }) => label)}`,
          ...sheet.domains.flatMap(({ label, cells, share, sizeClass }, index) => {
            const row = json.coverage.lifeDomains[index];
            const peers = beside(row?.comparisons ?? [], 'size');
            const right = json.combinations[index]?.supportTypes.map(
              ({ supportType, locations, locationsForEverybody }) =>
                `${SUPPORT_TYPES[supportType]} ${locations === 0 ? 'geen' : `${locations}${locationsForEverybody === 0 ? '*' : ''}`}`,
            );
            const said = [...cells].map(([type, text]) => `${type} ${text}`);
            return [
              said.join() !== right?.join() && `${label}: ${said}`,
              !saysShare(share, peers?.withAtLeastOne ?? -1, peers?.base ?? 1) && `${label}: ${share}`,
              sizeClass !== size && `${label}: of ${sizeClass}`,
            ];
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('for whom the marked help is', () => {
    expect(
      faultsOf(all, ({ sheet }) => {
        const isMarked = sheet.domains.some(({ cells }) =>
          [...cells.values()].some((text) => text.endsWith('*')),
        );
        const isTold = /\* alleen voor \p{Ll}/u.test(sheet.text);
        return [
          isMarked !== isTold && (isMarked ? 'does not say for whom' : 'tells of a mark that is not there'),
        ];
      }),
    ).toEqual([]);
  });

  test('where to go for what is missing here', () => {
    expect(
      faultsOf(all, ({ json, sheet }) =>
        sheet.domains.map(({ label, nearest }, index) => {
          const [first] = json.coverage.lifeDomains[index]?.nearest ?? [];
          return (
            !isNearest(nearest, first) && `${label}: ${nearest}, not ${first?.organisation}, ${first?.name}`
          );
        }),
      ),
    ).toEqual([]);
  });

  test('of the neighbours, as many as fit', () => {
    expect(
      faultsOf(all, ({ json, sheet }) => {
        const [own, ...rows] = sheet.neighbours;
        const neighbours = json.neighbours.municipalities;
        const rest = Number(/En nog (\d+) buurgemeenten?: zie de pagina/.exec(sheet.text)?.[1] ?? 0);
        return [
          !startsAs(own?.[0]?.replace(/^[a-z] /, '') ?? '', json.name) && `begins with ${own?.[0]}`,
          rows.length + rest !== neighbours.length &&
            `has ${rows.length} and ${rest} more of ${neighbours.length}`,
          ...rows.map((cells, index) => {
            const other = neighbours[index];
            const right = [
              `${other?.km} km`,
              String(other?.locations),
              `${other?.lifeDomains} van 8`,
              `${other?.supportTypes} van 7`,
            ];
            const agrees =
              startsAs(cells[0]?.replace(/^[a-z] /, '') ?? '', other?.name ?? '?') &&
              cells.slice(1, 5).map(plainSpaces).join() === right.join() &&
              (cells[5] === '–') === (other?.adds.length === 0);
            return !agrees && `says ${cells.join(' | ')} of ${other?.name}`;
          }),
        ];
      }),
    ).toEqual([]);
  });

  test('who helps here, as many as fit', () => {
    expect(
      faultsOf(all, ({ json, sheet }) => {
        const rest = Number(/En nog (\d+) organisaties?: zie de pagina/.exec(sheet.text)?.[1] ?? 0);
        const named = json.providers.filter(({ name }) =>
          sheet.providers.some((text) => startsAs(text.slice(0, name.length), name) || text.startsWith(name)),
        );
        return [
          named.length + rest < json.providers.length &&
            `names ${named.length} and ${rest} more of ${json.providers.length}`,
          rest > 0 && named.length === 0 && 'names nobody',
        ];
      }),
    ).toEqual([]);
  });

  test('of who lives here, on an axis that holds the own figure', () => {
    expect(
      faultsOf(all, ({ json, sheet }) => [
        sheet.indicators.size < 4 && `has ${[...sheet.indicators.keys()]}`,
        ...[...sheet.indicators].flatMap(([label, { here, beside: axis }]) => {
          const row = json.indicators.find(({ id }) => id === names.get(squeeze(label)));
          const [from, to] =
            /^as van (\S+) tot ([^\s,]+(?:,\d+)?)/.exec(axis)?.slice(1).map(dutchValue) ?? [];
          const own = dutchValue(here);
          return [
            !saysNumber(inUnit(here, row?.unit ?? ''), row?.value ?? undefined) &&
              `says ${label} ${here}, not ${row?.value}`,
            (from === undefined || to === undefined || from > (own ?? from) || to < (own ?? to)) &&
              `${label}: ${here} on ${axis}`,
          ];
        }),
      ]),
    ).toEqual([]);
  });

  test('on one page, that its data is invented, and where there is more', () => {
    const files = new Set(listFiles(site));
    expect(
      faultsOf(all, ({ json, sheet }) => [
        sheet.pages !== 1 && `has ${sheet.pages} pages`,
        !sheet.text.includes('Voorbeelddata') && 'does not say that its data is invented',
        !sheet.text.includes(json.name) && 'lacks the name',
        // To the page, and to the method of the expected range.
        sheet.links.join() !== `${site.url}landelijk/vraag-en-aanbod/#bereik,${site.url}${json.code}/` &&
          `leads to ${sheet.links}`,
        !sheet.text.includes(`QR-code naar ${site.url}${json.code}/`) && 'has a code to another place',
        !files.has(`${json.code}/index.html`) && 'leads nowhere',
      ]),
    ).toEqual([]);
  });
});

/** A row of the comparison: a group, or a member of one that is too small for statistics. */
interface ExpectedRow {
  readonly label: string;
  readonly member: Readonly<Record<MainKey, number>> | undefined;
  readonly index: number;
}

const names = indicatorNames();

/** A rate as it is printed. */
function oneDecimal(value: number | null | undefined): number | undefined {
  return typeof value === 'number' ? Math.round(value * 10 + 1e-9) / 10 : undefined;
}

/** '€ 36.200' in thousands, as the data has it: '36,2'. */
function inUnit(text: string | undefined, unit: string): string {
  const value = dutchValue(text ?? '');
  if (unit !== 'x 1.000 euro' || value === undefined) return text ?? '';
  return (value / 1000).toFixed(1).replace('.', ',');
}

function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** Whether the text is the name, or as much of it as fits. */
function startsAs(text: string, name: string): boolean {
  return (
    text === name || (text.endsWith('…') && text.length > 4 && name.startsWith(text.slice(0, -1).trimEnd()))
  );
}

/** 'Rechtswinkel (voorbeeld) Dronten, 15 km', names shortened where they are long; nothing where nothing is missing. */
function isNearest(
  text: string,
  right: FactsheetJson['coverage']['lifeDomains'][number]['nearest'][number] | undefined,
): boolean {
  if (!right) return text === '';
  const [, who = '', km] = /^(.*), (\d+) km$/.exec(plainSpaces(text)) ?? [];
  if (km !== String(right.km)) return false;
  return Array.from(who.matchAll(/ /g), ({ index }) => index).some(
    (at) => startsAs(who.slice(0, at), right.organisation) && startsAs(who.slice(at + 1), right.name),
  );
}

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
