/** Ends a process or thread that writes files; settles when it writes no more. */
export type StopWriting = () => Promise<unknown>;

const writers = new Set<StopWriting>();
let stopping = false;

/**
 * Tells that something writes files in a process or thread of its own. Returns what to call, and to wait for, when
 * it has ended: that gives no answer any more once the writers are stopped, so that nobody goes on without them.
 */
export function writesBeside(stop: StopWriting): () => Promise<void> {
  writers.add(stop);
  return async () => {
    writers.delete(stop);
    if (stopping) await new Promise<never>(() => {});
  };
}

/** Ends all that writes beside, for a command that is stopped: what is cleared away after this stays away. */
export async function stopWriters(): Promise<void> {
  stopping = true;
  await Promise.all([...writers].map((stop) => stop()));
}
