import { setImmediate } from 'node:timers/promises';
import { CORRECTIONS_PATH } from '../corrections/published/address.ts';
import { lazily } from '../model/lazily.ts';
import { COUNTRY_WORKBOOK_PATH, hasCountryWorkbook } from '../publish/data/formats/country-workbook.ts';
import { generalCards } from '../publish/metadata/general-cards.ts';
import { redirectFiles } from '../publish/metadata/redirects.ts';
import { archivedPages, FIXED_PAGES, helpPages } from '../publish/metadata/robots.ts';
import { cardBackground } from '../publish/municipality/card-content.ts';
import { drawPicture, nationalFiles, nationalPages } from '../publish/national/files.ts';
import { NATIONAL_PATH } from '../publish/national/paths.ts';
import { costPages } from '../publish/overview/costs.ts';
import { type FileSizes, handOver, shownSizes } from '../publish/page-context.ts';
import { type Superseded, todayPages } from '../publish/shared/archive.ts';
import type { FileFacts, LateFile, OutputFile, PlacedFile, SiteFile } from '../publish/shared/output-file.ts';
import {
  COSTS_PATH,
  cardPath,
  DESK_PATH,
  EDITIONS_PATH,
  FORM_PATH,
  municipalityPath,
  provincePath,
  regionPath,
  TODAY_ONLY,
} from '../publish/shared/paths.ts';
import { withoutContacts } from '../publish/shared/without-contacts.ts';
import type { Archive, Site } from '../publish/site.ts';
import { editionFiles, siteFiles } from '../publish/site-files.ts';
import { type BuildCache, fingerprint, NO_CACHE } from './cache/build-cache.ts';
import { editionFingerprint } from './cache/edition-fingerprint.ts';
import { writeKept } from './cache/kept-files.ts';
import { bytesOf, digestOf, type MadeFile } from './cache/made-file.ts';
import { bytesOfPlaced, factsOf, writeFiles, writePieces, writePlaced } from './output/write-files.ts';
import { pageFile, type RenderPage } from './pages/render-page.ts';

/** The page that tells how large the data files are: made from the whole site, and after everything else. */
const DATA_PAGE = 'data/';

/** Addresses of the other pages that are not about one municipality. */
function generalPages(site: Site): string[] {
  return [
    ...FIXED_PAGES.filter((page) => page !== DATA_PAGE),
    ...(site.archives.length === 0 ? [] : [EDITIONS_PATH]),
    ...nationalPages(site),
    ...helpPages(site),
    ...costPages(site),
    DESK_PATH,
    FORM_PATH,
    ...site.provinces.map(({ slug }) => provincePath(slug)),
    ...site.regions.map(({ slug }) => regionPath(slug)),
    '404/',
  ];
}

/** What the general files and pages are made from. */
export interface GeneralInput {
  readonly site: Site;
  /** The site without contact details: all that the national picture and most pages may look at. */
  readonly general: Site;
  /** Changes with anything in the general site. */
  readonly key: string;
  /** Changes with anything in it but its locations: with the land that maps are drawn on. */
  readonly landKey: string;
  /** Of an earlier edition: its folder within the site, and today's edition. */
  readonly archived?: { readonly folder: string; readonly today: Site };
}

/** What an earlier edition is made from. Without maps as pictures, and with one card for all of its pages. */
export function archiveInput({ site, folder }: Archive, today: Site): GeneralInput {
  return { ...generalInput(site), archived: { folder, today } };
}

/** Says of a page where today's is; nothing for a page of today. */
function supersededAt(page: string, { site, archived }: GeneralInput): { readonly superseded?: Superseded } {
  if (!archived) return {};
  const { folder, today } = archived;
  const { referenceDate, baseUrl } = today.settings;
  return { superseded: { folder, today: { referenceDate, baseUrl }, pages: todayPages(page, site, today) } };
}

export function generalInput(site: Site): GeneralInput {
  const general = withoutContacts(site);
  const { edition } = general;
  const landKey = editionFingerprint({ ...edition, locations: [] });
  return { site, general, key: withPast(editionFingerprint(edition), general), landKey };
}

/** Changes too with what the national picture tells of the edition before. */
function withPast(key: string, { past }: Site): string {
  if (!past) return key;
  const { municipalities, ...rest } = past.changes;
  const told = JSON.stringify([...municipalities], (_, value) => (value instanceof Map ? [...value] : value));
  return fingerprint(
    JSON.stringify([
      key,
      editionFingerprint(past.earlier),
      rest.from,
      rest.to,
      rest.country,
      rest.halves,
      told,
    ]),
  );
}

type Facts = ReadonlyMap<string, FileFacts>;

/** Writes the small files of the site as a whole, at once or in a while. */
type WriteSmall = (files: readonly (OutputFile | MadeFile)[]) => void;

/** Characters or bytes of a small file at most. */
const MOST_SMALL = 100_000;
const MOST_TOGETHER = 200;

