import type { EditionChanges } from '../../../history/compare-editions.ts';
import { type ReportSection, reportRow } from '../section.ts';
import { shown } from './locations.ts';

/** What cannot be compared, and why. */
export function withoutSection({ municipalities, indicators, country }: EditionChanges): ReportSection {
  return {
    id: 'niet-vergeleken',
    title: 'Wat wij niet vergelijken',
    lead: 'Een verandering tonen wij alleen als het cijfer van toen en het cijfer van nu bekend zijn en hetzelfde betekenen.',
    rows: [
      ...country.lost.map((location) =>
        reportRow({
          isSuspicious: true,
          code: location.municipality,
          subject: shown(location),
          note: 'de gemeente van toen heeft geen opvolger in municipalities.csv',
        }),
      ),
      ...[...municipalities.values()].flatMap(({ municipality, reason }) =>
        reason === undefined
          ? []
          : [
              reportRow({
                isSuspicious: true,
                code: municipality.code,
                subject: municipality.name,
                note: reason,
              }),
            ],
      ),
      ...indicators.flatMap(({ indicator, reason, olderPeriod = '' }) =>
        reason === undefined
          ? []
          : [
              reportRow({
                subject: indicator.label,
                older: olderPeriod,
                newer: indicator.period,
                note: reason,
              }),
            ],
      ),
    ],
    todo: 'Staat hier een gemeente? Vul in de oude inventarisatie bij haar locaties de plaats of de postcode in, of in municipalities.csv de opvolger. Bij een cijfer hoeft u niets te doen.',
  };
}
