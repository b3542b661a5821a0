import { cp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { exampleMunicipality } from '../publish/municipality/example-municipality.ts';
import { municipalityInput, sharedInput } from '../publish/municipality/input.ts';
import { municipalityPath } from '../publish/shared/paths.ts';
import type { Site } from '../publish/site.ts';
import { type BuildCache, fingerprint, folderCache, NO_CACHE } from './cache/build-cache.ts';
import { programFingerprint } from './cache/program-fingerprint.ts';
import { type PackedInput, packInput } from './municipalities/packed-input.ts';
import { startPool } from './municipalities/pool.ts';
import { addReport, NO_TOTALS, type ProductTotals } from './municipalities/product-totals.ts';
import { generalInput, writeGeneralFiles, writeGeneralPages } from './national-build.ts';
import { measureTree, readTree } from './output/tree.ts';
import { writeFiles } from './output/write-files.ts';
import { compileApart } from './pages/compile-apart.ts';
import { CLIENT_FOLDER, loadPages } from './pages/render-page.ts';
import type { Progress } from './process/progress.ts';

/** Folders that a build works with. */
export interface BuildFolders {
  /** Where the site is put together. */
  readonly staging: string;
  /** For the compiled pages. */
  readonly scratch: string;
  /** What earlier builds made; undefined makes everything anew. */
  readonly cache: string | undefined;
}

export interface Published {
  readonly site: Site;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly products: ProductTotals;
}

/** Writes the whole site into the staging folder: what is about one municipality in threads, the rest beside them. */
export async function writeSite(site: Site, folders: BuildFolders, progress: Progress): Promise<Published> {
  const { staging, scratch } = folders;
  const { baseUrl } = site.settings;
  const program = await programFingerprint();
  const cache = folders.cache === undefined ? NO_CACHE : folderCache(folders.cache, program);
  await progress.stage('Pagina’s klaarzetten', 1, async () => {
    await preparePages(baseUrl, scratch, cache);
    await cp(path.join(scratch, CLIENT_FOLDER), staging, { recursive: true });
  });

  const { municipalities } = site;
  // One general page tells the sizes of the files of one municipality, as an example.
  const exampleSizes = new Map<string, number>();
  const exampleFolder = municipalityPath(exampleMunicipality(site)?.slug ?? '');
  let products = NO_TOTALS;
  let done = 0;
  let advance: (done: number) => void = () => {};
  const pool = startPool(
    {
      shared: sharedInput(site),
      staging,
      pages: scratch,
      cache: folders.cache === undefined ? undefined : { folder: folders.cache, program },
    },
    Math.min(os.availableParallelism(), municipalities.length),
    packedInputs(site),
    (report) => {
      products = addReport(products, report);
      const ofExample = report.sizes.filter(([file]) => file.startsWith(exampleFolder));
      for (const [file, bytes] of ofExample) exampleSizes.set(file, bytes);
      done += 1;
      advance(done);
    },
  );
  try {
    const general = generalInput(site);
    const sizes = await progress.stage('Data en landelijk beeld', 1, () =>
      writeGeneralFiles(general, staging, cache),
    );
    await progress.stage('Gemeenten', municipalities.length, (show) => {
      advance = show;
      return pool.done;
    });
    const otherPages = await progress.stage('Andere pagina’s', 1, async () => {
      const renderPage = await loadPages(scratch, baseUrl);
      return writeGeneralPages(general, new Map([...sizes, ...exampleSizes]), staging, renderPage, cache);
    });
    const perMunicipality = site.edition.situations.length === 0 ? 1 : 2;
    return {
      site,
      pages: otherPages + municipalities.length * perMunicipality,
      ...measureTree(staging),
      products,
    };
  } finally {
    // A file that is still being written would keep the folder from being cleared away.
    await pool.stop();
  }
}

function* packedInputs(site: Site): Generator<PackedInput> {
  for (const { code } of site.municipalities) yield packInput(municipalityInput(site, code));
}

/** The pages as a program in `folder`, from the cache where the code and the address are the same. */
async function preparePages(baseUrl: string, folder: string, cache: BuildCache): Promise<void> {
  const { files, reused } = await cache.produce('pages', [fingerprint(baseUrl)], async () => {
    await compileApart(baseUrl, folder);
    return readTree(folder);
  });
  if (reused) writeFiles(folder, files);
}
