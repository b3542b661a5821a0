/**
 * The typology of the inventory: what kind of support, about which part of life, by what kind of
 * organisation. Definitions follow Significant Public for Divosa (October 2023), table 1 and annex A.
 */

export const SUPPORT_CATEGORIES = [
  { key: 'informatie', label: 'Informatie' },
  { key: 'advies', label: 'Advies' },
  { key: 'ondersteuning', label: 'Ondersteuning' },
  { key: 'contactbemiddeling', label: 'Contactbemiddeling' },
] as const;

export type SupportCategoryKey = (typeof SUPPORT_CATEGORIES)[number]['key'];

export const SUPPORT_TYPES = [
  {
    key: 'informatie',
    shortLabel: 'informatie',
    label: 'Informatie',
    category: 'informatie',
    explanation: 'Betrouwbare uitleg over rechten en plichten, zodat u zelf verder kunt.',
  },
  {
    key: 'advies',
    shortLabel: 'advies',
    label: 'Advies',
    category: 'advies',
    explanation: 'U heeft een probleem. Iemand legt uit wat u eraan kunt doen.',
  },
  {
    key: 'doorverwijzing',
    shortLabel: 'doorverwijzing',
    label: 'Doorverwijzing',
    category: 'advies',
    explanation: 'U wordt geholpen om de juiste hulp bij iemand anders te vinden, zoals een advocaat.',
  },
  {
    key: 'administratieve-hulp',
    shortLabel: 'administratief',
    label: 'Administratieve hulp',
    category: 'ondersteuning',
    explanation: 'Hulp bij papieren en formulieren, bijvoorbeeld om een uitkering aan te vragen.',
  },
  {
    key: 'inhoudelijke-hulp',
    shortLabel: 'inhoudelijk',
    label: 'Inhoudelijke hulp',
    category: 'ondersteuning',
    explanation: 'Hulp bij het schrijven van een brief, bijvoorbeeld een klacht of een bezwaar.',
  },
  {
    key: 'persoonlijke-clientondersteuning',
    shortLabel: 'persoonlijk',
    label: 'Persoonlijke (cliënt)ondersteuning',
    category: 'ondersteuning',
    explanation: 'Iemand helpt u persoonlijk en langere tijd. Dit is niet de cliëntondersteuning uit de Wmo.',
  },
  {
    key: 'contactbemiddeling',
    shortLabel: 'contact',
    label: 'Contactbemiddeling',
    category: 'contactbemiddeling',
    explanation: 'Hulp bij een ruzie met buren of met een instantie. Iemand brengt u met elkaar in gesprek.',
  },
] as const satisfies readonly {
  key: string;
  shortLabel: string;
  label: string;
  category: SupportCategoryKey;
  explanation: string;
}[];

export type SupportTypeKey = (typeof SUPPORT_TYPES)[number]['key'];

export const LIFE_DOMAINS = [
  {
    key: 'algemeen',
    shortLabel: 'algemeen',
    label: 'Algemeen',
    explanation: 'Brede hulp, hulp zonder vast onderwerp, of hulp bij een ander onderwerp.',
  },
  {
    key: 'aankopen-en-garantie',
    shortLabel: 'aankopen',
    label: 'Aankopen en garantie',
    explanation: 'Kopen, betalen en garantie.',
  },
  {
    key: 'familie-en-relatie',
    shortLabel: 'familie',
    label: 'Familie en relatie',
    explanation: 'Trouwen, scheiden, kinderen en erven.',
  },
  {
    key: 'politie-en-justitie',
    shortLabel: 'politie',
    label: 'Politie en justitie',
    explanation: 'Boetes, aangifte en straf.',
  },
  {
    key: 'schulden-en-incasso',
    shortLabel: 'schulden',
    label: 'Schulden en incasso',
    explanation: 'Schulden, aanmaningen en deurwaarders.',
  },
  {
    key: 'werk-en-inkomen',
    shortLabel: 'werk',
    label: 'Werk en inkomen',
    explanation: 'Werk, ontslag, uitkering en toeslagen.',
  },
  {
    key: 'wonen-en-buren',
    shortLabel: 'wonen',
    label: 'Wonen en buren',
    explanation: 'Huren, kopen en problemen met buren.',
  },
  {
    key: 'zorg-en-maatschappelijke-opvang',
    shortLabel: 'zorg',
    label: 'Zorg en maatschappelijke opvang',
    explanation: 'Zorg, begeleiding en opvang als u geen huis heeft.',
  },
] as const;

