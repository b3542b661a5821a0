import { buildRegionRoute } from '../../factsheet/route/region.ts';
import { loadFonts } from '../../pdf/fonts/load-fonts.ts';
import { COUNTRY_WORKBOOK_PATH } from '../../publish/data/formats/country-workbook.ts';
import { pictureDrawer } from '../../publish/elsewhere/pictures/picture-png.ts';
import { countryWorkbook } from '../../publish/elsewhere/workbook/country-workbook.ts';
import { factsheetWorkbook } from '../../publish/elsewhere/workbook/factsheet-workbook.ts';
import { generalCards } from '../../publish/metadata/general-cards.ts';
import { redirectFiles } from '../../publish/metadata/redirects.ts';
import { cardBackground } from '../../publish/municipality/card-content.ts';
import { municipalityFiles } from '../../publish/municipality/files.ts';
import { municipalityInput, sharedInput } from '../../publish/municipality/input.ts';
import { municipalityPictures } from '../../publish/municipality/pictures.ts';
import { makeCardRenderer } from '../../publish/municipality/render-card.ts';
import { routeSheetMaker } from '../../publish/municipality/route-sheet.ts';
import { sheetMaker } from '../../publish/municipality/sheet.ts';
import { nationalFiles } from '../../publish/national/files.ts';
import { regionRouteSheet } from '../../publish/overview/region-route.ts';
import { routeRegions } from '../../publish/overview/route-regions.ts';
import type { SiteFile } from '../../publish/shared/output-file.ts';
import { areaRouteFile, cardPath, municipalityFile, municipalityPath } from '../../publish/shared/paths.ts';
import type { Site } from '../../publish/site.ts';
import { siteFiles } from '../../publish/site-files.ts';
import { contentOf } from '../national-build.ts';

/**
 * Makes one file of the site when it is asked for, as the development server does; undefined for what is
 * not ours (pages, scripts, styles). `wanted` is the path within the site, without base.
 */
export async function findFile(site: Site, wanted: string): Promise<string | Uint8Array | undefined> {
  const [, slug] = /^gemeente\/([^/]+)\/[^/]+$/.exec(wanted) ?? [];
  const entry = slug === undefined ? undefined : site.bySlug.get(slug);
  if (!entry) return findGeneralFile(site, wanted);
  if (wanted === municipalityPath(entry.slug)) return undefined;
  if (wanted === municipalityFile(entry.slug, 'sheet')) return sheetMaker(site, loadFonts())(entry.code);
  if (wanted === municipalityFile(entry.slug, 'route')) return routeSheetMaker(site, loadFonts())(entry.code);
  const shared = sharedInput(site);
  const input = municipalityInput(site, entry.code);
  if (wanted === municipalityFile(entry.slug, 'card')) {
    return makeCardRenderer(shared.cardBackground)(input.card);
  }
  if (wanted === municipalityFile(entry.slug, 'workbook')) {
    return factsheetWorkbook(input.factsheet, site.settings);
  }
  const drawn = wanted.endsWith('.png')
    ? municipalityPictures(shared, input).find(({ png }) => municipalityFile(entry.slug, png) === wanted)
    : undefined;
  if (drawn) return pictureDrawer()(drawn.picture);
  return municipalityFiles(shared, input).find(({ path }) => path === wanted)?.content;
}

async function findGeneralFile(site: Site, wanted: string): Promise<string | Uint8Array | undefined> {
  const all = function* (): Generator<SiteFile> {
    yield* siteFiles(site);
    yield* redirectFiles(site);
    yield* nationalFiles(site);
  };
  for (const file of all()) {
    if (file.path !== wanted && file.path !== `${wanted}index.html`) continue;
    return contentOf(file, new Map());
  }
  if (wanted === COUNTRY_WORKBOOK_PATH) return countryWorkbook(site);
  const region = routeRegions(site).find((each) => areaRouteFile(each) === wanted);
  if (region) return regionRouteSheet(site.settings, loadFonts(), buildRegionRoute(site.analysis, region));
  if (!wanted.endsWith(cardPath(''))) return undefined;
  for (const { path, job } of generalCards(site)) {
    if (path === wanted) return makeCardRenderer(cardBackground(site.locator))(job());
  }
  return undefined;
}
