import type { LinkTarget } from '../text/text-run.ts';

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address of a link, in ASCII as a PDF wants it.
 *
 * @throws Error where it is not an absolute web or mail address, or where the link has no description
 */
export function checkedUrl({ url, description }: LinkTarget): string {
  if (description.trim() === '') throw new Error(`The link to ${url} has no description`);
  if (!URL.canParse(url)) throw new Error(`Not an absolute address: '${url}'`);
  const parsed = new URL(url);
  if (!PROTOCOLS.has(parsed.protocol)) throw new Error(`Not a web or mail address: '${url}'`);
  return parsed.href;
}
