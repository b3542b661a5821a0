import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { cardBackground, cardJob } from '../../src/publish/card-content.ts';
import { municipalityFiles } from '../../src/publish/municipality-files.ts';
import { municipalityFile, municipalityPath } from '../../src/publish/paths.ts';
import { redirectFiles } from '../../src/publish/redirects.ts';
import { makeCardRenderer } from '../../src/publish/render-card.ts';
import type { Site } from '../../src/publish/site.ts';
import { siteFiles } from '../../src/publish/site-files.ts';
import { renderSheet } from '../../templates/sheet.ts';

/**
 * Makes one file of the site when it is asked for, as the development server does; undefined for what is
 * not ours (pages, scripts, styles). `wanted` is the path within the site, without base.
 */
export async function findFile(site: Site, wanted: string): Promise<string | Uint8Array | undefined> {
  const [, slug] = /^gemeente\/([^/]+)\/[^/]+$/.exec(wanted) ?? [];
  const factsheet = slug === undefined ? undefined : site.bySlug.get(slug);
  if (!factsheet) {
    const shared = [...siteFiles(site), ...redirectFiles(site)];
    return shared.find(({ path }) => path === wanted || path === `${wanted}index.html`)?.content;
  }
  if (wanted === municipalityFile(factsheet.slug, 'sheet')) {
    return renderSheet({ ...site, locator: site.sheetLocator }, loadFonts(), factsheet);
  }
  if (wanted === municipalityFile(factsheet.slug, 'card')) {
    return makeCardRenderer(cardBackground(site))(cardJob(site, factsheet));
  }
  if (wanted === municipalityPath(factsheet.slug)) return undefined;
  return municipalityFiles(site, factsheet).find(({ path }) => path === wanted)?.content;
}
