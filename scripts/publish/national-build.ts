import { setImmediate } from 'node:timers/promises';
import { drawPicture, nationalPages } from '../../src/publish/national-files.ts';
import type { SiteFile } from '../../src/publish/output-file.ts';
import { type FileSizes, handOver } from '../../src/publish/page-context.ts';
import { provincePath } from '../../src/publish/paths.ts';
import { redirectFiles } from '../../src/publish/redirects.ts';
import type { Site } from '../../src/publish/site.ts';
import { FIXED_PAGES, siteFiles } from '../../src/publish/site-files.ts';
import type { BuildCache } from './build-cache.ts';
import { pageFile, type RenderPage } from './pages.ts';
import { writeFiles, writePieces } from './write-files.ts';

/** Addresses of the pages that are not about one municipality. */
export function generalPages(site: Site): string[] {
  return [
    ...FIXED_PAGES,
    ...nationalPages(site),
    ...site.provinces.map(({ slug }) => provincePath(slug)),
    '404/',
  ];
}

/** Writes the data, maps and redirects of the site as a whole. Returns the sizes of the files. */
export async function writeGeneralFiles(
  site: Site,
  staging: string,
  cache: BuildCache,
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const all = function* (): Generator<SiteFile> {
    yield* siteFiles(site);
    yield* redirectFiles(site);
  };
  for (const file of all()) {
    sizes.set(file.path, await writeSiteFile(staging, file, sizes, cache));
    // The threads that make the municipalities wait for this one to give them work.
    await setImmediate();
  }
  return sizes;
}

/** Writes one file and returns its bytes. `sizes` holds the files before it. */
async function writeSiteFile(
  staging: string,
  file: SiteFile,
  sizes: FileSizes,
  cache: BuildCache,
): Promise<number> {
  if ('pieces' in file) return writePieces(staging, file.path, file.pieces());
  if ('svg' in file) {
    const { files } = await cache.produce('map', [file.path, file.svg], () => [
      { path: file.path, content: drawPicture(file) },
    ]);
    return writeFiles(staging, files);
  }
  const content = 'contentAfter' in file ? file.contentAfter(sizes) : file.content;
  return writeFiles(staging, [{ path: file.path, content }]);
}

/** Renders the pages of the site as a whole. Some say how large a file is, so the files come first. */
export async function writeGeneralPages(
  site: Site,
  fileSizes: FileSizes,
  staging: string,
  renderPage: RenderPage,
): Promise<number> {
  handOver({ site, fileSizes });
  const pages = generalPages(site);
  for (const page of pages) {
    await writeFiles(staging, [{ path: pageFile(page), content: await renderPage(page) }]);
  }
  return pages.length;
}
