import type { Location } from '../../model/edition.ts';
import { LIFE_DOMAINS, NATIONAL_NETWORKS, SUPPORT_TYPES, type SupportTypeKey } from '../../model/typology.ts';

/** Something that a municipality can have: a kind of organisation, a kind of support, a life domain. */
export interface SupplyTrait {
  /** Lower case with '-': key of a row, and address of a map. Unique over all traits but 'totaal'. */
  readonly id: string;
  readonly label: string;
  /** What a municipality with the trait has, in a sentence after 'hebben': 'een locatie voor advies'. */
  readonly having: string;
  /** Id of the row that this one is a part of. */
  readonly parent?: string;
  readonly has: (location: Location) => boolean;
}

/** A table of the report of 2023 that counts municipalities by what they have. */
export interface TraitTableDefinition {
  readonly id: 'tabel-2' | 'tabel-3' | 'tabel-4';
  readonly label: string;
  readonly traits: readonly SupplyTrait[];
}

const isMunicipal = ({ kind }: Location) => kind === 'gemeente';
const LEGAL_DESK: readonly string[] = NATIONAL_NETWORKS.filter(
  ({ organisation }) => organisation === 'Het Juridisch Loket',
).map(({ key }) => key);

const TOTAL: SupplyTrait = {
  id: 'totaal',
  label: 'Totaal',
  having: 'minstens één organisatie',
  has: () => true,
};

const ORGANISATION_TRAITS: readonly SupplyTrait[] = [
  {
    id: 'gemeente',
    label: 'Gemeente (met of zonder sociaal raadslieden)',
    having: 'een organisatie van de gemeente zelf, met of zonder sociaal raadslieden',
    has: isMunicipal,
  },
  {
    id: 'gemeente-zonder-raadslieden',
    label: 'Gemeente (zonder sociaal raadslieden)',
    having: 'een organisatie van de gemeente zelf zonder sociaal raadslieden',
    parent: 'gemeente',
    has: (location) => isMunicipal(location) && !location.socialCounsellors,
  },
  {
    id: 'sociaal-raadslieden',
    label: 'Sociaal raadslieden',
    having: 'sociaal raadslieden',
    has: ({ socialCounsellors }) => socialCounsellors,
  },
  {
    id: 'niet-gemeente',
    label: 'Niet van de gemeente',
    having: 'een organisatie die niet van de gemeente is',
    has: (location) => !isMunicipal(location),
  },
  {
    id: 'juridisch-loket',
    label: 'Het Juridisch Loket',
    having: 'een hoofdlocatie of servicepunt van Het Juridisch Loket',
    has: ({ network }) => network !== undefined && LEGAL_DESK.includes(network),
  },
  {
    id: 'juridisch-loket-hoofdlocatie',
    label: 'Het Juridisch Loket, hoofdlocaties',
    having: 'een hoofdlocatie van Het Juridisch Loket',
    parent: 'juridisch-loket',
    has: ({ network }) => network === 'juridisch-loket-hoofdlocatie',
  },
  {
    id: 'juridisch-loket-servicepunt',
    label: 'Het Juridisch Loket, servicepunten',
    having: 'een servicepunt van Het Juridisch Loket',
    parent: 'juridisch-loket',
    has: ({ network }) => network === 'juridisch-loket-servicepunt',
  },
  {
    id: 'slachtofferhulp',
    label: 'Slachtofferhulp Nederland',
    having: 'een locatie van Slachtofferhulp Nederland',
    has: ({ network }) => network === 'slachtofferhulp',
  },
  {
    id: 'vluchtelingenwerk',
    label: 'VluchtelingenWerk Nederland',
    having: 'een locatie van VluchtelingenWerk Nederland',
    has: ({ network }) => network === 'vluchtelingenwerk',
  },
];

type SupportType = (typeof SUPPORT_TYPES)[number];

function typeTrait({ key, label }: SupportType, parent?: string): SupplyTrait {
  return {
    id: key,
    label,
    having: `een locatie voor ${label.toLowerCase()}`,
    ...(parent === undefined ? {} : { parent }),
    has: ({ supportTypes }) => supportTypes.includes(key),
  };
}

/** A category is the union of its types: a municipality counts once, whichever of them it has. */
function categoryTraits(id: string, label: string, types: readonly SupportType[]): SupplyTrait[] {
  const keys: readonly SupportTypeKey[] = types.map(({ key }) => key);
  const names = types.map((type) => type.label.toLowerCase());
  const category: SupplyTrait = {
    id,
    label,
    having: `een locatie voor ${names.slice(0, -1).join(', ')} of ${names.at(-1)}`,
    has: ({ supportTypes }) => supportTypes.some((type) => keys.includes(type)),
  };
  return [category, ...types.map((type) => typeTrait(type, id))];
}

const inCategory = (...categories: readonly string[]) =>
  SUPPORT_TYPES.filter(({ category }) => categories.includes(category));

const SUPPORT_TRAITS: readonly SupplyTrait[] = [
  ...inCategory('informatie').map((type) => typeTrait(type)),
  ...categoryTraits('categorie-advies', 'Categorie Advies', inCategory('advies')),
  // Table 3 of the report counts Contactbemiddeling here, though table 1 makes it a category of its own.
  ...categoryTraits(
    'categorie-ondersteuning',
    'Categorie Ondersteuning',
    inCategory('ondersteuning', 'contactbemiddeling'),
  ),
];

const DOMAIN_TRAITS: readonly SupplyTrait[] = LIFE_DOMAINS.map(({ key, label }) => ({
  id: key,
  label,
  having: `een locatie met hulp op het leefgebied ${label.toLowerCase()}`,
  has: ({ lifeDomains }) => lifeDomains.includes(key),
}));

/** Tables 2 to 4 of the report of 2023, rows in its order. */
export const TRAIT_TABLES: readonly TraitTableDefinition[] = [
  { id: 'tabel-2', label: 'Soort organisatie', traits: [...ORGANISATION_TRAITS, TOTAL] },
  { id: 'tabel-3', label: 'Soort hulp', traits: [...SUPPORT_TRAITS, TOTAL] },
  { id: 'tabel-4', label: 'Leefgebied', traits: [...DOMAIN_TRAITS, TOTAL] },
];
