import { z } from 'zod';
import {
  count,
  FIGURE_STATES,
  figure,
  figureFields,
  numberOrNull,
  place,
  refFields,
  text,
} from '../parts.ts';

/** Municipalities that are like this one. */
export const similarField = z
  .array(
    z.strictObject({
      ...refFields,
      locations: count('Aantal locaties daar.'),
      organisations: count('Aantal organisaties daar.'),
      lifeDomains: count('Aantal leefgebieden met hulp daar.'),
      leftOut: z
        .array(z.string())
        .describe('Kenmerken die niet te vergelijken waren: een cijfer is onbekend.'),
      inhabitants: numberOrNull('Aantal inwoners. Null als het onbekend is.'),
    }),
  )
  .describe('Gemeenten die het meest op deze lijken, de meest gelijke eerst.');

/** Figures of residents and of the municipality itself. */
export const indicatorsField = z
  .array(
    z
      .strictObject({
        id: text('Sleutel van de indicator.'),
        ...figureFields,
        explanation: text('Wat het cijfer betekent.'),
        caution: text('Wat het cijfer niet zegt.'),
        place: place.nullable().describe('Plaats tussen alle gemeenten. Null als die er niet is.'),
        sizePlace: place
          .nullable()
          .describe('Plaats tussen gemeenten met ongeveer evenveel inwoners. Null als die er niet is.'),
        countryMedian: numberOrNull('Mediaan van alle gemeenten met een cijfer. Null als er geen is.'),
        sizeMedian: z
          .strictObject({
            value: z.number().describe('Mediaan van de gemeenten met ongeveer evenveel inwoners.'),
            base: count('Aantal gemeenten met een cijfer.'),
          })
          .nullable()
          .describe('Null als er geen is.'),
        sizeMiddleHalf: z
          .strictObject({
            low: z.number().describe('Onderkant, zoals getoond.'),
            high: z.number().describe('Bovenkant, zoals getoond.'),
          })
          .nullable()
          .describe(
            'De middelste helft van de gemeenten met ongeveer evenveel inwoners. Null als die er niet is.',
          ),
      })
      .meta(FIGURE_STATES),
  )
  .describe('Cijfers over de inwoners en over de gemeente zelf.');

/** What municipalities with such residents have. */
export const needExpectedField = z
  .strictObject({
    low: figure.describe('Onderkant van wat zulke gemeenten meestal hebben.'),
    high: figure.describe('Bovenkant van wat zulke gemeenten meestal hebben.'),
    sentences: z.array(z.string()).describe('Wat dit betekent, in zinnen. Het is geen norm.'),
  })
  .describe('Wat gemeenten met zulke inwoners hebben. Ontbreekt als de uitgave dit niet heeft onderzocht.');
