import { setImmediate } from 'node:timers/promises';
import { buildRegionRoute } from '../../factsheet/route/region.ts';
import { lazily } from '../../model/lazily.ts';
import { routeRegions } from '../../publish/overview/route-regions.ts';
import { handOver, shownSizes } from '../../publish/page-context.ts';
import { areaRouteFile, areaRoutePath } from '../../publish/shared/paths.ts';
import type { Site } from '../../publish/site.ts';
import type { BuildCache } from '../cache/build-cache.ts';
import { bytesOf } from '../cache/made-file.ts';
import { writeFiles } from '../output/write-files.ts';
import { pageFile, type RenderPage } from './render-page.ts';

/** Writes the route maps of all provinces and regions, each as a PDF and a page. Returns how many there are. */
export async function writeRegionRoutes(
  site: Site,
  staging: string,
  renderPage: RenderPage,
  cache: BuildCache,
): Promise<number> {
  const { settings, analysis } = site;
  const sheets = lazily(async () => {
    const [{ regionRouteSheet }, { loadFonts }] = await Promise.all([
      import('../../publish/overview/region-route.ts'),
      import('../../pdf/fonts/load-fonts.ts'),
    ]);
    const fonts = loadFonts();
    return (route: Parameters<typeof regionRouteSheet>[2]) => regionRouteSheet(settings, fonts, route);
  });
  const regions = routeRegions(site);
  for (const region of regions) {
    const regionRoute = buildRegionRoute(analysis, region);
    const inputs = [JSON.stringify(settings), JSON.stringify(regionRoute)];
    const sheet = await cache.produce('region-route-sheet', inputs, async () => {
      const render = await sheets();
      return [{ path: areaRouteFile(region), content: render(regionRoute) }];
    });
    const fileSizes = shownSizes(sheet.files.map((file) => [file.path, bytesOf(file)]));
    const page = await cache.produce(
      'region-route-page',
      [...inputs, JSON.stringify([...fileSizes])],
      async () => {
        handOver({ shared: { settings }, regionRoute, fileSizes });
        const address = areaRoutePath(region);
        return [{ path: pageFile(address), content: Buffer.from(await renderPage(address)) }];
      },
    );
    writeFiles(staging, [...sheet.files, ...page.files]);
    // The threads that make the municipalities wait for this one to give them work.
    await setImmediate();
  }
  return regions.length;
}
