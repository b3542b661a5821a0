import type { AnswerTo, Ask, QuestionName, Reply } from '../../../desk/messages.ts';

/** A worker that answers questions of the desk. */
export interface DeskWorker {
  /** @throws Error with words for the editor (Dutch) */
  readonly ask: <Name extends QuestionName>(name: Name, ask: Ask<Name>) => Promise<AnswerTo<Name>>;
}

interface Waiting {
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

const GONE = 'De werktafel is gestopt. Laad de pagina opnieuw. Uw bestanden zijn niet veranderd.';

/** Starts a worker. Its program is fetched now: nothing is fetched later. */
export function startWorker(): DeskWorker {
  const worker = new Worker(new URL('../../../desk/worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('problem' in data) asked?.fail(new Error(data.problem));
    else asked?.settle(data.answer);
  });
  worker.addEventListener('error', () => {
    for (const { fail } of waiting.values()) fail(new Error(GONE));
    waiting.clear();
  });
  return {
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        last += 1;
        // What comes back for a question is what `Questions` says: page and worker are made together.
        waiting.set(last, { settle: (answer) => resolve(answer as AnswerTo<typeof name>), fail: reject });
        worker.postMessage({ id: last, name, ask });
      }),
  };
}

/** More workers than these only take memory. */
const MOST_WORKERS = 4;

/** How many workers make sheets together. */
export function workerCount(): number {
  return Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency));
}
