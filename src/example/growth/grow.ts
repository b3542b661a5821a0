import { seededRandom } from '../../model/random.ts';
import { addChecks } from './checks.ts';
import { closeSome, emptyOne } from './closed.ts';
import { changeContacts, changeOffer, move, rename } from './kept.ts';
import { keysAfter } from './keys.ts';
import { type Neighbourhood, openFirst, openMore } from './opened.ts';
import { type Row, readRows } from './rows.ts';

/** Any number would do; another one lets other locations open and close. */
const DEFAULT_SEED = 20250101;

/** What an inventory needs to grow: where a new location can lie. */
export interface Ground {
  /** Postcodes and places by name of their municipality. */
  readonly places: ReadonlyMap<string, readonly Neighbourhood[]>;
}

export interface Grown {
  /** The earlier lines. */
  readonly earlier: readonly Row[];
  /** The lines of two years later. */
  readonly current: readonly Row[];
}

/**
 * Lets the example of 2023 grow into one of 2025: locations close, open and move, organisations get another name, other
 * help and other telephone numbers; one municipality loses its last location and two get their first. Nothing of it
 * happened. The same earlier lines and seed give the same lines.
 *
 * @throws Error where the earlier inventory has too little to lose or to win.
 */
export function growInventory(csv: string, ground: Ground, seed: number = DEFAULT_SEED): Grown {
  const random = seededRandom(seed);
  const earlier = readRows(csv);
  const nextKey = keysAfter(earlier.length);
  const left = emptyOne(closeSome(earlier, random), random);
  const kept = [rename, move, changeOffer, changeContacts].reduce<readonly Row[]>(
    (rows, change) => change(rows, ground.places, random),
    left,
  );
  const opened = [
    ...openFirst(kept, earlier, ground.places, random),
    ...openMore(kept, ground.places, random),
  ];
  const current = [...kept, ...opened.map((row) => ({ ...row, kenmerk: nextKey() }))];
  return { earlier, current: addChecks(sorted(current), random) };
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(row) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

function sortKey(row: Row): string {
  const plain = (row['gemeente'] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain}\n${row['organisatie'] ?? ''}\n${row['kenmerk'] ?? ''}`;
}
