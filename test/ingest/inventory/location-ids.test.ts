import { describe, expect, it } from 'vitest';
import { derivedId, takeId } from '../../../src/ingest/inventory/location-ids.ts';
import { type Draft, expectClean, expectFinding, readWith, setCell } from '../small-edition.ts';

const COLUMNS = ['kenmerk', 'gecontroleerd_op', 'gecontroleerd_door', 'toelichting'] as const;

/** The small edition with the columns of who keeps the inventory, empty but for the cells that are given. */
function readKept(
  cells: readonly (readonly [line: number, column: (typeof COLUMNS)[number], value: string])[],
  more: (draft: Draft) => void = () => {},
) {
  return readWith((draft) => {
    more(draft);
    for (const [index, row] of draft.inventory.entries()) row.push(...COLUMNS.map((c) => (index ? '' : c)));
    for (const [line, column, value] of cells) setCell(draft, 'inventory', line, column, value);
  });
}

function idsByOrganisation(result: ReturnType<typeof readWith>) {
  return new Map(result.edition?.locations.map(({ id, organisation }) => [organisation, id]));
}

describe('the id of a location', () => {
  it('is its kenmerk where it has one', () => {
    const { locations } = expectClean(readKept([[2, 'kenmerk', ' SJO-0001 ']]));
    expect(locations.map(({ id, key }) => [id, key])).toEqual([
      [expect.stringMatching(/^L-/), undefined],
      [expect.stringMatching(/^L-/), undefined],
      ['SJO-0001', 'SJO-0001'],
    ]);
  });

  it('is the same out of the same content on every machine', () => {
    expect(derivedId('["GM0193","raadslieden voorbeeld","voorbeeldstraat 1"]')).toBe('L-ZPVARRQQ0X');
  });

  it('stays what it is when other rows come, go and change', () => {
    const before = idsByOrganisation(readWith());
    const after = idsByOrganisation(
      readWith((draft) => {
        draft.inventory.splice(1, 1);
        draft.inventory.splice(1, 0, [...(draft.inventory[2] ?? [])]);
        setCell(draft, 'inventory', 2, 'organisatie', 'Aardig nieuw loket');
        setCell(draft, 'inventory', 3, 'telefoon', '0800 9999');
      }),
    );
    expect(after.get('Loket (voorbeeld)')).toBe(before.get('Loket (voorbeeld)'));
    expect(after.get('Buurtbemiddeling (voorbeeld)')).toBe(before.get('Buurtbemiddeling (voorbeeld)'));
    expect(after.size).toBe(3);
  });

  it('is no other for a capital, an accent or a comma', () => {
    const spelled = readWith((draft) => setCell(draft, 'inventory', 2, 'bezoekadres', 'VOORBEELDSTRAAT, 1'));
    expect(idsByOrganisation(spelled)).toEqual(idsByOrganisation(readWith()));
  });

  it('gets a number where another location has it as its kenmerk', () => {
    const own = idsByOrganisation(readWith()).get('Raadslieden (voorbeeld)') ?? '';
    const { locations } = expectClean(readKept([[3, 'kenmerk', own]]));
    expect(locations.map(({ id }) => id)).toEqual([expect.any(String), own, `${own}-2`]);
  });

  it('takes the first number that is free', () => {
    const taken = new Set(['A', 'A-2']);
    expect([takeId('A', taken), takeId('A', taken), takeId('b', taken), takeId('B', taken)]).toEqual([
      'A-3',
      'A-4',
      'b',
      'B-2',
    ]);
  });
});

describe('a kenmerk', () => {
  it.each(['K1', 'k1'])('of two locations is an error at the later line: %s', (again) => {
    const result = readKept([
      [2, 'kenmerk', 'K1'],
      [4, 'kenmerk', again],
    ]);
    const finding = expectFinding(result, {
      severity: 'error',
      rule: 'duplicate-key',
      file: 'inventory.csv',
      line: 4,
      column: 'kenmerk',
      value: again,
    });
    expect(finding.message).toContain('regel 2');
  });

  it.each(['twee woorden', '=1+1', 'a/b', '-a', 'é', 'a'.repeat(41)])('may not be %s', (value) => {
    expectFinding(readKept([[3, 'kenmerk', value]]), {
      severity: 'error',
      rule: 'wrong-type',
      file: 'inventory.csv',
      line: 3,
      column: 'kenmerk',
      value,
    });
  });

  it('may stand in one of the rows about a location, and in both', () => {
    const twice = ({ inventory }: Draft) => inventory.push([...(inventory[1] ?? [])]);
    const more = (draft: Draft) => {
      twice(draft);
      setCell(draft, 'inventory', 5, 'vindplaats', 'webscrape');
    };
    for (const lines of [[2], [5], [2, 5]]) {
      const result = readKept(
        lines.map((line) => [line, 'kenmerk', 'K9'] as const),
        more,
      );
      expect(result.findings.map(({ rule }) => rule)).toEqual(['merged-locations']);
      expect(result.edition?.locations.at(-1)?.id).toBe('K9');
      expect([result.idByLine.get(2), result.idByLine.get(5)]).toEqual(['K9', 'K9']);
    }
  });
});

describe('the second check', () => {
  it('gives its day, and neither who did it nor the remarks can be published', () => {
    const edition = expectClean(
      readKept([
        [2, 'gecontroleerd_op', '3-11-2022'],
        [2, 'gecontroleerd_door', 'initialen-xy'],
        [2, 'toelichting', 'gebeld-met-iemand'],
      ]),
    );
    expect(edition.locations.map(({ checkedOn }) => checkedOn)).toEqual([undefined, undefined, '2022-11-03']);
    expect(JSON.stringify(edition)).not.toMatch(/initialen-xy|gebeld-met-iemand/);
  });

  it('without a day does not count, and is reported without the initials', () => {
    const result = readKept([[2, 'gecontroleerd_door', 'initialen-xy']]);
    expectFinding(result, {
      severity: 'warning',
      rule: 'check-without-date',
      file: 'inventory.csv',
      line: 2,
      column: 'gecontroleerd_door',
    });
    expect(JSON.stringify(result.findings)).not.toContain('initialen-xy');
  });

  it.each([
    [['2022-11-03', '2022-10-01'], '2022-10-01'],
    [['2022-11-03', ''], undefined],
  ])('of rows about one location together is the oldest, if all were checked: %j', (days, checkedOn) => {
    const result = readKept(
      days.map((day, index) => [index === 0 ? 2 : 5, 'gecontroleerd_op', day] as const),
      (draft) => {
        draft.inventory.push([...(draft.inventory[1] ?? [])]);
        setCell(draft, 'inventory', 5, 'vindplaats', 'webscrape');
      },
    );
    expect(result.edition?.locations.at(-1)?.checkedOn).toBe(checkedOn);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['merged-locations']);
  });
});
