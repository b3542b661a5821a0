import path from 'node:path';
import { bytesIn, DATA_FILES, INVENTORY_FOLDER, inventoryParts } from '../../ingest/files/data-files.ts';
import { DataFolderError, loadEditions } from '../../ingest/files/data-folder.ts';
import { type FilesByPath, readEditions } from '../../ingest/files/read-editions.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import { countOf } from '../../model/dutch.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { replaceFile } from '../replace-file.ts';
import { saveAsCsv, workbooksIn } from '../workbooks.ts';
import { type ChosenKeys, chooseKeys } from './choose-keys.ts';
import { fillKeys } from './fill-keys.ts';

const FILE = DATA_FILES.inventory;

export interface KeysOptions {
  /** Folder with the current edition and the earlier ones. */
  readonly data: string;
  /** True to give a new key to doubtful locations as well. */
  readonly all: boolean;
}

function told({ keys, carried, doubtful }: ChosenKeys, place: string): string {
  const lines = [
    `${countOf(keys.size, 'locatie kreeg', 'locaties kregen')} een kenmerk in ${place}: ${countOf(carried, 'kenmerk is', 'kenmerken zijn')} dat van de vorige uitgave, ${countOf(keys.size - carried, 'is', 'zijn')} nieuw.`,
  ];
  if (doubtful.length > 0) {
    lines.push(
      `${countOf(doubtful.length, 'locatie lieten', 'locaties lieten')} wij leeg: misschien is zij dezelfde als in de vorige uitgave.`,
      'Wat te doen: draai npm run changes, kies in reports/matches.csv en vul het kenmerk in. Zijn het allemaal andere locaties? Gebruik dan --all.',
    );
  } else if (keys.size > 0) {
    lines.push('Wat te doen: bewaar het bestand zo. Verander een kenmerk nooit meer.');
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Gives each location of the inventory that has none a key. Nothing else in the file changes, and it is the old one or
 * the new one, whole. The exit code is 1 where the data hold errors and where the file cannot be written.
 */
export async function runKeys({ data, all }: KeysOptions): Promise<Outcome> {
  let files: FilesByPath;
  try {
    files = await loadEditions(data);
  } catch (error) {
    if (error instanceof DataFolderError) return stopped(error.message);
    throw error;
  }
  const { current, earlier, findings } = readEditions(files);
  const parts = inventoryParts(files);
  const names = parts.length > 0 ? parts : [FILE];
  const place = parts.length > 0 ? `de map ${INVENTORY_FOLDER}` : FILE;
  const workbooks = workbooksIn(new Map([...files].filter(([name]) => names.includes(name))));
  if (workbooks.length > 0) return stopped(saveAsCsv(workbooks));
  const bytes = bytesIn(files);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!current.edition || errors.length > 0) {
    return stopped(
      'Er zijn fouten in de gegevens. Herstel die eerst: nu geven wij geen kenmerken.',
      formatFindings(errors, { limit: 20 }),
    );
  }
  const chosen = chooseKeys(current.edition, {
    earlier: earlier.flatMap(({ edition }) => edition ?? []),
    all,
  });
  if (chosen.keys.size === 0 && chosen.doubtful.length === 0)
    return { output: 'Elke locatie heeft al een kenmerk. Er is niets veranderd.\n', errors: '', exitCode: 0 };
  const keysOf = (name: string) =>
    new Map(
      [...(current.idsByFile.get(name) ?? [])].flatMap(([line, id]) => {
        const key = chosen.keys.get(id);
        return key === undefined ? [] : [[line, key] as const];
      }),
    );
  const filled = new Map(
    names.map((name) => [name, fillKeys(bytes.get(name) ?? new Uint8Array(), keysOf(name))]),
  );
  // The file is written by other rules than it is read: read back before it replaces anything.
  const again = readEdition(new Map([...files, ...filled]));
  const ids = again.edition?.locations.map(({ id }) => id);
  const wanted = current.edition.locations.map(({ id }) => chosen.keys.get(id) ?? id);
  const isSame = ids?.length === wanted.length && wanted.every((id, index) => id === ids[index]);
  if (!isSame)
    return stopped(
      `Wij konden de kenmerken niet in ${place} zetten zonder iets anders te veranderen. Er is niets veranderd. Sla op als CSV UTF-8 en probeer het opnieuw.`,
    );
  for (const [name, content] of filled) {
    try {
      await replaceFile(path.join(data, name), content);
    } catch {
      return stopped(
        `Het bestand ${name} kan niet geschreven worden. Is het nog open in Excel? Sluit het en draai npm run edition -- keys opnieuw: wat al een kenmerk heeft, houdt het.`,
      );
    }
  }
  return { output: told(chosen, place), errors: '', exitCode: 0 };
}
