import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

export interface BuiltSite {
  readonly folder: string;
  /** Path on the host, ends in '/'. */
  readonly base: string;
  /** The address it is published at, ends in '/'. */
  readonly url: string;
}

/** What the set-up of a project builds: `site` and `slow-site` a root, `sub-folder` the site in a sub-folder, `slow-site` a second root. */
export interface BuiltSites {
  /** The first that the project builds, for tests that hold wherever the site is. */
  readonly own: BuiltSite;
  readonly root: BuiltSite;
  readonly subFolder: BuiltSite;
  /** The root once more, under other circumstances. */
  readonly again: BuiltSite;
  /** Stood in the confidential answers beside the second root. */
  readonly confidentialMark: string;
}

/** What the global set-up built for these tests. */
export const sites: BuiltSites = inject('sites');

/** All files of a site, as paths with '/' from its folder, in a fixed order. */
export function listFiles({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

export function readBytes({ folder }: BuiltSite, file: string): Buffer {
  return readFileSync(path.join(folder, file));
}

export function readText(site: BuiltSite, file: string): string {
  return readBytes(site, file).toString('utf8');
}

/**
 * Addresses of the pages that are not about one municipality or province, those made later as well. Of many
 * pages of one kind, deep in the site, the first stands for all.
 */
export function generalPages(site: BuiltSite): string[] {
  const pages = listFiles(site)
    .filter(
      (file) => file.endsWith('.html') && !/^(edities\/[^/]+\/)?(gemeente|provincie|GM\d{4,6})\//.test(file),
    )
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  const kindOf = (page: string) =>
    /^(hulp|regio)\//.test(page)
      ? page.replace(/\/[^/]+\//, '/*/')
      : page.replace(/^(.+\/.+\/)[^/]+\/$/, '$1*');
  return [...Map.groupBy(pages, kindOf).values()].flatMap(([first]) => first ?? []);
}

export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly province: string;
  readonly locations: number;
  readonly organisations: number;
}

/** The municipalities as `gemeenten.json` lists them. */
export function listMunicipalities(site: BuiltSite): readonly MunicipalityRow[] {
  return JSON.parse(readText(site, 'gemeenten.json')) as MunicipalityRow[];
}

/** At most ten faults, and how many more there are: a report that can be read. */
export function firstFaults(faults: readonly string[]): string[] {
  return faults.length <= 10 ? [...faults] : [...faults.slice(0, 10), `and ${faults.length - 10} more`];
}

/** Holds each of the 342 municipalities against a check; every fault that it finds is a sentence. */
export function faultsOf<Own extends { readonly slug: string }>(
  all: readonly Own[],
  check: (own: Own) => readonly (string | false)[],
): string[] {
  if (all.length !== 342) return [`There are ${all.length} municipalities.`];
  return firstFaults(
    all.flatMap((own) => check(own).flatMap((fault) => (fault === false ? [] : [`${own.slug}: ${fault}`]))),
  );
}
