/** 'error' stops the build; 'warning' asks for a look; 'notice' says what was done (a merge, a move). */
export type Severity = 'error' | 'warning' | 'notice';

/** One thing that ingest has to say about the input. Texts are Dutch: the reader is the editor of the file. */
export interface Finding {
  readonly severity: Severity;
  /** Stable kebab-case name of the kind of finding: 'unknown-municipality'. Findings are grouped by it. */
  readonly rule: string;
  /** File name relative to the data folder. */
  readonly file: string;
  /** Line in the file as an editor counts them, from 1; absent where the finding is about the whole file. */
  readonly line?: number;
  /** Column header as it stands in the file. */
  readonly column?: string;
  /** The value as it stands in the file, cut to a readable length. */
  readonly value?: string;
  /**
   * What it is about, in words that stay the same where rows move: 'GM0197', 'Zwolle / Raadslieden'. A warning or a
   * notice that has it can be accepted (`accepted.csv`); '' is the whole file. Absent: it cannot.
   */
  readonly subject?: string;
  /** What is wrong, or what was done. */
  readonly message: string;
  /** What was expected. */
  readonly expected: string;
  /** What to do. */
  readonly action: string;
}
