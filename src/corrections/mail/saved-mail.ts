import type { Reporter } from '../report/report.ts';

/** A file that came with a mail. */
export interface MailFile {
  /** As the sender called it; undefined where it has no name. Never opened as a path. */
  readonly name: string | undefined;
  readonly bytes: () => Uint8Array;
}

/** What is looked at of a saved mail, whatever program saved it. */
export interface SavedMail {
  readonly subject: string | undefined;
  readonly text: string;
  readonly sender: Pick<Reporter, 'name' | 'email'>;
  readonly files: readonly MailFile[];
}
