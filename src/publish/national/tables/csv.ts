import type { ClassRow, ClassTable, NationalTable, TraitTable } from '../../../analysis/national/tables.ts';
import type { Cell } from '../../../factsheet/shared/csv-text.ts';
import { EXAMPLE_TITLE } from '../../../factsheet/shared/notices.ts';
import type { Edition } from '../../../model/edition.ts';
import { inventorySource, tableFacts } from '../words.ts';

/** A table as it goes into a file. */
export interface FileTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table of the national picture as cells. Shares are parts of one. No number is rounded: a reader who rounds one that
 * was rounded before (5,0498 to 5,05 to 5,1) gets another than the page prints.
 */
export function fileTable(table: NationalTable, edition: Edition): FileTable {
  const facts = tableFacts(table, edition);
  const status = edition.settings.status === 'example' ? `${EXAMPLE_TITLE}: verzonnen` : 'gepubliceerd';
  const end = [facts.period, facts.source];
  return table.kind === 'traits'
    ? traitCells(table, [...end, status])
    : classCells(table, [...end, facts.countedOn, inventorySource(edition.settings), status]);
}

function traitCells({ id, rows }: TraitTable, end: readonly Cell[]): FileTable {
  return {
    headers: [
      'tabel',
      'sleutel',
      'omschrijving',
      'deel_van',
      'gemeenten',
      'van_gemeenten',
      'aandeel',
      'organisaties',
      'locaties',
      'periode',
      'bron',
      'status',
    ],
    rows: rows.map((row) => [
      id,
      keyOf(id, row.id),
      row.label,
      row.parent,
      row.municipalities,
      row.of,
      row.share,
      row.organisations,
      row.locations,
      ...end,
    ]),
  };
}

function classCells({ id, rows, total, unknown }: ClassTable, end: readonly Cell[]): FileTable {
  const cells = (row: ClassRow): Cell[] => [
    id,
    keyOf(id, row.id),
    row.label,
    row.municipalities,
    row.withOrganisation,
    row.share,
    row.organisations,
    row.locations,
    row.organisationsMean.overWith,
    row.organisationsMean.overAll,
    row.locationsMean.overWith,
    row.locationsMean.overAll,
    ...end,
  ];
  const count = unknown.municipalities.length;
  const share = count === 0 ? undefined : unknown.withOrganisation / count;
  return {
    headers: [
      'tabel',
      'sleutel',
      'omschrijving',
      'gemeenten',
      'met_organisatie',
      'aandeel',
      'organisaties',
      'locaties',
      'organisaties_gemiddeld_met_organisatie',
      'organisaties_gemiddeld_alle_gemeenten',
      'locaties_gemiddeld_met_organisatie',
      'locaties_gemiddeld_alle_gemeenten',
      'periode_van_de_indeling',
      'bron_van_de_indeling',
      'periode_van_de_aantallen',
      'bron_van_de_aantallen',
      'status',
    ],
    rows: [
      ...[...rows, total].map(cells),
      [
        id,
        keyOf(id, 'onbekend'),
        'Onbekend, niet in het totaal',
        count,
        unknown.withOrganisation,
        share,
        ...Array.from({ length: 6 }, () => undefined),
        ...end,
      ],
    ],
  };
}

/** With the table in front: Excel would take the key '5-6' for the fifth of June. */
function keyOf(table: string, row: string): string {
  return `${table}/${row}`;
}
