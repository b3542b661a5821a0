/** How a command ended, for the person who ran it. */
export interface Told {
  /** For the standard output. */
  readonly output: string;
  /** For the error output. */
  readonly errors: string;
  readonly exitCode: 0 | 1;
}

/** Tells it on the streams of this process, which ends with the code once nothing is left to do. */
export function tell({ output, errors, exitCode }: Told): void {
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = exitCode;
}
