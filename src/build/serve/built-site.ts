import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface BuiltSite {
  /** The path of the site on its host: '/factsheets/'. */
  readonly base: string;
  /** Title of its first page. */
  readonly title: string;
}

/** The text between two others, or undefined. */
function between(text: string, start: string, end: string): string | undefined {
  const from = text.indexOf(start);
  if (from === -1) return undefined;
  const to = text.indexOf(end, from + start.length);
  return to === -1 ? undefined : text.slice(from + start.length, to);
}

/** Under which path a built site was made, as its first page says itself. Undefined where there is no site. */
export function readBuiltSite(folder: string): BuiltSite | undefined {
  try {
    readFileSync(path.join(folder, '404.html'));
    const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
    const address = between(page, '<link rel="canonical" href="', '"') ?? '';
    return {
      base: URL.canParse(address) ? new URL(address).pathname : '/',
      title: between(page, '<title>', '</title>') ?? 'zonder titel',
    };
  } catch {
    return undefined;
  }
}