export type LifeDomainKey = (typeof LIFE_DOMAINS)[number]['key'];

/** Kinds of organisation as the inventory records them. Only the first is run by the municipality itself. */
export const ORGANISATION_KINDS = [
  { key: 'gemeente', label: 'Gemeente' },
  { key: 'samenwerkingsverband', label: 'Samenwerkingsverband' },
  { key: 'stichting-of-vereniging', label: 'Stichting of vereniging' },
] as const;

export type OrganisationKindKey = (typeof ORGANISATION_KINDS)[number]['key'];

/** National organisations, open to everybody, also from other municipalities; the report shows them apart. */
export const NATIONAL_NETWORKS = [
  {
    key: 'juridisch-loket-hoofdlocatie',
    label: 'Het Juridisch Loket (hoofdlocatie)',
    organisation: 'Het Juridisch Loket',
  },
  {
    key: 'juridisch-loket-servicepunt',
    label: 'Het Juridisch Loket (servicepunt)',
    organisation: 'Het Juridisch Loket',
  },
  { key: 'slachtofferhulp', label: 'Slachtofferhulp Nederland', organisation: 'Slachtofferhulp Nederland' },
  {
    key: 'vluchtelingenwerk',
    label: 'VluchtelingenWerk Nederland',
    organisation: 'VluchtelingenWerk Nederland',
  },
] as const;

export type NationalNetworkKey = (typeof NATIONAL_NETWORKS)[number]['key'];

/** Whether people can walk in. The labels are the words of the inventory. */
export const APPOINTMENTS = [
  { key: 'inloop', label: 'inloop' },
  { key: 'op-afspraak', label: 'op afspraak' },
  { key: 'beide', label: 'beide' },
] as const;

export type AppointmentKey = (typeof APPOINTMENTS)[number]['key'];

/** Where a record was found (annex A of the report). */
export const RECORD_ORIGINS = [
  { key: 'webscrape', label: 'webscrape' },
  { key: 'enquete', label: 'enquête' },
  { key: 'handmatig', label: 'handmatig gezocht' },
] as const;

export type RecordOriginKey = (typeof RECORD_ORIGINS)[number]['key'];

/** Main source of funding. The report says which share lives on subsidies and gifts. */
export const FUNDING_SOURCES = [
  { key: 'subsidies-en-giften', label: 'Subsidies en giften' },
  { key: 'gemeente', label: 'Gemeente' },
  { key: 'rijk', label: 'Rijk' },
  { key: 'leden', label: 'Bijdragen van leden' },
  { key: 'anders', label: 'Anders' },
] as const;

export type FundingSourceKey = (typeof FUNDING_SOURCES)[number]['key'];

/** CBS urbanity classes by address density; the report sets the four largest cities apart as 'G4'. */
export const URBANITY_CLASSES = [
  { key: 'niet-stedelijk', label: 'niet stedelijk' },
  { key: 'weinig-stedelijk', label: 'weinig stedelijk' },
  { key: 'matig-stedelijk', label: 'matig stedelijk' },
  { key: 'sterk-stedelijk', label: 'sterk stedelijk' },
  { key: 'zeer-sterk-stedelijk', label: 'zeer sterk stedelijk' },
] as const;

export type UrbanityKey = (typeof URBANITY_CLASSES)[number]['key'];

export const PROVINCES = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const;

export type ProvinceName = (typeof PROVINCES)[number];
