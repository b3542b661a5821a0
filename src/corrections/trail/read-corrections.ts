import { CORRECTIONS_FOLDER, type DataFile } from '../../ingest/files/data-files.ts';
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
  /** By file, in order of name. */
  readonly findings: readonly Finding[];
}

/**
 * All corrections of a data folder. Whoever builds a site stops at an error in the findings, as at any other.
 *
 * @param files by path in the data folder, as `loadCorrections` gives them; those outside `corrections/` are passed over
 */
export function readCorrections(
  files: ReadonlyMap<string, DataFile>,
  { municipalities, abolished }: Pick<Edition, 'municipalities' | 'abolished'>,
): CorrectionsRead {
  const lookup = createMunicipalityLookup(municipalities, abolished);
  const names = [...files.keys()]
    .filter((name) => name.startsWith(`${CORRECTIONS_FOLDER}/`))
    .sort(compareText);
  const findings: Finding[] = [];
  const corrections = names.flatMap((name) => {
    // A log for each: findings of one log stand in the order of lines, whatever file they are of.
    const log = new FindingLog();
    const file = files.get(name);
    const text = file instanceof Uint8Array ? decodeFile(name, file, log) : undefined;
    if (file !== undefined && !(file instanceof Uint8Array)) log.take(name, file.remarks);
    const correction = text === undefined ? undefined : readCorrection(name, text, lookup, log);
    findings.push(...log.finish());
    return correction ?? [];
  });
  if (findings.every(({ severity }) => severity !== 'error')) {
    const log = new FindingLog();
    checkSuccessors(corrections, log);
    findings.push(...log.finish());
  }
  return { corrections, findings };
}
