import type { FilesByPath } from '../../../ingest/files/read-editions.ts';
import { type PublicationRead, readPublication } from '../corrections/read-publication.ts';
import { needFindings } from './findings.ts';

/**
 * Reads the current edition, the earlier ones and what became of reports, and tells of them all that the check tells: what
 * reading finds, and what only the figures show. For `npm run check` and for the editor's desk.
 */
export function checkEditions(files: FilesByPath): PublicationRead {
  const read = readPublication(files);
  return { ...read, findings: [...read.findings, ...needFindings(read.current.edition)] };
}
