import { INHABITANTS } from '../../analysis/analyse.ts';
import { makeClassifier } from '../../analysis/groups/groups.ts';
import { classifyValues } from '../../analysis/national/maps.ts';
import { makeExplorerMap } from '../../charts/national/explorer-map.ts';
import { MOST_CLASSES } from '../../charts/national/map.ts';
import { MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { exampleNotice } from '../../factsheet/shared/notices.ts';
import { formatDate } from '../../model/dutch.ts';
import type { Indicator, Location, Municipality } from '../../model/edition.ts';
import { knownValue } from '../../model/figure.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES, URBANITY_CLASSES } from '../../model/typology.ts';
import type { Site } from '../site.ts';
import { heavyTailStarts } from './classes.ts';
import { type ExplorerSpot, placeLocations } from './spots.ts';

/** A thing that can be chosen: its key in addresses, and what a reader sees. */
export type ExplorerOption = readonly [key: string, label: string];

/** A region that is no province; its members point into the municipalities. */
export type ExplorerRegion = readonly [key: string, label: string, members: readonly number[]];

/** One municipality; numbers in place of names point into the lists of options. */
export type ExplorerRow = readonly [
  code: string,
  slug: string,
  name: string,
  province: number,
  /** -1 where unknown. */
  urbanity: number,
  inhabitants: number | null,
  /** In the unit of the indicator; null where unknown. */
  income: number | null,
  /** One mask for each location: a bit for each domain, then each type, then each kind. In the order of `spots`. */
  locations: readonly number[],
  /** Where the locations stand. Those that come after the last of these stand nobody knows where. */
  spots: readonly ExplorerSpot[],
];

/** What the explorer loads: small, because a reader waits for it. */
export interface ExplorerFile {
  /** Only in an edition with example data. */
  readonly notice?: string;
  /** Of the locations. */
  readonly referenceDate: string;
  /** From when inhabitants and income are, in words; '' where the edition lacks the figure. */
  readonly periods: { readonly inhabitants: string; readonly income: string };
  readonly domains: readonly ExplorerOption[];
  readonly types: readonly ExplorerOption[];
  readonly kinds: readonly ExplorerOption[];
  readonly urbanity: readonly ExplorerOption[];
  readonly provinces: readonly ExplorerOption[];
  /** Only in an edition with regions. */
  readonly regions?: readonly ExplorerRegion[];
  /** How the income is written: one unit is so many euros. */
  readonly income: { readonly unit: string; readonly euros: number };
  /** Where each shade of the map starts, in locations. */
  readonly shades: readonly number[];
  /** The same in locations for each 10,000 inhabitants: the classes of the national map. */
  readonly rateShades: readonly number[];
  readonly municipalities: readonly ExplorerRow[];
}

const INCOME = 'inkomen';

/** A bit mask in JavaScript holds 31 bits without a sign. */
const MOST_BITS = 31;

interface OrganisationOption {
  readonly key: string;
  readonly label: string;
  readonly has: (location: Location) => boolean;
}

/** The rows of table 2 of the report of 2023 that a location can be asked for. They overlap. */
const ORGANISATION_OPTIONS: readonly OrganisationOption[] = [
  { key: 'gemeente', label: 'Gemeente', has: ({ kind }) => kind === 'gemeente' },
  {
    key: 'samenwerkingsverband',
    label: 'Samenwerkingsverband',
    has: ({ kind }) => kind === 'samenwerkingsverband',
  },
  {
    key: 'stichting-of-vereniging',
    label: 'Stichting of vereniging',
    has: ({ kind }) => kind === 'stichting-of-vereniging',
  },
  {
    key: 'sociaal-raadslieden',
    label: 'Met sociaal raadslieden',
    has: ({ socialCounsellors }) => socialCounsellors,
  },
  {
    key: 'juridisch-loket',
    label: 'Het Juridisch Loket',
    has: ({ network }) => network?.startsWith('juridisch-loket') ?? false,
  },
  {
    key: 'slachtofferhulp',
    label: 'Slachtofferhulp Nederland',
    has: ({ network }) => network === 'slachtofferhulp',
  },
  {
    key: 'vluchtelingenwerk',
    label: 'VluchtelingenWerk Nederland',
    has: ({ network }) => network === 'vluchtelingenwerk',
  },
];

/** The indicator by which the explorer asks for income; undefined where the edition does not have it. */
export function incomeIndicator({ edition }: Site): Indicator | undefined {
  return edition.indicators.find(({ id }) => id === INCOME);
}

/** What `kaart/gegevens.json` holds. */
export function makeExplorerFile(site: Site): ExplorerFile {
  const { edition, settings, provinces } = site;
  const regions = explorerRegions(site);
  const notice = exampleNotice(settings.status);
  const unit = incomeIndicator(site)?.unit ?? '';
  const urbanity = urbanityOptions(site);
  const urbanityOf = makeUrbanityReader(site);
  const map = makeExplorerMap(edition.boundaries, site.analysis.geography);
  const placedRow = (locations: readonly Location[]) => {
    const { inOrder, spots } = placeLocations(locations, map.place);
    return [inOrder.map(locationMask), spots] as const;
  };
  const provinceNumber = new Map(provinces.map(({ slug }, index) => [slug, index]));
  const locationsOf = Map.groupBy(edition.locations, ({ municipality }) => municipality);
  const reading = (code: string, indicator: string): number | null => {
    const found = edition.indicatorReadings.get(code)?.get(indicator);
    return (found && knownValue(found)) ?? null;
  };
  return {
    ...(notice === undefined ? {} : { notice }),
    referenceDate: formatDate(settings.referenceDate),
    periods: {
      inhabitants: edition.indicators.find(({ id }) => id === INHABITANTS)?.period ?? '',
      income: incomeIndicator(site)?.period ?? '',
    },
    domains: LIFE_DOMAINS.map(({ key, label }) => [key, label]),
    types: SUPPORT_TYPES.map(({ key, label }) => [key, label]),
    kinds: ORGANISATION_OPTIONS.map(({ key, label }) => [key, label]),
    urbanity,
    provinces: provinces.map(({ slug, name }) => [slug, name]),
    ...(regions.length === 0 ? {} : { regions }),
    income: { unit, euros: unit === 'x 1.000 euro' ? 1000 : 1 },
    shades: shadeStarts(site),
    rateShades: rateShadeStarts(site),
    municipalities: site.municipalities.map(({ code, slug, name, province }) => [
      code,
      slug,
      name,
      provinceNumber.get(province.slug) ?? -1,
      urbanity.findIndex(([key]) => key === urbanityOf(code)),
      reading(code, INHABITANTS),
      reading(code, INCOME),
      ...placedRow(locationsOf.get(code) ?? []),
    ]),
  };
}

/** Regions of several kinds say which kind they are; of one kind the name of the filter says it. */
function explorerRegions({ regions, municipalities }: Site): readonly ExplorerRegion[] {
  const kinds = new Set(regions.map(({ kind }) => kind));
  const numberOf = new Map(municipalities.map(({ code }, index) => [code, index]));
  return regions.map(({ slug, name, kind, municipalities: members }) => [
    slug,
    kinds.size === 1 ? name : `${name} (${kind})`,
    members.flatMap(({ code }) => numberOf.get(code) ?? []),
  ]);
}

/** Where each shade of the map starts, from the number of locations of the municipalities that have any. */
function shadeStarts({ analysis }: Site): readonly number[] {
  return heavyTailStarts([...analysis.mainFigures.locations.values()]);
}

function rateShadeStarts({ analysis, edition }: Site): readonly number[] {
  const codes = edition.municipalities.map(({ code }) => code);
  const { decimals } = MAIN_MEASURES.locationsPer10k;
  const { classes } = classifyValues(codes, analysis.mainFigures.locationsPer10k, decimals, MOST_CLASSES);
  return classes.map(({ from }) => from);
}

function locationMask(location: Location): number {
  const flags = [
    ...LIFE_DOMAINS.map(({ key }) => location.lifeDomains.includes(key)),
    ...SUPPORT_TYPES.map(({ key }) => location.supportTypes.includes(key)),
    ...ORGANISATION_OPTIONS.map(({ has }) => has(location)),
  ];
  if (flags.length > MOST_BITS) throw new Error(`${flags.length} choices do not fit a mask of ${MOST_BITS}.`);
  return flags.reduce((mask, isSet, bit) => (isSet ? mask | (1 << bit) : mask), 0);
}

/** The classes by urbanity that the editor gave; those of the CBS where there are none. */
function urbanityOptions({ edition }: Site): readonly ExplorerOption[] {
  const classes = edition.classifications.find(({ id }) => id === 'urbanity')?.classes;
  return classes
    ? classes.map(({ id, label }) => [id, label])
    : URBANITY_CLASSES.map(({ key, label }) => [key, label]);
}

function makeUrbanityReader({ edition, analysis }: Site): (code: string) => string | undefined {
  const classification = edition.classifications.find(({ id }) => id === 'urbanity');
  const classFor = classification && makeClassifier(edition, classification);
  const classIn = (municipality: Municipality) =>
    classFor ? classFor(municipality)?.id : municipality.urbanity;
  return (code) => {
    const municipality = analysis.byCode.get(code);
    return municipality && classIn(municipality);
  };
}
