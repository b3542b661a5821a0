import { MEDIA_TYPES, TEXT_ENDINGS } from './media-types.ts';
import {
  type Header,
  overlaid,
  type PreciseRule,
  patternSource,
  plainPath,
  plainText,
  type SiteRules,
  sortRules,
} from './site-rules.ts';

/** Smaller than a packet of the network: to compress it saves nothing. */
const LEAST_BYTES = 1024;

/**
 * What goes into a `server { }` of nginx to serve the site; the folder is `$sjo_folder`, which the server sets. All is
 * within one `location`, so that a site under a path leaves the rest of the host alone. nginx takes only the
 * innermost headers: each location repeats them all.
 */
export function nginxConfig({ base, headers, redirects }: SiteRules): string {
  const path = plainPath(base);
  const { everywhere, precise } = sortRules(headers);
  const moved = redirects.map(
    ({ from, to }) => `    location = ${path}${plainPath(from)} { return 301 ${path}${plainPath(to)}; }`,
  );
  const lines = [
    '# Made by `npm run build -- --host nginx`: made again with every build, so change nothing here.',
    '# The server block says where the site is: set $sjo_folder /srv/www/sjo/dist;',
    ...(path === '/' ? [] : [`location = ${path.slice(0, -1)} { return 301 ${path}; }`]),
    `location ^~ ${path} {`,
    '    absolute_redirect off;',
    `    error_page 404 ${path}404.html;`,
    '    gzip_static on;',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_proxied any;',
    `    gzip_min_length ${LEAST_BYTES};`,
    `    gzip_types ${textTypes().join(' ')};`,
    ...mediaTypes(),
    ...headerLines(everywhere, '    '),
    '    # What other kinds of hosts read is for no visitor.',
    `    location ~ "^${patternSource(path)}_(?:headers|redirects)$" { return 404; }`,
    '    # A page is a folder with a file in it.',
    '    location ~ "/$" { rewrite "^(.*)$" $1index.html last; }',
    ...precise.flatMap((rule) => preciseLocation(path, rule, everywhere)),
    `    location ~ "^${patternSource(path)}(?<sjo_file>.*)$" { alias $sjo_folder/$sjo_file; }`,
    ...moved,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function preciseLocation(
  path: string,
  { patterns, headers }: PreciseRule,
  everywhere: readonly Header[],
): readonly string[] {
  const type = headers.find(({ name }) => name === 'Content-Type');
  const sources = patterns.map((pattern) => patternSource(pattern, 'index\\.html'));
  return [
    `    location ~ "^${patternSource(path)}(?<sjo_file>${sources.join('|')})$" {`,
    '        alias $sjo_folder/$sjo_file;',
    // A second header of that name would go out beside the first.
    ...(type ? [`        types { } default_type "${plainText(type.value)}";`] : []),
    ...headerLines(
      overlaid(everywhere, headers).filter(({ name }) => name !== 'Content-Type'),
      '        ',
    ),
    '    }',
  ];
}

/** What is said of caching counts for what was found; the rest also for an error. */
function headerLines(headers: readonly Header[], margin: string): readonly string[] {
  return headers.map(
    ({ name, value }) =>
      `${margin}add_header ${name} "${plainText(value)}"${name === 'Cache-Control' ? '' : ' always'};`,
  );
}

function mediaTypes(): readonly string[] {
  return [
    '    types {',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `        "${type}" ${ending};`),
    '    }',
    '    default_type application/octet-stream;',
  ];
}

/** Without HTML, which nginx compresses by itself, and would warn of if it were named, but for its characters. */
function textTypes(): readonly string[] {
  const types = TEXT_ENDINGS.flatMap((ending) => MEDIA_TYPES[ending] ?? []);
  return [...new Set([...types, 'application/atom+xml'])].map((type) => `"${type}"`);
}
