import type { MunicipalityHelp } from '../factsheet/help/type.ts';
import { buildRegionRoute } from '../factsheet/route/region.ts';
import type { RegionRoute, RouteMap } from '../factsheet/route/type.ts';
import { loadEditions } from '../ingest/files/data-folder.ts';
import { readable } from '../ingest/files/read-editions.ts';
import { formatFindings } from '../ingest/findings/report.ts';
import { formatSize } from '../model/dutch.ts';
import type { EditionSettings } from '../model/edition.ts';
import {
  municipalityInput,
  type PageInput,
  pageInput,
  type SharedInput,
  sharedInput,
} from './municipality/input.ts';
import { readPublication } from './overview/corrections/read-publication.ts';
import { routeRegions } from './overview/route-regions.ts';
import type { Superseded } from './shared/archive.ts';
import { areaRoutePath } from './shared/paths.ts';
import { makeSite, type Site } from './site.ts';

/** Bytes of files, by path. */
export type FileSizes = ReadonlyMap<string, number>;

/**
 * Sizes of the files that pages link to, by path, as they are shown: '49 kB'. A page says no more of a file, so it
 * need not be made again for a byte. A link says no size where the file is not made yet.
 */
export type ShownSizes = ReadonlyMap<string, string>;

/** The kind of a file with its size, behind a link: 'pdf, 49 kB'. */
export function fileWords(sizes: ShownSizes, path: string, type: string): string {
  const size = sizes.get(path);
  return size === undefined ? type : `${type}, ${size}`;
}

export function shownSizes(sizes: Iterable<readonly [path: string, bytes: number]>): ShownSizes {
  return new Map(Array.from(sizes, ([path, bytes]) => [path, formatSize(bytes)]));
}

/** What the pages of the site as a whole are rendered from. */
export interface PageContext {
  readonly site: Site;
  readonly fileSizes: ShownSizes;
  /** For a page of an earlier edition: `site` is that edition. */
  readonly superseded?: Superseded;
  /** Only while somebody works on the pages; never in what is published. */
  readonly inDevelopment?: true;
}

/** All that the help page of one municipality is rendered from. */
export interface HelpContext {
  readonly shared: SharedInput;
  readonly help: MunicipalityHelp;
  /** Earlier editions have no help pages. */
  readonly superseded?: undefined;
}

/** All that the page of one municipality is rendered from. */
export interface MunicipalityContext {
  readonly shared: SharedInput;
  readonly input: PageInput;
  readonly fileSizes: ShownSizes;
  /** For a page of an earlier edition. */
  readonly superseded?: Superseded;
}

/** All that the route map of one municipality is rendered from. */
export interface RouteContext {
  readonly shared: Pick<SharedInput, 'settings'>;
  readonly route: RouteMap;
  readonly fileSizes: ShownSizes;
  /** Earlier editions have no route maps. */
  readonly superseded?: undefined;
}

/** All that the route map of a province or region is rendered from. */
export interface RegionRouteContext {
  readonly shared: Pick<SharedInput, 'settings'>;
  readonly regionRoute: RegionRoute;
  readonly fileSizes: ShownSizes;
  /** Earlier editions have no route maps. */
  readonly superseded?: undefined;
}

/**
 * Astro bundles the pages apart from the script that starts it, so that a module variable would not be
 * shared between them: the build hands its context over through this global.
 */
const HANDOVER = Symbol.for('sjo-factsheets.page-context');

type Context = PageContext | MunicipalityContext | RouteContext | RegionRouteContext | HelpContext;

interface Handover {
  [HANDOVER]?: Promise<Context> | Context;
}

/** Gives the pages what the build has already worked out. */
export function handOver(context: Context): void {
  (globalThis as Handover)[HANDOVER] = context;
}

/**
 * What the build handed over; else worked out from the data folder, for a run of Astro by itself.
 * @throws Error for the page of one municipality in a build: it is made from its own input alone.
 */
export async function pageContext(): Promise<PageContext> {
  const context = await currentContext();
  if (!('site' in context)) throw new Error('The page of a municipality may not read the whole site.');
  return context;
}

/** The settings of the edition, for every page. */
export async function pageSettings(): Promise<EditionSettings> {
  const context = await currentContext();
  return 'site' in context ? context.site.settings : context.shared.settings;
}

/** What the page says of today's edition; undefined where it is of today's itself. */
export async function pageSuperseded(): Promise<Superseded | undefined> {
  return (await currentContext()).superseded;
}

/** The folder of the edition that the page is of, within the site; empty for today's. */
export function editionFolder(): string {
  const context = (globalThis as Handover)[HANDOVER];
  return context === undefined || context instanceof Promise ? '' : (context.superseded?.folder ?? '');
}

/** Whether the page is for who works on it. Variables of the surroundings have no say in this. */
export async function inDevelopment(): Promise<boolean> {
  const context = await currentContext();
  return 'site' in context && context.inDevelopment === true;
}

/** What the page of this municipality is rendered from; undefined where there is no municipality of that name. */
export async function municipalityContext(slug: string): Promise<MunicipalityContext | undefined> {
  const context = await currentContext();
  if ('input' in context) return context.input.factsheet.slug === slug ? context : undefined;
  if (!('site' in context)) return undefined;
  const { site, fileSizes } = context;
  const entry = site.bySlug.get(slug);
  return (
    entry && { shared: sharedInput(site), input: pageInput(municipalityInput(site, entry.code)), fileSizes }
  );
}

/** What the route map of this municipality is rendered from; undefined where there is no municipality of that name. */
export async function routeContext(slug: string): Promise<RouteContext | undefined> {
  const context = await currentContext();
  if ('route' in context) return context.route.slug === slug ? context : undefined;
  if (!('site' in context)) return undefined;
  const { site, fileSizes } = context;
  const entry = site.bySlug.get(slug);
  return entry && { shared: site, route: municipalityInput(site, entry.code).route, fileSizes };
}

/** What the route map at this address is rendered from; undefined where there is no such province or region. */
export async function regionRouteContext(path: string): Promise<RegionRouteContext | undefined> {
  const context = await currentContext();
  if ('regionRoute' in context) return areaRoutePath(context.regionRoute) === path ? context : undefined;
  if (!('site' in context)) return undefined;
  const { site, fileSizes } = context;
  const region = routeRegions(site).find((each) => areaRoutePath(each) === path);
  return region && { shared: site, regionRoute: buildRegionRoute(site.analysis, region), fileSizes };
}

/** What the help page of this municipality is rendered from; undefined where there is none. */
export async function helpContext(slug: string): Promise<HelpContext | undefined> {
  const context = await currentContext();
  if ('help' in context) return context.help.slug === slug ? context : undefined;
  if (!('site' in context)) return undefined;
  const { site } = context;
  const entry = site.bySlug.get(slug);
  return entry && site.edition.situations.length > 0
    ? { shared: sharedInput(site), help: site.helpOf(entry.code) }
    : undefined;
}

async function currentContext(): Promise<Context> {
  const store = globalThis as Handover;
  store[HANDOVER] ??= readContext(process.env['SJO_DATA'] ?? 'data');
  return store[HANDOVER];
}

async function readContext(directory: string): Promise<PageContext> {
  const { current, earlier, corrections, findings } = readPublication(await loadEditions(directory));
  const { edition } = current;
  if (!edition || !corrections)
    throw new Error(`The data folder has errors.\n${formatFindings(findings, { limit: 10 })}`);
  return {
    site: makeSite(edition, readable(earlier), corrections),
    fileSizes: new Map(),
    inDevelopment: true,
  };
}
