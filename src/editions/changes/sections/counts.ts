import type { EditionChanges } from '../../../history/compare-editions.ts';
import { KIND_NAMES } from '../../../history/locations/kind-names.ts';
import { CHANGE_KINDS } from '../../../history/locations/location-changes.ts';
import { SEARCHING_BETTER, signed } from '../../../history/words.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import { type ReportSection, reportRow } from '../section.ts';

/** How many locations changed, by kind of change. */
export function kindSection({ country, matches }: EditionChanges): ReportSection {
  const { locations, byKind } = country;
  const isMany = byKind.gone * 2 > locations.older && locations.older > 0;
  return {
    id: 'aantallen',
    title: 'Aantallen',
    lead: `Er zijn nu ${countOf(locations.newer, 'locatie', 'locaties')} gevonden en toen ${formatNumber(locations.older)}. ${countOf(matches.length, 'locatie staat', 'locaties staan')} in beide uitgaven. Eén locatie kan op meer manieren veranderd zijn.`,
    rows: [
      reportRow({
        subject: 'alle locaties',
        older: formatNumber(locations.older),
        newer: formatNumber(locations.newer),
        difference: signed(locations.newer - locations.older),
      }),
      ...CHANGE_KINDS.map((kind) =>
        reportRow({
          isSuspicious: kind === 'gone' && isMany,
          subject: KIND_NAMES[kind],
          newer: formatNumber(byKind[kind]),
          note:
            kind === 'gone' && isMany ? 'meer dan de helft: zijn namen of gemeenten anders geschreven?' : '',
        }),
      ),
    ],
    todo: `Kijk of de aantallen passen bij wat u deed. ${SEARCHING_BETTER}`,
  };
}
