import { countOf, formatNumber } from '../../../model/dutch.ts';
import { type ExplorerData, labelOf } from '../data.ts';
import { asksForSupply, type Bounds, type Choice, isBounded, type Judged, type Outcome } from './filter.ts';

/** '87 van de 113 gemeenten'. */
export function countWords({ matching, within }: Pick<Outcome, 'matching' | 'within'>): string {
  return `${formatNumber(matching)} van de ${countOf(within, 'gemeente', 'gemeenten')}`;
}

/** What follows the count: 'hebben een passende locatie'. */
export function verdictWords({ matching }: Pick<Outcome, 'matching'>, choice: Choice): string {
  const verb = (one: string, more: string) => (matching === 1 ? one : more);
  if (choice.lacking) {
    return asksForSupply(choice)
      ? `${verb('mist', 'missen')} dit`
      : `${verb('heeft', 'hebben')} geen locatie`;
  }
  return `${verb('heeft', 'hebben')} ${asksForSupply(choice) ? 'een passende locatie' : 'minstens één locatie'}`;
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

export type FilterName = Exclude<keyof Choice, 'lacking'>;

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
};

/** The whole choice in one line, for the page, print and downloads. */
export function choiceWords(choice: Choice, data: ExplorerData): string {
  const names = Object.keys(FILTER_LABELS) as FilterName[];
  const chosen = names.filter((name) =>
    name === 'inhabitants' || name === 'income' ? isBounded(choice[name]) : choice[name].length > 0,
  );
  const parts = chosen.map((name) => `${FILTER_LABELS[name]}: ${filterWords(name, choice, data)}`);
  const kind = choice.lacking ? ['Gemeenten die dit missen'] : [];
  return [...kind, ...parts].join('. ');
}

/** One line about a municipality on the map: 'Zwolle: 3 passende locaties'. */
export function captionWords({ municipality, found, verdict }: Judged, choice: Choice): string {
  const locations = countOf(found, ...countedThing(choice));
  if (verdict === 'outside') return `${municipality.name}: valt buiten uw grenzen`;
  if (verdict === 'unknown') return `${municipality.name}: cijfer onbekend, telt niet mee`;
  return `${municipality.name}: ${locations}`;
}

/** What the shades of the map count. */
export function countedThing(choice: Choice): readonly [one: string, more: string] {
  return asksForSupply(choice) ? ['passende locatie', 'passende locaties'] : ['locatie', 'locaties'];
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
