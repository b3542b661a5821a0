import { formatDate } from '../../../model/dutch.ts';
import type { Location } from '../../../model/edition.ts';
import { targetGroupOf } from '../../../model/target-group.ts';
import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  RECORD_ORIGINS,
  SUPPORT_TYPES,
} from '../../../model/typology.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

const POINT_ORIGINS = { coordinates: 'locatie', postcode: 'postcode' } as const;

interface Labelled {
  readonly key: string;
  readonly label: string;
}

function labelOf(list: readonly Labelled[], key: string | undefined): string | undefined {
  return list.find((entry) => entry.key === key)?.label;
}

function labelsOf(list: readonly Labelled[], keys: readonly string[]): string[] {
  return list.filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

/** The whole inventory: a row for each location, with the headers and the words of the file that editors fill in. */
export function locationTable({ edition, analysis, settings }: Site): DataTable {
  const status = rowStatus(settings.status, true);
  const columns: readonly ColumnOf<Location>[] = [
    {
      name: 'id',
      description:
        'Kenmerk van de locatie, dat bij haar blijft. Een verandering bij een andere locatie verandert het niet.',
      read: ({ id }) => id,
    },
    {
      name: 'code',
      description: 'CBS-code van de gemeente.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ municipality }) => municipality,
    },
    {
      name: 'gemeente',
      description: 'Naam van de gemeente waar de locatie staat.',
      read: ({ municipality }) => analysis.byCode.get(municipality)?.name,
    },
    {
      name: 'organisatie',
      description: 'Naam van de organisatie.',
      read: ({ organisation }) => organisation,
    },
    {
      name: 'bezoekadres',
      description: 'Straat en nummer. Leeg als mensen er niet langs kunnen gaan.',
      optional: true,
      read: ({ address }) => address,
    },
    {
      name: 'postcode',
      description: 'Postcode: vier cijfers, soms met twee letters. Leeg is onbekend.',
      optional: true,
      read: ({ postcode }) => postcode,
    },
    {
      name: 'plaats',
      description: 'Plaats van het adres. Leeg is onbekend.',
      optional: true,
      read: ({ place }) => place,
    },
    {
      name: 'breedtegraad',
      description: 'Noorderbreedte van het punt op de kaart, in graden (WGS 84). Leeg is onbekend.',
      datatype: 'number',
      optional: true,
      read: ({ point }) => point?.latitude,
    },
    {
      name: 'lengtegraad',
      description: 'Oosterlengte van het punt op de kaart, in graden (WGS 84). Leeg is onbekend.',
      datatype: 'number',
      optional: true,
      read: ({ point }) => point?.longitude,
    },
    {
      name: 'punt_van',
      description:
        'Waar het punt van is: ‘locatie’ is het punt van de locatie zelf, ‘postcode’ het midden van de vier cijfers van de postcode. Leeg als er geen punt is.',
      optional: true,
      read: ({ point }) => point && POINT_ORIGINS[point.origin],
    },
    {
      name: 'website',
      description: 'Webadres.',
      datatype: 'anyURI',
      optional: true,
      read: ({ website }) => website,
    },
    { name: 'telefoon', description: 'Telefoonnummer.', optional: true, read: ({ phone }) => phone },
    { name: 'email', description: 'E-mailadres.', optional: true, read: ({ email }) => email },
    {
      name: 'openingstijden',
      description: 'Openingstijden, in woorden. Leeg is onbekend.',
      optional: true,
      read: ({ openingHours }) => openingHours,
    },
    {
      name: 'afspraak',
      description: 'Of u zo binnen kunt lopen: inloop, op afspraak of beide. Leeg is onbekend.',
      optional: true,
      read: ({ appointment }) => labelOf(APPOINTMENTS, appointment),
    },
    {
      name: 'doelgroep',
      description:
        'Voor wie de hulp alleen is, zoals vluchtelingen of slachtoffers. Leeg is voor iedereen, voor zover bekend.',
      optional: true,
      read: targetGroupOf,
    },
    {
      name: 'soort_organisatie',
      description: 'Gemeente, samenwerkingsverband, of stichting of vereniging.',
      read: ({ kind }) => labelOf(ORGANISATION_KINDS, kind),
    },
    {
      name: 'sociaal_raadslieden',
      description: 'Of er sociaal raadslieden werken.',
      datatype: 'boolean',
      read: ({ socialCounsellors }) => socialCounsellors,
    },
    {
      name: 'landelijke_organisatie',
      description: 'De landelijke organisatie waar de locatie bij hoort. Leeg bij andere organisaties.',
      optional: true,
      read: ({ network }) => labelOf(NATIONAL_NETWORKS, network),
    },
    {
      name: 'ondersteuningstypen',
      description: 'De soorten hulp, een of meer.',
      isList: true,
      read: ({ supportTypes }) => labelsOf(SUPPORT_TYPES, supportTypes),
    },
    {
      name: 'leefgebieden',
      description: 'De leefgebieden waarvoor de locatie helpt, een of meer.',
      isList: true,
      read: ({ lifeDomains }) => labelsOf(LIFE_DOMAINS, lifeDomains),
    },
    {
      name: 'vindplaats',
      description: 'Hoe de locatie gevonden is, een of meer manieren.',
      isList: true,
      read: ({ origins }) => labelsOf(RECORD_ORIGINS, origins),
    },
    {
      name: 'vooral_vrijwilligers',
      description: 'Of er vooral vrijwilligers werken. Leeg is onbekend.',
      datatype: 'boolean',
      optional: true,
      read: ({ mainlyVolunteers }) => mainlyVolunteers,
    },
    {
      name: 'financiering',
      description: 'Waar het meeste geld vandaan komt. Leeg is onbekend.',
      optional: true,
      read: ({ funding }) => labelOf(FUNDING_SOURCES, funding),
    },
    {
      name: 'gecontroleerd_op',
      description:
        'De dag waarop een tweede persoon de locatie controleerde. Leeg als dat niet is gedaan, of niet is genoteerd.',
      datatype: 'date',
      optional: true,
      read: ({ checkedOn }) => checkedOn,
    },
    {
      name: 'peildatum',
      description: `De dag waarop de gegevens gelden: ${formatDate(settings.referenceDate)}.`,
      datatype: 'date',
      read: () => settings.referenceDate,
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/locaties', ['id'], columns, () => edition.locations);
}
