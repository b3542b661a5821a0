import { countOf, formatNumber } from '../../../model/dutch.ts';
import { type ExplorerData, labelOf } from '../data.ts';
import { asksForSupply, type Bounds, type Choice, isBounded, type Judged, type Outcome } from './filter.ts';

/** '87 van de 113 gemeenten'. */
export function countWords({ matching, within }: Pick<Outcome, 'matching' | 'within'>): string {
  return `${matching === 0 && within > 1 ? 'geen' : formatNumber(matching)} van de ${countOf(within, 'gemeente', 'gemeenten')}`;
}

/** What follows 'In 87 van de 113 gemeenten': 'is een passende locatie gevonden'. The same for none, one and many. */
export function verdictWords(choice: Choice): string {
  const not = choice.lacking ? 'geen' : 'een';
  if (!asksForSupply(choice)) return `is ${choice.lacking ? 'geen' : 'minstens één'} locatie gevonden`;
  if (!canBeSplit(choice)) return `is ${not} passende locatie gevonden`;
  if (choice.together) return `is dit ${choice.lacking ? 'niet ' : ''}op dezelfde plek gevonden`;
  return choice.lacking ? 'is dit niet gevonden, of maar voor een deel' : 'is dit gevonden';
}

/** How is counted, where it makes a difference; empty where it makes none. */
export function mannerWords(choice: Choice): string {
  if (!canBeSplit(choice)) return '';
  return choice.together
    ? 'Op dezelfde plek: één locatie heeft alles wat u kiest.'
    : 'In de gemeente: het leefgebied en de soort hulp mogen op twee plekken zijn.';
}

/** Whether what is asked for can be spread over locations. */
function canBeSplit({ domains, types }: Choice): boolean {
  return domains.length > 0 && types.length > 0;
}

/** Says who was left out of the count, and why; empty where nobody was. */
export function unknownWords({ unknownInhabitants, unknownIncome }: Outcome): string {
  const sentence = (count: number, figure: string) =>
    count === 0
      ? []
      : [
          `Van ${countOf(count, 'gemeente', 'gemeenten')} is ${figure} onbekend. ${
            count === 1 ? 'Die telt' : 'Die tellen'
          } niet mee.`,
        ];
  return [
    ...sentence(unknownInhabitants, 'het aantal inwoners'),
    ...sentence(unknownIncome, 'het inkomen'),
  ].join(' ');
}

/** '25.000 tot en met 50.000', 'vanaf 25.000', 'tot en met 50.000'; 'alle' where nothing is bounded. */
export function boundsWords({ from, to }: Bounds, currency = ''): string {
  const amount = (value: number) => currency + formatNumber(value);
  if (from !== undefined && to !== undefined) return `${amount(from)} tot en met ${amount(to)}`;
  if (from !== undefined) return `vanaf ${amount(from)}`;
  return to === undefined ? 'alle' : `tot en met ${amount(to)}`;
}

const EURO = '€\u00a0';

export type FilterName = Exclude<keyof Choice, 'lacking' | 'together'>;

/** What is chosen of one filter, in words: 'Advies of Informatie'; 'alle' where it is open. */
export function filterWords(name: FilterName, choice: Choice, data: ExplorerData): string {
  if (name === 'inhabitants') return boundsWords(choice.inhabitants);
  if (name === 'income') return boundsWords(choice.income, EURO);
  const labels = choice[name].flatMap((key) => labelOf(data[name], key) ?? []);
  if (labels.length === 0) return 'alle';
  return labels.length === 1 ? String(labels[0]) : `${labels.slice(0, -1).join(', ')} of ${labels.at(-1)}`;
}

export const FILTER_LABELS: Readonly<Record<FilterName, string>> = {
  domains: 'Leefgebied',
  types: 'Soort hulp',
  kinds: 'Soort organisatie',
  inhabitants: 'Inwoners',
  income: 'Gemiddeld inkomen',
  urbanity: 'Stedelijkheid',
  provinces: 'Provincie',
  regions: 'Regio',
};

/** The whole choice in one line, for the page, print and downloads. */
export function choiceWords(choice: Choice, data: ExplorerData): string {
  const names = Object.keys(FILTER_LABELS) as FilterName[];
  const chosen = names.filter((name) =>
    name === 'inhabitants' || name === 'income' ? isBounded(choice[name]) : choice[name].length > 0,
  );
  const parts = chosen.map((name) => `${FILTER_LABELS[name]}: ${filterWords(name, choice, data)}`);
  const sought = asksForSupply(choice) ? 'dit niet' : 'geen locatie';
  return [
    ...(choice.lacking ? [`Gemeenten waar ${sought} is gevonden`] : []),
    ...parts,
    ...(canBeSplit(choice) ? [choice.together ? 'Op dezelfde plek' : 'In de gemeente'] : []),
  ].join('. ');
}

/** How many filters say in which municipalities is looked: '2 keuzes'; empty for none. */
export function boundsCountWords(choice: Choice): string {
  const { inhabitants, income, urbanity, provinces, regions } = choice;
  const used = [
    isBounded(inhabitants),
    isBounded(income),
    ...[urbanity, provinces, regions].map((keys) => keys.length > 0),
  ].filter((isUsed) => isUsed).length;
  return used === 0 ? '' : countOf(used, 'keuze', 'keuzes');
}

/** One line about a municipality on the map: 'Zwolle: 3 passende locaties'. */
export function captionWords({ municipality, found, isFound, verdict }: Judged, choice: Choice): string {
  const { name } = municipality;
  if (verdict === 'outside') return `${name}: valt buiten uw grenzen`;
  if (verdict === 'unknown') return `${name}: cijfer onbekend, telt niet mee`;
  if (isFound) return `${name}: ${countOf(found, ...countedThing(choice))}`;
  if (found > 0) return `${name}: niet alles gevonden`;
  return `${name}: ${asksForSupply(choice) ? 'niet gevonden' : 'geen locatie gevonden'}`;
}

/** What the shades of the map count. */
export function countedThing(choice: Choice): readonly [one: string, more: string] {
  return asksForSupply(choice) ? ['passende locatie', 'passende locaties'] : ['locatie', 'locaties'];
}

/** What an area means that is left white. */
export function noneWords(choice: Choice): string {
  if (!asksForSupply(choice)) return 'geen locatie gevonden';
  return canBeSplit(choice) && !choice.together ? 'niet gevonden, of maar voor een deel' : 'niet gevonden';
}

/** What each shade of the map means: '1', '2 tot en met 5', '18 of meer', with what is counted. */
export function shadeWords(starts: readonly number[], thing: readonly [one: string, more: string]): string[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    if (next === undefined) return `${formatNumber(start)} of meer ${thing[1]}`;
    const noun = next === 2 ? thing[0] : thing[1];
    if (next - start === 1) return `${formatNumber(start)} ${noun}`;
    return next - start === 2
      ? `${formatNumber(start)} of ${formatNumber(start + 1)} ${noun}`
      : `${formatNumber(start)} tot en met ${formatNumber(next - 1)} ${noun}`;
  });
}

/** What each shade means where locations are counted for each 10,000 inhabitants. The first begins at nothing. */
export function rateWords(starts: readonly number[]): string[] {
  const amount = (value: number) => formatNumber(value, 1);
  const unit = 'per 10.000 inwoners';
  return starts.map((start, index) => {
    const next = starts[index + 1];
    if (next === undefined) return index === 0 ? unit : `${amount(start)} of meer ${unit}`;
    return index === 0
      ? `minder dan ${amount(next)} ${unit}`
      : `${amount(start)} tot ${amount(next)} ${unit}`;
  });
}
