import { renderRouteSheet } from '../../../templates/route-sheet.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { FontSet } from '../../pdf/fonts/font-face.ts';
import { routePath } from '../shared/paths.ts';
import type { Site } from '../site.ts';
import { municipalityInput } from './input.ts';

/**
 * Makes the route map of any municipality of a site, as PDF. The maker throws an Error where there is no municipality
 * with that code.
 */
export function routeSheetMaker(site: Site, fonts: FontSet): (code: MunicipalityCode) => Uint8Array {
  const { settings } = site;
  return (code) => {
    const { route } = municipalityInput(site, code);
    return renderRouteSheet({ settings, address: settings.baseUrl + routePath(route.slug) }, fonts, route);
  };
}
