import type { IsoDate, LocationPoint } from '../../../model/edition.ts';
import type { CountedRow } from '../coverage/type.ts';

/** How many locations are of one kind of organisation or national network. */
export interface KindRow extends CountedRow {
  /** Share of the municipalities of the country with at least one, as it is shown: '46%'. */
  readonly countryShare: string;
}

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
  /** Day of the second check; undefined where there was none. */
  readonly checkedOn: IsoDate | undefined;
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

/** Who helps here, and what kinds of organisations they are. */
export interface ProvidersPart {
  readonly kinds: readonly KindRow[];
  readonly networks: readonly KindRow[];
  readonly mainlyVolunteers: KnownCounts;
  readonly funding: { readonly known: readonly FundingCount[]; readonly unknown: number };
  readonly providers: readonly Provider[];
}
