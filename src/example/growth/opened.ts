import type { Random } from '../../model/random.ts';
import type { Row } from './rows.ts';

/** A real postcode with the name of its place. */
export interface Neighbourhood {
  readonly postcode: string;
  readonly place: string;
}

/** Municipalities without a location that get their first. */
const FIRST = 2;
/** Further locations, each of an organisation as it is found elsewhere. */
const MORE = 118;
const HIGHEST_HOUSE_NUMBER = 199;

type Places = ReadonlyMap<string, readonly Neighbourhood[]>;

/** Lets two municipalities without any location get one. @throws Error where fewer than two have none. */
export function openFirst(
  rows: readonly Row[],
  earlier: readonly Row[],
  places: Places,
  random: Random,
): readonly Row[] {
  const had = new Set(earlier.map(({ gemeente }) => gemeente));
  const without = random.order(
    [...places.keys()].filter((name) => !had.has(name)),
    () => 1,
  );
  if (without.length < FIRST) throw new Error('Fewer than two municipalities have no location.');
  return without.slice(0, FIRST).map((name) => openAt(name, pickModel(rows, random), places, random));
}

/** Lets more locations open in municipalities that had some, of kinds that are there not at all first. */
export function openMore(rows: readonly Row[], places: Places, random: Random): readonly Row[] {
  const names = [...new Set(rows.map(({ gemeente = '' }) => gemeente))];
  const present = new Set(rows.map(identity));
  const opened: Row[] = [];
  while (opened.length < MORE) {
    const name = names[random.below(names.length)] ?? '';
    const row = openAt(name, pickModel(rows, random), places, random);
    if (present.has(identity(row))) continue;
    present.add(identity(row));
    opened.push(row);
  }
  return opened;
}

/** An organisation with a visiting address that stands on its own: one without a network or a number in its name. */
function pickModel(rows: readonly Row[], random: Random): Row {
  return random.pick(rows, (row) =>
    row['bezoekadres'] && !row['landelijke_organisatie'] && !/\d/.test(row['organisatie'] ?? '') ? 1 : 0,
  );
}

function openAt(municipality: string, model: Row, places: Places, random: Random): Row {
  const choices = places.get(municipality) ?? [];
  const at = choices[random.below(choices.length)];
  return {
    ...model,
    gemeente: municipality,
    bezoekadres: `Voorbeeldhof ${1 + random.below(HIGHEST_HOUSE_NUMBER)}`,
    postcode: at?.postcode ?? '',
    plaats: at?.place ?? '',
    breedtegraad: '',
    lengtegraad: '',
    telefoon: `000-${String(random.below(10_000_000)).padStart(7, '0')}`,
  };
}

function identity({ gemeente, organisatie }: Row): string {
  return `${gemeente}\n${organisatie}`;
}