/**
 * Writes the data, maps, cards and redirects of the site as a whole. Returns the sizes of the files but the cards, which no page tells.
 * All of an earlier edition are made from that edition alone: they are kept together, and not even worked out where it is the same.
 */
export async function writeGeneralFiles(
  input: GeneralInput,
  staging: string,
  cache: BuildCache,
  writeSmall: WriteSmall = (files) => writeFiles(staging, files),
): Promise<ReadonlyMap<string, number>> {
  await writeCards(input, staging, cache);
  const { archived, site } = input;
  if (!archived || site.municipalities.length > MOST_IN_CACHE)
    return writeAnew(input, staging, cache, writeSmall);
  return writeKept(cache, 'earlier-files', [editionFingerprint(site.edition)], staging, () =>
    // Written here: to be kept they are read again at once.
    writeAnew(input, staging, NO_CACHE, (files) => writeFiles(staging, files)),
  );
}

async function writeAnew(
  input: GeneralInput,
  staging: string,
  cache: BuildCache,
  writeSmall: WriteSmall,
): Promise<Map<string, number>> {
  const facts = new Map<string, FileFacts>();
  const late: LateFile[] = [];
  const small: OutputFile[] = [];
  const write = async (file: SiteFile): Promise<void> => {
    if ('content' in file && file.content.length < MOST_SMALL) {
      facts.set(file.path, factsOf(file.content));
      small.push(file);
      if (small.length >= MOST_TOGETHER) writeSmall(small.splice(0));
      return;
    }
    facts.set(file.path, await writeSiteFile(input, staging, file, facts, cache));
    // The threads that make the municipalities wait for this one to give them work.
    await setImmediate();
  };
  const own = input.archived ? editionFiles : siteFiles;
  for (const file of own(input.site, input.general)) {
    if ('contentAfter' in file) late.push(file);
    else await write(file);
  }
  // Those of earlier editions are among today's: a host reads one list.
  if (!input.archived) for (const file of redirectFiles(input.site)) await write(file);
  await writeNationalFiles(input, staging, facts, cache);
  await writeWorkbook(input, staging, facts, cache);
  for (const file of late) await write(file);
  writeSmall(small);
  return new Map(Array.from(facts, ([path, { bytes }]) => [path, bytes]));
}

/** Adds what it writes to `facts`. */
async function writeNationalFiles(
  { general, key, landKey, archived }: GeneralInput,
  staging: string,
  facts: Map<string, FileFacts>,
  cache: BuildCache,
): Promise<void> {
  for (const file of nationalFiles(general)) {
    if (archived && 'drawing' in file) continue;
    const { path } = file;
    // A map often stays the same when the edition changes, and takes long to make.
    const inputs = 'drawnFrom' in file ? [landKey, path, file.drawnFrom] : [key, path];
    const { files } = await cache.produce('national', inputs, () => [
      { path, content: Buffer.from(contentOf(file, new Map())) },
    ]);
    facts.set(path, writeMade(staging, files));
    await setImmediate();
  }
}

/** The cards that are shared with the general pages. */
async function writeCards(
  { general, landKey, archived }: GeneralInput,
  staging: string,
  cache: BuildCache,
): Promise<void> {
  const renderer = lazily(async () => {
    const { makeCardRenderer } = await import('../publish/municipality/render-card.ts');
    return makeCardRenderer(cardBackground(general.locator));
  });
  for (const { path, drawnFrom, job } of generalCards(general)) {
    if (archived && path !== cardPath('')) continue;
    const { files } = await cache.produce('general-card', [path, landKey, drawnFrom], async () => [
      { path, content: await (await renderer())(job()) },
    ]);
    writeFiles(staging, files);
    await setImmediate();
  }
}

/** The figures of all municipalities as a workbook. Adds what it writes to `facts`; an earlier edition has none. */
async function writeWorkbook(
  { general, key, archived }: GeneralInput,
  staging: string,
  facts: Map<string, FileFacts>,
  cache: BuildCache,
): Promise<void> {
  if (archived || !hasCountryWorkbook(general)) return;
  const { files } = await cache.produce('country-workbook', [key], async () => {
    const { countryWorkbook } = await import('../publish/elsewhere/workbook/country-workbook.ts');
    return [{ path: COUNTRY_WORKBOOK_PATH, content: await countryWorkbook(general) }];
  });
  facts.set(COUNTRY_WORKBOOK_PATH, writeMade(staging, files));
}

/** In a country with more municipalities the tables are too large to hold as a whole. */
const MOST_IN_CACHE = 2_000;

