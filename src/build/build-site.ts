import { renameSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublishedCorrections } from '../corrections/published/published.ts';
import { changeSummary } from '../history/summary.ts';
import { loadEditions } from '../ingest/files/data-folder.ts';
import { readable } from '../ingest/files/read-editions.ts';
import { findingsCsv } from '../ingest/findings/report.ts';
import { type SourceOverlap, sourcesCsv } from '../ingest/inventory/sources/overlap.ts';
import type { SecondChecks } from '../ingest/publisher/second-check.ts';
import type { FileTally } from '../ingest/read-edition.ts';
import type { Edition } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { editionFile } from '../publish/data/edition/edition-file.ts';
import { readPublication } from '../publish/overview/corrections/read-publication.ts';
import { studyFindings } from '../publish/overview/need/findings.ts';
import { makeSite } from '../publish/site.ts';
import { checkPublishedAddress, resolveBaseUrl } from './addresses.ts';
import { pruneDaily } from './cache/build-cache.ts';
import { takeLock } from './output/lock.ts';
import { restoreAfterKill, swapIn } from './output/swap.ts';
import type { Progress } from './process/progress.ts';
import { spareMemory } from './process/spare-memory.ts';
import { type Hosting, type Published, writeSite } from './write-site.ts';

export interface BuildOptions extends Partial<Hosting> {
  readonly data: string;
  readonly out: string;
  readonly reports: string;
  readonly site: string | undefined;
  readonly base: string | undefined;
  /** Folder with what earlier builds made; undefined makes everything anew. */
  readonly cache: string | undefined;
}

export interface BuildReport {
  readonly findings: readonly Finding[];
  /** Warnings and notices that an editor accepted earlier. */
  readonly accepted: number;
  readonly tallies: readonly FileTally[];
  /** What changed since the newest earlier edition, in three lines; empty where there is none. */
  readonly changes: readonly string[];
  readonly secondChecks: SecondChecks | undefined;
  readonly sources: readonly SourceOverlap[];
  /** What became of reports; undefined where their files or the edition hold an error. */
  readonly corrections: PublishedCorrections | undefined;
  /** Undefined where errors stopped the build. */
  readonly published: Published | undefined;
}

/**
 * From a data folder to a whole site. The site is made beside the published one and swapped in at the end:
 * a build that fails leaves what was there untouched.
 * @throws LockedError while another build makes the same site.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  const lock = await takeLock(`${options.out}.lock`);
  try {
    await restoreAfterKill(options.out);
    return await readAndBuild(options, progress);
  } finally {
    lock.release();
  }
}

async function readAndBuild(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  const { current, earlier, corrections, findings, packed } = await progress.stage(
    'Gegevens lezen',
    1,
    async () => {
      const files = await loadEditions(options.data);
      spareMemory(files);
      const read = readPublication(files);
      const { edition } = read.current;
      if (!edition) return { ...read, packed: undefined };
      const baseUrl = resolveBaseUrl(edition.settings.baseUrl, options.site, options.base);
      // Packed at once: the files themselves need not stay in memory.
      return { ...read, packed: editionFile(files, [edition, ...readable(read.earlier)], baseUrl) };
    },
  );
  const { edition, accepted, tallies, secondChecks, sources } = current;
  await mkdir(options.reports, { recursive: true });
  const list = path.join(options.reports, 'findings.csv');
  await writeFile(list, findingsCsv(findings));
  if (sources.length > 0) await writeFile(path.join(options.reports, 'sources.csv'), sourcesCsv(sources));
  const told = { findings, accepted, tallies, secondChecks, sources, corrections };
  const editions = readable(earlier);
  // Without an earlier edition, what is published at its addresses would be gone.
  if (!edition || !packed || !corrections || editions.length < earlier.length)
    return { ...told, changes: [], published: undefined };

  const { site, changes } = await progress.stage('Cijfers berekenen', 1, () => {
    const made = makeSite(withAddress(edition, options), editions, corrections);
    return { site: made, changes: made.past ? changeSummary(made.past.changes) : [] };
  });
  // Only the figures show it: the list was written before, for who gets no further than reading.
  const found = [...findings, ...studyFindings(site.analysis.needStudy())];
  await writeFile(list, findingsCsv(found));
  const staging = `${options.out}.next`;
  const scratch = `${options.out}.pages`;
  const drafts = [staging, scratch];
  const clear = () => Promise.all(drafts.map((draft) => rm(draft, { recursive: true, force: true })));
  await clear();
  // For who stops the command: what was being made goes away, and the site that was there stays.
  const clearAtExit = () => {
    for (const draft of drafts) rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', clearAtExit);
  try {
    const { host = 'any', precompress = false } = options;
    const folders = { staging, scratch, cache: options.cache };
    const published = await writeSite(site, packed, folders, { host, precompress }, progress);
    const { config } = published.hosting;
    const configDraft = `${staging}.${config?.ending}`;
    if (config) {
      drafts.push(configDraft);
      await writeFile(configDraft, config.text);
    }
    await rm(scratch, { recursive: true, force: true });
    if (options.cache !== undefined) pruneDaily(options.cache);
    // Last of all, with nothing to wait for after it: who stops the command hears rightly that the site is the old one.
    swapIn(staging, options.out);
    if (config) renameSync(configDraft, `${options.out}.${config.ending}`);
    return { ...told, findings: found, changes, published };
  } catch (error) {
    await clear();
    throw error;
  } finally {
    process.off('exit', clearAtExit);
  }
}

function withAddress(edition: Edition, { site, base }: BuildOptions): Edition {
  const baseUrl = resolveBaseUrl(edition.settings.baseUrl, site, base);
  const settings = { ...edition.settings, baseUrl };
  checkPublishedAddress(settings);
  return { ...edition, settings };
}
