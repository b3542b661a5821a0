import { type ResourceLimits, Worker } from 'node:worker_threads';
import { writesBeside } from '../process/writers.ts';
import type { MunicipalityReport, MunicipalityTask, WorkerAnswer, WorkerTask } from './worker.ts';

export interface MunicipalityPool {
  /** Settles when all municipalities are done, or at the first that fails. */
  readonly done: Promise<void>;
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

/**
 * Makes the files of municipalities in threads of their own. `inputs` is read one by one, when a thread has
 * nothing to do: no more of them are in memory than there are threads.
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
  const workers: Worker[] = [];
  let busy = 0;
  let failed = false;

  const fail = (error: Error): void => {
    failed = true;
    reject(error);
  };
  const give = (worker: Worker): void => {
    if (failed) return;
    try {
      const { value, done } = inputs.next();
      if (!done) {
        busy += 1;
        worker.postMessage(value);
      } else if (busy === 0) resolve();
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  };
  for (let index = 0; index < threads; index += 1) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: threadLimits(task),
    });
    worker.on('message', (answer: WorkerAnswer) => {
      busy -= 1;
      if (answer.error !== undefined) {
        fail(Object.assign(new Error(answer.error), { code: answer.code }));
        return;
      }
      onMade(answer.made);
      give(worker);
    });
    worker.on('error', fail);
    workers.push(worker);
    give(worker);
  }
  const terminate = async () => {
    failed = true;
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  const ended = writesBeside(terminate);
  return {
    done: promise,
    stop: async () => {
      await terminate();
      await ended();
    },
  };
}