/** Writes one file. `facts` holds what is known of those before it. */
async function writeSiteFile(
  { site, key }: GeneralInput,
  staging: string,
  file: SiteFile,
  facts: Facts,
  cache: BuildCache,
): Promise<FileFacts> {
  const { path } = file;
  if ('pieces' in file) {
    if (!file.withoutContacts || site.municipalities.length > MOST_IN_CACHE) {
      return writePieces(staging, path, file.pieces());
    }
    const { files } = await cache.produce('table', [key, path], () => [
      { path, content: Buffer.from([...file.pieces()].join('')) },
    ]);
    return writeMade(staging, files);
  }
  if ('writeAt' in file) {
    if (site.municipalities.length > MOST_IN_CACHE) return writePlaced(staging, file);
    if (!file.withoutContacts) return writePlaced(staging, file, await begunOf(file, key, cache));
    const { files } = await cache.produce('table', [key, path], () => [
      { path, content: bytesOfPlaced(file) },
    ]);
    return writeMade(staging, files);
  }
  return writeMade(staging, [{ path, content: Buffer.from(contentOf(file, facts)) }]);
}

/** What a file begins with, made or as it was made before; undefined where it is made as a whole. */
async function begunOf(
  { path, beginAt }: PlacedFile,
  key: string,
  cache: BuildCache,
): Promise<Uint8Array | undefined> {
  if (!beginAt) return undefined;
  const { files } = await cache.produce('begun-table', [key, path], () => [
    { path, content: bytesOfPlaced({ writeAt: beginAt }) },
  ]);
  return files[0]?.content;
}

/** Writes the one file that was made. @throws RangeError where it is not one. */
function writeMade(staging: string, files: readonly MadeFile[]): FileFacts {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new RangeError(`One file was to be made, not ${files.length}.`);
  writeFiles(staging, files);
  return { bytes: bytesOf(file), sha256: digestOf(file) };
}

/** What a file holds. `facts` holds what is known of the files before it. */
export function contentOf(file: SiteFile, facts: Facts): string | Uint8Array {
  if ('pieces' in file) return [...file.pieces()].join('');
  if ('writeAt' in file) return bytesOfPlaced(file);
  if ('draw' in file) return file.draw();
  if ('drawing' in file) return drawPicture(file.drawing());
  return 'contentAfter' in file ? file.contentAfter(facts) : file.content;
}

/** The page that an earlier edition has in the place of one that is of today's only. */
const TODAY_ONLY_PAGE = `${EDITIONS_PATH}alleen-nu/`;

/** Facts about the earlier editions that general pages tell, and whether there is a set of data of corrections. */
function besidesKey({ archives, corrections }: Site): string {
  const editions = archives.map(({ folder, site }) => [folder, site.settings, nationalPages(site)]);
  return JSON.stringify([editions, (corrections?.applied.length ?? 0) > 0]);
}

/** Renders the pages of the site as a whole, but for those of `writeLatePages`. Some say how large a file is, so the files come first. */
export async function writeGeneralPages(
  input: GeneralInput,
  fileSizes: FileSizes,
  staging: string,
  renderPage: RenderPage,
  cache: BuildCache,
  writeSmall: WriteSmall = (files) => writeFiles(staging, files),
): Promise<number> {
  const { site, general, key, archived } = input;
  const written: MadeFile[] = [];
  const nationalSizes = shownSizes(
    [...fileSizes].filter(([file]) => file.startsWith(NATIONAL_PATH) || file.startsWith(COSTS_PATH)),
  );
  const pages = archived ? archivedGeneralPages(general) : generalPages(general);
  for (const page of pages) {
    const superseded = supersededAt(page, input);
    const about = JSON.stringify([...nationalSizes]);
    const inputs = [key, about, besidesKey(site), JSON.stringify(superseded), page];
    const { files } = await cache.produce('general-page', inputs, async () => {
      handOver({ site: general, fileSizes: nationalSizes, ...superseded });
      const route = archived && TODAY_ONLY.includes(page) ? TODAY_ONLY_PAGE : page;
      return [{ path: pageFile(page), content: Buffer.from(await renderPage(route)) }];
    });
    written.push(...files);
    if (written.length >= MOST_TOGETHER) writeSmall(written.splice(0));
    await setImmediate();
  }
  writeSmall(written);
  return pages.length;
}

/**
 * Renders the page of the data, which tells how large all files are, and that of what became of reports, which is no part of what
 * the other pages are known by: these are made each time.
 */
export async function writeLatePages(
  input: GeneralInput,
  fileSizes: FileSizes,
  staging: string,
  renderPage: RenderPage,
): Promise<number> {
  const pages = input.archived ? [DATA_PAGE] : [DATA_PAGE, CORRECTIONS_PATH];
  for (const page of pages) {
    handOver({ site: input.site, fileSizes: shownSizes(fileSizes), ...supersededAt(page, input) });
    writeFiles(staging, [{ path: pageFile(page), content: await renderPage(page) }]);
  }
  return pages.length;
}

/** Addresses of the pages of an earlier edition that are not about one municipality. */
function archivedGeneralPages(site: Site): string[] {
  const ofMunicipalities = new Set(site.municipalities.map(({ slug }) => municipalityPath(slug)));
  const pages = archivedPages(site).filter((page) => page !== DATA_PAGE && !ofMunicipalities.has(page));
  return [...pages, ...TODAY_ONLY];
}
