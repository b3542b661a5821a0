/**
 * Version of the addresses and fields of the JSON files: the first number goes up with what breaks a program, the second
 * with something new, the third with better descriptions. `test/publish/data/api/published-fields.txt` keeps the list of
 * what is promised.
 */
export const API_VERSION = '1.1.0';

/** A field that will go, told beforehand: for at least one edition it is there and marked as deprecated. */
export interface Announcement {
  /** Of the schema: 'factsheet'. */
  readonly schema: string;
  /** With its parents: 'edition.area'. */
  readonly field: string;
  /** The version without it: '2.0.0'. */
  readonly goneIn: string;
  /** What to use from now on, as a Dutch sentence. */
  readonly instead: string;
}

/** Shown on the page about the API and marked in the schemas. Nothing is announced now. */
export const ANNOUNCEMENTS: readonly Announcement[] = [];
