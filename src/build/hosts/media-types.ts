/**
 * The types of all files that a site has or may get, by the ending of their names. A web server knows the usual ones;
 * of csv, jsonld, topojson, geojson, parquet and sqlite it often makes application/octet-stream.
 */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  fgb: 'application/flatgeobuf',
  geojson: 'application/geo+json',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/plain; charset=utf-8',
  R: 'text/plain; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
  svg: 'image/svg+xml',
  topojson: 'application/json',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  yaml: 'application/yaml',
  zip: 'application/zip',
};

/** Endings of what is text, and so becomes far smaller when it is compressed. The others are compressed already. */
export const TEXT_ENDINGS: readonly string[] = [
  ...['css', 'csv', 'geojson', 'html', 'js', 'json', 'jsonld', 'md', 'py', 'R'],
  ...['svg', 'topojson', 'ttl', 'txt', 'webmanifest', 'xml', 'yaml'],
];
