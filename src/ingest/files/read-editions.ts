import { compareText, enumerate, formatDate } from '../../model/dutch.ts';
import type { Edition, IsoDate } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { parseDate } from '../cells/dates.ts';
import { samePeriodsFinding } from '../indicators/check-periods.ts';
import { type IngestResult, readEdition } from '../read-edition.ts';
import {
  BOUNDARY_FILES,
  DATA_FILES,
  type DataFile,
  EARLIER_FOLDER,
  inventoryParts,
  isInventoryPart,
  OWN_FILES,
  READ_FILE_NAMES,
  UNSHARED_FILES,
} from './data-files.ts';

/** Files by their path in the data folder: 'inventory.csv', 'earlier/2023-01-01/inventory.csv'. */
export type FilesByPath = ReadonlyMap<string, DataFile>;

/** An earlier edition, from its own folder. */
export interface EarlierEdition {
  /** Name of its folder: its reference date. */
  readonly date: IsoDate;
  /** Undefined as soon as one of its findings is an error. */
  readonly edition: Edition | undefined;
  /** Files that its folder has itself; the others are those of the current edition. */
  readonly ownFiles: ReadonlySet<string>;
}

export interface EditionsResult {
  readonly current: IngestResult;
  /** Newest first. Folders that are no edition are left out; a finding names them. */
  readonly earlier: readonly EarlierEdition[];
  /** Of the current edition, then of each earlier one: a file in a folder of its own is named with that folder. */
  readonly findings: readonly Finding[];
}

function folderFinding(
  folder: string,
  rule: string,
  words: Pick<Finding, 'message' | 'expected' | 'action'>,
) {
  return { severity: 'error', rule, file: `${EARLIER_FOLDER}/${folder}`, ...words } satisfies Finding;
}

/** What is wrong with the place of an earlier edition: its folder is named after its reference date. */
function checkDates(date: string, edition: Edition, current: Edition | undefined): readonly Finding[] {
  const { referenceDate } = edition.settings;
  const newest = current?.settings.referenceDate;
  const file = `${EARLIER_FOLDER}/${date}/${DATA_FILES.settings}`;
  if (referenceDate !== date) {
    return [
      {
        severity: 'error',
        rule: 'edition-in-wrong-folder',
        file,
        column: 'referenceDate',
        value: referenceDate,
        message: `De peildatum is ${formatDate(referenceDate)}, maar de map heet ${date}.`,
        expected: `De peildatum ${date}, of een map met de naam ${referenceDate}.`,
        action: 'Kijk welke van de twee klopt en verbeter de andere.',
      },
    ];
  }
  if (newest === undefined || date < newest) return [];
  return [
    {
      severity: 'error',
      rule: 'edition-not-earlier',
      file,
      column: 'referenceDate',
      value: referenceDate,
      message: `Deze uitgave is niet ouder dan de huidige, die de peildatum ${formatDate(newest)} heeft.`,
      expected: `Een peildatum voor ${formatDate(newest)}.`,
      action: 'Geef de huidige uitgave een nieuwe peildatum in edition.json, of haal deze map weg.',
    },
  ];
}

/** A finding as it is told of an earlier edition: with the folder of the file, or that it is the shared one. */
function ofEarlier(finding: Finding, date: IsoDate, ownFiles: ReadonlySet<string>): Finding {
  if (ownFiles.has(finding.file)) return { ...finding, file: `${EARLIER_FOLDER}/${date}/${finding.file}` };
  return { ...finding, message: `Bij de uitgave van ${formatDate(date)}: ${finding.message}` };
}

function hasBoundaries(files: ReadonlyMap<string, DataFile>): boolean {
  return BOUNDARY_FILES.some((name) => files.has(name));
}

/**
 * Reads an edition that has only its own files, and shares the others with the edition that `files` are of. Its map may
 * also be that of an edition in between (`between`, newest first): the nearest one in time that has its own.
 */
export function readBeside(
  own: ReadonlyMap<string, DataFile>,
  files: FilesByPath,
  between: readonly ReadonlyMap<string, DataFile>[] = [],
): IngestResult {
  const withMap = [own, ...between.toReversed()].find(hasBoundaries) ?? files;
  const lent = new Map<string, DataFile>();
  for (const name of READ_FILE_NAMES) {
    if (UNSHARED_FILES.includes(name)) continue;
    const content = (BOUNDARY_FILES.includes(name) ? withMap : files).get(name);
    if (content !== undefined && !own.has(name)) lent.set(name, content);
  }
  return readEdition(new Map([...own, ...lent]), { borrowed: new Set(lent.keys()) });
}

