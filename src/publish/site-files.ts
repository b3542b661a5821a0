import { PAGE_STRIP, stripOf } from '../charts/municipality/dot-strip.ts';
import { landDrawing, outlineDrawing } from '../charts/municipality/locator-map.ts';
import { PLACE_CHART, rateStrip } from '../charts/municipality/place-chart.ts';
import { toSvgFile, toSvgViews } from '../charts/parts/svg.ts';
import { openDataFiles } from './data/files.ts';
import { makeExplorerFile } from './explorer/file.ts';
import { makeProviderFile } from './explorer/providers.ts';
import { feedFiles } from './metadata/feed.ts';
import { headersFile } from './metadata/headers.ts';
import { robotFiles } from './metadata/robots.ts';
import { securityTxt } from './metadata/security-txt.ts';
import { placedCorrections } from './overview/corrections/placed.ts';
import { costFiles } from './overview/costs.ts';
import { municipalityList } from './overview/municipality-list.ts';
import { makeRegionMedians } from './overview/region-medians.ts';
import { searchIndex } from './overview/search-index.ts';
import type { OutputFile, SiteFile } from './shared/output-file.ts';
import {
  EXPLORER_FILE,
  LAND_PATH,
  MUNICIPALITIES_PATH,
  OUTLINE_PATH,
  PROVIDER_FILE,
  REGION_MEDIANS_FILE,
  SEARCH_PATH,
  STRIPS_PATH,
} from './shared/paths.ts';
import type { Site } from './site.ts';

/** Files of the site as a whole, but for the national picture: data, search index, shared drawings, and what robots and hosts ask for. `general` is the site without contact details. */
export function* siteFiles(site: Site, general = site): Generator<SiteFile> {
  const { settings } = site;
  yield* editionFiles(site, general);
  yield* costFiles(site);
  yield { path: SEARCH_PATH, content: JSON.stringify(searchIndex(site)) };
  yield { path: EXPLORER_FILE, content: `${JSON.stringify(makeExplorerFile(site))}\n` };
  yield { path: PROVIDER_FILE, content: `${JSON.stringify(makeProviderFile(site))}\n` };
  yield { path: REGION_MEDIANS_FILE, content: `${JSON.stringify(makeRegionMedians(site))}\n` };
  yield* feeds(site);
  yield* robotFiles(site);
  yield { path: '_headers', content: headersFile(settings, site.archives.length > 0) };
  const security = securityTxt(settings);
  if (security) yield security;
}

/** Those of them that an earlier edition has too: its data, and the drawings that its pages share. */
export function* editionFiles(site: Site, general = site): Generator<SiteFile> {
  yield { path: MUNICIPALITIES_PATH, content: municipalityList(site) };
  yield* openDataFiles(site, general);
  yield { path: LAND_PATH, content: toSvgFile(landDrawing(site.locator)) };
  yield { path: OUTLINE_PATH, content: toSvgFile(outlineDrawing(site.locator)) };
  yield strips(site);
}

/** An edition without an earlier one and without corrections has nothing to tell. */
function feeds(site: Site): Iterable<SiteFile> {
  const { settings, municipalities, past, archives } = site;
  const earlier = archives.map((archive) => archive.site.settings);
  const locations = past?.changes.locations ?? [];
  return feedFiles({ settings, municipalities, earlier, locations, corrections: placedCorrections(site) });
}

/** The backgrounds of the dot strips: the same on every page, so that all pages share one file. */
function strips({ analysis, edition }: Site): OutputFile {
  const views = [
    { name: 'locationsPer10k', drawing: rateStrip(analysis, 'locationsPer10k', PLACE_CHART).background },
    ...edition.indicators.flatMap(({ id, label }) => {
      const values = analysis.indicatorValues.get(id);
      if (!values || values.size === 0) return [];
      return [{ name: id, drawing: stripOf(values, PAGE_STRIP, label).background }];
    }),
  ];
  return {
    path: STRIPS_PATH,
    content: toSvgViews('Alle gemeenten als stippen, voor elk cijfer een strook', views),
  };
}
