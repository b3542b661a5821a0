/** Computing time of one thread, by what it was spent on. */
export interface WorkTimes {
  /** Does work that counts under a name; what it returns is returned. */
  readonly time: <Result>(name: string, work: () => Promise<Result> | Result) => Promise<Result>;
  /** The same for work that is done at once. */
  readonly timeNow: <Result>(name: string, work: () => Result) => Result;
  /** By name, in the order in which they were first done. */
  readonly seconds: ReadonlyMap<string, number>;
}

/** What the processor did for this thread up to now, in seconds: what else the machine does counts little in it. */
export function threadSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Starts at nothing. What is noted of other work while one goes on counts there alone. */
export function startWorkTimes(clock: () => number = threadSeconds): WorkTimes {
  const seconds = new Map<string, number>();
  let noted = 0;
  /** Says when it began; what that gives notes it when it is done. */
  const begin = () => {
    const [started, before] = [clock(), noted];
    return (name: string): void => {
      const own = clock() - started - (noted - before);
      noted += own;
      seconds.set(name, (seconds.get(name) ?? 0) + own);
    };
  };
  return {
    time: async (name, work) => {
      const note = begin();
      const result = await work();
      note(name);
      return result;
    },
    timeNow: (name, work) => {
      const note = begin();
      const result = work();
      note(name);
      return result;
    },
    seconds,
  };
}
