import type { MainFigureId } from '../analysis/analyse.ts';
import type { Comparison, GroupShare, Place, Tier } from '../analysis/groups/compare.ts';
import type { Group } from '../analysis/groups/groups.ts';
import type {
  EditionSettings,
  Indicator,
  IsoDate,
  LocationPoint,
  MunicipalityCode,
  Source,
} from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';

/** A municipality to point at. */
export interface MunicipalityRef {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly slug: string;
}

export interface NearbyRef extends MunicipalityRef {
  /** Between the centres, in whole km. */
  readonly km: number;
}

/** A piece of a sentence; each rendering gives emphasis and links its own form. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly municipality?: MunicipalityRef;
}

export type Sentence = readonly Run[];

/** A figure of a group, with the tier of the municipality's own figure beside it. */
export interface TieredComparison extends Comparison {
  readonly tier: Tier | undefined;
}

/** A group that the municipality is set against. */
export interface ComparedGroup extends Omit<Group, 'members'> {
  /** How many municipalities are in it. */
  readonly municipalities: number;
}

export interface MainFigure {
  readonly id: MainFigureId;
  readonly figure: Figure;
  /** What the figure can be at most: 8 life domains, 7 support types. */
  readonly outOf?: number;
  readonly place: Place | undefined;
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly TieredComparison[];
}

interface CountedRow {
  readonly key: string;
  readonly label: string;
  /** Locations here. */
  readonly locations: number;
  /** Where there is none here: the nearest municipalities that have one. Else empty. */
  readonly nearest: readonly NearbyRef[];
}

/** How one life domain or support type is covered here. */
export interface CoverageRow extends CountedRow {
  readonly explanation: string;
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly GroupShare[];
}

/** How many locations are of one kind of organisation or national network. */
export interface KindRow extends CountedRow {
  /** Share of the municipalities of the country with at least one, as it is shown: '46%'. */
  readonly countryShare: string;
}

/** The tables of coverage. */
export type CoverageTable = 'lifeDomains' | 'supportTypes' | 'kinds' | 'networks';

/**
 * How each group does, by table and key, in the order of the groups. Only the data tells these to the last digit:
 * apart from the rows, they change no page where they change a little.
 */
export type CoverageComparisons = Readonly<
  Record<CoverageTable, Readonly<Record<string, readonly Comparison[]>>>
>;

/** Organisations by what is known of them. */
export interface KnownCounts {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

export interface FundingCount {
  readonly key: string;
  readonly label: string;
  readonly organisations: number;
}

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly source: Source;
  readonly figure: Figure;
  readonly place: Place | undefined;
  /** Median over the municipalities that have a figure: the one in the middle. */
  readonly countryMedian: number | undefined;
  readonly sizeMedian: { readonly value: number; readonly base: number } | undefined;
}

export interface ProviderLocation {
  readonly id: string;
  readonly address: string | undefined;
  readonly postcode: string | undefined;
  readonly place: string | undefined;
  readonly point: LocationPoint | undefined;
  readonly website: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly openingHours: string | undefined;
  /** 'inloop', 'op afspraak' or 'beide'. */
  readonly appointment: string | undefined;
  /** Follows 'alleen voor'; undefined for everybody. */
  readonly targetGroup: string | undefined;
  readonly lifeDomains: readonly string[];
  readonly supportTypes: readonly string[];
}

export interface Provider {
  readonly name: string;
  readonly kindLabel: string;
  readonly socialCounsellors: boolean;
  /** Part of a national organisation, open to people from elsewhere as well. */
  readonly national: boolean;
  readonly networkLabel: string | undefined;
  readonly locations: readonly ProviderLocation[];
}

export interface Neighbour extends NearbyRef {
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: number;
}

/** A municipality that is like this one in size and people. */
export interface SimilarMunicipality extends MunicipalityRef {
  readonly inhabitants: Figure;
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: number;
  /** Traits that could not be compared, because a figure is unknown: 'inkomen'. */
  readonly leftOut: readonly string[];
}

export interface SheetEdition {
  readonly title: string;
  readonly referenceDate: IsoDate;
  readonly status: EditionSettings['status'];
}

/** Everything that is said of one municipality, worked out once. Page, sheet, card, JSON and CSV are put down from it. */
export interface Factsheet extends MunicipalityRef {
  readonly otherNames: readonly string[];
  readonly province: { readonly name: string; readonly slug: string };
  readonly urbanityLabel: string | undefined;
  readonly inhabitants: Figure;
  readonly edition: SheetEdition;
  readonly groups: readonly ComparedGroup[];
  readonly mainFigures: readonly MainFigure[];
  readonly lifeDomains: readonly CoverageRow[];
  readonly supportTypes: readonly CoverageRow[];
  readonly kinds: readonly KindRow[];
  readonly networks: readonly KindRow[];
  readonly mainlyVolunteers: KnownCounts;
  readonly funding: { readonly known: readonly FundingCount[]; readonly unknown: number };
  readonly indicators: readonly IndicatorRow[];
  readonly acrossWater: boolean;
  readonly neighbours: readonly Neighbour[];
  /** Nearest municipalities with any location; empty where there is one here. */
  readonly nearestWithLocation: readonly NearbyRef[];
  readonly providers: readonly Provider[];
  /** Most alike first; empty where too few figures are known to compare. */
  readonly similar: readonly SimilarMunicipality[];
  /** 'In het kort': the answer in a few sentences. */
  readonly summary: readonly Sentence[];
}

/** A factsheet with what only its data files tell. */
export interface FactsheetData extends Factsheet {
  readonly coverageComparisons: CoverageComparisons;
}

type WithFigures = Pick<Factsheet, 'name' | 'mainFigures'>;

/** The main figure with this id. @throws Error where the factsheet lacks it, which would be a fault of ours. */
export function mainFigure({ name, mainFigures }: WithFigures, id: MainFigureId): MainFigure {
  const found = mainFigures.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Factsheet of ${name} lacks the figure ${id}.`);
  return found;
}

/** The known value of a main figure, or undefined. */
export function mainValue(factsheet: WithFigures, id: MainFigureId): number | undefined {
  const { reading } = mainFigure(factsheet, id).figure;
  return reading.state === 'known' ? reading.value : undefined;
}
