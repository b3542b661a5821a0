import { describe, expect, test } from 'vitest';
import { type ExplorerData, readExplorerFile } from '../../../src/components/explorer/data.ts';
import { type Bounds, type Choice, EVERYTHING, judge } from '../../../src/components/explorer/form/filter.ts';
import { makeExplorerFile } from '../../../src/publish/explorer/file.ts';
import {
  dutchNumber,
  type InventoryLine,
  parseTable,
  parts,
  readDataText,
  readIndicators,
  readMunicipalities,
} from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';

const COMBINATIONS = 30;
const BIG_CITIES = ['Amsterdam', 'Rotterdam', "'s-Gravenhage", 'Utrecht'];

/** A small generator of our own, so that every run tries the same combinations. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How a line of the inventory counts for each kind, read from the CSV itself. */
const KIND_TESTS: Readonly<Record<string, (line: InventoryLine) => boolean>> = {
  gemeente: (line) => line.soort_organisatie === 'Gemeente',
  samenwerkingsverband: (line) => line.soort_organisatie === 'Samenwerkingsverband',
  'stichting-of-vereniging': (line) => line.soort_organisatie === 'Stichting of vereniging',
  'sociaal-raadslieden': (line) => line.sociaal_raadslieden === 'ja',
  'juridisch-loket': (line) => line.landelijke_organisatie.startsWith('Het Juridisch Loket'),
  slachtofferhulp: (line) => line.landelijke_organisatie === 'Slachtofferhulp Nederland',
  vluchtelingenwerk: (line) => line.landelijke_organisatie === 'VluchtelingenWerk Nederland',
};

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const municipalities = readMunicipalities().filter(({ geldig_tot }) => geldig_tot === '');
const indicators = new Map(readIndicators().map((line) => [line.code, line]));

interface Counted {
  readonly matching: readonly string[];
  readonly within: number;
  readonly unknownIncome: number;
}

function inBoth(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some].filter((each) => others.has(each)));
}

/** The answer from the CSV files alone: labels are compared, no code of the filter is used. */
function countFromCsv(choice: Choice, labels: ExplorerData): Counted {
  const label = (options: ExplorerData['domains'], keys: readonly string[]) =>
    options.filter(([key]) => keys.includes(key)).map(([, text]) => text);
  const domains = label(labels.domains, choice.domains);
  const types = label(labels.types, choice.types);
  const provinces = label(labels.provinces, choice.provinces);
  const isOfKind = (line: InventoryLine) =>
    choice.kinds.length === 0 || choice.kinds.some((kind) => KIND_TESTS[kind]?.(line));
  const isOfDomain = (line: InventoryLine) =>
    domains.length === 0 || parts(line.leefgebieden).some((part) => domains.includes(part));
  const isOfType = (line: InventoryLine) =>
    types.length === 0 || parts(line.ondersteuningstypen).some((part) => types.includes(part));
  const placesOf = (fits: (line: InventoryLine) => boolean) =>
    new Set(inventory.filter((line) => isOfKind(line) && fits(line)).map((line) => line.gemeente));
  const having = choice.together
    ? placesOf((line) => isOfDomain(line) && isOfType(line))
    : inBoth(placesOf(isOfDomain), placesOf(isOfType));
  const urbanityOf = (name: string, cbs: string) =>
    BIG_CITIES.includes(name) ? 'g4' : cbs.replaceAll(' ', '-');
  const isIn = (value: number, { from, to }: Bounds) =>
    (from === undefined || value >= from) && (to === undefined || value <= to);
  const incomeIsAsked = choice.income.from !== undefined || choice.income.to !== undefined;

  const matching: string[] = [];
  let within = 0;
  let unknownIncome = 0;
  for (const { code, naam, provincie, stedelijkheid } of municipalities) {
    if (provinces.length > 0 && !provinces.includes(provincie)) continue;
    if (choice.urbanity.length > 0 && !choice.urbanity.includes(urbanityOf(naam, stedelijkheid))) continue;
    const line = indicators.get(code);
    if (!isIn(dutchNumber(line?.inwoners) ?? Number.NaN, choice.inhabitants)) continue;
    if (incomeIsAsked) {
      // '32,5' thousand is 32500: the text is read apart from the filter, without a product of fractions.
      const [whole = '', fraction = ''] = (line?.inkomen ?? '').split(',');
      if (whole === '') {
        unknownIncome += 1;
        continue;
      }
      if (!isIn(Number(whole + fraction.padEnd(3, '0')), choice.income)) continue;
    }
    within += 1;
    if (having.has(naam) !== choice.lacking) matching.push(code);
  }
  return { matching: matching.toSorted(), within, unknownIncome };
}

