import { z } from 'zod';
import type { ChangesDocument } from '../../../national/changes/files.ts';
import { schemaOf } from '../json-type.ts';
import {
  address,
  count,
  day,
  mainFigureId,
  notice,
  numberOrNull,
  schemaAddress,
  text,
  textOrNull,
} from './parts.ts';

const named = z.array(
  z.strictObject({ code: text('CBS-code van de gemeente.'), name: text('Naam van de gemeente.') }),
);
const then = 'Null als onbekend.';

const counts = z
  .strictObject({ older: count('Toen.'), newer: count('Nu.') })
  .meta({ id: 'counts', description: 'Aantal, toen en nu.' });

const numbers = z
  .strictObject({
    older: numberOrNull(`Toen. ${then}`),
    newer: numberOrNull(`Nu. ${then}`),
    difference: numberOrNull(`Nu min toen, van de cijfers zoals getoond. ${then}`),
  })
  .meta({ id: 'numbers', description: 'Een cijfer van een rij, toen en nu.' });

const tables = z
  .record(
    z.string(),
    z.strictObject({
      label: text('Waar de tabel over gaat.'),
      rows: z.array(
        z.strictObject({
          id: text('Sleutel van de rij.'),
          label: text('Naam van de rij.'),
          partOf: text('Sleutel van de rij waar deze een deel van is.').optional(),
          gemeenten: numbers.describe('Gemeenten.').optional(),
          met_organisatie: numbers.describe('Gemeenten met een organisatie.').optional(),
          organisaties: numbers.describe('Organisaties.').optional(),
          locaties: numbers.describe('Locaties.').optional(),
          locaties_gemiddeld: numbers.describe('Locaties per gemeente.').optional(),
        }),
      ),
    }),
  )
  .describe('De tabellen van het hele gebied op sleutel, zoals ‘tabel-5’.');

const documentSchema = schemaOf<Omit<ChangesDocument, 'tables'>>()(
  z.strictObject({
    $schema: schemaAddress,
    notice: notice.optional(),
    from: day('Peildatum van de uitgave ervoor.'),
    to: day('Peildatum van deze uitgave.'),
    publisher: text('Wie de uitgave publiceert.'),
    licence: address('Adres van de licentie.'),
    message: z.array(z.string()).describe('De verandering in zinnen.'),
    locations: counts.describe('Alle locaties.'),
    municipalitiesWithout: counts.describe('Gemeenten waar niets is gevonden.'),
    whiteSpotsClosed: named.describe('Gemeenten waar toen niets is gevonden en nu wel.'),
    whiteSpotsOpened: named.describe('Gemeenten waar toen iets is gevonden en nu niet.'),
    notComparable: z
      .strictObject({ municipalities: named, locations: counts })
      .describe('Gemeenten zonder cijfers van toen, en hun locaties.'),
    lostLocations: count('Locaties van toen in gemeenten waarvan geen opvolger bekend is.'),
    middleHalf: z
      .record(
        z.string(),
        z.strictObject({ low: z.number().describe('Onderkant.'), high: z.number().describe('Bovenkant.') }),
      )
      .describe('De middelste helft van de verschillen van alle gemeenten, voor elk kerncijfer.'),
    figures: z
      .array(
        z.strictObject({
          code: text('CBS-code van de gemeente.'),
          name: text('Naam van de gemeente.'),
          figure: mainFigureId,
          older: numberOrNull(`Toen. ${then}`),
          newer: numberOrNull(`Nu. ${then}`),
          difference: numberOrNull(`Nu min toen, van de cijfers zoals getoond. ${then}`),
          olderPeriod: text('Periode van het cijfer van toen.'),
          newerPeriod: text('Periode van het cijfer van nu.'),
          reason: textOrNull('Waarom er geen verschil is. Null als het er is.'),
        }),
      )
      .describe('De kerncijfers van elke gemeente.'),
    organisations: z
      .array(
        z.strictObject({
          code: text('CBS-code van de gemeente.'),
          name: text('Naam van de gemeente.'),
          change: text('‘nieuw’, ‘niet meer gevonden’ of ‘andere naam’.'),
          older: textOrNull('Naam van toen. Null bij een nieuwe.'),
          newer: textOrNull('Naam van nu. Null bij een die niet meer is gevonden.'),
        }),
      )
      .describe('Organisaties die nieuw zijn, niet meer zijn gevonden of een andere naam hebben.'),
  }),
);

/**
 * `veranderingen.json`. Which numbers a row of a table has, is worked out from the table: the compiler cannot compare
 * those, the tests do.
 */
export const changesSchema = documentSchema.extend({ tables }).strict();
