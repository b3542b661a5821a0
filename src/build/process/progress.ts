import cliProgress from 'cli-progress';

/** Tells how far a long run is: a bar in a terminal, one line a stage elsewhere. */
export interface Progress {
  /** Runs one stage, tells when it is done, and returns what it returned. */
  readonly stage: <Result>(
    name: string,
    total: number,
    work: (advance: (done: number) => void) => Promise<Result> | Result,
  ) => Promise<Result>;
  readonly seconds: ReadonlyMap<string, number>;
}

export function makeProgress(output: NodeJS.WriteStream, quiet: boolean): Progress {
  const seconds = new Map<string, number>();
  return {
    seconds,
    stage: async (name, total, work) => {
      const started = performance.now();
      const bar = output.isTTY && !quiet && total > 1 ? startBar(name, total, output) : undefined;
      try {
        return await work((done) => bar?.update(done));
      } finally {
        bar?.stop();
        const took = (performance.now() - started) / 1000;
        seconds.set(name, took);
        if (!quiet)
          output.write(
            `${name.padEnd(22)} ${total > 1 ? `${String(total).padStart(6)} ` : '       '}${took.toFixed(1).padStart(6)} s\n`,
          );
      }
    },
  };
}

function startBar(name: string, total: number, stream: NodeJS.WriteStream): cliProgress.SingleBar {
  const bar = new cliProgress.SingleBar(
    {
      format: `${name.padEnd(22)} {bar} {value}/{total}  nog {eta_formatted}`,
      hideCursor: true,
      clearOnComplete: true,
      stream,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
