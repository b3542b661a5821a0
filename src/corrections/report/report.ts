import type { InventoryColumn } from '../../ingest/inventory/sources/inventory-columns.ts';
import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';

/** What is wrong. The labels are the words in the form, in the files and on the site. */
export const REPORT_KINDS = [
  { key: 'gone', label: 'bestaat niet meer' },
  { key: 'contact', label: 'adres of contact' },
  { key: 'offer', label: 'aanbod' },
  { key: 'missing', label: 'ontbreekt' },
  { key: 'other', label: 'iets anders' },
] as const;

export type ReportKind = (typeof REPORT_KINDS)[number]['key'];

/** On whose behalf a report is made. Public, unlike name and address of the reporter. */
export const REPORTER_KINDS = [
  { key: 'municipality', label: 'gemeente' },
  { key: 'organisation', label: 'organisatie' },
  { key: 'resident', label: 'inwoner' },
] as const;

export type ReporterKind = (typeof REPORTER_KINDS)[number]['key'];

/** A column of the inventory for which a report can give another value. */
export type ReportableColumn = Exclude<
  InventoryColumn,
  'municipality' | 'key' | 'checkedOn' | 'checkedBy' | 'remarks'
>;

/** New values as they would stand in the inventory; several with ' | ' between. '' empties a cell. */
export type NewValues = ReadonlyMap<ReportableColumn, string>;

/** Which location a report is about, as the reporter saw it. */
export interface RowReference {
  /** Its public id: the key, or the id in the open data where it has none. */
  readonly key?: string;
  readonly organisation?: string;
  readonly address?: string;
}

/** What somebody reports, without anything about the person. */
export interface Report {
  readonly kind: ReportKind;
  readonly municipality: MunicipalityCode;
  /** Undefined for an organisation that is missing, and where the reporter did not say which. */
  readonly row?: RowReference;
  readonly values: NewValues;
  /** In the reporter's words what is wrong; '' where the values say it. One line. */
  readonly explanation: string;
  /** How the reporter knows. One line. */
  readonly basis: string;
  readonly reporterKind: ReporterKind;
  /** The day on which it was written. */
  readonly date: IsoDate;
}

/** Who reported. Lives in the mail, in the memory of who judges it, and under `data/confidential/`: nowhere else. */
export interface Reporter {
  readonly name: string;
  readonly email: string;
  /** In the reporter's words: 'teamleider'. */
  readonly role: string;
}
