import { renderRouteSheet } from '../../../templates/route-sheet.ts';
import type { RegionRoute } from '../../factsheet/route/type.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { FontSet } from '../../pdf/fonts/font-face.ts';
import { areaRoutePath } from '../shared/paths.ts';

/** The route map of a province or region as PDF. */
export function regionRouteSheet(settings: EditionSettings, fonts: FontSet, route: RegionRoute): Uint8Array {
  return renderRouteSheet({ settings, address: settings.baseUrl + areaRoutePath(route) }, fonts, route);
}
