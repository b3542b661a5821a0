import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { excelCsv } from '../../factsheet/shared/csv-text.ts';
import { compareText } from '../../model/dutch.ts';

/** Everything that goes to one municipality. */
export interface Package {
  readonly code: string;
  readonly municipality: string;
  readonly recipient: { readonly name: string; readonly email: string };
  /** Line of the survey that it was made of. */
  readonly line: number;
  readonly subject: string;
  readonly page: string;
  readonly sheet: OutputBytes;
  readonly mail: OutputBytes;
}

/** A file by its path in the distribution folder, with '/'. */
export interface OutputBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ManifestRow {
  readonly file: string;
  readonly sha256: string;
  readonly recipient: string;
  readonly code: string;
  readonly municipality: string;
}

const MANIFEST_HEADERS = ['bestand', 'sha256', 'ontvanger', 'gemeentecode', 'gemeente'] as const;
const MAILING_HEADERS = [
  'gemeente',
  'gemeentecode',
  'naam',
  'email',
  'onderwerp',
  'bijlage',
  'concept',
  'pagina',
] as const;

/** The only paths that a manifest may name: nothing else is ever read or removed on its word. */
const OWN_PATH = /^(?:factsheets\/GM\d{4,6}-[a-z0-9-]*\.pdf|mails\/GM\d{4,6}-[a-z0-9-]*\.eml)$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a manifest says of a package: its two files. */
export function manifestRows({ code, municipality, recipient, sheet, mail }: Package): ManifestRow[] {
  return [sheet, mail].map(({ path, bytes }) => ({
    file: path,
    sha256: sha256(bytes),
    recipient: recipient.email,
    code,
    municipality,
  }));
}

/** File, hash, recipient and municipality, in order of code and file. */
export function manifestCsv(rows: readonly ManifestRow[]): string {
  const ordered = rows.toSorted((a, b) => compareText(a.code, b.code) || compareText(a.file, b.file));
  return excelCsv(
    MANIFEST_HEADERS,
    ordered.map(({ file, sha256: hash, recipient, code, municipality }) => [
      file,
      hash,
      recipient,
      code,
      municipality,
    ]),
  );
}

/** One row for each mail, for a mail merge. */
export function mailingCsv(packages: readonly Package[]): string {
  return excelCsv(
    MAILING_HEADERS,
    packages.map(({ municipality, code, recipient, subject, sheet, mail, page }) => [
      municipality,
      code,
      recipient.name,
      recipient.email,
      subject,
      sheet.path,
      mail.path,
      page,
    ]),
  );
}

/**
 * The rows of one of the lists above, as somebody else would read them: by the names of the columns. The apostrophe goes that
 * keeps Excel from taking a text for a formula.
 */
export function readList(text: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
    transform: (cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''),
  }).data;
}

/** A manifest of an earlier run. Rows with another path than ours are left out. */
export function readManifest(text: string): ManifestRow[] {
  return readList(text).flatMap((row) => {
    const file = row['bestand'] ?? '';
    if (!OWN_PATH.test(file)) return [];
    return [
      {
        file,
        sha256: row['sha256'] ?? '',
        recipient: row['ontvanger'] ?? '',
        code: row['gemeentecode'] ?? '',
        municipality: row['gemeente'] ?? '',
      },
    ];
  });
}

/** The code of the municipality in the name of a file; undefined where there is none. */
export function codeInName(file: string): string | undefined {
  return /(?:^|\/)(GM\d{4,6})-/.exec(file)?.[1];
}
