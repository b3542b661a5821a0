import { type PublishedCorrections, publishedCorrections } from '../../../corrections/published/published.ts';
import { readCorrections } from '../../../corrections/trail/read-corrections.ts';
import { DATA_FILES } from '../../../ingest/files/data-files.ts';
import {
  type EditionsResult,
  type FilesByPath,
  readable,
  readEditions,
} from '../../../ingest/files/read-editions.ts';
import type { Finding } from '../../../model/finding.ts';

/** All that a site is made from. */
export interface PublicationRead extends EditionsResult {
  /** What the site tells of reports; undefined where the edition or one of their files holds an error. */
  readonly corrections: PublishedCorrections | undefined;
}

function hasError(findings: readonly Finding[], isMeant: (file: string) => boolean = () => true): boolean {
  return findings.some(({ severity, file }) => severity === 'error' && isMeant(file));
}

/**
 * Reads the current edition, the earlier ones and what became of reports, which stands in `corrections/`. Nothing is thrown.
 * Reports are read as soon as it is known which municipalities there are, so that an editor hears of all errors at once.
 */
export function readPublication(files: FilesByPath): PublicationRead {
  const read = readEditions(files);
  const { current, earlier } = read;
  const isOfMunicipalities = (file: string) =>
    file === DATA_FILES.municipalities || /^municipalities\./.test(file);
  if (current.municipalities.length === 0 || hasError(current.findings, isOfMunicipalities))
    return { ...read, corrections: undefined };
  const { corrections, findings } = readCorrections(files, current);
  const { edition } = current;
  return {
    ...read,
    corrections:
      edition && !hasError(findings)
        ? publishedCorrections(corrections, [edition, ...readable(earlier)])
        : undefined,
    findings: [...read.findings, ...findings],
  };
}
