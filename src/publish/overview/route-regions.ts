import type { RouteRegion } from '../../factsheet/route/region.ts';
import type { Site } from '../site.ts';

/** The provinces, then the regions of the edition: each has a route map of its own. */
export function routeRegions({ provinces, regions }: Pick<Site, 'provinces' | 'regions'>): RouteRegion[] {
  return [
    ...provinces.map((province) => ({ ...province, kind: 'provincie', isProvince: true })),
    ...regions.map((region) => ({ ...region, isProvince: false })),
  ];
}
