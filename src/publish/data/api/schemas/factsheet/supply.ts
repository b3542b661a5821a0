import { z } from 'zod';
import {
  address,
  comparison,
  count,
  day,
  FIGURE_STATES,
  figureFields,
  judgedComparison,
  kilometres,
  lifeDomainKey,
  mainFigureId,
  nearestProvider,
  numberOrNull,
  place,
  point,
  refFields,
  supportTypeKey,
  text,
  textOrNull,
} from '../parts.ts';

/** How much help there is, beside other municipalities. */
export const mainFiguresField = z
  .array(
    z
      .strictObject({
        id: mainFigureId,
        ...figureFields,
        outOf: numberOrNull('Het hoogste dat dit cijfer kan zijn. Null als er geen hoogste is.'),
        place: place.nullable().describe('Plaats tussen alle gemeenten. Null als die er niet is.'),
        sizePlace: place
          .nullable()
          .describe('Plaats tussen gemeenten met ongeveer evenveel inwoners. Null als die er niet is.'),
        comparisons: z.array(judgedComparison).describe('Voor elke groep, in de volgorde van ‘groups’.'),
      })
      .meta(FIGURE_STATES),
  )
  .describe('De kerncijfers.');

const rowFields = {
  key: text('Sleutel van de rij.'),
  label: text('Naam van de rij.'),
  locations: count('Aantal locaties in deze gemeente.'),
};
const rowEnd = {
  comparisons: z.array(comparison).describe('Voor elke groep, in de volgorde van ‘groups’.'),
  nearest: z
    .array(nearestProvider)
    .describe('De dichtstbijzijnde locaties elders, als mensen hier nergens terechtkunnen. Anders leeg.'),
};
const countedRows = z.array(z.strictObject({ ...rowFields, ...rowEnd }));
const coverageRows = z.array(
  z.strictObject({
    ...rowFields,
    locationsForEverybody: count('Daarvan voor iedereen.'),
    onlyFor: z
      .array(z.string())
      .describe('Voor wie de locaties zijn, als er geen enkele voor iedereen is. Anders leeg.'),
    ...rowEnd,
  }),
);

/** What people can come for, and which kinds of help there are. */
export const coverageFields = {
  coverage: z
    .strictObject({
      lifeDomains: coverageRows.describe('Locaties voor elk leefgebied.'),
      supportTypes: coverageRows.describe('Locaties voor elke soort hulp.'),
      kinds: countedRows.describe('Locaties van elke soort organisatie.'),
      networks: countedRows.describe('Locaties van elke landelijke organisatie.'),
    })
    .describe('Waar mensen terechtkunnen, naast andere gemeenten.'),
  combinations: z
    .array(
      z.strictObject({
        lifeDomain: text('Sleutel van het leefgebied.'),
        supportTypes: z.array(
          z.strictObject({
            supportType: text('Sleutel van de soort hulp.'),
            locations: count('Locaties met deze soort hulp op dit leefgebied.'),
            locationsForEverybody: count('Daarvan voor iedereen.'),
          }),
        ),
      }),
    )
    .describe('Elk leefgebied met elke soort hulp.'),
};

/** The municipalities around this one. */
export const surroundingsFields = {
  nearestWithLocation: z
    .array(nearestProvider)
    .describe('De dichtstbijzijnde locaties voor iedereen. Leeg als hier een locatie is.'),
  neighbours: z
    .strictObject({
      acrossWater: z.boolean().describe('Waar bij een eiland: de gemeenten aan de overkant van het water.'),
      municipalities: z.array(
        z.strictObject({
          ...refFields,
          km: kilometres,
          locations: count('Aantal locaties daar.'),
          organisations: count('Aantal organisaties daar.'),
          lifeDomains: count('Aantal leefgebieden met hulp daar.'),
          supportTypes: count('Aantal soorten hulp daar.'),
          adds: z
            .array(z.string())
            .describe(
              'Sleutels van leefgebieden en soorten hulp die daar wel zijn en hier niet, voor iedereen.',
            ),
        }),
      ),
    })
    .describe('De buurgemeenten.'),
};

/** Who helps here. */
export const providersField = z
  .array(
    z.strictObject({
      name: text('Naam van de organisatie.'),
      kindLabel: text('Soort organisatie.'),
      socialCounsellors: z.boolean().describe('Of er sociaal raadslieden zijn.'),
      national: z.boolean().describe('Of de organisatie deel is van een landelijke organisatie.'),
      networkLabel: textOrNull('Landelijke organisatie. Null als zij bij geen hoort.'),
      locations: z.array(
        z.strictObject({
          id: text('Sleutel van de locatie.'),
          address: textOrNull('Straat en nummer. Null als onbekend.'),
          postcode: textOrNull('Postcode. Null als onbekend.'),
          place: textOrNull('Plaats. Null als onbekend.'),
          point: point.nullable().describe('Ligging op de kaart. Null als onbekend.'),
          website: address('Website.').nullable().describe('Website. Null als onbekend.'),
          phone: textOrNull('Telefoonnummer. Null als onbekend.'),
          email: textOrNull('E-mailadres. Null als onbekend.'),
          openingHours: textOrNull('Openingstijden in de woorden van de organisatie. Null als onbekend.'),
          appointment: textOrNull('‘inloop’, ‘op afspraak’ of ‘beide’. Null als onbekend.'),
          targetGroup: textOrNull('Voor wie de hulp is. Null: voor iedereen.'),
          checkedOn: day('Dag van de tweede controle.')
            .nullable()
            .describe('Dag van de tweede controle. Null als die er niet was.'),
          lifeDomains: z.array(z.string()).describe('Namen van de leefgebieden.'),
          supportTypes: z.array(z.string()).describe('Namen van de soorten hulp.'),
        }),
      ),
    }),
  )
  .describe('De organisaties met hun locaties in de gemeente.');

/** Keys that were won and lost. */
export const wonAndLost = {
  lifeDomains: z.strictObject({
    won: z.array(lifeDomainKey).describe('Nu wel gevonden, toen niet.'),
    lost: z.array(lifeDomainKey).describe('Toen wel gevonden, nu niet.'),
  }),
  supportTypes: z.strictObject({
    won: z.array(supportTypeKey).describe('Nu wel gevonden, toen niet.'),
    lost: z.array(supportTypeKey).describe('Toen wel gevonden, nu niet.'),
  }),
};
