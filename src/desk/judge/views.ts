import type { State, Step } from '../../corrections/trail/correction.ts';

/** A report in the list. */
export interface ListedReport {
  readonly id: string;
  /** '12 maart 2026'. */
  readonly date: string;
  /** 'adres of contact'. */
  readonly kind: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly state: State;
  readonly stateWords: string;
}

/** What lies on the desk of reports. */
export interface JudgeView {
  readonly reports: readonly ListedReport[];
  /** What is wrong with files that were dropped, a sentence for each. */
  readonly problems: readonly string[];
  /** Accepted ones that are not in the inventory yet. */
  readonly toApply: number;
}

/** A column of the row, as it is and as it would be. */
export interface JudgedCell {
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
  /** What stood there when the report came in, where that is something else than now. */
  readonly changedSince: string | undefined;
}

/** A value that the editor can change before she accepts. */
export interface ReportedValue {
  readonly header: string;
  readonly value: string;
}

/** All that an editor looks at when she judges a report. */
export interface ReportDetail {
  readonly id: string;
  readonly about: string;
  readonly kind: string;
  readonly date: string;
  /** 'gemeente', 'organisatie', 'inwoner'. */
  readonly onBehalfOf: string;
  readonly explanation: string;
  readonly basis: string;
  /** Only here, and in the confidential file: name, mail address and role. */
  readonly reporter: string | undefined;
  /** What the mail said around the report. */
  readonly mail: string;
  /** Where the row is, or why there is none (Dutch). */
  readonly place: string;
  readonly cells: readonly JudgedCell[];
  readonly isRemoval: boolean;
  /** What the rules of the inventory say of the new values. */
  readonly findings: readonly string[];
  /** Other reports about the same location. */
  readonly beside: readonly ListedReport[];
  readonly values: readonly ReportedValue[];
  /** Headers of the other columns that can be changed with it; none where the row goes. */
  readonly otherColumns: readonly string[];
  readonly steps: readonly string[];
  /** What can be done now, with the words for it. */
  readonly next: readonly { readonly state: Step['state']; readonly label: string }[];
}

/** A step as the editor fills it in. */
export interface StepForm {
  readonly id: string;
  readonly state: Step['state'];
  readonly why: string;
  readonly by: string;
  /** Today, as the browser has it. */
  readonly date: string;
  /** '' for none. */
  readonly successor: string;
  /** Values that she chose over those of the report. */
  readonly values: readonly ReportedValue[];
}

/** What came of a step: the list, and a mail for the reporter where one is due. */
export interface StepOutcome {
  readonly view: JudgeView;
  readonly mail: { readonly address: string; readonly text: string } | undefined;
}
