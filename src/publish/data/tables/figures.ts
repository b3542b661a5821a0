import type { FigureLine } from '../../../factsheet/shared/figure-lines.ts';
import { ownFigureLines } from '../../../factsheet/to-csv.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

/** The figures that stand on the pages of the municipalities: what was counted there, and their indicators. */
const COLUMNS: readonly ColumnOf<FigureLine>[] = [
  {
    name: 'code',
    description: 'CBS-code van de gemeente.',
    refersTo: MUNICIPALITY_CODES,
    read: ({ code }) => code,
  },
  { name: 'gemeente', description: 'Naam van de gemeente.', read: ({ gemeente }) => gemeente },
  {
    name: 'onderdeel',
    description: 'Deel van de factsheet, zoals kerncijfers of leefgebieden.',
    read: ({ onderdeel }) => onderdeel,
  },
  {
    name: 'sleutel',
    description: 'Korte naam van het cijfer binnen het onderdeel.',
    read: ({ sleutel }) => sleutel,
  },
  { name: 'omschrijving', description: 'Wat het cijfer is.', read: ({ omschrijving }) => omschrijving },
  { name: 'van', description: 'Altijd ‘hier’: het cijfer van de gemeente zelf.', read: ({ van }) => van },
  { name: 'maat', description: 'Altijd ‘waarde’: geen gemiddelde.', read: ({ maat }) => maat },
  {
    name: 'waarde',
    description: 'Het cijfer. Leeg is onbekend of niet getoond, nooit nul.',
    datatype: 'number',
    optional: true,
    read: ({ waarde }) => waarde,
  },
  { name: 'eenheid', description: 'Eenheid van de waarde.', read: ({ eenheid }) => eenheid },
  {
    name: 'basis',
    description: 'Aantal gemeenten achter een gemiddelde. Hier altijd leeg.',
    datatype: 'integer',
    optional: true,
    read: ({ basis }) => basis,
  },
  {
    name: 'met_ten_minste_een',
    description: 'Aantal gemeenten met ten minste één. Hier altijd leeg.',
    datatype: 'integer',
    optional: true,
    read: ({ metTenMinsteEen }) => metTenMinsteEen,
  },
  { name: 'toestand', description: 'bekend, onbekend of niet getoond.', read: ({ toestand }) => toestand },
  { name: 'periode', description: 'Over welke tijd het cijfer gaat.', read: ({ periode }) => periode },
  { name: 'bron', description: 'Bron van het cijfer.', read: ({ bron }) => bron },
  { name: 'status', description: STATUS_DESCRIPTION, read: ({ status }) => status },
];

/** A row for each municipality and figure; the same lines as in the file of one municipality. */
export function figureTable({ municipalities, factsheetOf, settings }: Site): DataTable {
  return makeTable('data/cijfers', ['code', 'onderdeel', 'sleutel'], COLUMNS, function* () {
    for (const { code } of municipalities) yield* ownFigureLines(factsheetOf(code), settings);
  });
}
