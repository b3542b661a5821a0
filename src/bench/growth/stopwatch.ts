/** What one step took. */
export interface StepCost {
  readonly name: string;
  /** For how many municipalities it was done: all of them, or an even sample. */
  readonly done: number;
  /** By the clock. */
  readonly seconds: number;
  /** Of all threads together: other work on the machine does not count. */
  readonly cpuSeconds: number;
  /** Most memory that the process had up to the end of the step, in bytes. */
  readonly peakMemory: number;
}

interface Stopwatch {
  /** Does work that counts. */
  readonly time: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** What all of it together took. */
  readonly read: () => Pick<StepCost, 'seconds' | 'cpuSeconds' | 'peakMemory'>;
}

/** Adds up what pieces of work take; what happens between them does not count. */
export function startStopwatch(): Stopwatch {
  let seconds = 0;
  let cpuSeconds = 0;
  return {
    time: async (work) => {
      const cpu = process.cpuUsage();
      const started = performance.now();
      const result = await work();
      seconds += (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      cpuSeconds += (user + system) / 1e6;
      return result;
    },
    read: () => ({ seconds, cpuSeconds, peakMemory: process.resourceUsage().maxRSS * 1024 }),
  };
}
