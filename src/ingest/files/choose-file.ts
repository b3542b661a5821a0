import { enumerate } from '../../model/dutch.ts';
import { type OpenedFile, READ_FILE_NAMES, type Remark } from './data-files.ts';

/** A file that lies in a folder. */
export interface LyingFile {
  readonly name: string;
  /** When it was last saved, where that is known. */
  readonly saved?: Date;
}

export type Choice =
  | { readonly kind: 'read'; readonly name: string }
  /** Files that each could be the one that is meant. */
  | { readonly kind: 'rivals'; readonly files: readonly LyingFile[] }
  /** The file is not there; others lie there that could be it. */
  | { readonly kind: 'missing'; readonly lying: readonly LyingFile[] };

/** Endings of spreadsheets, the one that is read among them. */
const SPREADSHEETS: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'numbers']);

/** What a spreadsheet puts beside a file while it is open, and what is hidden. */
const TEMPORARY = /^(?:~\$|\.)/;

const CSV = '.csv';
const XLSX = '.xlsx';

/** The name of a table as an Excel workbook; undefined for a file that is no table. */
function workbookName(name: string): string | undefined {
  return name.endsWith(CSV) ? `${name.slice(0, -CSV.length)}${XLSX}` : undefined;
}

/** Names that files of the edition can have: such a file is not another one under a wrong name. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  READ_FILE_NAMES.flatMap((name) => [name, workbookName(name) ?? name]),
);

export function isWorkbook(name: string): boolean {
  return name.endsWith(XLSX);
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function stemOf(name: string): string {
  const cut = name.lastIndexOf('.');
  return (cut === -1 ? name : name.slice(0, cut)).toLowerCase();
}

/** What a name is about, without what copying, downloading and saving add to it: 'inventory' for 'Inventory (1).csv.txt'. */
function essenceOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:\.[a-z]{2,8})+$/, '')
    .replace(/^(?:kopie|copy)(?: van| of)? /, '')
    .replace(/[ _-]*(?:\(\d+\)|(?:- )?(?:kopie|copy)(?: \(\d+\))?)$/, '')
    .trim();
}

/** True where the ending of the one can be a slip for that of the other: a table is never a JSON. */
function isOfKind(lying: string, name: string): boolean {
  const isJson = /json/i.test(lying.slice(lying.indexOf('.')));
  return isJson !== name.endsWith(CSV);
}

/** A spreadsheet of the same table, or the same name in other letters: an editor may take it for the one that is read. */
function isRival(lying: string, name: string): boolean {
  if (stemOf(lying) !== stemOf(name)) return false;
  return SPREADSHEETS.has(endingOf(lying)) || lying.toLowerCase() === name.toLowerCase();
}

/**
 * Which of the files in a folder is a file of the edition: itself, or an Excel workbook in its place. Where two could be
 * meant, none is taken.
 */
export function chooseFile(name: string, folder: readonly LyingFile[]): Choice {
  const workbook = workbookName(name);
  const isMeant = (lying: string) => lying === name || lying === workbook;
  const found = folder.filter((lying) => isMeant(lying.name));
  const visible = folder.filter((lying) => !TEMPORARY.test(lying.name) && !isMeant(lying.name));
  if (found.length === 0) {
    const lying = visible.filter(
      (other) =>
        !OWN_NAMES.has(other.name) && isOfKind(other.name, name) && essenceOf(other.name) === essenceOf(name),
    );
    return { kind: 'missing', lying };
  }
  const rivals = workbook === undefined ? [] : visible.filter((other) => isRival(other.name, name));
  const [first] = found;
  return first && found.length + rivals.length === 1
    ? { kind: 'read', name: first.name }
    : { kind: 'rivals', files: [...found, ...rivals] };
}

function savedOn({ name, saved }: LyingFile): string {
  if (saved === undefined) return name;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(saved.getDate())}-${two(saved.getMonth() + 1)}-${saved.getFullYear()}`;
  return `${name} (opgeslagen op ${day} om ${two(saved.getHours())}.${two(saved.getMinutes())} uur)`;
}

function newestFirst(files: readonly LyingFile[]): readonly LyingFile[] {
  return files.toSorted((a, b) => (b.saved?.getTime() ?? 0) - (a.saved?.getTime() ?? 0));
}

function explainRivals(name: string, files: readonly LyingFile[]): Remark {
  const all = newestFirst(files);
  const wanted = [name, workbookName(name) ?? name];
  const others = all.filter((file) => !wanted.includes(file.name));
  return {
    severity: 'error',
    rule: 'two-files-for-one-table',
    value: enumerate(all.map((file) => file.name)),
    message: `Er staan ${all.length} bestanden voor dezelfde tabel in de map: ${enumerate(all.map(savedOn))}. Wij weten niet welk bestand u bedoelt en lezen er geen.`,
    expected: `Eén bestand: ${enumerate(wanted, 'of')}.`,
    action:
      others.length === all.length - 1 && others.length > 0
        ? `Haal ${enumerate(others.map((file) => file.name))} weg als dat oud is. Staat daar het nieuwste in? Sla het op als ${wanted[1]} en haal de rest weg.`
        : 'Houd het bestand dat klopt. Haal het andere weg, of zet het in een andere map.',
  };
}

/** What to do with a file that lies there under another name. */
function cureFor(lying: string, name: string): string {
  const ending = endingOf(lying);
  const workbook = workbookName(name);
  if (workbook !== undefined && SPREADSHEETS.has(ending) && ending !== 'xlsx')
    return `Open ${lying} in Excel, kies Opslaan als en neem het type 'Excel-werkmap (.xlsx)'. Noem het bestand ${workbook}.`;
  const to = workbook !== undefined && ending === 'xlsx' ? workbook : name;
  return `Is dit het goede bestand? Verander de naam dan in ${to}. Ziet u in Windows geen .csv of .xlsx achter de naam? Zet dan bij Beeld de bestandsnaamextensies aan.`;
}

function explainMissing(name: string, lying: readonly LyingFile[], isOptional: boolean): Remark {
  const workbook = workbookName(name);
  const [first, ...more] = newestFirst(lying);
  const there = [first, ...more].flatMap((file) => (file ? [savedOn(file)] : []));
  return {
    severity: isOptional ? 'warning' : 'error',
    rule: 'missing-file',
    value: enumerate(newestFirst(lying).map((file) => file.name)),
    message: `Het bestand ${name} ontbreekt. In de map staat wel ${enumerate(there)}. Dat lezen wij niet, want de naam klopt niet.`,
    expected: workbook === undefined ? `Een bestand ${name}.` : `Een bestand ${name} of ${workbook}.`,
    action: cureFor(first?.name ?? name, name),
  };
}

/**
 * What to say where no file is chosen; undefined where there is nothing that could be it: then the file is just missing.
 *
 * @param isOptional true where the edition can do without the file
 */
export function explainChoice(name: string, choice: Choice, isOptional: boolean): OpenedFile | undefined {
  if (choice.kind === 'rivals')
    return { name, rows: undefined, remarks: [explainRivals(name, choice.files)] };
  if (choice.kind === 'missing' && choice.lying.length > 0)
    return { name, rows: undefined, remarks: [explainMissing(name, choice.lying, isOptional)] };
  return undefined;
}
