import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesIn, DATA_FILES, type DataFile, type DataFiles } from '../ingest/files/data-files.ts';
import { loadDataFile, loadDataFolder } from '../ingest/files/data-folder.ts';
import { FindingLog } from '../ingest/findings/finding-log.ts';
import { findingsCsv } from '../ingest/findings/report.ts';
import { type IngestResult, readEdition } from '../ingest/read-edition.ts';
import { decodeFile } from '../ingest/text/decode.ts';
import { enumerate } from '../model/dutch.ts';
import type { Edition } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { type CbsTables, makeCbsTables } from './cbs/cbs-tables.ts';
import { compareEdition, isWorthShowing } from './compare/compare-edition.ts';
import { qualityReport } from './compare/quality-report.ts';
import { reportRemarks } from './compare/remarks.ts';
import { showDivision, showIndicator } from './compare/show-changes.ts';
import { type FetchedDivision, fetchDivision } from './division/fetch-division.ts';
import { type FreshIndicator, fetchIndicator, type RefreshableIndicator } from './figures/fetch-indicator.ts';
import { allFigures, type NewEdition, newFiles } from './files/new-edition.ts';
import { finishPending, type NewFile, replaceFiles } from './files/replace-files.ts';
import type { Clock } from './http/clock.ts';
import { type GetJson, HTTP_LIMITS, type HttpLimits, makeGetJson } from './http/get-json.ts';
import { makeServices, type Services } from './http/services.ts';
import type { RefreshOptions } from './options.ts';
import { chooseDivision, chooseIndicators } from './plan/choose.ts';
import { makePlan, showPlan } from './plan/plan.ts';
import { readSources, SOURCES_FILE } from './sources/read-sources.ts';
import type { Sources } from './sources/source.ts';

/** The world outside: what a test puts in its place. */
export interface RefreshEdges {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly say: (text: string) => void;
  readonly limits?: HttpLimits;
}

/** What a refresh came to. */
export interface RefreshOutcome {
  readonly findings: readonly Finding[];
  /** True where nothing stood in the way of the new files. */
  readonly isSound: boolean;
  /** Names of the files that differ; written unless it was a rehearsal. */
  readonly files: readonly string[];
  /** Where the reports are. */
  readonly reports: { readonly quality: string | undefined; readonly findings: string };
}

/** Files that an editor keeps: what a new division makes wrong there is for her to settle, afterwards. */
const EDITORS_FILES: readonly string[] = [
  DATA_FILES.inventory,
  DATA_FILES.places,
  DATA_FILES.postcodes,
  DATA_FILES.regions,
];

/** Tables that a refresh writes anew, as CSV. */
const RENEWED_TABLES: readonly string[] = [DATA_FILES.municipalities, DATA_FILES.indicators];

