import { makeReport } from '../editions/changes/make-report.ts';
import type { ReportRow } from '../editions/changes/section.ts';
import { matchesCsv, reportCsv, reportHtml } from '../editions/changes/write-report.ts';
import { compareEditions } from '../history/compare-editions.ts';
import { isWorkbook } from '../ingest/files/choose-file.ts';
import { correctionEntry, mostBytes } from '../ingest/files/data-files.ts';
import type { HeldFile } from '../ingest/files/open-editions.ts';
import { findingsCsv, summariseFindings } from '../ingest/findings/report.ts';
import { lazily } from '../model/lazily.ts';
import type { FontSet } from '../pdf/fonts/font-face.ts';
import { type OpenEdition, type OpenedFiles, openFiles } from '../publish/engine.ts';
import { DeskProblem } from './desk-problem.ts';
import { completeFiles, isReadPath, placeFiles } from './files/place-files.ts';
import { columnOf, FileShelf, rowAt } from './files/tables.ts';
import { detailOf, type ShownFinding, withLetters } from './findings/detail.ts';
import { mended } from './findings/mendable.ts';
import { setCell } from './findings/set-cell.ts';
import { setWorkbookCell } from './findings/set-workbook-cell.ts';
import { ReportDesk } from './judge/report-desk.ts';
import type {
  AnswerTo,
  CheckView,
  DroppedFile,
  FileOnDesk,
  FileToSave,
  PublishedSummary,
} from './messages.ts';
import { type Preview, previewOf } from './preview/preview.ts';

type Held = ReadonlyMap<string, HeldFile>;

/** What lies on the desk, read. */
interface Lying {
  readonly own: Held;
  readonly unread: CheckView['unread'];
  readonly complete: boolean;
  readonly opened: OpenedFiles;
  readonly findings: readonly ShownFinding[];
  readonly shelf: FileShelf;
}

const NO_FILES: Held = new Map();
const NO_BYTES = new Uint8Array();

async function bytesOf({ file }: Pick<DroppedFile, 'file'>, most: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, most + 1).arrayBuffer());
}

/** Reads no more of a file than the check accepts, and one byte to see that there is more. */
async function readLimited(path: string, dropped: DroppedFile): Promise<HeldFile> {
  const { saved } = dropped;
  const name = path.split('/').at(-1) ?? path;
  const most = mostBytes(path.includes('inventory/') ? path : name.replace(/\.xlsx$/, '.csv'));
  const bytes = isReadPath(path) ? await bytesOf(dropped, most) : NO_BYTES;
  return { bytes, saved: new Date(saved) };
}

function heldBy(files: readonly FileOnDesk[]): Held {
  return new Map(files.map(({ path, bytes }) => [path, { bytes }]));
}

/**
 * Holds the files that an editor dropped, and answers for them. It decides nothing: what is wrong, what a sheet looks like
 * and what changed is worked out by the code of the build and of the commands.
 */
export class Desk {
  readonly #fonts: () => FontSet;
  #published: { readonly held: Held; readonly opened: OpenedFiles } | undefined;
  #lying: Lying | undefined;
  /** What lay here before each change, the last one last. */
  #former: { readonly own: Held; readonly putBack: () => void }[] = [];
  readonly #reports = new ReportDesk();
  /** Files under a name that is not read: the check may say what they should be called. */
  #beside: Held = NO_FILES;
  /** As they were dropped. */
  #dropped: Held = NO_FILES;
  /** The reports that were dropped: the check reads them as they lie in the folder. */
  #trail: ReadonlyMap<string, Uint8Array> = new Map();
  /** True until there is an edition that says what they are about. */
  #isTrailNew = false;
  #changes: (() => ReturnType<typeof compareEditions>) | undefined;

  /** @param fonts asked for at the first sheet */
  constructor(fonts: () => FontSet) {
    this.#fonts = fonts;
  }

