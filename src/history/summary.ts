import { countOf, enumerate, formatDate, formatNumber } from '../model/dutch.ts';
import type { EditionChanges } from './compare-editions.ts';
import { KIND_NAMES } from './locations/kind-names.ts';
import { CHANGE_KINDS } from './locations/location-changes.ts';

/** What changed in three lines, for an editor: locations by kind of change, white spots, and what to look at. */
export function changeSummary({ country, matches, from }: EditionChanges): readonly string[] {
  const { locations, byKind, whiteSpotsClosed, whiteSpotsOpened, notComparable } = country;
  const doubtful = matches.filter(({ isCertain }) => !isCertain).length;
  const kinds = CHANGE_KINDS.map((kind) => `${formatNumber(byKind[kind])} ${KIND_NAMES[kind]}`);
  return [
    `Sinds ${formatDate(from)}: ${formatNumber(locations.older)} locaties toen, ${formatNumber(locations.newer)} nu; ${enumerate(kinds)}.`,
    `Witte vlekken: ${formatNumber(whiteSpotsClosed.length)} gesloten, ${formatNumber(whiteSpotsOpened.length)} ontstaan.`,
    `Na te kijken (npm run changes): ${countOf(doubtful, 'koppeling', 'koppelingen')} van locaties; ${countOf(notComparable.codes.length, 'gemeente', 'gemeenten')} zonder vergelijking.`,
  ];
}
