import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exampleMunicipality } from '../publish/municipality/example-municipality.ts';
import { archivedInput, municipalityInput, sharedInput } from '../publish/municipality/input.ts';
import { todayPages } from '../publish/shared/archive.ts';
import type { OutputFile } from '../publish/shared/output-file.ts';
import { municipalityPath } from '../publish/shared/paths.ts';
import type { Site } from '../publish/site.ts';
import { type BuildCache, fingerprint, folderCache, NO_CACHE, timedCache } from './cache/build-cache.ts';
import { editionFingerprint } from './cache/edition-fingerprint.ts';
import type { KeptFile } from './cache/made-file.ts';
import { programFingerprint } from './cache/program-fingerprint.ts';
import { type HostFiles, type HostName, hostFiles } from './hosts/hosts.ts';
import { type KeptMunicipalities, keptMunicipalities } from './municipalities/kept-municipalities.ts';
import { packArchived, packInput } from './municipalities/packed-input.ts';
import { startPool } from './municipalities/pool.ts';
import {
  type ArchivedTotal,
  addArchived,
  addReport,
  NO_TOTALS,
  type ProductTotals,
} from './municipalities/product-totals.ts';
import type { MunicipalityTask } from './municipalities/worker.ts';
import {
  archiveInput,
  type GeneralInput,
  generalInput,
  writeGeneralFiles,
  writeGeneralPages,
  writeLatePages,
} from './national-build.ts';
import { type Precompressed, precompress } from './output/precompress.ts';
import { measureTree, readTree } from './output/tree.ts';
import { writeFiles } from './output/write-files.ts';
import { compileApart } from './pages/compile-apart.ts';
import { writeRegionRoutes } from './pages/region-routes.ts';
import { CLIENT_FOLDER, loadPages } from './pages/render-page.ts';
import type { Progress } from './process/progress.ts';
import { startWorkTimes, type WorkTimes } from './process/work-times.ts';

/** Folders that a build works with. */
export interface BuildFolders {
  /** Where the site is put together. */
  readonly staging: string;
  /** For the compiled pages. */
  readonly scratch: string;
  /** What earlier builds made; undefined makes everything anew. */
  readonly cache: string | undefined;
}

/** Where the site will be served. */
export interface Hosting {
  readonly host: HostName;
  /** Whether text files get `.br` and `.gz` beside them. */
  readonly precompress: boolean;
}

export interface Published {
  readonly site: Site;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Of today's edition. */
  readonly products: ProductTotals;
  /** Of the earlier editions together. */
  readonly archived: ArchivedTotal;
  /** Seconds that the first thread computed beside those of the products, by what for. */
  readonly besides: ReadonlyMap<string, number>;
  readonly hosting: {
    /** Configuration for the server of the host, if it takes one. */
    readonly config: HostFiles['config'];
    /** Redirects for which the host has no room. */
    readonly leftOut: number;
    /** Undefined where it was not asked for. */
    readonly precompressed: Precompressed | undefined;
  };
}

/**
 * Writes the whole site into the staging folder: what is about one municipality in threads, the rest beside them.
 *
 * @param packed the public files that it is made of
 */
