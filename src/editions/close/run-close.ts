import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseDate } from '../../ingest/cells/dates.ts';
import {
  BOUNDARY_FILES,
  bytesIn,
  DATA_FILES,
  EARLIER_FOLDER,
  INVENTORY_FOLDER,
  inventoryParts,
  OWN_FILES,
} from '../../ingest/files/data-files.ts';
import { DataFolderError, loadEditions } from '../../ingest/files/data-folder.ts';
import { type FilesByPath, readEditions } from '../../ingest/files/read-editions.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { countOf, formatDate } from '../../model/dutch.ts';
import { emptyColumns } from '../keys/fill-keys.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { replaceFile } from '../replace-file.ts';
import { saveAsCsv, workbooksIn } from '../workbooks.ts';
import { nextSettings, OF_ONE_EDITION } from './next-edition.ts';

/** What an earlier edition keeps of its own: also what its figures and classes meant then, and the map of its division. */
const KEPT: readonly string[] = [...OWN_FILES, DATA_FILES.indicatorDescriptions, DATA_FILES.classes];

/** What goes with the edition where it is there, and leaves the next one without: the report of its own year. */
const MOVED: readonly string[] = [DATA_FILES.report];

export interface CloseOptions {
  /** Folder with the current edition and the earlier ones. */
  readonly data: string;
  /** Reference date of the next edition, as it was written. */
  readonly next: string | undefined;
}

/** Writes the files in a folder that is there as a whole or not at all. */
async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // A hidden folder is no edition.
  const draft = path.join(path.dirname(folder), `.${path.basename(folder)}.new`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(draft, name)), { recursive: true });
    const handle = await open(path.join(draft, name), 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await rename(draft, folder);
}

function told(date: string, next: string, moved: readonly string[], place: string): string {
  return `De uitgave van ${formatDate(date)} staat nu in ${EARLIER_FOLDER}/${date}. De uitgave van nu heeft de peildatum ${formatDate(next)}.${moved.map((name) => ` ${name} hoort bij de oude uitgave en is meegegaan.`).join('')}

Wat u nu doet:
  1. Haal de nieuwe cijfers op: npm run refresh -- --period ${next.slice(0, 4)} --dry-run. Verandert de indeling in gemeenten?
     De oude grenzen staan al in ${EARLIER_FOLDER}/${date}.
  2. Werk ${place} bij: nieuwe regels zonder kenmerk, weg wat er niet meer is, en laat elk kenmerk staan.
     De kolommen van de tweede controle zijn leeg: vul ze opnieuw in.
  3. Draai npm run check, npm run changes en dan npm run edition -- keys.
  4. Vul publicationDate in ${DATA_FILES.settings} in als u publiceert.
`;
}

/**
 * Moves today's edition to a folder of its own beside the other earlier ones, and prepares the next. Nothing is
 * overwritten: with a folder of that name it stops. The exit code is 1 where it stopped.
 */
export async function runClose({ data, next: written }: CloseOptions): Promise<Outcome> {
  const next = written === undefined ? undefined : parseDate(written);
  if (next === undefined)
    return stopped('Zeg met --next wat de peildatum van de volgende uitgave is, zoals --next 2027-01-01.');
  let all: FilesByPath;
  try {
    all = await loadEditions(data);
  } catch (error) {
    if (error instanceof DataFolderError) return stopped(error.message);
    throw error;
  }
  const workbooks = workbooksIn(all);
  if (workbooks.length > 0) return stopped(saveAsCsv(workbooks));
  const files = bytesIn(all);
  const { current, findings } = readEditions(files);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!current.edition || errors.length > 0) {
    return stopped(
      'Er zijn fouten in de gegevens. Herstel die eerst: er is niets veranderd.',
      formatFindings(errors, { limit: 20 }),
    );
  }
  const { settings, locations } = current.edition;
  const date = settings.referenceDate;
  const keyless = locations.filter(({ key }) => key === undefined).length;
  if (keyless > 0)
    return stopped(
      `${countOf(keyless, 'locatie heeft', 'locaties hebben')} nog geen kenmerk. Draai eerst npm run edition -- keys. Er is niets veranderd.`,
    );
  if (next <= date)
    return stopped(
      `De volgende peildatum moet na die van nu liggen: ${formatDate(date)}. Er is niets veranderd.`,
    );
  const bytesOf = (name: string) => files.get(name) ?? new Uint8Array();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(DATA_FILES.settings));
  const prepared = nextSettings(text, date, next);
  if (prepared === undefined)
    return stopped(
      `Wij konden de peildatum in ${DATA_FILES.settings} niet veranderen. Er is niets veranderd.`,
    );
  const folder = path.join(data, EARLIER_FOLDER, date);
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (exists) return stopped(`De map ${folder} bestaat al. Er is niets veranderd.`);
  const moved = MOVED.filter((name) => files.has(name));
  const parts = inventoryParts(files);
  const inventory = parts.length > 0 ? parts : [DATA_FILES.inventory];
  const boundaries = BOUNDARY_FILES.filter((name) => files.has(name));
  const kept = [
    ...KEPT.filter((name) => name !== DATA_FILES.inventory),
    ...boundaries,
    ...inventory,
    ...moved,
  ];
  await writeFolder(folder, new Map(kept.map((name) => [name, bytesOf(name)])));
  // Gone only when it is there: what stops in between leaves it in both places.
  for (const name of moved) await rm(path.join(data, name));
  for (const name of inventory)
    await replaceFile(path.join(data, name), emptyColumns(bytesOf(name), OF_ONE_EDITION));
  await replaceFile(path.join(data, DATA_FILES.settings), new TextEncoder().encode(prepared));
  return {
    output: told(
      date,
      next,
      moved,
      parts.length > 0 ? `elk bestand in de map ${INVENTORY_FOLDER}` : DATA_FILES.inventory,
    ),
    errors: '',
    exitCode: 0,
  };
}
