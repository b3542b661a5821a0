import { isWorkbook } from '../../ingest/files/choose-file.ts';
import {
  BOUNDARY_FILES,
  correctionEntry,
  DATA_FILES,
  EARLIER_FOLDER,
  INVENTORY_FOLDER,
  isInventoryPart,
  READ_FILE_NAMES,
} from '../../ingest/files/data-files.ts';

/** A file that was dropped, with its place in the data folder or the reason why it is not read (Dutch). */
export type PlacedFile =
  | { readonly kind: 'placed'; readonly path: string }
  /** The trail of a report, or what lies between those and is not read: the check tells of it. */
  | { readonly kind: 'correction'; readonly path: string }
  /** Lies beside the files of an edition under another name: the check may say what it should be called. */
  | { readonly kind: 'beside'; readonly path: string; readonly reason: string }
  | { readonly kind: 'unread'; readonly reason: string };

const CONFIDENTIAL = 'confidential';
const LONGEST_PATH = 400;

/** What a table as workbook stands for: 'inventory.csv' for 'inventory.xlsx'. */
function tableName(name: string): string {
  return isWorkbook(name) ? name.replace(/\.xlsx$/, '.csv') : name;
}

/** True for a name under which a file of an edition is read. */
function isReadName(name: string): boolean {
  return READ_FILE_NAMES.includes(tableName(name)) || isInventoryPart(name);
}

/** The name within the folder of its edition: that of an earlier one, or the top. */
function withinEdition(path: string): string {
  const [top, , ...rest] = path.split('/');
  return top === EARLIER_FOLDER ? rest.join('/') : path;
}

/** True for the path in a data folder of a file that is read. */
export function isReadPath(path: string): boolean {
  return isReadName(withinEdition(path));
}

/** The steps of a path; undefined where it leads up or is no path that a file can have. */
function stepsOf(written: string): readonly string[] | undefined {
  if (written.length > LONGEST_PATH) return undefined;
  const steps = written
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  const isSound = steps.length > 0 && steps.every((step) => step !== '..' && !/\p{Cc}/u.test(step));
  return isSound ? steps : undefined;
}

/** How many steps lead to the folder with the data: the one that has most files of an edition, the highest of those. */
function rootOf(paths: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>([['', 0]]);
  for (const steps of paths) {
    for (let depth = 0; depth < steps.length; depth += 1) {
      if (!isReadPath(steps.slice(depth).join('/'))) continue;
      const folder = steps.slice(0, depth).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const [root = ''] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0] ?? [];
  return root === '' ? [] : root.split('/');
}

function placeIn(root: readonly string[], steps: readonly string[] | undefined): PlacedFile {
  if (steps === undefined) return unread('Dit is geen gewone bestandsnaam.');
  if (steps.includes(CONFIDENTIAL))
    return unread('De map confidential is vertrouwelijk. De werktafel leest die nooit.');
  if (!root.every((step, index) => steps[index] === step))
    return unread('Dit bestand ligt niet in de map met gegevens.');
  const path = steps.slice(root.length).join('/');
  const name = withinEdition(path);
  if (isReadPath(path)) return { kind: 'placed', path };
  if (correctionEntry(path) !== undefined) return { kind: 'correction', path };
  // A table in the folder of the inventory that is not read is told of by the check.
  const ownSteps = name.split('/');
  if (ownSteps.length === 2 && ownSteps[0] === INVENTORY_FOLDER) return { kind: 'placed', path };
  const reason = /\.(csv|xlsx?|ods|numbers)$/i.test(name)
    ? `Deze naam kennen wij niet. Is dit de inventarisatie? Noem het bestand ${DATA_FILES.inventory} of inventory.xlsx.`
    : 'De controle leest dit bestand niet.';
  return ownSteps.length === 1 ? { kind: 'beside', path, reason } : unread(reason);
}

function unread(reason: string): PlacedFile {
  return { kind: 'unread', reason };
}

/**
 * Where files that were dropped belong in a data folder, in their order. Paths are those of the browser: with the name of
 * the folder that was dropped before them, or a bare name.
 */
export function placeFiles(written: readonly string[]): readonly PlacedFile[] {
  const steps = written.map(stepsOf);
  const sound = steps.filter((each) => each !== undefined);
  const root = rootOf(sound.filter((each) => !each.includes(CONFIDENTIAL)));
  return steps.map((each) => placeIn(root, each));
}

/** Files of the published edition that stand in for one that was dropped: the table in another form, the other map. */
function isReplaced(path: string, own: ReadonlySet<string>): boolean {
  const name = tableName(path);
  const forms = [...own].map(tableName);
  if (forms.includes(name)) return true;
  const hasInventory = forms.some(
    (each) => each === DATA_FILES.inventory || each.startsWith(`${INVENTORY_FOLDER}/`),
  );
  if (hasInventory && (name === DATA_FILES.inventory || isInventoryPart(path))) return true;
  return BOUNDARY_FILES.includes(path) && BOUNDARY_FILES.some((each) => own.has(each));
}

/** The files that were dropped, with those of the published edition for what is not among them. */
export function completeFiles<File>(
  own: ReadonlyMap<string, File>,
  published: ReadonlyMap<string, File>,
): ReadonlyMap<string, File> {
  const names = new Set(own.keys());
  return new Map([...[...published].filter(([path]) => !isReplaced(path, names)), ...own]);
}
