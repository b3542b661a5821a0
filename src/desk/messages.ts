import type { ChangeReport } from '../editions/changes/section.ts';
import type { FileTally } from '../ingest/read-edition.ts';
import type { FindingDetail, ShownFinding } from './findings/detail.ts';
import type { JudgeView, ReportDetail, StepForm, StepOutcome } from './judge/views.ts';
import type { Preview } from './preview/preview.ts';

/** A part of the report on changes, and a line of it. */
export type ChangeSection = ChangeReport['sections'][number];
export type ChangeRow = ChangeSection['rows'][number];

/** A file of the edition by its path in the data folder. */
export interface FileOnDesk {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that changed, with what it was; undefined where it is new. */
export interface FileToSave extends FileOnDesk {
  readonly former: Uint8Array | undefined;
}

/** A file with reports as the browser hands it over. */
export interface ReportFile {
  readonly name: string;
  readonly file: Blob;
}

/** A file as the browser hands it over. */
export interface DroppedFile {
  /** With the folder that was dropped before it, or a bare name. */
  readonly path: string;
  readonly file: Blob;
  /** Milliseconds since 1970. */
  readonly saved: number;
}

/** The edition that the site publishes. */
export interface PublishedSummary {
  readonly title: string;
  readonly referenceDate: string;
  readonly locations: number;
}

export interface MunicipalityName {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
}

/** What the check says of what lies on the desk. */
export interface CheckView {
  readonly findings: readonly ShownFinding[];
  readonly tallies: readonly FileTally[];
  /** Warnings and notices that were accepted earlier. */
  readonly accepted: number;
  /** Files that were read, by their path in the data folder, those of the editor first. */
  readonly own: readonly string[];
  readonly fromSite: readonly string[];
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  /** True where something was mended or applied here. */
  readonly canUndo: boolean;
  /** '2 fouten, 1 waarschuwing en 0 mededelingen'. */
  readonly summary: string;
  /** Empty where the edition has errors: then nothing can be made of it. */
  readonly municipalities: readonly MunicipalityName[];
  readonly referenceDate: string | undefined;
}

/** All that a page can ask of its worker: what it gives, and what it gets. */
export interface Questions {
  /** The site's own files: once, before anything is dropped. */
  load: {
    ask: { readonly edition: string; readonly fonts: { readonly regular: string; readonly bold: string } };
    answer: PublishedSummary;
  };
  /** Takes files on the desk, in the place of those that lay there. */
  check: {
    ask: {
      readonly files: readonly DroppedFile[];
      /** True to take what is not among them from the published edition. */
      readonly complete: boolean;
    };
    answer: CheckView;
  };
  /** The row of the finding at this place in the list. */
  detail: { ask: { readonly finding: number }; answer: FindingDetail };
  /** Puts a value of the list in the cell of a finding. */
  mend: { ask: { readonly finding: number; readonly chosen: string }; answer: CheckView };
  /** Takes the last mending back. */
  undo: { ask: Record<never, never>; answer: CheckView };
  /** The findings as `npm run check` writes them, for Excel. */
  findingsCsv: { ask: Record<never, never>; answer: string };
  /** The files that changed here, to be saved in the data folder. */
  toSave: { ask: Record<never, never>; answer: readonly FileToSave[] };
  /** The reports that lie on the desk. */
  reports: { ask: Record<never, never>; answer: JudgeView };
  /** Saved mails and report files. */
  addReports: { ask: { readonly files: readonly ReportFile[] }; answer: JudgeView };
  report: { ask: { readonly id: string }; answer: ReportDetail };
  /** Accepts, rejects, asks or supersedes. */
  judge: { ask: StepForm; answer: StepOutcome };
  /** Works what is accepted into the inventory; what became of it is told in sentences (Dutch). */
  applyReports: {
    ask: { readonly by: string; readonly date: string };
    answer: { readonly check: CheckView; readonly judge: JudgeView; readonly told: readonly string[] };
  };
  preview: { ask: { readonly code: string }; answer: Preview };
  sheet: { ask: { readonly code: string }; answer: Uint8Array };
  /** The report before publishing, against the published edition; a reason where there is none (Dutch). */
  changes: {
    ask: Record<never, never>;
    answer:
      | {
          readonly report: ChangeReport;
          readonly csv: string;
          readonly html: string;
          readonly matches: string;
        }
      | { readonly problem: string };
  };
  /** All files that the edition on the desk is read from, for another worker to hold. */
  allFiles: { ask: Record<never, never>; answer: readonly FileOnDesk[] };
  /** Holds these files as they are, to make sheets of. */
  hold: { ask: { readonly files: readonly FileOnDesk[] }; answer: true };
  /** One ZIP of files that are compressed already. */
  zip: { ask: { readonly files: readonly FileOnDesk[] }; answer: Uint8Array };
}

export type QuestionName = keyof Questions;
export type Ask<Name extends QuestionName> = Questions[Name]['ask'];
export type AnswerTo<Name extends QuestionName> = Questions[Name]['answer'];

/** A question on its way, with a number to know the answer by. */
export interface Request<Name extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: Name;
  readonly ask: Ask<Name>;
}

/** What comes back; a problem is Dutch, for the editor. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: string };
