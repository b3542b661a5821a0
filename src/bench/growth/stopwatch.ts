/** What one step took. */
export interface StepCost {
  readonly name: string;
  /** For how many municipalities it was done: all of them, or an even sample. */
  readonly done: number;
  /** What the processor did for it, in all threads that worked at it: other work on the machine does not count. */
  readonly cpuSeconds: number;
  /** Most memory that the process had up to the end of the step, in bytes. */
  readonly peakMemory: number;
}

interface Stopwatch {
  /** Does work that counts. */
  readonly time: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** What all of it together took. */
  readonly read: () => Pick<StepCost, 'cpuSeconds' | 'peakMemory'>;
}

/** Adds up what pieces of work take; what happens between them does not count. */
export function startStopwatch(): Stopwatch {
  let cpuSeconds = 0;
  return {
    time: async (work) => {
      const cpu = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      cpuSeconds += (user + system) / 1e6;
      return result;
    },
    read: () => ({ cpuSeconds, peakMemory: process.resourceUsage().maxRSS * 1024 }),
  };
}
