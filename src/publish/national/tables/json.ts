import type { ClassRow, NationalTable } from '../../../analysis/national/tables.ts';
import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { Edition } from '../../../model/edition.ts';
import { schemaAddress } from '../../shared/paths.ts';
import { inventorySource, tableFacts, tableTitle } from '../words.ts';

/** What the fields of a row mean; stands in the file itself, for who finds it alone. */
const FIELDS = {
  id: 'sleutel van de rij, gelijk in elke uitgave',
  municipalities:
    'tabel 2 tot en met 4: gemeenten met minstens één zo’n locatie; andere tabellen: gemeenten in de groep',
  of: 'tabel 2 tot en met 4: gemeenten waarnaar gekeken is',
  withOrganisation: 'gemeenten in de groep met minstens één organisatie',
  share: 'deel, van 0 tot 1: municipalities / of, of withOrganisation / municipalities',
  organisations: 'organisaties; een organisatie telt in elke gemeente waar zij een locatie heeft één keer',
  locations: 'locaties',
  mean: 'gemiddelde per gemeente; overWith: over gemeenten met minstens één organisatie; overAll: over alle gemeenten in de groep',
  unknown: 'gemeenten zonder het cijfer dat de groep bepaalt; zij staan in geen enkele rij',
};

/** What `tabellen.json` holds. */
export type TablesDocument = ReturnType<typeof tablesDocument>;

/** All tables as one JSON document. Shares are parts of one; no number is rounded; what is undefined is left out. */
export function tablesJson(tables: readonly NationalTable[], edition: Edition): string {
  return `${JSON.stringify(tablesDocument(tables, edition), null, 1)}\n`;
}

function tablesDocument(tables: readonly NationalTable[], edition: Edition) {
  const { settings } = edition;
  return {
    $schema: schemaAddress('tabellen', settings),
    notice: exampleNotice(settings.status),
    edition: {
      title: settings.title,
      referenceDate: settings.referenceDate,
      status: settings.status,
      publisher: settings.publisher.name,
      licence: settings.dataLicence.url,
      source: inventorySource(settings),
    },
    fields: FIELDS,
    tables: Object.fromEntries(tables.map((table) => [table.id, tableObject(table, edition)])),
  };
}

function tableObject(table: NationalTable, edition: Edition) {
  const { counted, base, period, countedOn, source, caution } = tableFacts(table, edition);
  const head = { title: tableTitle(table), counted, base, period, countedOn, source, caution };
  if (table.kind === 'traits') {
    return {
      ...head,
      rows: table.rows.map(({ id, label, parent, municipalities, of, share, organisations, locations }) => ({
        id,
        label,
        partOf: parent,
        municipalities,
        of,
        share,
        organisations,
        locations,
      })),
    };
  }
  return {
    ...head,
    rows: [...table.rows, table.total].map(rowObject),
    unknown: {
      municipalities: table.unknown.municipalities.map(({ code, name }) => ({ code, name })),
      withOrganisation: table.unknown.withOrganisation,
    },
  };
}

function rowObject(row: ClassRow) {
  return {
    id: row.id,
    label: row.label,
    municipalities: row.municipalities,
    withOrganisation: row.withOrganisation,
    share: row.share,
    organisations: row.organisations,
    locations: row.locations,
    organisationsMean: row.organisationsMean,
    locationsMean: row.locationsMean,
  };
}
