import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Reading } from './figure.ts';
import type { PartOfCountry } from './publication/area.ts';
import type { CostStudy } from './publication/costs.ts';
import type { NeedDescription } from './publication/need.ts';
import type { PublishedReport } from './publication/report.ts';
import type { PublisherTexts } from './publication/rich-text.ts';
import type { Situation } from './publication/situation.ts';
import type {
  AppointmentKey,
  FundingSourceKey,
  LifeDomainKey,
  NationalNetworkKey,
  OrganisationKindKey,
  ProvinceName,
  RecordOriginKey,
  SupportTypeKey,
  UrbanityKey,
} from './typology.ts';

/** CBS code: 'GM' and four digits; up to six in an edition of more areas than fit in four. */
export type MunicipalityCode = string;

/** A calendar day as 'YYYY-MM-DD'. */
export type IsoDate = string;

export type EditionStatus = 'example' | 'published';

export interface Source {
  readonly id: string;
  /** As it is cited, with table and year: 'CBS, Regionale kerncijfers Nederland (70072NED), 2021'. */
  readonly title: string;
  readonly url?: string;
  readonly licence: string;
}

export interface EditionSettings {
  readonly title: string;
  /** Absent where the edition is about the whole country. */
  readonly area?: PartOfCountry;
  /** The day on which the inventory and the division into municipalities hold. */
  readonly referenceDate: IsoDate;
  /** The day on which the edition, as it is now, came online; not before the reference date. */
  readonly publicationDate?: IsoDate;
  readonly publisher: { readonly name: string; readonly url: string };
  /** Mail address for corrections. */
  readonly contactEmail: string;
  /** Absolute address that takes the fields of the form for reports; absent where people mail. */
  readonly reportEndpoint?: string;
  readonly dataLicence: { readonly name: string; readonly url: string };
  readonly status: EditionStatus;
  /** 'required' where a published edition may hold no row without a second check. */
  readonly secondCheck?: 'required' | 'advised';
  /** Absolute address of the site, with its base path: 'https://example.org/factsheets/'. */
  readonly baseUrl: string;
  readonly sources: readonly Source[];
}

/** A municipality as a row with a life: it may have other names, an end and successors. */
export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Unique, lower case, a-z, digits and '-'. Derived from the name. */
  readonly slug: string;
  readonly otherNames: readonly string[];
  readonly province: ProvinceName;
  /** Undefined for a municipality that was abolished before the edition. */
  readonly urbanity?: UrbanityKey;
  readonly validFrom?: IsoDate;
  /** First day on which it no longer exists. */
  readonly validTo?: IsoDate;
  readonly successors: readonly MunicipalityCode[];
}

/** What an indicator says, from `indicators.json`. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  /** For a narrow column; the label itself where none is given. */
  readonly shortLabel: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  /** Id of a source of the edition. */
  readonly source: string;
  readonly explanation: string;
  /** What the figure does not say. */
  readonly caution: string;
  /** 'need' describes residents, 'means' the municipality, 'base' is the number of inhabitants. */
  readonly theme: 'base' | 'need' | 'means';
  /** True where the figure is a share in percent: it may not be over 100. */
  readonly isShare: boolean;
  /** True where a negative number is possible (solvency). */
  readonly mayBeNegative: boolean;
}

/** A place on the globe, in degrees (WGS 84). */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a location is on the map, and how well that is known. */
export interface LocationPoint extends GeoPoint {
  /** 'coordinates' stand in the inventory; 'postcode' is the middle of the four-digit postcode. */
  readonly origin: 'coordinates' | 'postcode';
}

