import { formatNumber } from '../../model/dutch.ts';
import { chooseFile, explainChoice, isWorkbook, type LyingFile } from './choose-file.ts';
import {
  BOUNDARY_FILES,
  DATA_FILES,
  type DataFile,
  type DataFiles,
  mostBytes,
  OPTIONAL_FILES,
  READ_FILE_NAMES,
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
  return new Map(entries.flat());
}
