import { describe, expect, it } from 'vitest';
import { chooseKeys } from '../../../src/editions/keys/choose-keys.ts';
import { editionOf, NOW, type Row, THEN } from '../../history/small-editions.ts';

const LOKET: Row = { organisatie: 'Loket', bezoekadres: 'Plein 1' };
const [loket] = editionOf([LOKET], THEN).locations;
const LOKET_ID = loket?.id ?? '';

/** Keys by organisation and address. */
function keysOf(rows: readonly Row[], earlier: readonly (readonly Row[])[] = [], all = false) {
  const current = editionOf(rows, NOW);
  const dates = ['2024-01-01', THEN];
  const chosen = chooseKeys(current, {
    earlier: earlier.map((own, index) => editionOf(own, dates[index])),
    all,
  });
  const named = current.locations.flatMap(({ id, organisation, address }) => {
    const key = chosen.keys.get(id);
    return key === undefined ? [] : [[`${organisation} ${address}`, key] as const];
  });
  return { ...chosen, named: Object.fromEntries(named), current };
}

describe('a new key', () => {
  it('is the id that stood for it, so that no id in the open data changes', () => {
    const { named, carried } = keysOf([LOKET]);
    expect(named).toEqual({ 'Loket Plein 1': LOKET_ID });
    expect(carried).toBe(0);
  });

  it('is not given where there is one', () => {
    expect(keysOf([{ ...LOKET, kenmerk: 'K1' }]).named).toEqual({});
  });

  it('is that of the earlier edition, also for who moved', () => {
    const { named, carried } = keysOf(
      [{ ...LOKET, bezoekadres: 'Kade 2' }],
      [[{ ...LOKET, kenmerk: 'OUD-7' }]],
    );
    expect(named).toEqual({ 'Loket Kade 2': 'OUD-7' });
    expect(carried).toBe(1);
  });

  it('is never one that another location had, however long ago', () => {
    // Somebody else had the id of this address and kept it as a key when moving away.
    const away: Row = { ...LOKET, bezoekadres: 'Kade 2', kenmerk: LOKET_ID };
    expect(keysOf([LOKET, away]).named).toEqual({ 'Loket Plein 1': `${LOKET_ID}-2` });
    const gone: Row = { organisatie: 'Anders', bezoekadres: 'Weg 9', kenmerk: LOKET_ID };
    const other: Row = { organisatie: 'Blijver', kenmerk: 'B1' };
    expect(keysOf([LOKET, other], [[other], [gone, other]]).named).toEqual({
      'Loket Plein 1': `${LOKET_ID}-2`,
    });
  });

  it('is the same again for the same organisation at the same address', () => {
    const other: Row = { organisatie: 'Blijver', kenmerk: 'B1' };
    expect(keysOf([LOKET, other], [[other], [LOKET, other]]).named).toEqual({ 'Loket Plein 1': LOKET_ID });
  });

  it('waits where an editor has to choose, unless all are asked for', () => {
    const older = [LOKET, { ...LOKET, bezoekadres: 'Kade 2' }];
    const newer = [
      { ...LOKET, bezoekadres: 'Laan 3' },
      { ...LOKET, bezoekadres: 'Weg 4' },
    ];
    const waiting = keysOf(newer, [older]);
    expect(waiting.named).toEqual({});
    expect(waiting.doubtful).toHaveLength(2);
    const all = keysOf(newer, [older], true);
    expect(Object.keys(all.named)).toHaveLength(2);
    expect(all.doubtful).toEqual([]);
  });
});
