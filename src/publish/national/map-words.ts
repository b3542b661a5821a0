import {
  type ClassedValues,
  extremeProvinces,
  type ProvinceShare,
  type TraitPresence,
} from '../../analysis/national/maps.ts';
import type { SupplyTrait } from '../../analysis/supply/traits.ts';
import { countOf, enumerate, formatNumber, formatShare } from '../../model/dutch.ts';
import type { AreaWords } from '../../model/publication/area.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';

/** As the heading of a page: says what kind of thing the map is about. */
export function traitTitle({ id, label }: SupplyTrait, group: string): string {
  if (id === 'totaal') return 'Gemeenten met minstens één organisatie';
  return group === 'Soort organisatie' || label.startsWith('Categorie')
    ? label
    : `${group}: ${label.toLowerCase()}`;
}

/** What the map of a trait shows, in sentences. */
export function traitMessage(
  { having }: SupplyTrait,
  { having: found, lacking, provinces, inhabitantsShare }: TraitPresence,
  { name, part }: AreaWords,
): readonly [string, ...string[]] {
  const of = found.length + lacking.length;
  const count = formatNumber(found.length);
  const first = `In ${count} van de ${countOf(of, 'gemeente', 'gemeenten')} (${formatShare(found.length, of)}) vonden we ${having}.`;
  const people =
    inhabitantsShare === undefined || found.length === 0
      ? []
      : [`Daar woont ${formatShare(inhabitantsShare, 1)} van alle inwoners van ${name}.`];
  const { highest, lowest } = extremeProvinces(provinces);
  // Of a part of the country the provinces are not whole.
  if (part !== undefined || highest.length === provinces.length) return [first, ...people];
  return [
    first,
    ...people,
    `Het deel van de gemeenten is het grootst in ${provinceWords(highest)}.`,
    `Het is het kleinst in ${provinceWords(lowest)}.`,
  ];
}

const MOST_NAMED = 4;

/** 'Zeeland (2 van de 13)', or how many provinces share the same place. */
function provinceWords(provinces: readonly ProvinceShare[]): string {
  const first = provinces[0];
  if (provinces.length > MOST_NAMED && first) {
    return `${formatNumber(provinces.length)} provincies (${formatShare(first.municipalities, first.of)} van hun gemeenten)`;
  }
  return enumerate(
    provinces.map(
      ({ province, municipalities, of }) =>
        `${province} (${formatNumber(municipalities)} van de ${countOf(of, 'gemeente', 'gemeenten')})`,
    ),
  );
}

/** '0,6 tot en met 0,8'; one number where the class holds only that. */
export function classLabel(
  { from, to }: { readonly from: number; readonly to: number },
  decimals: number,
): string {
  return from === to
    ? formatNumber(from, decimals)
    : `${formatNumber(from, decimals)} tot en met ${formatNumber(to, decimals)}`;
}

/** What a map with classes shows, in sentences. */
export function classedMessage(
  figure: 'locationsPer10k' | 'lifeDomains',
  { zero, classes, unknown }: ClassedValues,
): readonly [string, ...string[]] {
  const known = zero.length + classes.reduce((sum, { codes }) => sum + codes.length, 0);
  const none = `In ${formatNumber(zero.length)} van de ${countOf(known, 'gemeente', 'gemeenten')} is geen locatie gevonden.`;
  const missing =
    unknown.length === 0
      ? []
      : [`Van ${countOf(unknown.length, 'gemeente', 'gemeenten')} is het cijfer onbekend.`];
  const [lowest, highest] = [classes[0], classes.at(-1)];
  if (!lowest || !highest) return [none, ...missing];
  const decimals = figure === 'locationsPer10k' ? 1 : 0;
  const rest = `de ${countOf(known - zero.length, 'gemeente', 'gemeenten')} met minstens één locatie`;
  const range = `${formatNumber(lowest.from, decimals)} tot ${formatNumber(highest.to, decimals)}`;
  const count = highest.codes.length;
  const top = `${formatNumber(count)} daarvan ${count === 1 ? 'zit' : 'zitten'} in de hoogste groep: ${classLabel(highest, decimals)}`;
  return figure === 'locationsPer10k'
    ? [
        none,
        `In ${rest} zijn er ${range} locaties per 10.000 inwoners.`,
        `${top} locaties per 10.000 inwoners.`,
        ...missing,
      ]
    : [
        none,
        `In ${rest} is er hulp op ${range} van de ${LIFE_DOMAINS.length} leefgebieden.`,
        `${top} leefgebieden.`,
        ...missing,
      ];
}
