import type { IsoDate } from '../../model/edition.ts';

/** What a document says about itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** As BCP 47: 'nl-NL'. */
  readonly language: string;
  /** Stands for creation and change: never the day of the build, or the bytes would change with it. */
  readonly date: IsoDate;
}

export const PRODUCER = 'sjo-factsheets (pdf-lib)';
export const KEYWORD_SEPARATOR = ', ';

/** @throws Error where a part is empty or the date is not 'YYYY-MM-DD' */
export function checkDocumentInfo(info: DocumentInfo): void {
  for (const key of ['title', 'author', 'subject', 'language'] as const) {
    if (info[key].trim() === '') throw new Error(`A document needs a ${key}`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(info.date)) throw new Error(`Not a date as YYYY-MM-DD: '${info.date}'`);
}
