import { describe, expect, test } from 'vitest';
import { faultsOf, listMunicipalities, sites } from '../support/built-site.ts';
import { type CsvLine, readCsv, readExcelCsv } from '../support/reading/csv.ts';
import {
  type ComparisonJson,
  type FactsheetJson,
  readFactsheetJson,
} from '../support/reading/factsheet-json.ts';

const GROUP_IN_CSV: Readonly<Record<string, string>> = {
  country: 'Nederland',
  size: 'grootteklasse',
  urbanity: 'stedelijkheid',
  province: 'provincie',
  neighbours: 'buurgemeenten',
};

const site = sites.root;
const all = listMunicipalities(site).map(({ slug }) => ({
  slug,
  json: readFactsheetJson(site, slug),
  csv: readCsv(site, `gemeente/${slug}/factsheet.csv`),
  excel: readExcelCsv(site, `gemeente/${slug}/factsheet-excel.csv`),
}));

describe('the tables', () => {
  const numbersIn = (lines: readonly CsvLine[]) =>
    new Map(
      lines.map(({ onderdeel, sleutel, van, maat, waarde, toestand }) => [
        `${onderdeel} ${sleutel} ${van} ${maat}`,
        toestand === 'bekend' ? Number(waarde) : undefined,
      ]),
    );

  test('hold every number of the JSON to the last digit', () => {
    expect(
      faultsOf(all, ({ json, csv }) => {
        const numbers = numbersIn(csv);
        const has = (key: string, value: number | null) =>
          (!numbers.has(key) || numbers.get(key) !== (value ?? undefined)) &&
          `${key} is ${numbers.get(key)}, not ${value}`;
        const compared = (key: string, comparisons: readonly ComparisonJson[]) =>
          comparisons.map(({ group, mean: value }) => has(`${key} ${GROUP_IN_CSV[group]} gemiddelde`, value));
        const judged = (id: string, comparisons: readonly ComparisonJson[]) =>
          comparisons.flatMap(({ group, mean: value, median, low, high }) =>
            [
              [id === 'locationsPer10k' ? 'cijfer van de groep' : 'gemiddelde', value] as const,
              ['mediaan', median] as const,
              ['middelste helft van', low] as const,
              ['middelste helft tot', high] as const,
            ].map(([measure, number]) => has(`kerncijfers ${id} ${GROUP_IN_CSV[group]} ${measure}`, number)),
          );
        const covered = (part: string, rows: FactsheetJson['coverage']['lifeDomains']) =>
          rows.flatMap(({ key, locations, comparisons }) => [
            has(`${part} ${key} hier waarde`, locations),
            ...compared(`${part} ${key}`, comparisons),
          ]);
        return [
          ...json.mainFigures.flatMap(({ id, value, comparisons }) => [
            has(`kerncijfers ${id} hier waarde`, value),
            ...judged(id, comparisons),
          ]),
          ...covered('leefgebieden', json.coverage.lifeDomains),
          ...covered('soorten hulp', json.coverage.supportTypes),
          ...json.indicators.map(({ id, value }) => has(`inwoners en gemeente ${id} hier waarde`, value)),
          numbers.size !== csv.length && 'a number stands twice',
          csv.some(({ code }) => code !== json.code) && 'a line of another municipality',
        ];
      }),
    ).toEqual([]);
  });

  test('for Excel are the same, and no text of theirs can start a formula', () => {
    expect(
      faultsOf(all, ({ csv, excel }) => [
        JSON.stringify(csv) !== JSON.stringify(excel) && 'the tables differ',
        ...excel.flatMap((line) =>
          Object.values(line).map(
            (text) => /^[=+@\t\r]|^-(?!\d)/.test(String(text)) && `${text} could be a formula`,
          ),
        ),
      ]),
    ).toEqual([]);
  });
});