export async function writeSite(
  site: Site,
  packed: OutputFile,
  folders: BuildFolders,
  hosting: Hosting,
  progress: Progress,
): Promise<Published> {
  const { staging, scratch } = folders;
  const { baseUrl } = site.settings;
  const program = await programFingerprint();
  const times = startWorkTimes();
  const kept = folders.cache === undefined ? NO_CACHE : folderCache(folders.cache, program);
  const cache = timedCache(kept, times);
  // Compiling goes on beside all that needs no page.
  const pagesReady = progress.stage('Pagina’s klaarzetten', 1, async () => {
    // Not timed: all that the first thread does meanwhile would count as this.
    await preparePages(baseUrl, scratch, kept);
    cpSync(path.join(scratch, CLIENT_FOLDER), staging, { recursive: true });
    writeFiles(staging, [packed]);
  });
  // Awaited below; an earlier failure elsewhere must not leave it unhandled.
  pagesReady.catch(() => {});

  const { municipalities, archives } = site;
  const editions = [{ folder: '', site }, ...archives];
  // One general page tells the sizes of the files of one municipality, as an example.
  const exampleSizes = new Map<string, number>();
  const exampleFolder = municipalityPath(exampleMunicipality(site)?.slug ?? '');
  let products = NO_TOTALS;
  let archived: ArchivedTotal = { municipalities: 0, busyMs: 0 };
  let done = 0;
  let advance: (done: number) => void = () => {};
  const general = generalInput(site);
  const whole = kept === NO_CACHE ? undefined : keptMunicipalities(site, general.key, cache);
  const pool = startPool(
    {
      editions: editions.map(({ folder, site: own }) => ({
        shared: sharedInput(own),
        staging: path.join(staging, folder),
      })),
      pages: scratch,
      cache: folders.cache === undefined ? undefined : { folder: folders.cache, program },
    },
    Math.min(os.availableParallelism(), municipalities.length),
    municipalityTasks(site, times, cache, whole),
    (report) => {
      done += 1;
      advance(done);
      if (report.edition > 0) {
        archived = addArchived(archived, report);
        return;
      }
      products = addReport(products, report);
      const ofExample = report.sizes.filter(([file]) => file.startsWith(exampleFolder));
      for (const [file, bytes] of ofExample) exampleSizes.set(file, bytes);
    },
  );
  pagesReady.then(pool.pagesReady, () => {});
  try {
    const sizes = await progress.stage('Data en landelijk beeld', 1, () =>
      writeGeneralFiles(general, staging, cache, (files) => pool.write(staging, files)),
    );
    const earlier = await writeArchivedFiles(site, staging, cache);
    await pagesReady;
    const renderPage = await loadPages(scratch, baseUrl);
    let pages = await progress.stage('Andere pagina’s', 1, async () => {
      const regionRoutes = await writeRegionRoutes(site, staging, renderPage, cache);
      return regionRoutes + (await writeGeneralPages(general, sizes, staging, renderPage, cache));
    });
    if (archives.length > 0) {
      await progress.stage('Eerdere uitgaven', 1, async () => {
        for (const { folder, input, sizes: own } of earlier) {
          const into = path.join(staging, folder);
          pages += await writeGeneralPages(input, own, into, renderPage, cache, (files) =>
            pool.write(into, files),
          );
          pages += await writeLatePages(input, own, into, renderPage);
        }
      });
    }
    const total = editions.reduce((sum, { site: own }) => sum + own.municipalities.length, 0);
    await progress.stage('Gemeenten', total, (show) => {
      advance = show;
      return pool.finish();
    });
    await whole?.save();
    pages += await writeLatePages(general, new Map([...sizes, ...exampleSizes]), staging, renderPage);
    // Each municipality of today has its own page and its route map, and a help page where there are situations.
    const besides = site.edition.situations.length === 0 ? 1 : 2;
    pages += total + municipalities.length * besides;
    const { without, files, config, leftOut } = hostFiles(hosting.host, site);
    await Promise.all(without.map((name) => rm(path.join(staging, name), { force: true })));
    writeFiles(staging, files);
    const measured = measureTree(staging);
    const precompressed = hosting.precompress
      ? await progress.stage('Comprimeren', measured.files, (show) => precompress(staging, cache, show))
      : undefined;
    return {
      site,
      pages,
      ...measured,
      products,
      archived,
      besides: times.seconds,
      hosting: { config, leftOut, precompressed },
    };
  } finally {
    // A file that is still being written would keep the folder from being cleared away.
    await Promise.allSettled([pool.stop(), pagesReady]);
  }
}

/** What the first thread works out for the threads: what each municipality is made from. */
const INPUT_WORK = 'input';

/** What of a file that is kept can be sent to a thread. */
function plain({ path, kept }: KeptFile): Pick<KeptFile, 'path' | 'kept'> {
  return { path, kept };
}

/**
 * Today's municipalities first, then those of each earlier edition: to be put back as they were, or to be made.
 *
 * @param whole undefined where nothing is kept
 */
function* municipalityTasks(
  site: Site,
  times: WorkTimes,
  cache: BuildCache,
  whole: KeptMunicipalities | undefined,
): Generator<MunicipalityTask> {
  for (const { code } of site.municipalities) {
    const known = whole?.find(code);
    if (known) {
      yield { edition: 0, putBack: known.map(plain) };
      continue;
    }
    const input = times.timeNow(INPUT_WORK, () => packInput(municipalityInput(site, code)));
    yield { edition: 0, input, ...(whole && { key: whole.keyOf(code, input) }) };
  }
  for (const [index, { folder, site: earlier }] of site.archives.entries()) {
    const edition = editionFingerprint(earlier.edition);
    for (const { code, slug } of earlier.municipalities) {
      const pages = todayPages(municipalityPath(slug), earlier, site);
      const { referenceDate, baseUrl } = site.settings;
      const superseded = { folder, today: { referenceDate, baseUrl }, pages };
      const key = { kind: 'earlier-municipality', inputs: [edition, code, JSON.stringify(superseded)] };
      const known = cache.find(key.kind, key.inputs);
      if (known) {
        yield { edition: index + 1, putBack: known.map(plain) };
        continue;
      }
      const input = times.timeNow(INPUT_WORK, () => packArchived(archivedInput(earlier, code)));
      yield { edition: index + 1, input, superseded, key };
    }
  }
}

/** Writes the data and drawings of each earlier edition into its folder, and gives what its pages are made from. */
async function writeArchivedFiles(site: Site, staging: string, cache: BuildCache) {
  const written: { folder: string; input: GeneralInput; sizes: ReadonlyMap<string, number> }[] = [];
  for (const archive of site.archives) {
    const input = archiveInput(archive, site);
    const sizes = await writeGeneralFiles(input, path.join(staging, archive.folder), cache);
    written.push({ folder: archive.folder, input, sizes });
  }
  return written;
}

/** The pages as a program in `folder`, from the cache where the code and the address are the same. */
async function preparePages(baseUrl: string, folder: string, cache: BuildCache): Promise<void> {
  const { files, reused } = await cache.produce('pages', [fingerprint(baseUrl)], async () => {
    await compileApart(baseUrl, folder);
    return readTree(folder);
  });
  if (reused) writeFiles(folder, files);
}
