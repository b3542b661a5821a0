import type { Page } from 'playwright-core';
import type { Finding } from '../../../../src/model/finding.ts';
import type { BuiltSite } from '../built-site.ts';
import { listFiles } from '../built-site.ts';

/** Files by their path, as numbers: plain values that can enter a page. */
export type PlainFiles = readonly (readonly [path: string, bytes: readonly number[]])[];

/** When all files of a test were saved. */
export const SAVED = Date.UTC(2026, 0, 5, 12);

/**
 * Asks the very program of the desk that was published what it finds in each folder: nothing is taken from the site.
 */
export async function findingsInWorker(
  page: Page,
  site: BuiltSite,
  folders: readonly PlainFiles[],
): Promise<readonly (readonly Finding[])[]> {
  const program = listFiles(site).find((file) => /^_astro\/worker-[^/]+\.js$/.test(file));
  if (program === undefined) throw new Error('The site has no program of the desk.');
  return page.evaluate(
    async ({ address, all, saved }) => {
      const worker = new Worker(address, { type: 'module' });
      const found: {
        severity: 'error';
        rule: string;
        file: string;
        message: string;
        expected: string;
        action: string;
      }[][] = [];
      for (const [id, files] of all.entries()) {
        const answered = new Promise<MessageEvent>((resolve) => {
          worker.addEventListener('message', resolve, { once: true });
        });
        const dropped = files.map(([path, bytes]) => ({
          path,
          file: new Blob([new Uint8Array(bytes)]),
          saved,
        }));
        worker.postMessage({ id, name: 'check', ask: { files: dropped, complete: false } });
        const { data } = await answered;
        if (data.answer === undefined) throw new Error(data.problem);
        found.push(data.answer.findings);
      }
      worker.terminate();
      return found;
    },
    { address: site.base + program, all: folders, saved: SAVED },
  );
}
