import { countOf, formatNumber } from '../../../model/dutch.ts';
import type { ExplorerData } from '../data.ts';
import { asksForSupply, type Choice, type Demand } from '../form/filter.ts';
import { filterWords } from '../form/words.ts';
import type { Nearest, Offer } from './offers.ts';

/** What a demand asks for: 'Schulden en incasso'. */
function demandWords({ name }: Demand, choice: Choice, data: ExplorerData): string {
  if (name !== 'all') return filterWords(name, choice, data);
  const asked = (['domains', 'types', 'kinds'] as const).filter((group) => choice[group].length > 0);
  return asked.length === 0
    ? 'een locatie'
    : asked.map((group) => filterWords(group, choice, data)).join(', met ');
}

/** 'Niet gevonden in Vlieland: Contactbemiddeling. Het dichtst bij: Harlingen (35 km).' */
export function nearestWords(
  from: string,
  { demand, found }: Nearest,
  choice: Choice,
  data: ExplorerData,
): string {
  const lack = `Niet gevonden in ${from}: ${demandWords(demand, choice, data)}.`;
  return found
    ? `${lack} Het dichtst bij is ${found.municipality.name}: ${kmWords(found.km)} hemelsbreed, van gemeente tot gemeente.`
    : `${lack} Ook in andere gemeenten is dit niet gevonden.`;
}

/** Whole kilometres; under one it says so. */
export function kmWords(km: number): string {
  return km < 1 ? 'minder dan 1 km' : `${formatNumber(km)} km`;
}

/** '3 locaties van 2 organisaties passen bij uw keuze.' An organisation counts once in a municipality. */
export function offersWords(offers: readonly Offer[], choice: Choice): string {
  const organisations = new Set(
    offers.map(({ municipality, contact }) => `${municipality.code} ${contact[0]}`),
  ).size;
  const locations = countOf(offers.length, 'locatie', 'locaties');
  const of = `${locations} van ${countOf(organisations, 'organisatie', 'organisaties')}`;
  if (offers.length === 0) return 'Geen locatie gevonden.';
  if (!asksForSupply(choice)) return `${of} gevonden.`;
  return `${of} ${offers.length === 1 ? 'past' : 'passen'} bij uw keuze.`;
}
