import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { municipalityFiles } from '../../src/publish/municipality-files.ts';
import {
  municipalityInput,
  sharedInput,
  sheetContext,
  sheetInput,
} from '../../src/publish/municipality-input.ts';
import { nationalFiles } from '../../src/publish/national-files.ts';
import type { SiteFile } from '../../src/publish/output-file.ts';
import { municipalityFile, municipalityPath } from '../../src/publish/paths.ts';
import { redirectFiles } from '../../src/publish/redirects.ts';
import { makeCardRenderer } from '../../src/publish/render-card.ts';
import type { Site } from '../../src/publish/site.ts';
import { siteFiles } from '../../src/publish/site-files.ts';
import { renderSheet } from '../../templates/sheet.ts';
import { contentOf } from './national-build.ts';

/**
 * Makes one file of the site when it is asked for, as the development server does; undefined for what is
 * not ours (pages, scripts, styles). `wanted` is the path within the site, without base.
 */
export async function findFile(site: Site, wanted: string): Promise<string | Uint8Array | undefined> {
  const [, slug] = /^gemeente\/([^/]+)\/[^/]+$/.exec(wanted) ?? [];
  const entry = slug === undefined ? undefined : site.bySlug.get(slug);
  if (!entry) return findGeneralFile(site, wanted);
  if (wanted === municipalityPath(entry.slug)) return undefined;
  const shared = sharedInput(site);
  const input = municipalityInput(site, entry.code);
  if (wanted === municipalityFile(entry.slug, 'sheet')) {
    return renderSheet(sheetContext(shared), loadFonts(), sheetInput(input));
  }
  if (wanted === municipalityFile(entry.slug, 'card')) {
    return makeCardRenderer(shared.cardBackground)(input.card);
  }
  return municipalityFiles(shared, input).find(({ path }) => path === wanted)?.content;
}

function findGeneralFile(site: Site, wanted: string): string | Uint8Array | undefined {
  const all = function* (): Generator<SiteFile> {
    yield* siteFiles(site);
    yield* redirectFiles(site);
    yield* nationalFiles(site);
  };
  for (const file of all()) {
    if (file.path !== wanted && file.path !== `${wanted}index.html`) continue;
    return contentOf(file, new Map());
  }
  return undefined;
}
