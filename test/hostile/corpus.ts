import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFiles } from '../../src/ingest/files/data-files.ts';
import { openCorrections, openDataFiles } from '../../src/ingest/files/open-data-files.ts';
import type { Finding } from '../../src/model/finding.ts';

/** `base/` is a small valid edition; each folder of `cases/<group>/` holds what is put in its place. */
const CORPUS = path.resolve(import.meta.dirname, '../fixtures/hostile');

export type Files = ReadonlyMap<string, Uint8Array>;

/** Contents by file name, given those of the valid edition; undefined takes a file away. */
export type Recipe = (base: Files) => ReadonlyMap<string, Uint8Array | undefined>;

/** A finding without its sentences. */
export type ShortFinding = Omit<Finding, 'message' | 'expected' | 'action' | 'subject'>;

/** Rows of a CSV file: read, published, merged, refused. */
export type RowCounts = readonly [number, number, number, number];

interface CommonExpected {
  /** What the editor did, in Dutch. */
  readonly about: string;
  /** True where the edition can be published. */
  readonly published: boolean;
  /** Of the CSV files of which a row is merged or refused. */
  readonly rows?: Readonly<Record<string, RowCounts>>;
}

/** `expected.json` of a case that is stored. */
export interface Expected extends CommonExpected {
  /** Files of the edition that are not there. */
  readonly without?: readonly string[];
  /** All of them, in order. */
  readonly findings: readonly ShortFinding[];
  /** Values in the edition, by the path that leads there. */
  readonly holds?: Readonly<Record<string, unknown>>;
}

/** `expected.json` of a file that is made on the spot: its findings are too many to list. */
export interface ExpectedOfBomb extends CommonExpected {
  readonly recipe: string;
  /** Number of findings by 'severity rule file'. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first error, or the first finding where there is none. */
  readonly first?: ShortFinding;
}

export interface Case<Wanted> {
  /** 'group/name'. */
  readonly id: string;
  readonly group: string;
  readonly folder: string;
  readonly expected: Wanted;
}

const BOMBS = 'bombs';

function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
}

/** The files of the valid edition. */
export function baseFiles(): Files {
  return readFolder(path.join(CORPUS, 'base'));
}

function casesIn<Wanted>(group: string): readonly Case<Wanted>[] {
  const names = readdirSync(path.join(CORPUS, 'cases', group)).sort();
  return names.map((name) => {
    const folder = path.join(CORPUS, 'cases', group, name);
    const expected: Wanted = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    return { id: `${group}/${name}`, group, folder, expected };
  });
}

/** All cases that are stored, in order of group and name. */
export function storedCases(): readonly Case<Expected>[] {
  const groups = readdirSync(path.join(CORPUS, 'cases')).filter((group) => group !== BOMBS);
  return groups.sort().flatMap((group) => casesIn<Expected>(group));
}

/** What is expected of each file that is too large to store. */
export function bombCases(): readonly Case<ExpectedOfBomb>[] {
  return casesIn<ExpectedOfBomb>(BOMBS);
}

/** The files of a case: those of the valid edition with its own in their place. */
export function filesOfCase({ folder, expected }: Case<Expected>, base: Files): Files {
  const files = new Map([...base, ...readFolder(folder)]);
  for (const name of expected.without ?? []) files.delete(name);
  return files;
}

/** The files as the program finds them in a folder: workbooks opened, and the reports of changes beside them. */
export async function openFolder(files: Files): Promise<DataFiles> {
  const folder = [...files.keys()].map((name) => ({ name }));
  const read = async (name: string) => files.get(name);
  return new Map([...(await openDataFiles(folder, read)), ...(await openCorrections(files.keys(), read))]);
}

function step(value: unknown, key: string): unknown {
  if (value instanceof Map) return value.get(key);
  if (typeof value === 'string') return key === 'length' ? value.length : undefined;
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** What stands at a path in a value: '*' is each item of a list, '#' the number of members. */
export function factAt(value: unknown, where: string): unknown {
  const [key = '', ...rest] = where.split('.');
  if (key === '*') {
    const next = rest.join('.');
    return Array.isArray(value) ? value.map((item) => factAt(item, next)) : undefined;
  }
  if (key === '#') return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
  const inner = step(value, key);
  return rest.length === 0 ? inner : factAt(inner, rest.join('.'));
}
