import { loadDataFolder } from '../ingest/data-folder.ts';
import { readEdition } from '../ingest/read-edition.ts';
import { formatFindings } from '../ingest/report.ts';
import { makeSite, type Site } from './site.ts';

/** What the pages are rendered from. */
export interface PageContext {
  readonly site: Site;
  /** Bytes of the files that pages link to, by path; a link says no size where the file is not made yet. */
  readonly fileSizes: ReadonlyMap<string, number>;
}

/**
 * Astro bundles the pages apart from the script that starts it, so that a module variable would not be
 * shared between them: the build hands its context over through this global.
 */
const HANDOVER = Symbol.for('sjo-factsheets.page-context');

interface Handover {
  [HANDOVER]?: Promise<PageContext> | PageContext;
}

/** Gives the pages what the build has already worked out. */
export function handOver(context: PageContext): void {
  (globalThis as Handover)[HANDOVER] = context;
}

/** What the build handed over; else worked out from the data folder, for a run of Astro by itself. */
export async function pageContext(): Promise<PageContext> {
  const store = globalThis as Handover;
  store[HANDOVER] ??= readContext(process.env['SJO_DATA'] ?? 'data');
  return store[HANDOVER];
}

async function readContext(directory: string): Promise<PageContext> {
  const { edition, findings } = readEdition(await loadDataFolder(directory));
  if (!edition) throw new Error(`The data folder has errors.\n${formatFindings(findings, { limit: 10 })}`);
  return { site: makeSite(edition), fileSizes: new Map() };
}
