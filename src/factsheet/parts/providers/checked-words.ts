import { compareText, formatDate, formatNumber } from '../../../model/dutch.ts';
import type { Provider } from './type.ts';

/**
 * When the locations of a provider were last checked: 'Gecontroleerd op 3 mei 2024.' Of several the number that was, and
 * the first and the last day. Undefined where none was.
 */
export function checkedWords({ locations }: Pick<Provider, 'locations'>): string | undefined {
  const days = locations
    .map(({ checkedOn }) => checkedOn)
    .filter((day) => day !== undefined)
    .sort(compareText);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const when =
    first === last ? `op ${formatDate(first)}` : `tussen ${formatDate(first)} en ${formatDate(last)}`;
  return days.length === locations.length
    ? `Gecontroleerd ${when}`
    : `${formatNumber(days.length)} van de ${formatNumber(locations.length)} locaties gecontroleerd ${when}`;
}
