/** Nothing from elsewhere, nothing inline: styles, fonts, images and scripts come from the site itself. */
const DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** For the meta tag. `frame-ancestors` does not count there, so it stands in the header alone. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** The `_headers` file that hosts such as Netlify and Cloudflare Pages read. */
export function headersFile(basePath: string): string {
  return [
    `${basePath}*`,
    `  Content-Security-Policy: ${[...DIRECTIVES, "frame-ancestors 'none'"].join('; ')}`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()',
    `${basePath}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    `${basePath}*.json`,
    '  Access-Control-Allow-Origin: *',
    `${basePath}*.csv`,
    '  Access-Control-Allow-Origin: *',
    `${basePath}*.jsonld`,
    '  Access-Control-Allow-Origin: *',
    '  Content-Type: application/ld+json',
    `${basePath}*.topojson`,
    '  Access-Control-Allow-Origin: *',
    '  Content-Type: application/json',
    '',
  ].join('\n');
}
