import path from 'node:path';
import { loadDataFolder } from '../../ingest/files/data-folder.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import { handOver } from '../../publish/page-context.ts';
import { makeSite, type Site } from '../../publish/site.ts';
import { findFile } from './find-file.ts';

/** Findings that are shown while somebody works; `npm run check` gives all of them. */
const MOST_FINDINGS = 10;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The site as somebody sees it who works on it: with what the data hold now. */
export interface DevelopmentSite {
  /** Takes the data up again. False, and the last good site stays, where they hold errors. */
  readonly reread: () => Promise<boolean>;
  /** The file at an address of the server; undefined for what is not ours (pages, scripts, styles). */
  readonly answer: (address: string) => Promise<Answer | undefined>;
}

export interface Answer {
  readonly content: string | Uint8Array;
  readonly mediaType: string;
}

/**
 * Reads the data and hands the site over to the pages; undefined where the data hold errors. `say` is told the
 * findings, each time the data are read.
 * @throws DataFolderError where the folder cannot be read.
 */
export async function openDevelopmentSite(
  data: string,
  say: (text: string) => void,
): Promise<DevelopmentSite | undefined> {
  const read = async (): Promise<Site | undefined> => {
    const { edition, findings } = readEdition(await loadDataFolder(data));
    if (findings.length > 0) say(`${formatFindings(findings, { limit: MOST_FINDINGS })}\n`);
    if (!edition) return undefined;
    const site = makeSite({ ...edition, settings: { ...edition.settings, baseUrl: 'http://localhost/' } });
    handOver({ site, fileSizes: new Map(), inDevelopment: true });
    return site;
  };
  const first = await read();
  if (!first) return undefined;
  let site = first;
  return {
    reread: async () => {
      const changed = await read();
      if (changed) site = changed;
      return changed !== undefined;
    },
    answer: async (address) => {
      const wanted = decodeURIComponent(address.split('?')[0] ?? '/').slice(1);
      const content = await findFile(site, wanted);
      return content === undefined
        ? undefined
        : { content, mediaType: MEDIA_TYPES[path.extname(wanted)] ?? 'text/html; charset=utf-8' };
    },
  };
}
