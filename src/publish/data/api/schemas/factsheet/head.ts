import { z } from 'zod';
import {
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../../../../../model/typology.ts';
import {
  address,
  count,
  countsBy,
  editionStatus,
  groupId,
  keysOf,
  notice,
  referenceDate,
  refFields,
  schemaAddress,
  text,
  textOrNull,
} from '../parts.ts';

/** Which municipality and which edition, and the bare counts. */
export const headFields = {
  $schema: schemaAddress,
  notice: notice.optional(),
  ...refFields,
  otherNames: z.array(z.string()).describe('Andere namen van de gemeente.'),
  province: text('Naam van de provincie.'),
  urbanity: textOrNull('Stedelijkheid volgens het CBS, in woorden. Null als zij onbekend is.'),
  page: address('Adres van de pagina van de gemeente.'),
  edition: z
    .strictObject({
      title: text('Titel van de uitgave.'),
      area: text(
        'Deel van het land waar de uitgave over gaat. Ontbreekt als zij over alles gaat.',
      ).optional(),
      referenceDate,
      status: editionStatus,
      publisher: text('Wie de uitgave publiceert.'),
      licence: address('Adres van de licentie.'),
    })
    .describe('De uitgave waar deze cijfers bij horen.'),
  locations: count('Aantal gevonden locaties in de gemeente. Nul betekent: niets gevonden.'),
  organisations: count('Aantal organisaties met een locatie in de gemeente.'),
  lifeDomains: countsBy(keysOf(LIFE_DOMAINS), 'Aantal locaties voor elk leefgebied, ook voor een doelgroep.'),
  supportTypes: countsBy(
    keysOf(SUPPORT_TYPES),
    'Aantal locaties voor elke soort hulp, ook voor een doelgroep.',
  ),
  kinds: countsBy(keysOf(ORGANISATION_KINDS), 'Aantal locaties voor elke soort organisatie.'),
  networks: countsBy(keysOf(NATIONAL_NETWORKS), 'Aantal locaties van elke landelijke organisatie.'),
  organisationsMainlyVolunteers: z
    .strictObject({
      yes: count('Organisaties die vooral met vrijwilligers werken.'),
      no: count('Organisaties die dat niet doen.'),
      unknown: count('Organisaties waarvan dit onbekend is.'),
    })
    .describe('Organisaties naar of zij vooral met vrijwilligers werken.'),
  organisationsByFunding: countsBy(
    [...keysOf(FUNDING_SOURCES), 'unknown'],
    'Organisaties naar hun belangrijkste geldbron. Een bron die hier niet voorkomt, ontbreekt. ‘unknown’: de bron is onbekend.',
    ['unknown'],
  ),
};

/** The finding in words. */
export const summaryFields = {
  headline: z
    .strictObject({
      title: text('De bevinding in één zin.'),
      subtitle: text('Wat er ontbreekt, in één zin.'),
    })
    .describe('De kop van de factsheet.'),
  summary: z.array(z.string()).describe('‘In het kort’: elke zin is een tekst.'),
};

const ownFigure = (what: string) => count(what).optional();

/** The groups that the municipality is set beside. */
export const groupsField = z
  .array(
    z.strictObject({
      id: groupId,
      label: text('Naam van de groep.'),
      description: text('De groep in een zin, met het aantal gemeenten.'),
      municipalities: count('Aantal gemeenten in de groep, deze gemeente ook.'),
      members: z
        .array(
          z.strictObject({
            code: refFields.code,
            name: refFields.name,
            locations: ownFigure('Aantal locaties.'),
            organisations: ownFigure('Aantal organisaties.'),
            locationsPer10k: z
              .number()
              .describe('Locaties per 10.000 inwoners. Ontbreekt als het onbekend is.')
              .optional(),
            lifeDomains: ownFigure('Aantal leefgebieden met hulp.'),
            supportTypes: ownFigure('Aantal soorten hulp.'),
          }),
        )
        .describe(
          'De gemeenten van een groep van minder dan vijf, met hun eigen cijfers. Ontbreekt bij een grotere groep.',
        )
        .optional(),
    }),
  )
  .describe('De groepen waar de gemeente mee is vergeleken.');
