import type { EditionChanges } from '../../history/compare-editions.ts';
import { CHANGE_KINDS } from '../../history/locations/location-changes.ts';
import { countOf, formatDate, formatNumber } from '../../model/dutch.ts';
import { KIND_NAMES } from './kind-names.ts';
import type { ChangeReport, ReportSection } from './section.ts';
import { kindSection } from './sections/counts.ts';
import { factorSection } from './sections/factors.ts';
import { doubtfulSection, locationSection } from './sections/locations.ts';
import { largestSection, whiteSpotSection } from './sections/municipalities.ts';
import { withoutSection } from './sections/not-compared.ts';

/** What changed in three lines: how many, how many to look at, and which white spots. */
function summaryOf({ country, from }: EditionChanges, sections: readonly ReportSection[]): readonly string[] {
  const { locations, byKind, whiteSpotsClosed, whiteSpotsOpened } = country;
  const suspicious = sections.reduce(
    (sum, { rows }) => sum + rows.filter(({ isSuspicious }) => isSuspicious).length,
    0,
  );
  return [
    `Sinds ${formatDate(from)}: ${formatNumber(locations.older)} locaties toen, ${formatNumber(locations.newer)} nu; ${CHANGE_KINDS.map((kind) => `${formatNumber(byKind[kind])} ${KIND_NAMES[kind]}`).join(', ')}`,
    `Witte vlekken: ${formatNumber(whiteSpotsClosed.length)} gesloten, ${formatNumber(whiteSpotsOpened.length)} ontstaan`,
    `${countOf(suspicious, 'opvallende regel', 'opvallende regels')} om na te kijken (npm run changes)`,
  ];
}

/** The report for the editor before publishing, from what changed between two editions. */
export function makeReport(changes: EditionChanges): ChangeReport {
  const sections = [
    kindSection(changes),
    largestSection(changes),
    whiteSpotSection(changes),
    factorSection(changes),
    doubtfulSection(changes),
    withoutSection(changes),
    locationSection(changes),
  ];
  return {
    title: `Veranderingen van ${formatDate(changes.from)} tot ${formatDate(changes.to)}`,
    summary: summaryOf(changes, sections),
    sections,
  };
}
