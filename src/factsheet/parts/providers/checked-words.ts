import { compareText, formatDate, formatNumber } from '../../../model/dutch.ts';
import type { IsoDate } from '../../../model/edition.ts';

/**
 * When a provider was last checked: 'gecontroleerd op 3 mei 2024'. Of several locations the last day; where some were
 * never checked, how many were. Undefined where none was.
 */
export function checkedWords({
  locations,
}: {
  readonly locations: readonly { readonly checkedOn?: IsoDate | undefined }[];
}): string | undefined {
  const days = locations
    .map(({ checkedOn }) => checkedOn)
    .filter((day) => day !== undefined)
    .sort(compareText);
  const last = days.at(-1);
  if (last === undefined) return undefined;
  const all = locations.length;
  const on = `${days[0] === last ? '' : 'het laatst '}op ${formatDate(last)}`;
  return days.length === all
    ? `${days[0] === last ? '' : 'het laatst '}gecontroleerd op ${formatDate(last)}`
    : `${formatNumber(days.length)} van de ${formatNumber(all)} locaties gecontroleerd, ${on}`;
}
