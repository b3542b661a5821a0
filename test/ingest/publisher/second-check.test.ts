import { describe, expect, it } from 'vitest';
import { countSecondChecks, summariseSecondChecks } from '../../../src/ingest/publisher/second-check.ts';
import { becomeReal, type Draft, expectClean, expectFinding, readWith, setCell } from '../small-edition.ts';

const COLUMN = 'gecontroleerd_op';

/** The small edition, published and checked, but for the days that a test gives to its three rows. */
function checkedOn(days: readonly string[], change: (draft: Draft) => void = () => {}) {
  return readWith((draft) => {
    becomeReal(draft);
    for (const [index, day] of days.entries()) setCell(draft, 'inventory', index + 2, COLUMN, day);
    change(draft);
  });
}

function require(draft: Draft): void {
  Object.assign(draft.settings, { secondCheck: 'required' });
}

describe('rows without a second check', () => {
  it('are one notice in an edition that is published', () => {
    const { message } = expectFinding(checkedOn(['', '2022-12-01', '']), {
      severity: 'notice',
      rule: 'without-second-check',
      file: 'inventory.csv',
      line: 2,
      column: COLUMN,
    });
    expect(message).toBe('2 regels hebben geen tweede controle: regel 2 en 4.');
  });

  it('are one error where the edition asks for the check', () => {
    expectFinding(checkedOn(['', '', ''], require), {
      severity: 'error',
      rule: 'without-second-check',
      file: 'inventory.csv',
      line: 2,
      column: COLUMN,
    });
  });

  it('are the same without the column', () => {
    const result = readWith((draft) => {
      becomeReal(draft);
      require(draft);
      draft.inventory = draft.inventory.map((row) => row.slice(0, -1));
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'without-second-check',
      file: 'inventory.csv',
      line: 2,
      column: COLUMN,
    });
  });

  it('are nothing to an example, and neither is the setting', () => {
    expectClean(readWith(require));
    expectClean(checkedOn([], require));
  });

  it('are no matter of another word', () => {
    const result = readWith((draft) => Object.assign(draft.settings, { secondCheck: 'ja' }));
    expectFinding(result, {
      severity: 'error',
      rule: 'invalid-settings',
      file: 'edition.json',
      column: 'secondCheck',
      value: 'ja',
    });
  });
});

describe('a check after the day of publication', () => {
  it('is a slip in the year', () => {
    const result = checkedOn(['2203-12-01'], ({ settings }) =>
      Object.assign(settings, { publicationDate: '2023-06-01' }),
    );
    expectFinding(result, {
      severity: 'warning',
      rule: 'check-after-publication',
      file: 'inventory.csv',
      line: 2,
      column: COLUMN,
      value: '2203-12-01',
    });
  });
});

describe('how far the second check is', () => {
  const days = { referenceDate: '2025-01-01', publicationDate: '2026-11-25' };
  const told = (
    checks: readonly (string | undefined)[],
    settings: typeof days | { referenceDate: string } = days,
  ) =>
    summariseSecondChecks(
      countSecondChecks(
        checks.map((checkedOn) => (checkedOn === undefined ? {} : { checkedOn })),
        settings,
      ),
    );

  it('is counted back two years from the day of publication, that day included', () => {
    expect(told(['2024-11-25', '2024-11-24', undefined])).toBe(
      'Tweede controle: 2 van 3 locaties gecontroleerd. In de twee jaar tot 25 november 2026 niet: 2 (1 nooit en 1 langer geleden).\n',
    );
  });

  it('is counted back from the reference date where nothing is published yet', () => {
    expect(told(['2023-01-01'], { referenceDate: '2025-01-01' })).toBe(
      'Tweede controle: 1 van 1 locatie gecontroleerd, alle in de twee jaar tot 1 januari 2025.\n',
    );
  });

  it('goes back from 29 February too', () => {
    const leap = { referenceDate: '2024-02-29' };
    expect(told(['2022-02-28', '2022-03-01'], leap)).toContain('niet: 1 (1 langer geleden)');
  });

  it('says nothing of an inventory without locations', () => {
    expect(told([])).toBe('');
  });

  it('is read from the inventory', () => {
    expect(checkedOn(['', '2019-01-01']).secondChecks).toEqual({
      locations: 3,
      checked: 2,
      outdated: 1,
      asOf: '2023-01-01',
    });
  });
});
