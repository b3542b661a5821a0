import { editionFolder } from '../publish/page-context.ts';

/**
 * An address within the edition of the page, at whatever path the site is published: for a page of an earlier edition
 * that is its own folder. Takes a path without leading '/'.
 */
export function href(path = ''): string {
  return siteHref(editionFolder() + path);
}

/** An address within the site as a whole, where today's edition is. Takes a path without leading '/'. */
export function siteHref(path = ''): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
