import { z } from 'zod';
import type { TablesDocument } from '../../../national/tables/json.ts';
import { schemaOf } from '../json-type.ts';
import { address, count, editionStatus, notice, referenceDate, schemaAddress, text } from './parts.ts';

const share = z
  .number()
  .min(0)
  .max(1)
  .describe('Deel, van 0 tot 1. Ontbreekt als er geen gemeente is om het over te nemen.')
  .optional();

const mean = z
  .strictObject({
    overWith: z
      .number()
      .describe('Over gemeenten met minstens één organisatie. Ontbreekt als die er niet zijn.')
      .optional(),
    overAll: z
      .number()
      .describe('Over alle gemeenten in de groep. Ontbreekt als die er niet zijn.')
      .optional(),
  })
  .meta({ id: 'mean', description: 'Gemiddelde per gemeente.' });

const rowStart = {
  id: text('Sleutel van de rij, gelijk in elke uitgave.'),
  label: text('Naam van de rij.'),
  municipalities: count('Gemeenten: zie ‘counted’ van de tabel.'),
};
const rowEnd = {
  share,
  organisations: count(
    'Organisaties. Een organisatie telt in elke gemeente waar zij een locatie heeft één keer.',
  ),
  locations: count('Locaties.'),
};

const traitRow = z
  .strictObject({
    ...rowStart,
    partOf: text('Sleutel van de rij waar deze een deel van is.').optional(),
    of: count('Gemeenten waarnaar gekeken is.'),
    ...rowEnd,
  })
  .describe('Rij van tabel 2, 3 of 4.');

const classRow = z
  .strictObject({
    ...rowStart,
    withOrganisation: count('Gemeenten in de groep met minstens één organisatie.'),
    ...rowEnd,
    organisationsMean: mean.describe('Organisaties per gemeente.'),
    locationsMean: mean.describe('Locaties per gemeente.'),
  })
  .describe('Rij van een tabel met groepen gemeenten.');

const tableStart = {
  title: text('Titel van de tabel.'),
  counted: text('Wat er is geteld.'),
  base: text('Waarover.'),
  period: text('Periode van het cijfer dat de groepen maakt.'),
  countedOn: text('Peildatum van wat er is geteld.'),
  source: text('Bron.'),
  caution: text('Wat het cijfer dat de groepen maakt, niet zegt.').optional(),
};

const table = z.union([
  z.strictObject({ ...tableStart, rows: z.array(traitRow) }),
  z.strictObject({
    ...tableStart,
    rows: z.array(classRow).describe('De laatste rij is het totaal.'),
    unknown: z
      .strictObject({
        municipalities: z.array(z.strictObject({ code: text('CBS-code.'), name: text('Naam.') })),
        withOrganisation: count('Daarvan met minstens één organisatie.'),
      })
      .describe('Gemeenten zonder het cijfer dat de groep bepaalt. Zij staan in geen enkele rij.'),
  }),
]);

const explained = text('Uitleg bij het veld.');

/** `tabellen.json`. */
export const nationalTablesSchema = schemaOf<TablesDocument>()(
  z.strictObject({
    $schema: schemaAddress,
    notice: notice.optional(),
    edition: z
      .strictObject({
        title: text('Titel van de uitgave.'),
        referenceDate,
        status: editionStatus,
        publisher: text('Wie de uitgave publiceert.'),
        licence: address('Adres van de licentie.'),
        source: text('Bron van de locaties.'),
      })
      .describe('De uitgave waar de tabellen bij horen.'),
    fields: z
      .strictObject({
        id: explained,
        municipalities: explained,
        of: explained,
        withOrganisation: explained,
        share: explained,
        organisations: explained,
        locations: explained,
        mean: explained,
        unknown: explained,
      })
      .describe('Uitleg bij de velden van een rij.'),
    tables: z.record(z.string(), table).describe('De tabellen op sleutel, zoals ‘tabel-5’.'),
  }),
);
