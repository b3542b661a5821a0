import { compareNames } from '../../../analysis/analyse.ts';
import type { EditionChanges } from '../../../history/compare-editions.ts';
import { KIND_NAMES, REASON_NAMES } from '../../../history/locations/kind-names.ts';
import { countOf, enumerate } from '../../../model/dutch.ts';
import type { Location, MunicipalityCode } from '../../../model/edition.ts';
import { type ReportSection, reportRow } from '../section.ts';

/** A location in a line: 'Loket, Plein 1'. */
export function shown({ organisation, address }: Location): string {
  return address === undefined ? organisation : `${organisation}, ${address}`;
}

/** Pairs of rows of which an editor has to say whether they are one location. */
export function doubtfulSection({ matches, municipalities }: EditionChanges): ReportSection {
  const doubtful = matches.filter(({ isCertain }) => !isCertain);
  return {
    id: 'koppelingen',
    title: 'Koppelingen om na te kijken',
    lead: `Van ${countOf(doubtful.length, 'locatie', 'locaties')} weten wij niet zeker of het dezelfde is als toen.`,
    rows: doubtful.map(({ older, newer, reason }) =>
      reportRow({
        isSuspicious: reason === 'other-municipality',
        code: newer.municipality,
        subject: municipalities.get(newer.municipality)?.municipality.name ?? newer.municipality,
        older: shown(older),
        newer: shown(newer),
        note: REASON_NAMES[reason],
      }),
    ),
    todo: 'Open reports/matches.csv. Is het dezelfde locatie? Zet het kenmerk van toen in de cel kenmerk van die regel. Is het een andere? Zet er een nieuw kenmerk in.',
  };
}

/** Every location that is new, gone or different. */
export function locationSection({ locations, municipalities }: EditionChanges): ReportSection {
  const nameOf = (code: MunicipalityCode | undefined) =>
    code === undefined ? '' : (municipalities.get(code)?.municipality.name ?? code);
  const rows = locations
    .map((change) => {
      const { kinds, older, newer, from, to, fields } = change;
      const moved = from !== undefined && to !== undefined && from !== to ? [`was in ${nameOf(from)}`] : [];
      const what = fields.map(
        (field) => `${field.column}: ${field.older || 'onbekend'} → ${field.newer || 'onbekend'}`,
      );
      return {
        name: nameOf(to ?? from),
        row: reportRow({
          code: to ?? from ?? '',
          subject: nameOf(to ?? from),
          older: older === undefined ? '' : shown(older),
          newer: newer === undefined ? '' : shown(newer),
          difference: enumerate(kinds.map((kind) => KIND_NAMES[kind])),
          note: [...moved, ...what].join('; '),
        }),
      };
    })
    .sort((a, b) => compareNames(a, b))
    .map(({ row }) => row);
  return {
    id: 'locaties',
    title: 'Alle locaties die veranderden',
    lead: `${countOf(rows.length, 'locatie is', 'locaties zijn')} nieuw, weg of veranderd.`,
    rows,
    todo: 'Neem een steekproef van tien regels en controleer die op de website van de organisatie.',
  };
}
