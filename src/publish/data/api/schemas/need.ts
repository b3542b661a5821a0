import { z } from 'zod';
import type { NeedDocument } from '../../../overview/need/files.ts';
import { schemaOf } from '../json-type.ts';
import { count, notice, schemaAddress, text } from './parts.ts';

const modelStart = {
  id: text('Sleutel van het model.'),
  method: z
    .enum(['ols', 'logistic', 'poisson', 'negative-binomial'])
    .describe('Methode van de regressie: kleinste kwadraten, logistisch, Poisson of negatief binomiaal.'),
  dependent: text('Kolom van de matrix die wordt verklaard.'),
  n: count('Aantal gemeenten in het model.'),
};

/** `resultaten.json` of the study of need beside supply. */
export const needSchema = schemaOf<NeedDocument>()(
  z.strictObject({
    $schema: schemaAddress,
    notice: notice.optional(),
    matrix: text('Het bestand met de gegevens, in dezelfde map.'),
    leftOut: z
      .array(z.strictObject({ id: text('Sleutel van het cijfer.'), label: text('Naam van het cijfer.') }))
      .describe('Cijfers van het onderzoek die in deze uitgave ontbreken.'),
    models: z
      .array(
        z.strictObject({
          ...modelStart,
          r2: z
            .number()
            .describe(
              'Deel van de variantie dat het model verklaart. Zonder kleinste kwadraten: deel van de deviantie.',
            ),
          terms: z
            .array(
              z.strictObject({
                id: text('Kolom van de matrix; ‘intercept’ is het vaste deel.'),
                coefficient: z.number().describe('Coëfficiënt, niet gestandaardiseerd.'),
                standardError: z.number().describe('Standaardfout.'),
                t: z.number().describe('Coëfficiënt gedeeld door standaardfout.'),
                p: z.number().describe('Overschrijdingskans, tweezijdig.'),
              }),
            )
            .describe('De termen van het model.'),
        }),
      )
      .describe('De modellen met uitkomsten.'),
    withoutFigures: z
      .array(
        z.strictObject({
          ...modelStart,
          reason: z
            .enum(['too-few-rows', 'no-spread', 'ill-conditioned', 'not-converged', 'too-few-of-a-kind'])
            .describe(
              'Waarom er geen uitkomsten zijn: te weinig gemeenten, geen spreiding, samenhang tussen kolommen, geen oplossing, of te weinig gemeenten met (of zonder) wat wordt verklaard.',
            ),
        }),
      )
      .describe('De modellen zonder uitkomsten.'),
    leftOutRows: z
      .record(z.string(), z.array(z.string()))
      .describe('Op sleutel van het model: de CBS-codes van gemeenten die er met opzet niet in zitten.'),
  }),
);
