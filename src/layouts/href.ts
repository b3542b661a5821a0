/** An address within the site, at whatever path the site is published. Takes a path without leading '/'. */
export function href(path = ''): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
