import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type OpenInventory, openInventory } from '../../corrections/apply/open-inventory.ts';
import { type InventoryRules, inventoryRules } from '../../corrections/judge/inventory-rules.ts';
import type { Correction } from '../../corrections/trail/correction.ts';
import { correctionFile } from '../../corrections/trail/read-correction.ts';
import { readCorrections } from '../../corrections/trail/read-corrections.ts';
import { writeCorrection } from '../../corrections/trail/write-correction.ts';
import {
  bytesIn,
  CORRECTIONS_FOLDER,
  DATA_FILES,
  type DataFiles,
  inventoryParts,
} from '../../ingest/files/data-files.ts';
import { DataFolderError, loadCorrections, loadDataFolder } from '../../ingest/files/data-folder.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import type { Edition } from '../../model/edition.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { placeFile } from '../replace-file.ts';
import { saveAsCsv, workbooksIn } from '../workbooks.ts';

const ANYBODY_READS = 0o644;

/** A data folder with its inventory and its corrections, read and without errors. */
export interface OpenFolder {
  readonly data: string;
  readonly files: DataFiles;
  readonly edition: Edition;
  readonly inventory: OpenInventory;
  readonly rules: InventoryRules;
  /** In order of id. */
  readonly corrections: readonly Correction[];
}

/** Opens a data folder; an outcome where something in it has to be mended first. */
export async function openFolder(data: string): Promise<OpenFolder | Outcome> {
  let files: DataFiles;
  let reports: DataFiles;
  try {
    files = await loadDataFolder(data);
    reports = await loadCorrections(data);
  } catch (error) {
    if (error instanceof DataFolderError) return stopped(error.message);
    throw error;
  }
  const parts = inventoryParts(files);
  const names = parts.length > 0 ? parts : [DATA_FILES.inventory];
  const workbooks = workbooksIn(new Map([...files].filter(([name]) => names.includes(name))));
  if (workbooks.length > 0) return stopped(saveAsCsv(workbooks));
  const { edition, idsByFile, findings } = readEdition(files);
  if (!edition) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return stopped(
      'Er zijn fouten in de gegevens. Herstel die eerst: er is niets veranderd.',
      formatFindings(errors, { limit: 20 }),
    );
  }
  const read = readCorrections(reports, edition);
  const faults = read.findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) {
    return stopped(
      `Er zijn fouten in de map ${CORRECTIONS_FOLDER}. Herstel die eerst: er is niets veranderd.`,
      formatFindings(faults, { limit: 20 }),
    );
  }
  return {
    data,
    files,
    edition,
    inventory: openInventory(bytesIn(files), idsByFile, edition),
    rules: inventoryRules(edition),
    corrections: read.corrections,
  };
}

/** True for what `openFolder` gives where something has to be mended first. */
export function isOutcome(opened: OpenFolder | Outcome): opened is Outcome {
  return 'exitCode' in opened;
}

/** Puts the file of a correction in its place: the old one or the new one is there, whole. */
export async function saveCorrection(data: string, correction: Correction): Promise<void> {
  const file = path.join(data, correctionFile(correction.id));
  await mkdir(path.dirname(file), { recursive: true });
  await placeFile(file, new TextEncoder().encode(writeCorrection(correction)), ANYBODY_READS);
}

/** The name of the municipality that a report is about. */
export function municipalityName({ inventory }: OpenFolder, code: string): string {
  return inventory.municipalities.get(code)?.name ?? code;
}