interface Loaded {
  readonly opened: DataFiles;
  /** Of those that are no workbook. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly edition: Edition;
  readonly sources: Sources;
}

/** What a refresh writes is CSV: beside an Excel workbook there would be two files for one table. */
function reportWorkbooks(opened: DataFiles, log: FindingLog): void {
  for (const table of RENEWED_TABLES) {
    const found = opened.get(table);
    if (found === undefined || found instanceof Uint8Array || found.rows === undefined) continue;
    log.error(
      'workbook-in-refresh',
      { file: found.name },
      {
        message: `De verversing kan ${found.name} niet bijwerken: dit is een Excel-werkmap.`,
        expected: `Een bestand ${table}.`,
        action: `Sla het bestand in Excel op als CSV UTF-8, met de naam ${table}. Haal ${found.name} daarna weg uit de map.`,
      },
    );
  }
}

/** The edition as it is, and its sources. Undefined with errors among the findings. */
async function load(
  data: string,
  log: FindingLog,
): Promise<{ loaded: Loaded | undefined; earlier: IngestResult }> {
  const opened = await loadDataFolder(data);
  const earlier = readEdition(opened);
  const files = bytesIn(opened);
  reportWorkbooks(opened, log);
  const text = decodeFile(SOURCES_FILE, await loadDataFile(data, SOURCES_FILE), log);
  const { edition } = earlier;
  if (edition === undefined || text === undefined || log.errors > 0) return { loaded: undefined, earlier };
  const context = { indicators: edition.indicators, sources: edition.settings.sources };
  const sources = readSources(text, context, log);
  return { loaded: sources === undefined ? undefined : { opened, files, edition, sources }, earlier };
}

interface Asking {
  readonly services: Services;
  readonly getJson: GetJson;
  readonly tables: CbsTables;
}

function startAsking({ cbs, pdok }: RefreshOptions, { fetch, clock, limits, say }: RefreshEdges): Asking {
  const services = makeServices({
    ...(cbs === undefined ? {} : { cbs }),
    ...(pdok === undefined ? {} : { pdok }),
  });
  const getJson = makeGetJson({
    fetch,
    clock,
    limits: limits ?? HTTP_LIMITS,
    onPause: (seconds, { message }) => say(`    ${message} Nieuwe poging over ${seconds} seconden.\n`),
  });
  let asked = 0;
  const counting: GetJson = (service, address) => {
    asked += 1;
    const question = address.pathname.slice(service.base.pathname.length);
    say(`  verzoek ${asked}: ${service.name === 'pdok' ? 'PDOK' : 'CBS'} ${question}\n`);
    return getJson(service, address);
  };
  const tables = makeCbsTables(counting, services, (table, page) => {
    if (page > 1) say(`    ${table}: bladzijde ${page}\n`);
  });
  return { services, getJson: counting, tables };
}

/** Findings about the new files that were not there before. */
function newFindings(after: IngestResult, before: IngestResult): readonly Finding[] {
  const keyOf = ({ rule, file, value, message }: Finding) => JSON.stringify([rule, file, value, message]);
  const known = new Set(before.findings.map(keyOf));
  return after.findings.filter((finding) => finding.severity === 'error' || !known.has(keyOf(finding)));
}

function blocks({ severity, file }: Finding): boolean {
  return severity === 'error' && !EDITORS_FILES.includes(file);
}

function writeReports(folder: string, quality: string | undefined, findings: readonly Finding[]) {
  mkdirSync(folder, { recursive: true });
  const files = {
    quality: quality === undefined ? undefined : path.join(folder, 'indicators.csv'),
    findings: path.join(folder, 'refresh-findings.csv'),
  };
  if (files.quality !== undefined && quality !== undefined) writeFileSync(files.quality, quality);
  writeFileSync(files.findings, findingsCsv(findings));
  return files;
}

interface Fetched {
  readonly division: FetchedDivision | undefined;
  readonly fresh: readonly FreshIndicator[];
}

/** Asks everything. Goes on after an error, so that all of them are told at once; undefined where there was one. */
async function fetchAll(
  loaded: Loaded,
  chosen: readonly RefreshableIndicator[],
  divisionDate: string | undefined,
  options: RefreshOptions,
  edges: RefreshEdges,
  log: FindingLog,
): Promise<Fetched | undefined> {
  const before = log.errors;
  const { edition, sources, files } = loaded;
  const { tables, getJson, services } = startAsking(options, edges);
  const text = decodeFile(DATA_FILES.municipalities, files.get(DATA_FILES.municipalities), new FindingLog());
  const division =
    divisionDate === undefined
      ? undefined
      : await fetchDivision(
          { tables, getJson, pdok: services.pdok, onBoundaryPage: () => {} },
          sources.division,
          divisionDate,
          text ?? '',
          log,
        );
  const fresh: FreshIndicator[] = [];
  for (const indicator of chosen) {
    const found = await fetchIndicator(tables, indicator, options.period, division?.division ?? edition, log);
    if (found !== undefined) fresh.push(found);
  }
  return log.errors > before ? undefined : { division, fresh };
}

/** The edition as it would be: the new files among those that stay. */
function readAfter(opened: DataFiles, changed: readonly NewFile[]): IngestResult {
  return readEdition(
    new Map<string, DataFile>([
      ...opened,
      ...changed.map(({ name, text }) => [name, Buffer.from(text)] as const),
    ]),
  );
}

function resultOf(
  options: RefreshOptions,
  findings: readonly Finding[],
  quality: string | undefined,
  files: readonly string[] = [],
): RefreshOutcome {
  const isSound = quality !== undefined && !findings.some(blocks);
  return { findings, isSound, files, reports: writeReports(options.reports, quality, findings) };
}

/**
 * Refreshes the edition in a data folder: a plan, the questions, what would change, and then, where nothing is
 * wrong and it is no rehearsal, all new files in one go. Nothing is written in the data folder otherwise.
 *
 * @throws UsageError, DataFolderError for what is wrong with the command
 */
export async function runRefresh(options: RefreshOptions, edges: RefreshEdges): Promise<RefreshOutcome> {
  const { say } = edges;
  const log = new FindingLog();
  if (!options.dryRun) {
    const finished = finishPending(options.data);
    if (finished.length > 0)
      say(
        `Een eerdere verversing was gestopt vlak voor het einde. Die is nu af: ${enumerate(finished)}.\n\n`,
      );
  }
  const { loaded, earlier } = await load(options.data, log);
  if (loaded === undefined) {
    return resultOf(options, [...earlier.findings, ...log.finish()], undefined);
  }
  const { edition, sources, files, opened } = loaded;
  const chosen = chooseIndicators(edition, sources, options.indicators);
  const divisionDate = chooseDivision(edition, options);
  const ids = new Set(chosen.map(({ indicator }) => indicator.id));
  const plan = makePlan(
    chosen.map(({ source, indicator: { label } }) => ({ ...source, label })),
    options.period,
    divisionDate === undefined
      ? undefined
      : { source: sources.division, year: Number(divisionDate.slice(0, 4)) },
  );
  const leftAlone = edition.indicators.map(({ id }) => id).filter((id) => !ids.has(id));
  say(`${showPlan(plan, leftAlone)}\n`);

  const fetched = await fetchAll(loaded, chosen, divisionDate, options, edges, log);
  if (fetched === undefined) return resultOf(options, log.finish(), undefined);
  const division = fetched.division?.division ?? edition;
  const figures = allFigures(edition, division, fetched.fresh, sources);
  const made: NewEdition = {
    edition,
    sources,
    fresh: fetched.fresh,
    figures,
    division,
    fetched: fetched.division,
  };
  const changed = newFiles(made, files, log);
  const compared = compareEdition(made);
  reportRemarks(edition, fetched.division, compared, log);

  say('\n');
  if (fetched.division !== undefined)
    say(
      `${showDivision(Number(fetched.division.date.slice(0, 4)), fetched.division.changes, division.municipalities.length)}\n`,
    );
  for (const indicator of compared.filter(isWorthShowing)) say(`${showIndicator(indicator)}\n`);

  const after = readAfter(opened, changed ?? []);
  const findings = [...log.finish(), ...newFindings(after, earlier)];
  const names = (changed ?? []).map(({ name }) => name);
  const outcome = resultOf(options, findings, qualityReport(compared), names);
  if (outcome.isSound && !options.dryRun && changed !== undefined && changed.length > 0)
    replaceFiles(options.data, changed);
  return outcome;
}
