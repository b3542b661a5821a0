import type { FigureLine } from '../../factsheet/shared/figure-lines.ts';
import { FIGURE_COLUMNS, headerOf } from '../../factsheet/to-csv.ts';
import type { EditionSettings } from '../../model/edition.ts';
import {
  CSV_DIALECT,
  CSVW_CONTEXT,
  columnDescription,
  descriptionOf,
  publisherAndLicence,
  titleOf,
} from './csvw.ts';
import { type DataColumn, type Datatype, STATUS_DESCRIPTION } from './data-table.ts';

/** The columns that the files of all municipalities share. */
export const FACTSHEET_SCHEMA_PATH = 'data/factsheet-schema.json';

type Described = readonly [description: string, datatype?: Datatype, optional?: 'optional'];

const DESCRIPTIONS: Readonly<Record<keyof FigureLine, Described>> = {
  code: ['CBS-code van de gemeente.'],
  gemeente: ['Naam van de gemeente.'],
  onderdeel: ['Deel van de factsheet, zoals kerncijfers of leefgebieden.'],
  sleutel: ['Korte naam van het cijfer binnen het onderdeel.'],
  omschrijving: ['Wat het cijfer is.'],
  van: ['‘hier’ bij een cijfer van de gemeente zelf, anders de groep waar zij mee is vergeleken.'],
  maat: [
    '‘waarde’ bij een cijfer van de gemeente zelf. Bij een groep: gemiddelde, cijfer van de groep (een verhouding van de groep als geheel), mediaan, middelste helft van, middelste helft tot.',
  ],
  waarde: ['Het cijfer. Leeg is onbekend of niet getoond, nooit nul.', 'number', 'optional'],
  eenheid: ['Eenheid van de waarde.'],
  basis: [
    'Aantal gemeenten achter een gemiddelde. Leeg bij een cijfer van de gemeente zelf.',
    'integer',
    'optional',
  ],
  metTenMinsteEen: [
    'Aantal gemeenten van de groep met ten minste één. Leeg bij een cijfer van de gemeente zelf.',
    'integer',
    'optional',
  ],
  toestand: ['bekend, onbekend of niet getoond.'],
  periode: ['Over welke tijd het cijfer gaat.'],
  bron: ['Bron van het cijfer.'],
  status: [STATUS_DESCRIPTION],
};

/** The columns of the CSV file with the figures of one municipality. */
export const FACTSHEET_COLUMNS: readonly DataColumn[] = FIGURE_COLUMNS.map((column) => {
  const [description, datatype = 'string', optional] = DESCRIPTIONS[column];
  return { name: headerOf(column), description, datatype, isList: false, required: optional === undefined };
});

/** What the columns of all those files mean ('CSV on the Web'), once for all municipalities. */
export function factsheetSchema(): string {
  const schema = {
    '@context': CSVW_CONTEXT,
    '@type': 'Schema',
    columns: FACTSHEET_COLUMNS.map(columnDescription),
    primaryKey: (['code', 'onderdeel', 'sleutel', 'van', 'maat'] as const).map(headerOf),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/**
 * What leads a program from the CSV file of a municipality to its columns. It stands beside the file, where the standard
 * has programs look: that works with any host. One file for all municipalities would be found only by hosts that send
 * a header with each, and would have a program that reads one of them check all. It is small: the columns are shared.
 */
export function factsheetCsvDescription(
  { name }: { readonly name: string },
  settings: EditionSettings,
): string {
  const about = {
    title: `Cijfers van de gemeente ${name}`,
    description: 'Alle cijfers van de factsheet, met de groepen waar de gemeente mee is vergeleken.',
    inventable: true,
  };
  const description = {
    '@context': CSVW_CONTEXT,
    dialect: CSV_DIALECT,
    url: 'factsheet.csv',
    'dc:title': titleOf(about, settings),
    'dc:description': descriptionOf(about, settings),
    ...publisherAndLicence(settings),
    tableSchema: `../../${FACTSHEET_SCHEMA_PATH}`,
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}
