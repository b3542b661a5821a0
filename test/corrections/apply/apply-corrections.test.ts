import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/corrections/apply/apply-corrections.ts';
import type { Report } from '../../../src/corrections/report/report.ts';
import type { Correction } from '../../../src/corrections/trail/correction.ts';
import { accepted, INVENTORY, inventoryDraft, type Opened, open, reportOf } from '../small-inventory.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function applied(opened: Opened, corrections: readonly Correction[]) {
  const { files, outcomes } = applyCorrections(opened.inventory, corrections);
  return { text: text(files.get(INVENTORY) ?? opened.bytes), outcomes: [...outcomes.values()], files };
}

function ruleOf(opened: Opened, report: Report, change?: (correction: Correction) => Correction) {
  const correction = accepted(report, opened);
  const { outcomes, files } = applied(opened, [change ? change(correction) : correction]);
  expect(files.size).toBe(0);
  const [outcome] = outcomes;
  return outcome?.kind === 'conflict' ? outcome.conflict.rule : outcome?.kind;
}

describe('a change', () => {
  it('replaces one cell and no other byte', () => {
    const opened = open();
    const before = text(opened.bytes);
    const { text: after, outcomes } = applied(opened, [accepted(reportOf(), opened)]);
    expect(outcomes).toEqual([{ kind: 'applied', removed: [] }]);
    expect(after).toBe(before.replace('0800 1234', '0800 9999'));
    expect(after).not.toBe(before);
  });

  it('is found by organisation and address where there is no key', () => {
    const opened = open();
    const row = { organisation: 'raadslieden (Voorbeeld)', address: 'Voorbeeldstraat 1' };
    const { outcomes } = applied(opened, [accepted(reportOf({ row }), opened)]);
    expect(outcomes[0]?.kind).toBe('applied');
  });

  it('quotes a value that holds the separator', () => {
    const opened = open();
    const values = new Map([['address', 'Plein 1; "de Hal"']] as const);
    const { text: after } = applied(opened, [accepted(reportOf({ values }), opened)]);
    expect(after).toBe(text(opened.bytes).replace('Voorbeeldstraat 1', '"Plein 1; ""de Hal"""'));
  });

  it('changes nothing the second time', () => {
    const opened = open();
    const correction = accepted(reportOf(), opened);
    const { files } = applyCorrections(opened.inventory, [correction]);
    const again = open(inventoryDraft(), files.get(INVENTORY));
    const { outcomes, files: second } = applied(again, [correction]);
    expect(outcomes).toEqual([{ kind: 'already' }]);
    expect(second.size).toBe(0);
  });

  it('does not write over what somebody else changed', () => {
    const opened = open();
    const correction = accepted(reportOf(), opened);
    const draft = inventoryDraft();
    draft.inventory = draft.inventory.map((row) => row.map((cell) => cell.replace('0800 1234', '0800 5678')));
    const { outcomes, files } = applied(open(draft), [correction]);
    expect(files.size).toBe(0);
    expect(outcomes).toMatchObject([
      {
        kind: 'conflict',
        conflict: { rule: 'row-changed', line: 2, column: 'telefoon', value: '0800 5678' },
      },
    ]);
  });

  it('of two reports on one cell takes the first, and tells of the second', () => {
    const opened = open();
    const [first, second] = ['0800 9999', '0800 7777'].map((phone) =>
      accepted(reportOf({ values: new Map([['phone', phone]]) }), opened),
    );
    if (!first || !second) throw new Error('two');
    const { text: after, outcomes } = applied(opened, [
      { ...second, steps: [{ state: 'accepted', date: '2023-03-01', by: 'VB', why: '' }] },
      first,
    ]);
    expect(after).toContain('0800 9999');
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'conflict']);
  });

  it('writes nothing of a report of which one value conflicts', () => {
    const opened = open();
    const values = new Map([
      ['phone', '0800 9999'],
      ['website', 'https://nieuw.example/'],
    ] as const);
    const stale = (one: Correction) => ({
      ...one,
      before: new Map([...one.before, ['website', 'anders']] as const),
    });
    expect(ruleOf(opened, reportOf({ values }), stale)).toBe('row-changed');
  });

  it.each([
    ['row-elsewhere', reportOf({ municipality: 'GM0518' })],
    ['row-not-found', reportOf({ row: { key: 'V-99' } })],
    ['row-not-found', reportOf({ kind: 'gone', row: { key: 'V-99' }, values: new Map() })],
    ['no-values', reportOf({ values: new Map() })],
    ['missing-column', reportOf({ values: new Map([['openingHours', 'maandag']]) })],
  ] as const)('is a conflict: %s', (rule, report) => {
    expect(ruleOf(open(), report)).toBe(rule);
  });

  it('is a conflict where nobody knows what stood there', () => {
    const forget = (one: Correction) => ({ ...one, before: new Map() });
    expect(ruleOf(open(), reportOf(), forget)).toBe('no-old-value');
  });

  it('leaves reports alone that were not accepted', () => {
    const opened = open();
    const { files, outcomes } = applied(opened, [{ ...accepted(reportOf(), opened), steps: [] }]);
    expect([files.size, outcomes.length]).toEqual([0, 0]);
  });
});

