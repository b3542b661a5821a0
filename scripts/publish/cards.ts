import { Worker } from 'node:worker_threads';
import type { CardOrder, CardWorkerData } from './card-worker.ts';

export interface CardRun {
  /** Adds a worker that takes cards from the same queue: for when the main thread has time left. */
  readonly addWorker: () => void;
  readonly done: Promise<{ readonly bytes: number; readonly busyMs: number }>;
  /** Ends the threads; after that no file is written any more. */
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly file: string;
  readonly bytes?: number;
  readonly error?: string;
}

/** Draws cards in threads of their own, beside the pages: drawing them takes as long as all the rest. */
export function startCards(
  orders: readonly CardOrder[],
  background: string,
  onCard: (done: number) => void,
): CardRun {
  const workers: Worker[] = [];
  let next = 0;
  let done = 0;
  let bytes = 0;
  let busyMs = 0;
  const { promise, resolve, reject } = Promise.withResolvers<{ bytes: number; busyMs: number }>();

  const finish = (error?: Error): void => {
    for (const worker of workers) void worker.terminate();
    if (error) reject(error);
    else resolve({ bytes, busyMs });
  };
  const addWorker = (): void => {
    if (next >= orders.length) return;
    const data: CardWorkerData = { background };
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: data });
    let started = 0;
    const give = (): void => {
      const order = orders[next];
      if (!order) return;
      next += 1;
      started = performance.now();
      worker.postMessage(order);
    };
    worker.on('message', (answer: Answer) => {
      if (answer.error !== undefined) {
        finish(new Error(`The card ${answer.file} could not be drawn: ${answer.error}`));
        return;
      }
      done += 1;
      bytes += answer.bytes ?? 0;
      busyMs += performance.now() - started;
      onCard(done);
      if (done === orders.length) finish();
      else give();
    });
    worker.on('error', finish);
    workers.push(worker);
    give();
  };

  if (orders.length === 0) resolve({ bytes: 0, busyMs: 0 });
  else addWorker();
  return {
    addWorker,
    done: promise,
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
