import { isCorrection } from '../../ingest/files/data-files.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { createMunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { compareText } from '../../model/dutch.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import type { Correction } from './correction.ts';
import { checkSuccessors, readCorrection } from './read-correction.ts';

export interface CorrectionsRead {
  /** In order of id; those with an error are left out, and the error says so. */
  readonly corrections: readonly Correction[];
  readonly findings: readonly Finding[];
}

/**
 * All corrections of a data folder. Whoever builds a site stops at an error in the findings, as at any other.
 *
 * @param files bytes by path in the data folder; those outside `corrections/` are passed over
 */
export function readCorrections(
  files: ReadonlyMap<string, unknown>,
  { municipalities, abolished }: Pick<Edition, 'municipalities' | 'abolished'>,
): CorrectionsRead {
  const log = new FindingLog();
  const lookup = createMunicipalityLookup(municipalities, abolished);
  const names = [...files.keys()].filter(isCorrection).sort(compareText);
  const corrections = names.flatMap((name) => {
    const bytes = files.get(name);
    const text = bytes instanceof Uint8Array ? decodeFile(name, bytes, log) : undefined;
    const correction = text === undefined ? undefined : readCorrection(name, text, lookup, log);
    return correction === undefined ? [] : [correction];
  });
  if (log.errors === 0) checkSuccessors(corrections, log);
  return { corrections, findings: log.finish() };
}
