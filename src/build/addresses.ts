import { isExampleAddress } from '../ingest/publisher/going-live.ts';
import type { EditionSettings } from '../model/edition.ts';

/** @throws Error with a Dutch message where an edition that is no example would be published at an address of one. */
export function checkPublishedAddress({
  status,
  baseUrl,
}: Pick<EditionSettings, 'status' | 'baseUrl'>): void {
  if (status === 'example' || !isExampleAddress(baseUrl)) return;
  throw new Error(
    `Het adres ${baseUrl} is een voorbeeld. Geef bij --site het echte adres van de site, of laat --site weg.`,
  );
}

/**
 * The absolute address of the site, ending in '/'. `site` and `base` come from the command line and go
 * before the edition's own address; `site` may hold a path of its own.
 * @throws Error with a Dutch message where an address cannot be used.
 */
export function resolveBaseUrl(
  editionUrl: string,
  site: string | undefined,
  base: string | undefined,
): string {
  const url = parseAddress(site ?? editionUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(`Het adres van de site moet met https:// beginnen: ${site ?? editionUrl}`);
  }
  const path = base ?? url.pathname;
  if (!/^[\w\-./~%]*$/.test(path) || path.split('/').includes('..')) {
    throw new Error(`Dit pad kan niet: ${path}. Gebruik bijvoorbeeld --base /factsheets/`);
  }
  return url.origin + basePath(path);
}

/** The path of the site on its host as it stands in addresses: 'factsheets' becomes '/factsheets/', '' becomes '/'. */
export function basePath(text: string): string {
  const steps = text.split('/').filter((part) => part !== '');
  return ['', ...steps, ''].join('/');
}

function parseAddress(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new Error(
      `Dit is geen volledig adres: ${text}. Gebruik bijvoorbeeld --site https://www.voorbeeld.nl`,
    );
  }
}
