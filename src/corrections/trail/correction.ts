import type { IsoDate } from '../../model/edition.ts';
import type { NewValues, Report } from '../report/report.ts';

/** Where a report is on its way. The labels are the words in the files. */
export const STATES = [
  { key: 'new', label: 'nieuw' },
  { key: 'asked', label: 'vraag gesteld' },
  { key: 'accepted', label: 'aangenomen' },
  { key: 'rejected', label: 'afgewezen' },
  { key: 'superseded', label: 'vervangen' },
  /** Accepted, and in the inventory. */
  { key: 'applied', label: 'verwerkt' },
] as const;

export type State = (typeof STATES)[number]['key'];

export interface Step {
  readonly state: Exclude<State, 'new'>;
  readonly date: IsoDate;
  /** Initials of the editor: 'VB'. */
  readonly by: string;
  /** Why; one line. */
  readonly why: string;
  /** The report that takes its place; only with 'superseded'. */
  readonly successor?: string;
}

/** A cell of a row that was taken out of the inventory, the editor's own columns included. */
export interface RemovedCell {
  readonly header: string;
  readonly value: string;
}

/** A report with all that became of it: one file in `data/corrections/`. Holds nothing about the person. */
export interface Correction {
  readonly id: string;
  readonly report: Report;
  /** What stood in the row when the report came in, for the columns that it changes. */
  readonly before: NewValues;
  /** Values that the editor chose over those of the report. */
  readonly decided: NewValues;
  /** In the order in which they were taken; none for a new report. */
  readonly steps: readonly Step[];
  /** The row that was taken out, where it no longer exists. */
  readonly removed: readonly RemovedCell[];
}

/** The state after the last step. */
export function stateOf({ steps }: Pick<Correction, 'steps'>): State {
  return steps.at(-1)?.state ?? 'new';
}

/** True where nothing is left to do with a report. */
export function isSettled(correction: Pick<Correction, 'steps'>): boolean {
  const state = stateOf(correction);
  return state === 'applied' || state === 'rejected' || state === 'superseded';
}

/** The values that the inventory is to get: what the editor decided goes before what was reported. */
export function valuesOf({ report, decided }: Pick<Correction, 'report' | 'decided'>): NewValues {
  return new Map([...report.values, ...decided]);
}

/** The day on which it came into the inventory; undefined where it did not. */
export function appliedOn({ steps }: Pick<Correction, 'steps'>): IsoDate | undefined {
  return steps.find(({ state }) => state === 'applied')?.date;
}
