import path from 'node:path';
import { loadEditions } from '../../ingest/files/data-folder.ts';
import { readable } from '../../ingest/files/read-editions.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { editionFile } from '../../publish/data/edition/edition-file.ts';
import { WORKBOOK_TYPE } from '../../publish/data/formats/country-workbook.ts';
import { readPublication } from '../../publish/overview/corrections/read-publication.ts';
import { handOver } from '../../publish/page-context.ts';
import type { OutputFile } from '../../publish/shared/output-file.ts';
import { makeSite, type Site } from '../../publish/site.ts';
import { explainError } from '../process/explain-error.ts';
import { findFile } from './find-file.ts';
import { problemPage, tellProblems } from './problem-page.ts';

/** Findings that are shown while somebody works; `npm run check` gives all of them. */
const MOST_FINDINGS = 10;

const HTML = 'text/html; charset=utf-8';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.parquet': 'application/vnd.apache.parquet',
  '.sqlite': 'application/vnd.sqlite3',
  '.xlsx': WORKBOOK_TYPE,
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

/** The site as somebody sees it who works on it: with what the data hold now, or with what is wrong with them. */
export interface DevelopmentSite {
  /** Takes the data up again: there is another page to be seen, with the new data or with what is wrong. */
  readonly reread: () => Promise<void>;
  /** The file at an address of the server; undefined for what is not ours (pages, scripts, styles). */
  readonly answer: (address: string) => Promise<Answer | undefined>;
}

export interface Answer {
  readonly content: string | Uint8Array;
  readonly mediaType: string;
  /** Of HTTP. */
  readonly status: number;
}

/** Either a site, or what is wrong with its data. */
type State = { readonly site: Site; readonly packed: OutputFile } | { readonly problem: string };

/**
 * Reads the data and hands the site over to the pages. While the data hold errors or cannot be read, every page says
 * what is wrong. `say` is told the findings too, each time the data are read.
 */
export async function openDevelopmentSite(
  data: string,
  say: (text: string) => void,
): Promise<DevelopmentSite> {
  const read = async (): Promise<State> => {
    const files = await loadEditions(data);
    const { current, earlier, corrections, findings } = readPublication(files);
    const { edition } = current;
    if (findings.length > 0) say(`${formatFindings(findings, { limit: MOST_FINDINGS })}\n`);
    if (!edition || !corrections) return { problem: tellProblems(findings) };
    const local = { ...edition, settings: { ...edition.settings, baseUrl: 'http://localhost/' } };
    const site = makeSite(local, readable(earlier), corrections);
    handOver({ site, fileSizes: new Map(), inDevelopment: true });
    return { site, packed: editionFile(files, [edition, ...readable(earlier)], local.settings.baseUrl) };
  };
  const readOrTell = (): Promise<State> =>
    read().catch((error: unknown) => {
      const problem = explainError(error);
      say(`${problem}\n`);
      return { problem };
    });
  let state = await readOrTell();
  return {
    reread: async () => {
      state = await readOrTell();
    },
    answer: async (address) => {
      const wanted = decodeURIComponent(address.split('?')[0] ?? '/').slice(1);
      if ('problem' in state) return problemAt(wanted, state.problem);
      const { site, packed } = state;
      const content = wanted === packed.path ? packed.content : await findFile(site, wanted);
      return content === undefined
        ? undefined
        : { content, mediaType: MEDIA_TYPES[path.extname(wanted)] ?? HTML, status: 200 };
    },
  };
}

/** In the place of pages only: scripts of the server itself, which reload the page, go on. */
function problemAt(wanted: string, problem: string): Answer | undefined {
  const ending = path.extname(wanted);
  const isPage = ending === '.html' || (ending === '' && !/^[@_]/.test(wanted));
  return isPage ? { content: problemPage(problem), mediaType: HTML, status: 500 } : undefined;
}
