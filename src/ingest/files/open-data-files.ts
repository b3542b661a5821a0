import { compareText, formatNumber } from '../../model/dutch.ts';
import { chooseFile, explainChoice, isWorkbook, type LyingFile } from './choose-file.ts';
import {
  BOUNDARY_FILES,
  correctionEntry,
  DATA_FILES,
  type DataFile,
  type DataFiles,
  INVENTORY_FOLDER,
  isCorrection,
  isInventoryPart,
  MOST_INVENTORY_PARTS,
  mostBytes,
  OPTIONAL_FILES,
  READ_FILE_NAMES,
  unreadCorrection,
} from './data-files.ts';

/**
 * One file of the edition from its bytes: an Excel workbook is opened, anything else stays as it is.
 *
 * @param name as the file is called in the folder
 * @param wanted as it is called among `DATA_FILES`
 */
export async function openDataFile(name: string, wanted: string, bytes: Uint8Array): Promise<DataFile> {
  if (!isWorkbook(name)) return bytes;
  if (bytes.length > mostBytes(wanted)) {
    const most = formatNumber(mostBytes(wanted) / 1024 / 1024);
    return {
      name,
      rows: undefined,
      remarks: [
        {
          severity: 'error',
          rule: 'file-too-large',
          message: 'Het bestand is te groot. Het is niet gelezen.',
          expected: `Hoogstens ${most} MB.`,
          action:
            'Controleer of dit het juiste bestand is. Haal plaatjes en tabbladen weg die niet nodig zijn.',
        },
      ],
    };
  }
  // Most editions hold no workbook: they do not wait for what reads one.
  const { readWorkbook } = await import('./workbook/read-workbook.ts');
  return readWorkbook(name, bytes);
}

/** True where a file has one name only: texts in a folder of their own, and boundaries where there are any. */
function isReadByName(wanted: string, folder: readonly LyingFile[]): boolean {
  if (wanted.includes('/')) return true;
  if (!BOUNDARY_FILES.includes(wanted)) return false;
  return wanted !== DATA_FILES.boundaries || folder.some(({ name }) => BOUNDARY_FILES.includes(name));
}

/** A table that could be a source, of a kind that is not read; anything else in the folder may lie there. */
const UNREAD_TABLE = /\.(?:csv|xlsx?|xlsm|xlsb|ods|numbers|tsv|tab|txt)$/i;

function unreadPart(name: string): DataFile {
  return {
    name,
    rows: undefined,
    remarks: [
      {
        severity: 'error',
        rule: 'unread-inventory-file',
        message: `Dit bestand in de map ${INVENTORY_FOLDER} kunnen wij niet lezen.`,
        expected: 'Bestanden die eindigen op .csv of .xlsx, met kleine letters.',
        action: 'Sla het bestand op als CSV of Excel-werkmap (.xlsx), of haal het uit de map.',
      },
    ],
  };
}

/** The files of the inventory that lie in a folder of their own, by their path. */
async function openParts(
  folder: readonly LyingFile[],
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<readonly (readonly [string, DataFile])[]> {
  const parts: (readonly [string, DataFile])[] = [];
  const names = folder.map(({ name }) => name).sort(compareText);
  for (const name of names) {
    // One too many is enough to say that there are too many.
    if (parts.length > MOST_INVENTORY_PARTS) break;
    if (isInventoryPart(name)) {
      const bytes = await read(name);
      if (bytes !== undefined) parts.push([name, await openDataFile(name, name, bytes)]);
    } else if (/^inventory\/(?!~\$|\.)[^/]+$/.test(name) && UNREAD_TABLE.test(name)) {
      parts.push([name, unreadPart(name)]);
    }
  }
  return parts;
}

/**
 * The files of `corrections/` by their path in the data folder, in order of path: those that are read as bytes, and of
 * everything else there what to say of it. `read` is asked for the bytes of each file that is read.
 *
 * @param paths of whatever lies in the data folder; other paths are passed over
 */
export async function openCorrections(
  paths: Iterable<string>,
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, DataFile>> {
  const entries = new Set(Array.from(paths, correctionEntry).filter((entry) => entry !== undefined));
  const files = new Map<string, DataFile>();
  for (const entry of [...entries].sort(compareText)) {
    const bytes = isCorrection(entry) ? await read(entry) : undefined;
    if (bytes !== undefined) files.set(entry, bytes);
    else if (!isCorrection(entry)) files.set(entry, unreadCorrection(entry));
  }
  return files;
}

/**
 * The files of an edition, whether their tables are texts or Excel workbooks. `read` is asked for the bytes of each file
 * that is chosen, by its name in the folder.
 *
 * @param folder all files that lie together with those of the edition
 */
export async function openDataFiles(
  folder: readonly LyingFile[],
  read: (name: string) => Promise<Uint8Array | undefined>,
): Promise<DataFiles> {
  const entries = await Promise.all(
    READ_FILE_NAMES.map(async (wanted): Promise<readonly (readonly [string, DataFile])[]> => {
      if (isReadByName(wanted, folder)) {
        const bytes = await read(wanted);
        return bytes === undefined ? [] : [[wanted, bytes]];
      }
      const choice = chooseFile(wanted, folder);
      if (choice.kind === 'read') {
        const bytes = await read(choice.name);
        return bytes === undefined ? [] : [[wanted, await openDataFile(choice.name, wanted, bytes)]];
      }
      const told = explainChoice(wanted, choice, OPTIONAL_FILES.has(wanted));
      return told === undefined ? [] : [[wanted, told]];
    }),
  );
  return new Map([...entries.flat(), ...(await openParts(folder, read))]);
}