function randomChoice(
  random: () => number,
  { domains, types, kinds, urbanity, provinces }: ExplorerData,
): Choice {
  const some = (options: ExplorerData['domains'], chance: number, most: number) =>
    random() < chance
      ? options
          .map(([key]) => ({ key, rank: random() }))
          .toSorted((a, b) => a.rank - b.rank)
          .slice(0, 1 + Math.floor(random() * most))
          .map(({ key }) => key)
      : [];
  const bounds = (chance: number, least: number, most: number): Bounds => {
    if (random() >= chance) return { from: undefined, to: undefined };
    const [a, b] = [random(), random()].map(
      (part) => Math.round((least + part * (most - least)) / 100) * 100,
    );
    const [from, to] = [Math.min(a ?? least, b ?? most), Math.max(a ?? least, b ?? most)];
    const shape = random();
    return { from: shape < 0.7 ? from : undefined, to: shape > 0.3 ? to : undefined };
  };
  return {
    domains: some(domains, 0.7, 3),
    types: some(types, 0.6, 3),
    kinds: some(kinds, 0.5, 2),
    together: random() < 0.5,
    lacking: random() < 0.4,
    inhabitants: bounds(0.5, 5_000, 120_000),
    income: bounds(0.5, 29_000, 40_000),
    urbanity: some(urbanity, 0.3, 4),
    provinces: some(provinces, 0.3, 8),
    regions: [],
  };
}

const data = readExplorerFile(makeExplorerFile(await realSite()));
const random = makeRandom(20_230_101);
const choices = Array.from({ length: COMBINATIONS }, () => randomChoice(random, data));

describe('the filter and a count over the CSV files agree', () => {
  test.each(choices.map((choice, index) => [index + 1, choice] as const))('combination %i', (_, choice) => {
    const outcome = judge(data, choice);
    expect({
      matching: outcome.judged
        .filter(({ verdict }) => verdict === 'match')
        .map(({ municipality }) => municipality.code)
        .toSorted(),
      within: outcome.within,
      unknownIncome: outcome.unknownIncome,
    }).toEqual(countFromCsv(choice, data));
  });

  test('the combinations are worth trying: each filter is used, and most answers are neither none nor all', () => {
    const outcomes = choices.map((choice) => judge(data, choice));
    for (const name of ['domains', 'types', 'kinds', 'urbanity', 'provinces'] as const) {
      expect(choices.filter((choice) => choice[name].length > 0).length, name).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['inhabitants', 'income'] as const) {
      const used = choices.filter(({ [name]: { from, to } }) => from !== undefined || to !== undefined);
      expect(used.length, name).toBeGreaterThanOrEqual(5);
    }
    expect(choices.filter(({ lacking }) => lacking).length).toBeGreaterThanOrEqual(4);
    const telling = outcomes.filter(({ matching, within }) => matching > 0 && matching < within);
    expect(telling.length).toBeGreaterThanOrEqual(12);
  });

  test('without a choice it is the total of the published tables', () => {
    const all = countFromCsv(
      {
        ...EVERYTHING,
      },
      data,
    );
    expect([all.matching.length, all.within]).toEqual([321, 342]);
  });

  test('debts and mediation: 118 municipalities in one place, 182 in the municipality', () => {
    const choice = { ...EVERYTHING, domains: ['schulden-en-incasso'], types: ['contactbemiddeling'] };
    const counts = [true, false].map((together) => [
      judge(data, { ...choice, together }).matching,
      countFromCsv({ ...choice, together }, data).matching.length,
    ]);
    expect(counts).toEqual([
      [118, 118],
      [182, 182],
    ]);
  });
});
