import { parentPort, workerData } from 'node:worker_threads';
import { lazily } from '../../model/lazily.ts';
import type { SharedInput } from '../../publish/municipality/input.ts';
import type { Superseded } from '../../publish/shared/archive.ts';
import type { OutputFile } from '../../publish/shared/output-file.ts';
import { folderCache, NO_CACHE } from '../cache/build-cache.ts';
import { bytesOf, KeptFile, type MadeFile } from '../cache/made-file.ts';
import { writeFiles } from '../output/write-files.ts';
import { loadPages, type RenderPage } from '../pages/render-page.ts';
import type { MunicipalityKey } from './kept-municipalities.ts';
import type { PackedInput } from './packed-input.ts';
import { PRODUCTS, type Product, productMaker } from './products.ts';

/** What the municipalities of one edition share. */
export interface EditionTask {
  readonly shared: SharedInput;
  /** Where its files go. */
  readonly staging: string;
}

/** What is asked of a worker for one municipality. */
export type MunicipalityTask = {
  /** Number of its edition among those of the task. */
  readonly edition: number;
} & (MakeTask | PutBackTask);

/** Make its files. */
interface MakeTask {
  readonly input: PackedInput;
  /** For a municipality of an earlier edition. */
  readonly superseded?: Superseded;
  /** What its files are to be kept under, all together. */
  readonly key?: MunicipalityKey;
}

/** Put its files back as they were made before. */
interface PutBackTask {
  readonly putBack: readonly Pick<KeptFile, 'path' | 'kept'>[];
}

/** What a worker is told when it starts. */
export interface WorkerTask {
  /** Today's edition first. */
  readonly editions: readonly EditionTask[];
  /** Where the compiled pages are. */
  readonly pages: string;
  readonly cache: { readonly folder: string; readonly program: string } | undefined;
}

/** A file as it is sent to a thread: what it holds, or where that is kept. */
export type PlainFile = OutputFile | Pick<KeptFile, 'path' | 'kept'>;

/** Files of the site as a whole, to be written into a folder. */
interface WriteTask {
  readonly folder: string;
  readonly files: readonly PlainFile[];
}

/** What a worker is told: a task, or that the compiled pages are there. */
export type WorkerMessage = MunicipalityTask | WriteTask | 'pages-ready';

/** What a worker answers for each municipality: that all but its pages is made, then that it is made. And that files are written. */
export type WorkerAnswer =
  | { readonly drawn: boolean; readonly made?: undefined; readonly error?: undefined }
  | { readonly drawn?: undefined; readonly made: MunicipalityReport; readonly error?: undefined }
  | { readonly drawn?: undefined; readonly error: string; readonly code: string | undefined };

export interface MunicipalityReport {
  /** Number of its edition: 0 is today's. */
  readonly edition: number;
  /** Paths within the site and bytes. */
  readonly sizes: readonly (readonly [string, number])[];
  readonly products: Readonly<
    Partial<
      Record<Product, { readonly reused: boolean; readonly milliseconds: number; readonly bytes: number }>
    >
  >;
}

const { editions, pages, cache } = workerData as WorkerTask;
// A rebuild often renders no page: the program is loaded for the first one. It is compiled for the site as a whole.
const program = lazily(() => loadPages(pages, editions[0]?.shared.settings.baseUrl ?? ''));
const renderPage: RenderPage = async (page) => (await program())(page);
const kept = cache ? folderCache(cache.folder, cache.program) : NO_CACHE;
const makers = editions.map(({ shared, staging }, index) => ({
  staging,
  // Those of an earlier edition are kept as a whole.
  makeProducts: lazily(() => productMaker(shared, renderPage, index === 0 ? kept : NO_CACHE)),
}));

/** The rest of a task, of which all but the pages is done. */
type Rest = () => Promise<MunicipalityReport>;

async function begin(task: MunicipalityTask): Promise<Rest> {
  const { edition } = task;
  const maker = makers[edition];
  if (!maker) throw new RangeError(`There is no edition ${edition}.`);
  if ('input' in task) return beginMaking(edition, maker, task);
  return async () => {
    const files = task.putBack.map((file) => new KeptFile(file));
    writeFiles(maker.staging, files);
    return { edition, sizes: sizesOf(files), products: edition === 0 ? ALL_REUSED : {} };
  };
}

const ALL_REUSED = Object.fromEntries(
  PRODUCTS.map((kind) => [kind, { reused: true, milliseconds: 0, bytes: 0 }]),
) as MunicipalityReport['products'];

function sizesOf(files: readonly MadeFile[]): MunicipalityReport['sizes'] {
  return files.map((file) => [file.path, bytesOf(file)]);
}

async function beginMaking(
  edition: number,
  { staging, makeProducts }: (typeof makers)[number],
  { input, superseded, key }: MakeTask,
): Promise<Rest> {
  const makeRest = await makeProducts()(input, superseded);
  return async () => {
    const products = await makeRest();
    const made = PRODUCTS.flatMap((kind) => {
      const product = products[kind];
      return product ? [[kind, product] as const] : [];
    });
    const all = made.flatMap(([, product]) => product.files);
    const { files } = key ? await kept.produce(key.kind, key.inputs, () => all) : { files: all };
    writeFiles(staging, files);
    const told = made.map(([kind, { files: own, reused, milliseconds }]) => [
      kind,
      { reused, milliseconds, bytes: own.reduce((sum, file) => sum + bytesOf(file), 0) },
    ]);
    return {
      edition,
      sizes: sizesOf(files),
      products: Object.fromEntries(told) as MunicipalityReport['products'],
    };
  };
}

let arePagesReady = false;
/** Begun while the pages were still being compiled. */
const waiting: Rest[] = [];
/** One thing at a time: pages read their content from what was handed over last. */
let work = Promise.resolve();

async function answer(tell: () => Promise<WorkerAnswer>): Promise<void> {
  try {
    parentPort?.postMessage(await tell());
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    parentPort?.postMessage({ error: message, code } satisfies WorkerAnswer);
  }
}

const finish = (rest: Rest): Promise<void> => answer(async () => ({ made: await rest() }));

function carryOut(task: MunicipalityTask | WriteTask): Promise<void> {
  return answer(async () => {
    if ('folder' in task) {
      const files = task.files.map((file) => ('kept' in file ? new KeptFile(file) : file));
      writeFiles(task.folder, files);
      return { drawn: false };
    }
    waiting.push(await begin(task));
    return { drawn: true };
  });
}

async function finishWaiting(): Promise<void> {
  for (const rest of waiting.splice(0)) await finish(rest);
}

parentPort?.on('message', (message: WorkerMessage) => {
  work = work.then(async () => {
    if (message === 'pages-ready') arePagesReady = true;
    else await carryOut(message);
    if (arePagesReady) await finishWaiting();
  });
});
