/**
 * Nothing from elsewhere, nothing inline: styles, fonts, images and scripts come from the site itself. For the meta tag;
 * `frame-ancestors` does not count there, so it stands in the header alone.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
