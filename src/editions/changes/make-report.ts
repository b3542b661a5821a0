import type { EditionChanges } from '../../history/compare-editions.ts';
import { changeSummary } from '../../history/summary.ts';
import { formatDate } from '../../model/dutch.ts';
import type { ChangeReport } from './section.ts';
import { borderSection } from './sections/borders.ts';
import { kindSection } from './sections/counts.ts';
import { factorSection } from './sections/factors.ts';
import { doubtfulSection, locationSection } from './sections/locations.ts';
import { largestSection, whiteSpotSection } from './sections/municipalities.ts';
import { withoutSection } from './sections/not-compared.ts';

/** The report for the editor before publishing, from what changed between two editions. */
export function makeReport(changes: EditionChanges): ChangeReport {
  const sections = [
    kindSection(changes),
    largestSection(changes),
    whiteSpotSection(changes),
    factorSection(changes),
    doubtfulSection(changes),
    borderSection(changes),
    withoutSection(changes),
    locationSection(changes),
  ];
  return {
    title: `Veranderingen van ${formatDate(changes.from)} tot ${formatDate(changes.to)}`,
    summary: changeSummary(changes),
    sections,
  };
}
