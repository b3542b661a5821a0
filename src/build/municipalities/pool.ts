import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { OutputFile } from '../../publish/shared/output-file.ts';
import type { MadeFile } from '../cache/made-file.ts';
import { writesBeside } from '../process/writers.ts';
import type {
  MunicipalityReport,
  MunicipalityTask,
  PlainFile,
  WorkerAnswer,
  WorkerMessage,
  WorkerTask,
} from './worker.ts';

export interface MunicipalityPool {
  /** Settles when all municipalities are made and all files are written, or at the first that fails. Nothing is written after it. */
  readonly finish: () => Promise<void>;
  /** Has small files written by a thread: to make their folders takes time, which the first thread has not. */
  readonly write: (folder: string, files: readonly (OutputFile | MadeFile)[]) => void;
  /** Tells the threads that the compiled pages are there. Till then they make all but the pages, of some municipalities. */
  readonly pagesReady: () => void;
  /** Ends the threads; after that they write no file any more. */
  readonly stop: () => Promise<void>;
}

/**
 * Memory of one thread, in megabytes. Without a limit each of them takes as much as it likes before it cleans up; with half
 * of this one it cleans up twice as often, which takes a twentieth of all computing and saves no memory at the end.
 * What all municipalities share grows with their number.
 */
function threadLimits({ editions }: WorkerTask): ResourceLimits {
  const municipalities = editions.reduce(
    (sum, { shared }) => sum + shared.spread.mainFigures.locations.size,
    0,
  );
  return { maxOldGenerationSizeMb: 640 + Math.ceil(municipalities / 100), maxYoungGenerationSizeMb: 64 };
}

/** What of a file can be sent to a thread. */
function plain(file: OutputFile | MadeFile): PlainFile {
  const { path } = file;
  return 'kept' in file && file.kept ? { path, kept: file.kept } : { path, content: file.content };
}

/** A thread has its next municipality before it asks for it: the first thread is often busy. */
const MOST_AHEAD = 2;
/** Of so many a thread at most keeps what is made, while the pages are still being compiled. */
const MOST_BEGUN = 40;

/** How many tasks a thread was given, how many of those are done but for their pages, and how many are done. */
interface Counts {
  given: number;
  drawn: number;
  made: number;
}

/**
 * Makes the files of municipalities in threads of their own. `inputs` is read one by one, when a thread has little
 * to do: few of them are in memory.
 */
export function startPool(
  task: WorkerTask,
  threads: number,
  inputs: Iterator<MunicipalityTask>,
  onMade: (report: MunicipalityReport) => void,
): MunicipalityPool {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Awaited at the end; an earlier failure elsewhere must not leave it unhandled.
  promise.catch(() => {});
  const workers = new Map<Worker, Counts>();
  let isRead = false;
  let isFinishing = false;
  let failed = false;

  const fail = (error: Error): void => {
    failed = true;
    reject(error);
  };
  const settle = (): void => {
    if (!isFinishing || !isRead || failed) return;
    if ([...workers.values()].every(({ given, made }) => given === made)) resolve();
  };
  const post = (worker: Worker, message: WorkerMessage) => worker.postMessage(message);
  const give = (worker: Worker, counts: Counts): void => {
    const hasRoom = () => counts.given - counts.drawn < MOST_AHEAD && counts.given - counts.made < MOST_BEGUN;
    try {
      while (!failed && !isRead && hasRoom()) {
        const { value, done } = inputs.next();
        if (done) isRead = true;
        else {
          counts.given += 1;
          post(worker, value);
        }
      }
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
    settle();
  };
  for (let index = 0; index < threads; index += 1) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: threadLimits(task),
    });
    const counts: Counts = { given: 0, drawn: 0, made: 0 };
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer.error !== undefined) {
        fail(Object.assign(new Error(answer.error), { code: answer.code }));
        return;
      }
      if (answer.made) onMade(answer.made);
      if (answer.drawn) counts.drawn += 1;
      else counts.made += 1;
      give(worker, counts);
    });
    worker.on('error', fail);
    workers.set(worker, counts);
  }
  for (const [worker, counts] of workers) give(worker, counts);
  const terminate = async () => {
    failed = true;
    await Promise.all(Array.from(workers.keys(), (worker) => worker.terminate()));
  };
  const ended = writesBeside(terminate);
  return {
    finish: () => {
      isFinishing = true;
      settle();
      return promise;
    },
    write: (folder, files) => {
      const open = ([, { given, made }]: readonly [Worker, Counts]) => given - made;
      const [idlest] = [...workers].sort((a, b) => open(a) - open(b));
      if (!idlest || failed) return;
      const [worker, counts] = idlest;
      // It has no pages.
      counts.given += 1;
      counts.drawn += 1;
      post(worker, { folder, files: files.map(plain) });
    },
    pagesReady: () => {
      for (const worker of workers.keys()) post(worker, 'pages-ready');
    },
    stop: async () => {
      await terminate();
      await ended();
    },
  };
}
