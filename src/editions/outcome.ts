/** How a command ended, for the person who ran it. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1;
}

/** A command that did nothing, and why. */
export function stopped(errors: string, output = ''): Outcome {
  return { output, errors: `${errors}\n`, exitCode: 1 };
}
