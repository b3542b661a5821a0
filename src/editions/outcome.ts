/** How a command ended, for the person who ran it. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1;
}