/** A visiting address of an organisation in a municipality: one line of the inventory, or several merged. */
export interface Location {
  /**
   * Its public id in all data: the key, else one out of municipality, organisation and address ('L-7K3QX9M2TC'). No
   * change to another location changes it.
   */
  readonly id: string;
  /** What the inventory calls it, in every edition that has it. */
  readonly key?: string;
  /** Day of the second check ('vier ogen'); undefined where there was none. */
  readonly checkedOn?: IsoDate;
  readonly municipality: MunicipalityCode;
  readonly organisation: string;
  /** Undefined where there is no visiting address (it comes to people's homes). */
  readonly address?: string;
  /** '1234 AB', or '1234' where no more is known. */
  readonly postcode?: string;
  /** Town or village, as an address names it. */
  readonly place?: string;
  /** In the municipality, or just over its border; undefined where nobody knows. */
  readonly point?: LocationPoint;
  readonly website?: string;
  readonly phone?: string;
  readonly email?: string;
  /** In the words of the organisation. */
  readonly openingHours?: string;
  readonly appointment?: AppointmentKey;
  /**
   * Whom the help is for, after 'alleen voor'; undefined for everybody. Ask `targetGroupOf`: a national network can
   * have a target group of its own.
   */
  readonly targetGroup?: string;
  readonly kind: OrganisationKindKey;
  /** With social counsellors ('sociaal raadslieden'). */
  readonly socialCounsellors: boolean;
  readonly network?: NationalNetworkKey;
  /** In the order of the typology; at least one. */
  readonly supportTypes: readonly SupportTypeKey[];
  /** In the order of the typology; at least one. */
  readonly lifeDomains: readonly LifeDomainKey[];
  readonly origins: readonly RecordOriginKey[];
  /** Runs mainly on volunteers; undefined where unknown. */
  readonly mainlyVolunteers?: boolean;
  readonly funding?: FundingSourceKey;
}

export interface Place extends GeoPoint {
  readonly name: string;
  readonly municipality: MunicipalityCode;
}

/** A four-digit postcode, as far as it lies in one place of one municipality, with its middle. */
export interface PostcodeArea extends GeoPoint {
  /** Four digits. */
  readonly postcode: string;
  readonly place: string;
  readonly municipality: MunicipalityCode;
}

/** A group of municipalities with a name: a safety region, a labour-market region, a regional cooperation. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** What kind of region it is, singular: 'veiligheidsregio'. Within a kind a municipality is in one region at most. */
  readonly kind: string;
  /** Unique, from kind and name: 'veiligheidsregio-twente'. */
  readonly slug: string;
  readonly municipalities: readonly MunicipalityCode[];
}

/** One class of a classification: a group of municipalities with a name in words. */
export interface ClassDefinition {
  readonly id: string;
  /** As a row label: '25.000 - 49.999'. */
  readonly label: string;
  /** Follows 'de 137 gemeenten': 'met 25.000 tot 50.000 inwoners'. */
  readonly description: string;
  /** Lower bound, included. Absent for the lowest class and for classes by urbanity. */
  readonly from?: number;
  /** Upper bound, not included. */
  readonly below?: number;
  /** For the classification by urbanity. */
  readonly urbanity?: UrbanityKey;
  /** Codes that belong here whatever else they are (the four largest cities). */
  readonly codes?: readonly MunicipalityCode[];
}

/** How municipalities are divided, from `classes.json`. The first class that fits counts. */
export interface Classification {
  readonly id: 'size' | 'urbanity' | (string & {});
  readonly label: string;
  /** Indicator that is divided into classes; absent for urbanity. */
  readonly indicator?: string;
  readonly classes: readonly ClassDefinition[];
}

export type BoundaryTopology = Topology<{
  municipalities: GeometryCollection<{ name: string }>;
}>;

export interface Edition {
  readonly settings: EditionSettings;
  /** Existing on the reference date, in order of name. */
  readonly municipalities: readonly Municipality[];
  /** Abolished before it, for old names and codes. */
  readonly abolished: readonly Municipality[];
  readonly indicators: readonly Indicator[];
  /** By municipality code, then by indicator id; each pair is there. */
  readonly indicatorReadings: ReadonlyMap<MunicipalityCode, ReadonlyMap<string, Reading>>;
  readonly classifications: readonly Classification[];
  /** In order of municipality name, organisation, address. */
  readonly locations: readonly Location[];
  readonly places: readonly Place[];
  /** In order of postcode, municipality and place; empty for an edition without `postcodes.csv`. */
  readonly postcodes: readonly PostcodeArea[];
  /** In order of kind and name; empty for an edition without `regions.csv`. */
  readonly regions: readonly Region[];
  /** In which residents look for help, in order of title; empty for an edition without `situations.csv`. */
  readonly situations: readonly Situation[];
  readonly boundaries: BoundaryTopology;
  /** The figures of the report of 2023; undefined for an edition without `report-2023.json`. */
  readonly report: PublishedReport | undefined;
  /** What a consulting hour costs and yields; undefined for an edition without `costs.json`. */
  readonly costs?: CostStudy | undefined;
  /** The study of need beside supply; undefined for an edition without `need.json`. */
  readonly need: NeedDescription | undefined;
  readonly texts: PublisherTexts;
}
