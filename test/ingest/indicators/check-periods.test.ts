import { describe, expect, it } from 'vitest';
import { readEditions } from '../../../src/ingest/files/read-editions.ts';
import { type Draft, draftEdition, expectClean, expectFinding, filesOf, readWith } from '../small-edition.ts';

function withPeriod(period: string) {
  return readWith((draft) => {
    const [, second] = draft.descriptions.indicators;
    if (second) second.period = period;
  });
}

describe('a period after the reference date', () => {
  it.each(['2024', 'peildatum 1 januari 2024', 'eind 2024', '2024 tot en met 2025', '1 oktober 2203'])(
    '%s is an error',
    (period) => {
      const { action } = expectFinding(withPeriod(period), {
        severity: 'error',
        rule: 'period-after-edition',
        file: 'indicators.json',
        column: 'indicators[1].period',
        value: period,
      });
      expect(action).toContain('peildatum');
    },
  );

  it.each([
    '2021',
    'eind 2023',
    '1 oktober 2023',
    '2021 tot en met 2024',
    'nog geen cijfer',
    'MMXXX',
    '20230101',
  ])('%s is none', (period) => {
    expectClean(withPeriod(period));
  });
});

describe('an edition beside an earlier one', () => {
  const OWN = ['edition.json', 'inventory.csv', 'indicators.csv', 'indicators.json'];

  function rulesOf(change: (current: Draft) => void) {
    const current = draftEdition();
    current.settings.referenceDate = '2023-07-01';
    change(current);
    const files = new Map(filesOf(current));
    for (const [name, bytes] of filesOf(draftEdition()))
      if (OWN.includes(name)) files.set(`earlier/2023-01-01/${name}`, bytes);
    return readEditions(files).findings.map(({ rule, severity, file }) => [rule, severity, file]);
  }

  it('is told that all its figures are of the time of that one', () => {
    expect(rulesOf(() => {})).toEqual([['figures-of-earlier-edition', 'notice', 'indicators.json']]);
  });

  it('is told nothing as soon as one figure is of another time', () => {
    expect(
      rulesOf(({ descriptions }) => {
        const [first] = descriptions.indicators;
        if (first) first.period = 'eind 2023';
      }),
    ).toEqual([]);
  });

  it('is told once that its figures are old', () => {
    expect(
      rulesOf(({ settings }) => {
        settings.referenceDate = '2024-01-01';
      }),
    ).toEqual([['figures-older-than-edition', 'notice', 'edition.json']]);
  });
});
