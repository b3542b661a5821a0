import { makeExplorerMap } from '../../charts/national/explorer-map.ts';
import { exampleNotice } from '../../factsheet/shared/notices.ts';
import type { Location } from '../../model/edition.ts';
import type { Site } from '../site.ts';
import { placeLocations } from './spots.ts';

/** How to reach a location; '' for what is not known. */
export type ProviderRow = readonly [
  organisation: string,
  address: string,
  postcode: string,
  place: string,
  phone: string,
  email: string,
  website: string,
];

/** What the explorer loads when a reader asks who it is: by municipality and by location in the order of `ExplorerFile`. */
export interface ProviderFile {
  /** Only in an edition with example data. */
  readonly notice?: string;
  readonly providers: readonly (readonly ProviderRow[])[];
  /** The middle of where people live, longitude and latitude in thousandths of a degree; null where unknown. */
  readonly homes: readonly (readonly [longitude: number, latitude: number] | null)[];
}

/** What `kaart/organisaties.json` holds. */
export function makeProviderFile(site: Site): ProviderFile {
  const { edition, analysis, settings, municipalities } = site;
  const notice = exampleNotice(settings.status);
  const map = makeExplorerMap(edition.boundaries, analysis.geography);
  const locationsOf = Map.groupBy(edition.locations, ({ municipality }) => municipality);
  return {
    ...(notice === undefined ? {} : { notice }),
    providers: municipalities.map(({ code }) =>
      placeLocations(locationsOf.get(code) ?? [], map.place).inOrder.map(providerRow),
    ),
    homes: municipalities.map(({ code }) => {
      const home = analysis.homes.get(code);
      return home ? [Math.round(home[0] * 1000), Math.round(home[1] * 1000)] : null;
    }),
  };
}

function providerRow(location: Location): ProviderRow {
  const {
    organisation,
    address = '',
    postcode = '',
    place = '',
    phone = '',
    email = '',
    website = '',
  } = location;
  return [organisation, address, postcode, place, phone, email, website];
}
