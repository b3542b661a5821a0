import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CardJob } from '../../src/publish/card-content.ts';
import { makeCardRenderer } from '../../src/publish/render-card.ts';

export interface CardWorkerData {
  readonly background: string;
}

export interface CardOrder {
  readonly file: string;
  readonly job: CardJob;
}

/** Draws one card for each message and answers with the number of bytes written, or with what went wrong. */
const { background } = workerData as CardWorkerData;
const render = makeCardRenderer(background);

parentPort?.on('message', async ({ file, job }: CardOrder) => {
  try {
    const bytes = await render(job);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    parentPort?.postMessage({ file, bytes: bytes.length });
  } catch (error) {
    parentPort?.postMessage({ file, error: error instanceof Error ? error.message : String(error) });
  }
});
