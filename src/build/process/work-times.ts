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

/** Starts at nothing. Work within work would count twice. */
export function startWorkTimes(): WorkTimes {
  const seconds = new Map<string, number>();
  const add = (name: string, started: number): void => {
    seconds.set(name, (seconds.get(name) ?? 0) + threadSeconds() - started);
  };
  return {
    time: async (name, work) => {
      const started = threadSeconds();
      const result = await work();
      add(name, started);
      return result;
    },
    timeNow: (name, work) => {
      const started = threadSeconds();
      const result = work();
      add(name, started);
      return result;
    },
    seconds,
  };
}
