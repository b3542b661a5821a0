import type { DataFile } from '../ingest/files/data-files.ts';
import { enumerate } from '../model/dutch.ts';

/** Names of the files that are Excel workbooks, or of which nothing could be read. */
export function workbooksIn(files: ReadonlyMap<string, DataFile>): readonly string[] {
  return [...files.values()].flatMap((file) => (file instanceof Uint8Array ? [] : [file.name]));
}

/** Why a command that changes files byte by byte stops. */
export function saveAsCsv(workbooks: readonly string[]): string {
  const all = workbooks.length === 1 ? 'Dit bestand is' : 'Deze bestanden zijn';
  return `${all} een Excel-werkmap: ${enumerate(workbooks)}. Deze opdracht verandert alleen CSV-bestanden. Sla de tabel in Excel op als CSV UTF-8 en haal de werkmap weg. Er is niets veranderd.`;
}
