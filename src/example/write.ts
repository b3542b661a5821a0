import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  RECORD_ORIGINS,
  SUPPORT_TYPES,
} from '../model/typology.ts';
import type { LocationContacts } from './details/contacts.ts';
import type { OrganisationFacts } from './details/facts.ts';
import { exampleKey } from './growth/keys.ts';
import type { ExampleLocation } from './locations.ts';
import type { ExampleOrganisation } from './organisations.ts';

const BYTE_ORDER_MARK = '\uFEFF';
export const COLUMNS = [
  'kenmerk',
  'gemeente',
  'organisatie',
  'bezoekadres',
  'postcode',
  'plaats',
  'breedtegraad',
  'lengtegraad',
  'website',
  'telefoon',
  'email',
  'openingstijden',
  'afspraak',
  'doelgroep',
  'soort_organisatie',
  'sociaal_raadslieden',
  'landelijke_organisatie',
  'ondersteuningstypen',
  'leefgebieden',
  'vindplaats',
  'vooral_vrijwilligers',
  'financiering',
] as const;

interface Entry {
  readonly key: string;
  readonly label: string;
}

/** Writes the inventory as Dutch Excel opens it: UTF-8 with BOM, semicolons; sorted by municipality and name. */
export function writeInventory(
  locations: readonly ExampleLocation[],
  facts: ReadonlyMap<ExampleOrganisation, OrganisationFacts>,
  contacts: ReadonlyMap<ExampleLocation, LocationContacts>,
): string {
  const rows = locations
    .map((location) => ({ location, key: sortKey(location) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ location }, index) => [
      exampleKey(index + 1),
      ...cellsOf(location, facts.get(location.organisation), contacts.get(location)),
    ]);
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((cells) => `${cells.map(quoted).join(';')}\n`).join('');
}

function cellsOf(
  location: ExampleLocation,
  facts: OrganisationFacts | undefined,
  contacts: LocationContacts | undefined,
): readonly string[] {
  const { organisation } = location;
  const { profile } = organisation;
  return [
    organisation.municipality.name,
    organisation.name,
    location.address ?? '',
    contacts?.postcode ?? '',
    contacts?.place ?? '',
    degrees(contacts?.coordinates?.latitude),
    degrees(contacts?.coordinates?.longitude),
    facts?.website ?? '',
    contacts?.phone ?? '',
    facts?.email ?? '',
    contacts?.openingHours ?? '',
    labels(APPOINTMENTS, new Set([contacts?.appointment])),
    profile.targetGroup ?? '',
    labels(ORGANISATION_KINDS, new Set([profile.kind])),
    yesOrNo(profile.socialCounsellors),
    labels(NATIONAL_NETWORKS, new Set([location.network])),
    labels(SUPPORT_TYPES, location.types),
    labels(LIFE_DOMAINS, location.domains),
    labels(RECORD_ORIGINS, new Set(facts?.origins)),
    yesOrNo(facts?.mainlyVolunteers),
    labels(FUNDING_SOURCES, new Set([facts?.funding])),
  ];
}

/** The labels of the chosen entries, in the order of the typology. */
function labels(entries: readonly Entry[], chosen: ReadonlySet<string | undefined>): string {
  return entries
    .filter(({ key }) => chosen.has(key))
    .map(({ label }) => label)
    .join(' | ');
}

function degrees(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}

function yesOrNo(value: boolean | undefined): string {
  return value === undefined ? '' : value ? 'ja' : 'nee';
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function sortKey({ organisation }: ExampleLocation): string {
  const municipality = organisation.municipality.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${municipality}\n${organisation.municipality.code}\n${organisation.name}`;
}