  /** Takes the files of the published edition: what is not dropped comes from these. */
  async publish(files: readonly FileOnDesk[]): Promise<PublishedSummary> {
    const held = heldBy(files);
    const opened = await openFiles(held, this.#fonts);
    const { edition } = opened.result.current;
    if (!opened.open || !edition)
      throw new DeskProblem('De uitgave van deze site is niet te lezen. Laad de pagina opnieuw.');
    this.#published = { held, opened };
    const { title, referenceDate } = edition.settings;
    return { title, referenceDate, locations: edition.locations.length };
  }

  async check(files: readonly DroppedFile[], complete: boolean): Promise<CheckView> {
    const placed = placeFiles(files.map(({ path }) => path));
    const own = new Map<string, HeldFile>();
    const beside = new Map<string, HeldFile>();
    const trail = new Map<string, Uint8Array>();
    const unread: { path: string; reason: string }[] = [];
    for (const [index, file] of files.entries()) {
      const place = placed[index];
      if (place?.kind === 'placed') own.set(place.path, await readLimited(place.path, file));
      else if (place?.kind === 'correction')
        trail.set(place.path, await bytesOf(file, mostBytes(place.path)));
      else {
        unread.push({ path: file.path, reason: place?.reason ?? '' });
        if (place?.kind === 'beside')
          beside.set(place.path, { bytes: NO_BYTES, saved: new Date(file.saved) });
      }
    }
    this.#former = [];
    this.#dropped = own;
    this.#trail = trail;
    this.#isTrailNew = true;
    this.#beside = beside;
    return this.#lay(own, unread, complete);
  }

  async #lay(own: Held, unread: CheckView['unread'], complete: boolean): Promise<CheckView> {
    const published = this.#published?.held ?? NO_FILES;
    const all = complete ? completeFiles(own, published) : own;
    const trail = Array.from(this.#trail, ([path, bytes]) => [path, { bytes }] as const);
    const opened = await openFiles(new Map([...all, ...this.#beside, ...trail]), this.#fonts);
    const shelf = new FileShelf(opened.files);
    this.#lying = { own, unread, complete, opened, shelf, findings: withLetters(opened.findings, shelf) };
    this.#changes = undefined;
    this.#reports.lay(opened);
    const { edition } = opened.result.current;
    if (this.#isTrailNew && edition && opened.open) {
      this.#reports.layTrail(opened.files, edition);
      this.#isTrailNew = false;
    }
    return this.view();
  }

  /** What the check says of what lies here now. */
  view(): CheckView {
    const { own, unread, opened, findings } = this.#need();
    const { current } = opened.result;
    return {
      findings,
      tallies: opened.tallies,
      accepted: current.accepted,
      own: [...own.keys()],
      fromSite: [...opened.files.keys()].filter(
        (path) =>
          !own.has(path) && !own.has(path.replace(/\.csv$/, '.xlsx')) && correctionEntry(path) === undefined,
      ),
      unread,
      canUndo: this.#former.length > 0,
      summary: summariseFindings(opened.findings),
      municipalities: opened.open
        ? opened.open.site.municipalities.map(({ code, name, slug }) => ({ code, name, slug }))
        : [],
      referenceDate: current.edition?.settings.referenceDate,
    };
  }

  detail(index: number): AnswerTo<'detail'> {
    const { shelf, findings } = this.#need();
    const finding = this.#finding(findings, index);
    const detail = detailOf(finding, shelf, this.#municipalityNames());
    return this.#ownTable(finding.file) === undefined ? { ...detail, mendable: undefined } : detail;
  }

  /** Puts a value of the list in the place of the wrong one, and checks again. */
  async mend(index: number, chosen: string): Promise<CheckView> {
    const { own, unread, complete, shelf, findings } = this.#need();
    const finding = this.#finding(findings, index);
    const { mendable } = this.detail(index);
    const path = this.#ownTable(finding.file);
    const held = path === undefined ? undefined : own.get(path);
    const shown = shelf.show(finding.file);
    const row = shown && rowAt(shown, finding.line ?? 0);
    const column = shown && finding.column !== undefined ? columnOf(shown, finding.column) : -1;
    const cell = row?.cells[column];
    if (!mendable?.options.includes(chosen) || !held || path === undefined || !row || cell === undefined)
      throw new DeskProblem('Deze melding kunt u hier niet herstellen. Verbeter de cel in Excel.');
    const text = mended(cell, mendable, chosen);
    const place = { line: row.line, column };
    const bytes = isWorkbook(path)
      ? setWorkbookCell(path, held.bytes, place, text)
      : setCell(held.bytes, place, text);
    if (bytes === undefined)
      throw new DeskProblem(
        isWorkbook(path)
          ? 'In deze cel kunnen wij niet schrijven. Verbeter haar in Excel.'
          : 'De tekenset van dit bestand heeft niet alle letters van deze waarde. Sla het op als CSV UTF-8.',
      );
    this.#former.push({ own, putBack: this.#reports.snapshot() });
    return this.#lay(new Map([...own, [path, { ...held, bytes }]]), unread, complete);
  }

  async undo(): Promise<CheckView> {
    const { unread, complete } = this.#need();
    const former = this.#former.pop();
    former?.putBack();
    return former === undefined ? this.view() : this.#lay(former.own, unread, complete);
  }

  findingsCsv(): string {
    return findingsCsv(this.#need().opened.findings);
  }

  /** What is no longer as it was dropped: mended files, and the trail of reports. */
  toSave(): readonly FileToSave[] {
    const files = [...this.#need().own].flatMap(([path, { bytes }]): FileToSave[] => {
      const former = this.#dropped.get(path)?.bytes;
      return former === bytes ? [] : [{ path, bytes, former }];
    });
    return [...files, ...this.#reports.toSave()];
  }

  /** The reports that lie here. */
  reports(): ReportDesk {
    this.#open();
    return this.#reports;
  }

  /** Works the accepted reports into the editor's own inventory, and checks again. */
  async applyReports(by: string, date: string): Promise<AnswerTo<'applyReports'>> {
    const { own, unread, complete, opened } = this.#need();
    const tables = [...opened.result.current.idsByFile.keys()];
    if (!tables.every((path) => own.has(path)))
      throw new DeskProblem(
        'Leg eerst uw eigen inventory.csv op de werktafel. Die van de site heeft niet al uw kolommen.',
      );
    const putBack = this.#reports.snapshot();
    const { files, told } = this.#reports.apply(by, date);
    this.#former.push({ own, putBack });
    const changed = [...files].map(([path, bytes]) => [path, { ...own.get(path), bytes }] as const);
    return {
      check: await this.#lay(new Map([...own, ...changed]), unread, complete),
      told,
      judge: this.#reports.view(),
    };
  }

  preview(code: string): Preview {
    const { site } = this.#open();
    return previewOf(site, this.#publishedOpen().site, code, this.#locationRows(code));
  }

  sheet(code: string): Uint8Array {
    return this.#open().sheetOf(code);
  }

  changes(): AnswerTo<'changes'> {
    const changes = this.#compare();
    if ('problem' in changes) return changes;
    const report = makeReport(changes);
    const lines = new Map<string, number>();
    const { idByLine } = this.#need().opened.result.current;
    for (const [line, id] of idByLine) if (!lines.has(id)) lines.set(id, line);
    const matches = matchesCsv(changes, (id) => lines.get(id));
    return { report, csv: reportCsv(report), html: reportHtml(report), matches };
  }

  allFiles(): readonly FileOnDesk[] {
    const { own, complete } = this.#need();
    const all = complete ? completeFiles(own, this.#published?.held ?? NO_FILES) : own;
    return [...all].map(([path, { bytes }]) => ({ path, bytes }));
  }

  /** Holds files as they are, with nothing beside them. */
  async hold(files: readonly FileOnDesk[]): Promise<true> {
    await this.#lay(heldBy(files), [], false);
    return true;
  }

  #need(): Lying {
    if (!this.#lying) throw new DeskProblem('Er liggen nog geen bestanden op de werktafel.');
    return this.#lying;
  }

  #open(): OpenEdition {
    const { open } = this.#need().opened;
    if (!open) throw new DeskProblem('Er staan nog fouten in de bestanden. Los die eerst op.');
    return open;
  }

  #publishedOpen(): OpenEdition {
    const open = this.#published?.opened.open;
    if (!open) throw new DeskProblem('De uitgave van deze site is nog niet geladen.');
    return open;
  }

  #finding(findings: readonly ShownFinding[], index: number): ShownFinding {
    const finding = findings[index];
    if (!finding) throw new DeskProblem('Deze melding is er niet meer.');
    return finding;
  }

  #compare(): ReturnType<typeof compareEditions> | { readonly problem: string } {
    const newer = this.#open().site.edition;
    const older = this.#publishedOpen().site.edition;
    if (older.settings.referenceDate > newer.settings.referenceDate)
      return {
        problem:
          'De uitgave op de werktafel is ouder dan die op de site. Wij vergelijken alleen met een oudere uitgave.',
      };
    this.#changes ??= lazily(() => compareEditions(older, newer));
    return this.#changes();
  }

  #locationRows(code: string): readonly ReportRow[] {
    const changes = this.#compare();
    if ('problem' in changes) return [];
    const rows = makeReport(changes).sections.find(({ id }) => id === 'locaties')?.rows ?? [];
    return rows.filter((row) => row.code === code);
  }

  #municipalityNames(): readonly string[] {
    const here = this.#need().opened.result.current.municipalities;
    return here.map(({ name }) => name);
  }

  /** The path of one of the editor's own tables, by the name that a finding gives it; undefined for any other file. */
  #ownTable(file: string): string | undefined {
    return this.#need().own.has(file) && /\.(csv|xlsx)$/.test(file) ? file : undefined;
  }
}
