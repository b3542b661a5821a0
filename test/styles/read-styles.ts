import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A file of the program: its address from the top level down, and its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** All files under src with one of these endings. */
export async function readSources(endings: readonly string[]): Promise<SourceFile[]> {
  const names = await readdir(path.join(ROOT, 'src'), { recursive: true });
  const wanted = names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  return Promise.all(
    wanted.map(async (entry) => {
      const name = path.posix.join('src', entry);
      return { name, text: await readFile(path.join(ROOT, name), 'utf8') };
    }),
  );
}

/** Addresses of the stylesheets that a file imports. */
export function importedStyles({ name, text }: SourceFile): string[] {
  return [...text.matchAll(/import\s+(?:\w+ from )?['"](\.[^'"]+\.css)(?:\?url)?['"]/g)].map(([, target]) =>
    path.posix.join(path.posix.dirname(name), target ?? ''),
  );
}

/** Classes that the selectors of a stylesheet name. */
export function classesOf({ text }: SourceFile): Set<string> {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/"[^"]*"/g, '""');
  const selectors = [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector ?? '');
  return new Set(
    selectors.flatMap((selector) =>
      [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name ?? ''),
    ),
  );
}

/** Where templates and scripts write a class: an attribute, a property, a class list, or the name of a state. */
const CLASS_WRITTEN = [
  /\bclass(?:Name)?(?::list)?=\{((?:[^{}]|\{[^{}]*\})*)\}/g,
  /\bclass="([^"]*)"/g,
  /\bclass(?:Name)?: ([^,}]*)/g,
  /\bclassList\.\w+\(([^)]*)\)/g,
  /['"`]((?:is|shade)-[\w-]*)/g,
];

/** Words that a template or script may put in a class; of `shade-${n}` the part that is always there. */
export function writtenClasses({ text }: SourceFile): Set<string> {
  const places = CLASS_WRITTEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, written]) => written ?? ''),
  );
  return new Set(places.flatMap((place) => place.match(/[a-z][\w-]*/gi) ?? []));
}
