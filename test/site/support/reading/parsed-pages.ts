import { type BuiltSite, listFiles, readText } from '../built-site.ts';
import { type Node, parsePage } from './html.ts';

export interface ParsedPage {
  readonly file: string;
  readonly page: Node;
}

/** All HTML files of a site, parsed once for a test file. */
export function parsePages(site: BuiltSite): readonly ParsedPage[] {
  return listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, page: parsePage(readText(site, file)) }));
}