/** What can be read of a folder; undefined where a file of its own is missing. */
type Beside = Pick<IngestResult, 'edition' | 'findings'> | undefined;

function missingFiles(own: ReadonlyMap<string, DataFile>): readonly string[] {
  const hasParts = inventoryParts(own).length > 0;
  return OWN_FILES.filter((name) => !own.has(name) && !(hasParts && name === DATA_FILES.inventory));
}

function tellEarlier(
  date: IsoDate,
  own: ReadonlyMap<string, DataFile>,
  beside: Beside,
  current: IngestResult,
): { readonly earlier: EarlierEdition; readonly findings: readonly Finding[] } {
  const ownFiles = new Set(own.keys());
  if (beside === undefined) {
    const missing = missingFiles(own);
    const found = folderFinding(date, 'missing-own-file', {
      message: `In de map van de uitgave van ${formatDate(date)} ontbreekt ${enumerate(missing)}.`,
      expected: `In elke map van een eerdere uitgave: ${enumerate(OWN_FILES)}.`,
      action: 'Zet de bestanden van die uitgave in de map, of haal de map weg.',
    });
    return { earlier: { date, edition: undefined, ownFiles }, findings: [found] };
  }
  const { edition, findings } = beside;
  const told = new Set(current.findings.map((finding) => JSON.stringify(finding)));
  const misplaced = edition ? checkDates(date, edition, current.edition) : [];
  return {
    earlier: { date, edition: misplaced.length === 0 ? edition : undefined, ownFiles },
    findings: [
      ...findings
        // What is wrong with a shared file itself is told already.
        .filter((finding) => own.has(finding.file) || !told.has(JSON.stringify(finding)))
        .map((finding) => ofEarlier(finding, date, ownFiles)),
      ...misplaced,
    ],
  };
}

/** Told of the whole: an edition alone cannot know that its figures are those of an earlier one. */
function stayedBehind(current: IngestResult, earlier: readonly EarlierEdition[]): readonly Finding[] {
  const isTold = current.findings.some(({ rule }) => rule === 'figures-older-than-edition');
  const newest = earlier.find(({ edition }) => edition)?.edition;
  if (isTold || !current.edition || !newest) return [];
  const finding = samePeriodsFinding(current.edition, newest);
  return finding === undefined ? [] : [finding];
}

/** The files of each folder with an earlier edition, by the name of the folder. */
function earlierFolders(files: FilesByPath): ReadonlyMap<string, ReadonlyMap<string, DataFile>> {
  const folders = new Map<string, Map<string, DataFile>>();
  for (const [path, content] of files) {
    const [top, folder, ...rest] = path.split('/');
    const name = rest.join('/');
    if (
      top !== EARLIER_FOLDER ||
      folder === undefined ||
      !(READ_FILE_NAMES.includes(name) || isInventoryPart(name))
    )
      continue;
    const own = folders.get(folder) ?? new Map<string, DataFile>();
    folders.set(folder, own.set(name, content));
  }
  return folders;
}

/**
 * Reads the current edition and the earlier ones beside it. Nothing is thrown, and no disk is touched: who has a folder
 * gets the files from `loadEditions`.
 */
export function readEditions(files: FilesByPath): EditionsResult {
  const folders = [...earlierFolders(files)]
    .sort(([a], [b]) => compareText(b, a))
    .map(([folder, own], index, all) => {
      const isRead = parseDate(folder) === folder && missingFiles(own).length === 0;
      const between = all.slice(0, index).map(([, newer]) => newer);
      return { folder, own, beside: isRead ? readBeside(own, files, between) : undefined };
    });
  const former = folders.find(({ folder, beside }) => beside?.edition?.settings.referenceDate === folder);
  const current = readEdition(files, { former: former?.beside?.edition });
  const earlier: EarlierEdition[] = [];
  const findings: Finding[] = [...current.findings];
  for (const { folder, own, beside } of folders) {
    if (parseDate(folder) !== folder) {
      findings.push(
        folderFinding(folder, 'edition-folder-name', {
          message: 'De naam van deze map is geen peildatum. De uitgave erin is niet gelezen.',
          expected: 'Een map met de peildatum als naam, zoals 2023-01-01.',
          action: 'Geef de map de peildatum van de uitgave als naam, of haal haar weg.',
        }),
      );
      continue;
    }
    const read = tellEarlier(folder, own, beside, current);
    earlier.push(read.earlier);
    findings.push(...read.findings);
  }
  return { current, earlier, findings: [...findings, ...stayedBehind(current, earlier)] };
}

/** The earlier editions that could be read, newest first. */
export function readable(earlier: EditionsResult['earlier']): readonly Edition[] {
  return earlier.flatMap(({ edition }) => edition ?? []);
}
