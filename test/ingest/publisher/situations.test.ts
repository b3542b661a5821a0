import { describe, expect, it } from 'vitest';
import { csvText, expectClean, expectFinding, readWith } from '../small-edition.ts';

const FILE = 'situations.csv';
const HEADERS = [
  'kenmerk',
  'situatie',
  'andere_woorden',
  'leefgebieden',
  'ondersteuningstypen',
  'uitleg',
  'meenemen',
  'haast',
];
const DEBT = [
  'schulden',
  'Ik heb schulden',
  'schuld|lening',
  'Schulden en incasso',
  'Advies',
  'Iemand helpt u.',
  'uw post',
  '',
];
const NEIGHBOURS = [
  'buren',
  'Ruzie met de buren',
  'ruzie',
  'Wonen en buren',
  'Contactbemiddeling',
  'Iemand praat met u.',
  '',
  'Bel 112.',
];

function read(...rows: readonly (readonly string[])[]) {
  return readWith((draft) => {
    draft.raw.set(FILE, csvText([HEADERS, ...rows].map((row) => [...row])));
  });
}

/** The row about debts with one other cell. */
function withCell(column: string, value: string): string[] {
  return DEBT.map((cell, index) => (HEADERS[index] === column ? value : cell));
}

describe('an edition without situations.csv', () => {
  it('is sound, has no situations and no tally of them', () => {
    const result = readWith();
    expect(expectClean(result).situations).toEqual([]);
    expect(result.tallies.map(({ file }) => file)).not.toContain(FILE);
  });
});

describe('situations.csv', () => {
  it('is read in order of title, and counted', () => {
    const result = read(NEIGHBOURS, DEBT);
    expect(expectClean(result).situations).toEqual([
      {
        id: 'schulden',
        title: 'Ik heb schulden',
        otherWords: ['schuld', 'lening'],
        lifeDomains: ['schulden-en-incasso'],
        supportTypes: ['advies'],
        explanation: 'Iemand helpt u.',
        bring: ['uw post'],
      },
      {
        id: 'buren',
        title: 'Ruzie met de buren',
        otherWords: ['ruzie'],
        lifeDomains: ['wonen-en-buren'],
        supportTypes: ['contactbemiddeling'],
        explanation: 'Iemand praat met u.',
        bring: [],
        urgent: 'Bel 112.',
      },
    ]);
    expect(result.tallies.find(({ file }) => file === FILE)).toEqual({
      file: FILE,
      read: 2,
      published: 2,
      merged: 0,
      refused: 0,
    });
  });

  it.each<[rule: string, column: string, value: string]>([
    ['missing-value', 'kenmerk', ''],
    ['broken-identifier', 'kenmerk', 'Ik heb schulden'],
    ['broken-identifier', 'kenmerk', '../schulden'],
    ['broken-identifier', 'kenmerk', 'x'.repeat(41)],
    ['missing-value', 'situatie', ''],
    ['text-too-long', 'situatie', 'Lang '.repeat(13).trim()],
    ['unknown-life-domain', 'leefgebieden', 'Schuld'],
    ['missing-value', 'leefgebieden', ''],
    ['unknown-support-type', 'ondersteuningstypen', 'Raad'],
    ['missing-value', 'uitleg', ''],
    ['text-too-long', 'andere_woorden', 'w'.repeat(61)],
  ])('refuses a row for %s in %s: %j', (rule, column, value) => {
    const result = read(withCell(column, value), NEIGHBOURS);
    const [finding] = result.findings;
    expect(result.findings).toHaveLength(1);
    expect(finding).toMatchObject({ severity: 'error', rule, file: FILE, line: 2, column });
    expect(result.tallies.find(({ file }) => file === FILE)).toMatchObject({ published: 1, refused: 1 });
  });

  it('warns of a sentence of more than fifteen words, and not of two short ones', () => {
    const short = 'Iemand kijkt met u of het bedrag klopt. Daarna maakt u samen een plan voor later.';
    expectClean(read(withCell('uitleg', short)));
    const long = 'Iemand kijkt met u of het bedrag klopt en maakt daarna samen een plan met u.';
    expectFinding(read(withCell('uitleg', long)), {
      severity: 'warning',
      rule: 'long-sentence',
      file: FILE,
      line: 2,
      column: 'uitleg',
      value: long,
    });
  });

  it('merges the same row, and refuses another one of the same name or title', () => {
    const twice = read(DEBT, DEBT);
    expect(twice.findings.map(({ rule, line }) => [rule, line])).toEqual([['duplicate-row', 3]]);
    expect(twice.tallies.find(({ file }) => file === FILE)).toMatchObject({ published: 1, merged: 1 });
    for (const column of ['kenmerk', 'situatie'] as const) {
      const other = NEIGHBOURS.map((cell, index) => (HEADERS[index] === column ? (DEBT[index] ?? '') : cell));
      const result = read(DEBT, other);
      expect(result.findings).toMatchObject([
        { severity: 'error', rule: 'situation-twice', line: 3, column },
      ]);
    }
  });

  it('tells of a word that stands there twice, and uses it once', () => {
    const result = read(withCell('andere_woorden', 'schuld | Schuld | lening'));
    expect(result.findings).toMatchObject([{ severity: 'notice', rule: 'repeated-word', line: 2 }]);
    expect(result.edition?.situations[0]?.otherWords).toEqual(['schuld', 'lening']);
  });

  it('refuses more situations than a resident can choose from', () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      DEBT.map((cell, column) =>
        column === 0 ? `schuld-${index}` : column === 1 ? `Schuld ${index}` : cell,
      ),
    );
    expectFinding(read(...many), {
      severity: 'error',
      rule: 'too-many-situations',
      file: FILE,
      line: 102,
      column: 'kenmerk',
      value: 'schuld-100',
    });
  });
});