describe('a location that no longer exists', () => {
  const gone = (key: string) =>
    reportOf({ kind: 'gone', row: { key }, municipality: 'GM0518', values: new Map() });

  it('loses its row, which stays in the trail with the own notes of the editor', () => {
    const opened = open();
    const lines = text(opened.bytes).split('\n');
    const { text: after, outcomes } = applied(opened, [accepted(gone('V-2'), opened)]);
    expect(after).toBe(lines.filter((line) => !line.startsWith('V-2')).join('\n'));
    expect(outcomes[0]).toMatchObject({ kind: 'applied' });
    const removed = outcomes[0]?.kind === 'applied' ? outcomes[0].removed : [];
    expect(removed).toContainEqual({ header: 'kenmerk', value: 'V-2' });
    expect(removed).toContainEqual({ header: 'eigen notitie', value: 'bellen; "na 9 uur"' });
  });

  it('is gone already the second time', () => {
    const opened = open();
    const correction = accepted(gone('V-2'), opened);
    const { files } = applyCorrections(opened.inventory, [correction]);
    const again = applied(open(inventoryDraft(), files.get(INVENTORY)), [correction]);
    expect(again.outcomes).toEqual([{ kind: 'already' }]);
  });

  it('stays where its row was changed since', () => {
    const opened = open();
    const correction = accepted(gone('V-2'), opened);
    const draft = inventoryDraft();
    draft.inventory = draft.inventory.map((row) =>
      row.map((cell) => cell.replace('Voorbeeldplein 2', 'Voorbeeldplein 3')),
    );
    const { outcomes, files } = applied(open(draft), [correction]);
    expect(files.size).toBe(0);
    expect(outcomes).toMatchObject([
      { kind: 'conflict', conflict: { rule: 'row-changed', column: 'bezoekadres' } },
    ]);
  });

  it('without a key is not taken for gone where the organisation has another address now', () => {
    const draft = inventoryDraft();
    draft.inventory = draft.inventory.map((row) => row.slice(1));
    const opened = open(draft);
    const id = opened.inventory.lines.find(({ municipality }) => municipality === 'GM0518')?.id ?? '';
    const correction = accepted(gone(id), opened);
    const moved = inventoryDraft();
    moved.inventory = draft.inventory.map((row) =>
      row.map((cell) => cell.replace('Voorbeeldplein 2', 'Ander plein 3')),
    );
    const { outcomes } = applied(open(moved), [correction]);
    expect(outcomes).toMatchObject([{ kind: 'conflict', conflict: { rule: 'row-not-found' } }]);
  });
});

describe('a missing organisation', () => {
  const missing = reportOf({
    kind: 'missing',
    municipality: 'GM0518',
    values: new Map([
      ['organisation', 'Nieuw loket (voorbeeld)'],
      ['address', 'Voorbeeldplein 9'],
      ['kind', 'Gemeente'],
      ['socialCounsellors', 'ja'],
      ['supportTypes', 'Advies | Informatie'],
      ['lifeDomains', 'Wonen en buren'],
    ]),
  });

  it('gets a row at the end in the form of the file, with the municipality as the file writes it', () => {
    const opened = open();
    const { row: _none, ...report } = missing;
    const { text: after, outcomes, files } = applied(opened, [accepted(report, opened)]);
    expect(outcomes[0]?.kind).toBe('applied');
    expect(after).toBe(
      `${text(opened.bytes)};Den Haag;Nieuw loket (voorbeeld);Voorbeeldplein 9;;;;Gemeente;ja;;Advies | Informatie;Wonen en buren;handmatig gezocht;;;\n`,
    );
    const again = open(inventoryDraft(), files.get(INVENTORY));
    expect(again.edition.locations).toHaveLength(4);
    expect(applied(again, [accepted(report, again)]).outcomes).toEqual([{ kind: 'already' }]);
  });
});
