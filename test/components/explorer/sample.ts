import { type ExplorerData, readExplorerFile } from '../../../src/components/explorer/data.ts';
import { type Choice, EVERYTHING } from '../../../src/components/explorer/form/filter.ts';
import type { ExplorerFile } from '../../../src/publish/explorer/file.ts';

/** Bits of the sample: domains 'wonen' and 'werk', types 'advies' and 'hulp', kinds 'gemeente' and 'loket'. */
const BIT = { wonen: 1, werk: 2, advies: 4, hulp: 8, gemeente: 16, loket: 32 };

/**
 * Five municipalities: Ahof has housing with help and work with advice, but in two locations; Beek has housing with
 * advice in one; Cerkum has no location; of Dorp the income and of Eind the inhabitants are unknown. The locations of
 * Ahof share a place, of one of them only the postcode is known; nobody knows where the one of Eind is.
 */
export const SAMPLE_FILE: ExplorerFile = {
  referenceDate: '1 januari 2024',
  periods: { inhabitants: 'peildatum 1 januari 2023', income: '2021' },
  domains: [
    ['wonen', 'Wonen'],
    ['werk', 'Werk'],
  ],
  types: [
    ['advies', 'Advies'],
    ['hulp', 'Hulp'],
  ],
  kinds: [
    ['gemeente', 'Gemeente'],
    ['loket', 'Loket'],
  ],
  urbanity: [
    ['niet', 'niet stedelijk'],
    ['zeer', 'zeer stedelijk'],
  ],
  provinces: [
    ['noord', 'Noord'],
    ['zuid', 'Zuid'],
  ],
  income: { unit: 'x 1.000 euro', euros: 1000 },
  shades: [1, 2],
  rateShades: [0.4, 0.9],
  regions: [['rand', 'De rand', [1, 3]]],
  municipalities: [
    [
      'GM0001',
      'ahof',
      'Ahof',
      0,
      0,
      10_000,
      30.5,
      [BIT.wonen | BIT.hulp | BIT.gemeente, BIT.werk | BIT.advies | BIT.loket],
      [[100, 200, 1, 1]],
    ],
    ['GM0002', 'beek', 'Beek', 0, 1, 20_000, 32.5, [BIT.wonen | BIT.advies | BIT.loket], [[300, 200, 0, 1]]],
    ['GM0003', 'cerkum', 'Cerkum', 1, 1, 30_000, 40, [], []],
    [
      'GM0004',
      'dorp',
      'Dorp',
      1,
      0,
      40_000,
      null,
      [BIT.werk | BIT.advies | BIT.gemeente],
      [[500, 900, 1, 0]],
    ],
    ['GM0005', 'eind', 'Eind', 1, -1, null, 31, [BIT.wonen | BIT.advies | BIT.gemeente], []],
  ],
};

export const SAMPLE: ExplorerData = readExplorerFile(SAMPLE_FILE);

export function choose(part: Partial<Choice>): Choice {
  return { ...EVERYTHING, ...part };
}
