import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDataFolder } from '../../src/ingest/data-folder.ts';
import { type FileTally, readEdition } from '../../src/ingest/read-edition.ts';
import { findingsCsv } from '../../src/ingest/report.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Finding } from '../../src/model/finding.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { cardBackground, cardJob } from '../../src/publish/card-content.ts';
import { municipalityFiles, type OutputFile } from '../../src/publish/municipality-files.ts';
import { municipalityFile } from '../../src/publish/paths.ts';
import { redirectFiles } from '../../src/publish/redirects.ts';
import { makeSite, type Site } from '../../src/publish/site.ts';
import { siteFiles } from '../../src/publish/site-files.ts';
import { renderSheet } from '../../templates/sheet.ts';
import { resolveBaseUrl } from './addresses.ts';
import { type CardRun, startCards } from './cards.ts';
import { buildPages } from './pages.ts';
import type { Progress } from './progress.ts';

export interface BuildOptions {
  readonly data: string;
  readonly out: string;
  readonly reports: string;
  readonly site: string | undefined;
  readonly base: string | undefined;
}

export interface BuildReport {
  readonly findings: readonly Finding[];
  readonly tallies: readonly FileTally[];
  /** Undefined where errors stopped the build. */
  readonly published:
    | {
        readonly site: Site;
        readonly pages: number;
        readonly sheets: number;
        readonly cards: number;
        readonly files: number;
        readonly bytes: number;
        readonly sheetBytes: number;
        readonly cardBytes: number;
        readonly cardBusyMs: number;
      }
    | undefined;
}

/**
 * From a data folder to a whole site. The site is made beside the published one and swapped in at the end:
 * a build that fails leaves what was there untouched.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  await restoreAfterKill(options.out);
  const { edition, findings, tallies } = await progress.stage('Gegevens lezen', 1, async () =>
    readEdition(await loadDataFolder(options.data)),
  );
  await mkdir(options.reports, { recursive: true });
  await writeFile(path.join(options.reports, 'findings.csv'), findingsCsv(findings));
  if (!edition) return { findings, tallies, published: undefined };

  const site = await progress.stage('Cijfers berekenen', 1, () => makeSite(withAddress(edition, options)));
  const staging = `${options.out}.next`;
  const scratch = `${options.out}.pages`;
  await Promise.all([staging, scratch].map((folder) => rm(folder, { recursive: true, force: true })));
  try {
    const published = await writeSite(site, staging, scratch, progress);
    await swapIn(staging, options.out);
    return { findings, tallies, published };
  } finally {
    await Promise.all([staging, scratch].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

function withAddress(edition: Edition, { site, base }: BuildOptions): Edition {
  const baseUrl = resolveBaseUrl(edition.settings.baseUrl, site, base);
  return { ...edition, settings: { ...edition.settings, baseUrl } };
}

async function writeSite(site: Site, staging: string, scratch: string, progress: Progress) {
  // Cards are drawn in a thread of their own, from the start.
  let onCard: (done: number) => void = () => {};
  const orders = site.factsheets.map((factsheet) => ({
    file: path.join(staging, municipalityFile(factsheet.slug, 'card')),
    job: cardJob(site, factsheet),
  }));
  const cards = startCards(orders, cardBackground(site), (done) => onCard(done));
  // Awaited at the end; an earlier failure of another stage must not leave it unhandled.
  cards.done.catch(() => {});
  try {
    const watchCards = (watcher: (done: number) => void): void => {
      onCard = watcher;
    };
    return await writeFiles(site, staging, scratch, progress, cards, watchCards);
  } finally {
    // A card that is still being written would keep the folder from being cleared away.
    await cards.stop();
  }
}

async function writeFiles(
  site: Site,
  staging: string,
  scratch: string,
  progress: Progress,
  cards: CardRun,
  watchCards: (watcher: (done: number) => void) => void,
) {
  const { factsheets } = site;
  const sizes = new Map<string, number>();
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const file = path.join(staging, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    sizes.set(name, typeof content === 'string' ? Buffer.byteLength(content) : content.length);
  };
  const writeAll = async (files: readonly OutputFile[]): Promise<void> => {
    for (const { path: name, content } of files) await write(name, content);
  };

  const sheetBytes = await progress.stage('Factsheets', factsheets.length, async (advance) => {
    const fonts = loadFonts();
    let bytes = 0;
    for (const [index, factsheet] of factsheets.entries()) {
      const sheet = renderSheet({ ...site, locator: site.sheetLocator }, fonts, factsheet);
      bytes += sheet.length;
      await write(municipalityFile(factsheet.slug, 'sheet'), sheet);
      advance(index + 1);
    }
    return bytes;
  });
  await progress.stage('Data en grafieken', factsheets.length, async (advance) => {
    for (const [index, factsheet] of factsheets.entries()) {
      await writeAll(municipalityFiles(site, factsheet));
      advance(index + 1);
    }
    await writeAll(siteFiles(site));
  });
  const pages = await progress.stage('Pagina’s', 1, () =>
    buildPages({ site, fileSizes: sizes }, staging, scratch),
  );
  const redirects = redirectFiles(site);
  await writeAll(redirects);
  const drawn = await progress.stage('Deelkaarten', factsheets.length, (advance) => {
    watchCards(advance);
    cards.addWorker();
    return cards.done;
  });
  const total = await folderSize(staging);
  return {
    site,
    pages,
    sheets: factsheets.length,
    cards: factsheets.length,
    ...total,
    sheetBytes,
    cardBytes: drawn.bytes,
    cardBusyMs: drawn.busyMs,
  };
}

async function folderSize(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/** A build that was killed between the two renames of `swapIn` left the old site beside its place: back with it. */
async function restoreAfterKill(out: string): Promise<void> {
  const old = `${out}.old`;
  if (existsSync(old) && !existsSync(out)) await rename(old, out);
}

/** Puts the new site in the place of the old one; the old one comes back if that fails half-way. */
async function swapIn(staging: string, out: string): Promise<void> {
  const old = `${out}.old`;
  await rm(old, { recursive: true, force: true });
  const hadOld = existsSync(out);
  if (hadOld) await rename(out, old);
  try {
    await rename(staging, out);
  } catch (error) {
    if (hadOld) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
