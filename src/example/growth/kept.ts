import type { Random } from '../../model/random.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import type { Neighbourhood } from './opened.ts';
import { partsOf, type Row } from './rows.ts';

type Places = ReadonlyMap<string, readonly Neighbourhood[]>;
type Change = (rows: readonly Row[], places: Places, random: Random) => readonly Row[];

const RENAMED = 14;
const MOVED = 52;
const OTHER_OFFER = 96;
const OTHER_CONTACTS = 140;
const NEW_NAME = 'Steunpunt Voorbeeld';
const LABELS = {
  ondersteuningstypen: SUPPORT_TYPES.map(({ label }) => label),
  leefgebieden: LIFE_DOMAINS.map(({ label }) => label),
} as const;

/** Some organisations get another name; their address and all else stay. */
export const rename: Change = (rows, _places, random) => {
  let number = 0;
  return changeSome(
    rows,
    RENAMED,
    (row) => isLocal(row),
    random,
    (row) => {
      number += 1;
      return { ...row, organisatie: `${NEW_NAME} ${number} (voorbeeld)` };
    },
  );
};

/** Some locations move within their municipality. */
export const move: Change = (rows, places, random) =>
  changeSome(
    rows,
    MOVED,
    ({ bezoekadres }) => bezoekadres !== '',
    random,
    (row) => {
      const choices = places.get(row['gemeente'] ?? '') ?? [];
      const at = choices[random.below(choices.length)];
      return {
        ...row,
        bezoekadres: `Voorbeeldkade ${1 + random.below(199)}`,
        postcode: at?.postcode ?? '',
        plaats: at?.place ?? '',
        breedtegraad: '',
        lengtegraad: '',
      };
    },
  );

/** Some locations help with one thing more, or one less. */
export const changeOffer: Change = (rows, _places, random) =>
  changeSome(
    rows,
    OTHER_OFFER,
    () => true,
    random,
    (row) => {
      const column = random.next() < 0.5 ? 'ondersteuningstypen' : 'leefgebieden';
      const all: readonly string[] = LABELS[column];
      const own = partsOf(row[column]);
      const wins = own.length === 1 || (own.length < all.length && random.next() < 0.7);
      const other = random.order(wins ? all.filter((label) => !own.includes(label)) : own, () => 1)[0];
      const next = wins ? [...own, other] : own.filter((label) => label !== other);
      return { ...row, [column]: all.filter((label) => next.includes(label)).join(' | ') };
    },
  );

/** Some locations have another telephone number. */
export const changeContacts: Change = (rows, _places, random) =>
  changeSome(
    rows,
    OTHER_CONTACTS,
    ({ telefoon }) => telefoon !== '',
    random,
    (row) => ({
      ...row,
      telefoon: `000-${String(random.below(10_000_000)).padStart(7, '0')}`,
    }),
  );

function changeSome(
  rows: readonly Row[],
  count: number,
  fits: (row: Row) => boolean,
  random: Random,
  change: (row: Row) => Row,
): readonly Row[] {
  const chosen = new Set(random.order(rows.filter(fits), () => 1).slice(0, count));
  return rows.map((row) => (chosen.has(row) ? change(row) : row));
}

function isLocal({ landelijke_organisatie: network }: Row): boolean {
  return network === '';
}
