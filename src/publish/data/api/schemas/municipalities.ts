import { z } from 'zod';
import type { ListedMunicipality } from '../../../overview/municipality-list.ts';
import { schemaOf } from '../json-type.ts';
import { count, refFields, text } from './parts.ts';

const listed = schemaOf<ListedMunicipality>()(
  z.strictObject({
    ...refFields,
    province: text('Naam van de provincie.'),
    locations: count('Aantal gevonden locaties. Nul betekent: niets gevonden.'),
    organisations: count('Aantal organisaties met een locatie in de gemeente.'),
    status: z
      .literal('example')
      .describe('Staat er alleen bij voorbeelddata: de aantallen zijn dan verzonnen.')
      .optional(),
  }),
);

/** `gemeenten.json`: a list without anything around it. */
export const municipalitiesSchema = z
  .array(listed)
  .describe('De gemeenten van de uitgave, op naam. Met ‘slug’ maakt u de adressen van hun bestanden.');
