/** One line of a report on changes; '' where there is nothing to say. */
export interface ReportRow {
  /** True where an editor should look first. */
  readonly isSuspicious: boolean;
  readonly code: string;
  /** What the line is about: a municipality, a kind of change, an organisation. */
  readonly subject: string;
  readonly older: string;
  readonly newer: string;
  readonly difference: string;
  readonly note: string;
}

/** A part of the report: what is the matter, the lines, and what to do about it. */
export interface ReportSection {
  /** Lower case, for the CSV file and as an anchor. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Suspicious ones first. */
  readonly rows: readonly ReportRow[];
  readonly todo: string;
}

export interface ChangeReport {
  readonly title: string;
  /** Three lines, for the end of a build too. */
  readonly summary: readonly string[];
  readonly sections: readonly ReportSection[];
}

const EMPTY: ReportRow = {
  isSuspicious: false,
  code: '',
  subject: '',
  older: '',
  newer: '',
  difference: '',
  note: '',
};

/** A line of which only some cells have something to say. */
export function reportRow(cells: Partial<ReportRow>): ReportRow {
  return { ...EMPTY, ...cells };
}

/** The lines with the suspicious ones first; otherwise in their order. */
export function suspiciousFirst(rows: readonly ReportRow[]): readonly ReportRow[] {
  return [
    ...rows.filter(({ isSuspicious }) => isSuspicious),
    ...rows.filter(({ isSuspicious }) => !isSuspicious),
  ];
}
