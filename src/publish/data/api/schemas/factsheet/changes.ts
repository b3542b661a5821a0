import { z } from 'zod';
import { day, figure, mainFigureId, numberOrNull, text, textOrNull } from '../parts.ts';
import { wonAndLost } from './supply.ts';

const noPast = 'Null als er van toen niets bekend is.';

/** What was found then and what is found now. */
export const changesField = z
  .strictObject({
    from: day('Peildatum van de uitgave ervoor.'),
    to: day('Peildatum van deze uitgave.'),
    reason: textOrNull('Waarom er van toen geen cijfers zijn. Null als die er wel zijn.'),
    origin: textOrNull('Van welke gemeenten de cijfers van toen zijn. Null als het er één is: deze.'),
    border: text('Wat er met de grens is veranderd. Ontbreekt als dat niet bekend is.').optional(),
    sentences: z.array(z.string()).describe('De verandering in zinnen.'),
    figures: z
      .array(
        z
          .strictObject({
            id: mainFigureId,
            older: figure.describe('Het cijfer van toen.'),
            newer: figure.describe('Het cijfer van nu.'),
            difference: numberOrNull(
              'Nu min toen, van de cijfers zoals getoond. Null als een van de twee onbekend is.',
            ),
            reason: text('Waarom er geen verschil is. Staat er alleen als het er niet is.').optional(),
            middleHalf: z
              .strictObject({
                low: z.number().describe('Onderkant.'),
                high: z.number().describe('Bovenkant.'),
              })
              .nullable()
              .describe(
                'De middelste helft van de verschillen van alle gemeenten. Null bij minder dan vijf.',
              ),
          })
          .meta({
            if: { properties: { difference: { type: 'null' } } },
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            then: { required: ['reason'] },
            else: { properties: { reason: false } },
          }),
      )
      .describe('De kerncijfers, toen en nu.'),
    lifeDomains: wonAndLost.lifeDomains.nullable().describe(`Leefgebieden, gewonnen en verloren. ${noPast}`),
    supportTypes: wonAndLost.supportTypes
      .nullable()
      .describe(`Soorten hulp, gewonnen en verloren. ${noPast}`),
    organisations: z
      .strictObject({
        new: z.array(z.string()).describe('Namen die er nu wel zijn en toen niet.'),
        gone: z.array(z.string()).describe('Namen die er toen wel waren en nu niet.'),
        renamed: z
          .array(z.strictObject({ older: text('Naam van toen.'), newer: text('Naam van nu.') }))
          .describe('Organisaties met een andere naam.'),
      })
      .nullable()
      .describe(`Organisaties die kwamen en gingen. ${noPast}`),
  })
  .describe('Wat er is veranderd sinds de uitgave ervoor. Ontbreekt als die er niet is.');
