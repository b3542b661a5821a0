import { type EditionsResult, type FilesByPath, readEditions } from '../../../ingest/files/read-editions.ts';
import { needFindings } from './findings.ts';

/**
 * Reads the current edition and the earlier ones, and tells of them all that the check tells: what reading finds, and
 * what only the figures show. For `npm run check` and for the editor's desk.
 */
export function checkEditions(files: FilesByPath): EditionsResult {
  const read = readEditions(files);
  return { ...read, findings: [...read.findings, ...needFindings(read.current.edition)] };
}
