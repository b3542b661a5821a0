import type { FileOnDesk, MunicipalityName } from '../../../desk/messages.ts';
import type { DeskWorker } from './ask.ts';

/** Says how far it is. */
type Tell = (done: number, total: number) => void;

/**
 * Makes the sheets of municipalities, each by the worker that has nothing to do. Undefined where it was stopped: a sheet
 * that is being made is finished first.
 */
export async function makeSheets(
  workers: readonly DeskWorker[],
  municipalities: readonly MunicipalityName[],
  tell: Tell,
  stop: AbortSignal,
): Promise<readonly FileOnDesk[] | undefined> {
  const [first, ...helpers] = workers;
  if (!first) return undefined;
  const files = await first.ask('allFiles', {});
  const sheets = new Map<string, Uint8Array>();
  let next = 0;
  const work = async (worker: DeskWorker): Promise<void> => {
    while (!stop.aborted) {
      const own = municipalities[next];
      next += 1;
      if (!own) return;
      sheets.set(own.slug, await worker.ask('sheet', { code: own.code }));
      tell(sheets.size, municipalities.length);
    }
  };
  const help = async (worker: DeskWorker): Promise<void> => {
    await worker.ask('hold', { files });
    await work(worker);
  };
  await Promise.all([work(first), ...helpers.map(help)]);
  if (stop.aborted) return undefined;
  return municipalities.flatMap(({ slug }) => {
    const bytes = sheets.get(slug);
    return bytes ? [{ path: `factsheets/${slug}.pdf`, bytes }] : [];
  });
}
