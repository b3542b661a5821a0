import { headerOf } from '../../../corrections/report/columns.ts';
import { REPORT_KINDS, REPORTER_KINDS } from '../../../corrections/report/report.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../../data/data-table.ts';
import type { Site } from '../../site.ts';
import { type PlacedCorrection, placedCorrections } from './placed.ts';

function labelOf(list: readonly { readonly key: string; readonly label: string }[], key: string): string {
  return list.find((each) => each.key === key)?.label ?? key;
}

/** What was corrected after a report: a row for each, newest first. */
export function correctionTable(site: Site): DataTable {
  const status = rowStatus(site.settings.status, true);
  const columns: readonly ColumnOf<PlacedCorrection>[] = [
    { name: 'melding', description: 'Kenmerk van de melding.', read: ({ id }) => id },
    {
      name: 'datum',
      description: 'Dag waarop de melding in de inventarisatie is verwerkt.',
      datatype: 'date',
      read: ({ appliedOn }) => appliedOn,
    },
    {
      name: 'code',
      description: 'CBS-code van de gemeente, zoals zij was toen de melding kwam.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ municipality }) => municipality,
    },
    {
      name: 'gemeente',
      description: 'Naam van die gemeente.',
      read: ({ municipalityName }) => municipalityName,
    },
    {
      name: 'soort',
      description: `Wat er was gemeld: ${REPORT_KINDS.map(({ label }) => label).join(', ')}.`,
      read: ({ kind }) => labelOf(REPORT_KINDS, kind),
    },
    {
      name: 'organisatie',
      description:
        'De organisatie, zoals zij in een inventarisatie staat of stond. Leeg waar wij dat niet weten.',
      optional: true,
      read: ({ organisation }) => organisation,
    },
    {
      name: 'kolommen',
      description:
        'Wat er veranderde: kolommen van de tabel met locaties. Leeg bij een locatie die kwam of ging.',
      isList: true,
      optional: true,
      read: ({ columns: changed }) => changed.map(headerOf),
    },
    {
      name: 'melder',
      description: `Wie het meldde: ${REPORTER_KINDS.map(({ label }) => label).join(', ')}. Nooit een naam.`,
      read: ({ reporterKind }) => labelOf(REPORTER_KINDS, reporterKind),
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/wijzigingen', ['melding'], columns, () => placedCorrections(site));
}
