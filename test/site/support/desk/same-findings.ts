import { openEditions } from '../../../../src/ingest/files/open-editions.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { checkEditions } from '../../../../src/publish/overview/need/check-editions.ts';
import type { Files } from '../../../hostile/corpus.ts';
import { type PlainFiles, SAVED } from './desk-worker.ts';

export function plainFiles(files: Files): PlainFiles {
  return [...files].map(([path, bytes]) => [path, [...bytes]] as const);
}

/** What the command line finds in these files. */
export async function findingsInNode(files: Files): Promise<readonly Finding[]> {
  const held = [...files].map(([path, bytes]) => [path, { bytes, saved: new Date(SAVED) }] as const);
  return checkEditions(await openEditions(new Map(held))).findings;
}

/** Findings as the command line knows them: the desk adds the letters of a column. */
export function withoutLetters(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const { letters: _letters, ...known }: Finding & { readonly letters?: string } = finding;
    return known;
  });
}
