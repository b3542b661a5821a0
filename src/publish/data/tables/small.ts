import type {
  ClassDefinition,
  Classification,
  GeoPoint,
  Place,
  PostcodeArea,
} from '../../../model/edition.ts';
import { URBANITY_CLASSES } from '../../../model/typology.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

const pointColumns: readonly ColumnOf<GeoPoint>[] = [
  {
    name: 'breedtegraad',
    description: 'Noorderbreedte in graden (WGS 84).',
    datatype: 'number',
    read: ({ latitude }) => latitude,
  },
  {
    name: 'lengtegraad',
    description: 'Oosterlengte in graden (WGS 84).',
    datatype: 'number',
    read: ({ longitude }) => longitude,
  },
];

/** Places, for looking up the municipality that a place belongs to. */
export function placeTable({ edition, analysis, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const columns: readonly ColumnOf<Place>[] = [
    { name: 'naam', description: 'Naam van de plaats.', read: ({ name }) => name },
    {
      name: 'code',
      description: 'CBS-code van de gemeente.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ municipality }) => municipality,
    },
    {
      name: 'gemeente',
      description: 'Naam van de gemeente waar de plaats in ligt.',
      read: ({ municipality }) => analysis.byCode.get(municipality)?.name,
    },
    ...pointColumns,
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/plaatsen', ['naam', 'breedtegraad', 'lengtegraad'], columns, () => edition.places);
}

/** Postcodes, for finding where a location without coordinates of its own lies. */
export function postcodeTable({ edition, analysis, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const columns: readonly ColumnOf<PostcodeArea>[] = [
    { name: 'postcode', description: 'De vier cijfers van de postcode.', read: ({ postcode }) => postcode },
    { name: 'plaats', description: 'Plaats waar de postcode in ligt.', read: ({ place }) => place },
    { name: 'code', description: 'CBS-code van de gemeente.', read: ({ municipality }) => municipality },
    {
      name: 'gemeente',
      description: 'Naam van de gemeente waar de postcode in ligt.',
      read: ({ municipality }) => analysis.byCode.get(municipality)?.name,
    },
    ...pointColumns,
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  const key = ['postcode', 'plaats', 'code', 'breedtegraad', 'lengtegraad'];
  return makeTable('data/postcodes', key, columns, () => edition.postcodes);
}

interface ClassRow {
  readonly classification: Classification;
  readonly definition: ClassDefinition;
}

/** The classes that municipalities are divided into. */
export function groupTable({ edition, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const columns: readonly ColumnOf<ClassRow>[] = [
    {
      name: 'indeling',
      description: 'Korte naam van de indeling.',
      read: ({ classification }) => classification.id,
    },
    {
      name: 'indeling_naam',
      description: 'Naam van de indeling.',
      read: ({ classification }) => classification.label,
    },
    {
      name: 'indicator',
      description: 'Het cijfer dat is ingedeeld. Leeg bij stedelijkheid.',
      optional: true,
      read: ({ classification }) => classification.indicator,
    },
    {
      name: 'klasse',
      description: 'Korte naam van de klasse, met de indeling ervoor.',
      // Excel would take '5-6' alone for the fifth of June.
      read: ({ classification, definition }) => `${classification.id}/${definition.id}`,
    },
    { name: 'klasse_naam', description: 'Naam van de klasse.', read: ({ definition }) => definition.label },
    {
      name: 'omschrijving',
      description: 'Wat er staat achter ‘de gemeenten’.',
      read: ({ definition }) => definition.description,
    },
    {
      name: 'vanaf',
      description: 'Ondergrens, telt mee. Leeg als die er niet is.',
      datatype: 'number',
      optional: true,
      read: ({ definition }) => definition.from,
    },
    {
      name: 'tot',
      description: 'Bovengrens, telt niet mee. Leeg als die er niet is.',
      datatype: 'number',
      optional: true,
      read: ({ definition }) => definition.below,
    },
    {
      name: 'stedelijkheid',
      description: 'De klasse van het CBS, bij de indeling naar stedelijkheid.',
      optional: true,
      read: ({ definition }) => URBANITY_CLASSES.find(({ key }) => key === definition.urbanity)?.label,
    },
    {
      name: 'codes',
      description: 'CBS-codes van gemeenten die hier altijd bij horen.',
      isList: true,
      optional: true,
      read: ({ definition }) => definition.codes ?? [],
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/groepen', ['klasse'], columns, () =>
    edition.classifications.flatMap((classification) =>
      classification.classes.map((definition) => ({ classification, definition })),
    ),
  );
}
