import { parentPort, workerData } from 'node:worker_threads';
import { lazily } from '../../model/lazily.ts';
import type { SharedInput } from '../../publish/municipality/input.ts';
import { folderCache, NO_CACHE } from '../cache/build-cache.ts';
import { writeFiles } from '../output/write-files.ts';
import { loadPages, type RenderPage } from '../pages/render-page.ts';
import type { PackedInput } from './packed-input.ts';
import { PRODUCTS, type Product, productMaker } from './products.ts';

/** What a worker is told when it starts. */
export interface WorkerTask {
  readonly shared: SharedInput;
  /** Where the files go. */
  readonly staging: string;
  /** Where the compiled pages are. */
  readonly pages: string;
  readonly cache: { readonly folder: string; readonly program: string } | undefined;
}

/** What a worker answers for each municipality. */
export type WorkerAnswer =
  | { readonly made: MunicipalityReport; readonly error?: undefined }
  | { readonly error: string; readonly code: string | undefined };

export interface MunicipalityReport {
  readonly slug: string;
  /** Paths within the site and bytes. */
  readonly sizes: readonly (readonly [string, number])[];
  readonly products: Readonly<
    Record<Product, { readonly reused: boolean; readonly milliseconds: number; readonly bytes: number }>
  >;
}

const { shared, staging, pages, cache } = workerData as WorkerTask;
// A rebuild often renders no page: the program is loaded for the first one.
const program = lazily(() => loadPages(pages, shared.settings.baseUrl));
const renderPage: RenderPage = async (page) => (await program())(page);
const makeProducts = productMaker(
  shared,
  renderPage,
  cache ? folderCache(cache.folder, cache.program) : NO_CACHE,
);

async function make(input: PackedInput): Promise<MunicipalityReport> {
  const products = await makeProducts(input);
  const files = PRODUCTS.flatMap((kind) => products[kind].files);
  writeFiles(staging, files);
  const told = PRODUCTS.map((kind) => {
    const { files: own, reused, milliseconds } = products[kind];
    return [kind, { reused, milliseconds, bytes: own.reduce((sum, { content }) => sum + content.length, 0) }];
  });
  return {
    slug: input.slug,
    sizes: files.map(({ path, content }) => [path, content.length] as const),
    products: Object.fromEntries(told) as MunicipalityReport['products'],
  };
}

parentPort?.on('message', async (input: PackedInput) => {
  let answer: WorkerAnswer;
  try {
    answer = { made: await make(input) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    answer = { error: message, code };
  }
  parentPort?.postMessage(answer);
});
