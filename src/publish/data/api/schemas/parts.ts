import { z } from 'zod';
import type { GroupId } from '../../../../analysis/groups/groups.ts';
import type { Verdict } from '../../../../analysis/groups/yardstick.ts';
import type { comparisonToJson, figureToJson } from '../../../../factsheet/shared/figure-json.ts';
import type { NearestProvider } from '../../../../factsheet/shared/municipality-ref.ts';
import type { LocationPoint, Source } from '../../../../model/edition.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../../model/typology.ts';
import { schemaOf } from '../json-type.ts';

/** The keys of a list of the typology, for `z.enum`. */
export function keysOf<Key extends string>(list: readonly { readonly key: Key }[]): Key[] {
  return list.map(({ key }) => key);
}

/** A count: a whole number from 0. */
export function count(description: string) {
  return z.number().min(0).meta({ type: 'integer', description });
}

/** A number that is null where there is nothing to take it over. */
export function numberOrNull(description: string) {
  return z.number().nullable().describe(description);
}

export function text(description: string) {
  return z.string().describe(description);
}

export function textOrNull(description: string) {
  return z.string().nullable().describe(description);
}

/** A day as '2025-01-01'. */
export function day(description: string) {
  return z.string().meta({ format: 'date', description });
}

export function address(description: string) {
  return z.string().meta({ format: 'uri', description });
}

/** Counts by key. Each of the keys is there, unless only some need to be. */
export function countsBy(keys: readonly string[], description: string, needed: readonly string[] = keys) {
  return z
    .record(z.string(), count('Aantal.'))
    .meta({ propertyNames: { enum: [...keys] }, required: [...needed], description });
}

export const schemaAddress = address('Adres van het JSON Schema dat dit bestand beschrijft.');
export const notice = text(
  'Staat er alleen bij voorbeelddata: wat er verzonnen is, en dat u het niet mag gebruiken om iemand te verwijzen.',
);
export const editionStatus = z
  .enum(['example', 'published'])
  .describe('‘example’ is voorbeelddata: organisaties en locaties zijn verzonnen.');
export const referenceDate = day('Peildatum: op deze dag gelden de locaties en de indeling in gemeenten.');

export const lifeDomainKey = z.enum(keysOf(LIFE_DOMAINS)).describe('Sleutel van een leefgebied.');
export const supportTypeKey = z.enum(keysOf(SUPPORT_TYPES)).describe('Sleutel van een soort hulp.');

export const groupId = schemaOf<GroupId>()(
  z
    .enum(['country', 'size', 'urbanity', 'province', 'neighbours'])
    .describe(
      'De groep: alle gemeenten, die van dezelfde grootte, met dezelfde stedelijkheid, van de provincie, of de buren.',
    ),
);

export const mainFigureId = z
  .enum(['locations', 'organisations', 'locationsPer10k', 'lifeDomains', 'supportTypes'])
  .describe('Sleutel van een kerncijfer.');

const code = z
  .string()
  .meta({ pattern: '^GM\\d{4,6}$', description: 'CBS-code van de gemeente: GM en de cijfers.' });
const slug = z.string().meta({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'De naam zoals zij in adressen staat: gemeente/{slug}/factsheet.json.',
});

/** Which municipality. */
export const refFields = { code, name: text('Naam van de gemeente.'), slug };

export const kilometres = count(
  'Afstand in hele kilometers, hemelsbreed, minstens 1, vanaf het midden van waar mensen in deze gemeente wonen.',
);

export const nearestProvider = schemaOf<NearestProvider>()(
  z
    .strictObject({
      ...refFields,
      km: kilometres,
      organisation: text('Organisatie van de locatie.'),
      place: text('Plaats van de locatie. Ontbreekt als die onbekend is.').optional(),
    })
    .meta({ id: 'nearestProvider', description: 'Een locatie in een andere gemeente, voor iedereen.' }),
);

