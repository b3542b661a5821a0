/** What a checker of HTML says about one file. */
export interface MarkupFinding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A kind of finding that is no fault here, and why not. */
export interface Exception {
  readonly rule: string;
  readonly message: RegExp;
  /** Only in these files; in all where nothing is said. */
  readonly file?: RegExp;
  readonly reason: string;
}

export interface Judged {
  /** Sentences to put right, at most `most` of each rule. */
  readonly faults: readonly string[];
  /** Exceptions that nothing fell under: they are to be taken away. */
  readonly idle: readonly Exception[];
}

/** Holds findings against the exceptions. */
export function judge(
  findings: readonly MarkupFinding[],
  exceptions: readonly Exception[],
  most = 5,
): Judged {
  const used = new Set<Exception>();
  const faults = new Map<string, string[]>();
  for (const finding of findings) {
    const exception = exceptions.find(
      ({ rule, message, file }) =>
        rule === finding.rule && message.test(finding.message) && (file?.test(finding.file) ?? true),
    );
    if (exception) used.add(exception);
    else {
      const list = faults.get(finding.rule) ?? [];
      faults.set(finding.rule, list);
      list.push(`${finding.file}:${finding.line} ${finding.rule}: ${finding.message}`);
    }
  }
  return {
    faults: [...faults.values()].flatMap((list) =>
      list.length > most ? [...list.slice(0, most), `and ${list.length - most} more of these`] : list,
    ),
    idle: exceptions.filter((exception) => !used.has(exception)),
  };
}
