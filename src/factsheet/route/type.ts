import type { LifeDomainKey, SupportTypeKey } from '../../model/typology.ts';
import type { MunicipalityRef, NearbyRef } from '../shared/municipality-ref.ts';

/** A visiting address, and when somebody is there. */
export interface RouteVisit {
  /** 'Voorbeeldstraat 12, 8011 Zwolle'; undefined where there is no visiting address. */
  readonly address: string | undefined;
  /** Where a route can lead to: degrees where the inventory has them, else the address itself. */
  readonly destination: string | undefined;
  readonly openingHours: string | undefined;
  /** 'inloop', 'op afspraak' or 'beide'. */
  readonly appointment: string | undefined;
}

/** How to reach somebody. */
export interface RouteContact {
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
}

/** What an organisation offers at one or more of its addresses, with how to reach it there. */
export interface RouteOffer {
  /** One for each location. */
  readonly visits: readonly RouteVisit[];
  /** Undefined where the organisation has the same for all its offers: then it stands there. */
  readonly contact: RouteContact | undefined;
  /** Follows 'alleen voor'; undefined for everybody. */
  readonly targetGroup: string | undefined;
  readonly lifeDomains: readonly LifeDomainKey[];
  readonly supportTypes: readonly SupportTypeKey[];
}

/** An organisation in one municipality. */
export interface RouteOrganisation {
  /** Tells it apart in the matrix: '3' here, 'L1' national, 'B2' elsewhere. */
  readonly mark: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly socialCounsellors: boolean;
  /** Runs mainly on volunteers; undefined where unknown. */
  readonly mainlyVolunteers: boolean | undefined;
  /** When somebody last checked its entries: 'gecontroleerd op 3 mei 2024'; undefined where nobody did. */
  readonly checked: string | undefined;
  /** Where it is, if not here. The distance is that of its nearest location. */
  readonly elsewhere: NearbyRef | undefined;
  /** On the route map of a region: the municipality of the region that it is in. */
  readonly within?: MunicipalityRef;
  /** On the route map of a region: the name of the municipality that the distance is measured from. */
  readonly from?: string;
  /** Undefined where its offers have contact details of their own. */
  readonly contact: RouteContact | undefined;
  readonly offers: readonly RouteOffer[];
}

/** One life domain with one support type. */
export interface RouteCell {
  readonly type: SupportTypeKey;
  /** Locations here that offer exactly this. */
  readonly locations: number;
  /** On the route map of a region: the municipalities that they are in. */
  readonly municipalities?: number;
  /** Of those, the ones for everybody. */
  readonly forEverybody: number;
  /** Where there are locations but none for everybody: for whom they are. Else empty. */
  readonly onlyFor: readonly string[];
  /** Marks of the organisations here that offer it. */
  readonly marks: readonly string[];
  /** Where nobody can be sent here: the nearest location for everybody outside. Undefined where there is none at all. */
  readonly nearest: RouteNearest | undefined;
}

export interface RouteNearest {
  readonly mark: string;
  readonly km: number;
  /** On the route map of a region: the name of the municipality that the distance is measured from. */
  readonly from?: string;
}

export interface RouteRow {
  readonly domain: LifeDomainKey;
  readonly label: string;
  readonly cells: readonly RouteCell[];
}

/** What the route maps of a municipality and of a region have in common. */
interface RouteTable {
  readonly rows: readonly RouteRow[];
  readonly locations: number;
  /** In the municipality or region, national ones apart. */
  readonly here: readonly RouteOrganisation[];
  /** Of each national organisation what is here, or else the nearest. */
  readonly national: readonly RouteOrganisation[];
  /** Named in an empty cell, nearest first. */
  readonly elsewhere: readonly RouteOrganisation[];
}

/** Everything that the route map of a province or another region says. Plain data. */
export interface RegionRoute extends RouteTable {
  /** 'provincie', or the kind of region: 'veiligheidsregio'. */
  readonly kind: string;
  readonly isProvince: boolean;
  readonly name: string;
  readonly slug: string;
  readonly municipalities: readonly MunicipalityRef[];
}

/** Everything that the route map of one municipality says: where a professional can send somebody. Plain data. */
export interface RouteMap extends MunicipalityRef, RouteTable {
  readonly province: { readonly name: string; readonly slug: string };
  /** The other organisations for everybody in the neighbouring municipalities, nearest first. */
  readonly around: readonly RouteOrganisation[];
}

/** The route map of a municipality or of a region. */
export type AnyRoute = RouteMap | RegionRoute;