/** Unknown and withheld look alike in type; what goes with which state only JSON Schema can say. */
export const FIGURE_STATES = {
  if: { properties: { state: { const: 'known' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { value: { type: 'number' }, reason: false } },
  else: { properties: { value: { type: 'null' } }, required: ['reason'] },
};

/** A figure: what it counts, and its value or why there is none. */
export const figureFields = {
  label: text('Wat het cijfer is.'),
  unit: text('Eenheid, zoals ‘locaties’, ‘%’ of ‘per 10.000 inwoners’.'),
  decimals: count('Zoveel cijfers achter de komma tonen wij. De waarde zelf is niet afgerond.'),
  period: text('Over welke tijd het cijfer gaat, in woorden.'),
  source: text('Bron van het cijfer.'),
  state: z
    .enum(['known', 'unknown', 'withheld'])
    .describe(
      'Of er een cijfer is. ‘known’: bekend, ook als het nul is. ‘unknown’: niemand heeft het gepubliceerd. ‘withheld’: bekend, maar niet getoond, omdat het over te weinig gevallen gaat.',
    ),
  value: numberOrNull(
    'De waarde in de eenheid van ‘unit’. Is ‘state’ niet ‘known’, dan staat hier null: nooit nul.',
  ),
  reason: text('Waarom er geen waarde is. Staat er alleen als ‘state’ niet ‘known’ is.').optional(),
};

export const figure = schemaOf<ReturnType<typeof figureToJson>>()(
  z.strictObject(figureFields).meta({
    id: 'figure',
    description: 'Een cijfer met zijn eenheid, periode en bron.',
    ...FIGURE_STATES,
  }),
);

const few = 'Null bij een groep van minder dan vijf gemeenten met een cijfer.';

/** How a group does on a figure. */
const comparisonFields = {
  group: groupId,
  base: count('Aantal gemeenten van de groep waarvan het cijfer bekend is.'),
  mean: numberOrNull(
    `Bij een aantal: het gemiddelde van de gemeenten. Bij een verhouding: die van de groep als geheel. ${few}`,
  ),
  low: numberOrNull(`Onderkant van de middelste helft van de groep, zoals getoond. ${few}`),
  median: numberOrNull(`Mediaan: de middelste gemeente van de groep. ${few}`),
  high: numberOrNull(`Bovenkant van de middelste helft van de groep, zoals getoond. ${few}`),
  withAtLeastOne: count('Aantal gemeenten van de groep met meer dan nul.'),
  shareWithAtLeastOne: numberOrNull('withAtLeastOne / base, van 0 tot 1. Null als base nul is.'),
};

export const comparison = schemaOf<ReturnType<typeof comparisonToJson>>()(
  z
    .strictObject(comparisonFields)
    .meta({ id: 'comparison', description: 'Hoe een groep gemeenten het doet.' }),
);

const verdict = schemaOf<Verdict>()(z.enum(['more', 'as-most', 'fewer']));

export const judgedComparison = z
  .strictObject({
    ...comparisonFields,
    verdict: verdict
      .nullable()
      .describe(
        'Waar de gemeente staat naast de middelste helft: meer, zoals de meeste, of minder. Null als er geen helft of geen cijfer is.',
      ),
  })
  .meta({
    id: 'judgedComparison',
    description: 'Hoe een groep gemeenten het doet, en waar deze gemeente staat.',
  });

export const place = z
  .strictObject({
    rank: count('1 is de hoogste waarde. Gelijke waarden delen de beste plaats.'),
    of: count('Aantal gemeenten met een cijfer.'),
    tied: count('Aantal andere gemeenten met dezelfde waarde, zoals getoond.'),
  })
  .meta({ id: 'place', description: 'De plaats van de gemeente tussen andere.' });

export const point = schemaOf<LocationPoint>()(
  z.strictObject({
    latitude: z.number().describe('Breedtegraad (WGS 84).'),
    longitude: z.number().describe('Lengtegraad (WGS 84).'),
    origin: z
      .enum(['coordinates', 'postcode'])
      .describe('‘coordinates’ staat zo in de inventarisatie; ‘postcode’ is het midden van de postcode.'),
  }),
);

export const source = schemaOf<Source>()(
  z
    .strictObject({
      id: text('Sleutel van de bron.'),
      title: text('De bron zoals u haar noemt, met tabel en jaar.'),
      url: address('Adres van de bron. Ontbreekt als er geen is.').optional(),
      licence: text('Licentie van de bron.'),
    })
    .meta({ id: 'source', description: 'Waar cijfers vandaan komen.' }),
);
