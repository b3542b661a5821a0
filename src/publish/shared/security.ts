import type { EditionSettings } from '../../model/edition.ts';

/**
 * Nothing from elsewhere, nothing inline: styles, fonts, images and scripts come from the site itself. For the meta tag;
 * `frame-ancestors` does not count there, so it stands in the header alone.
 */
export const CONTENT_SECURITY_POLICY = policy();

/** The policy of the page with the form for reports: where the edition names an address to send to, that one as well. */
export function formPolicy({ reportEndpoint }: Pick<EditionSettings, 'reportEndpoint'>): string {
  return policy(reportEndpoint);
}

function policy(sendsTo?: string): string {
  const own = sendsTo === undefined ? "'self'" : `'self' ${sendsTo}`;
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src ${own}`,
    "base-uri 'none'",
    `form-action ${own}`,
  ].join('; ');
}
