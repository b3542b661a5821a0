import { MEDIA_TYPES } from './media-types.ts';
import {
  type Header,
  isAbout,
  patternSource,
  plainPath,
  plainText,
  type SiteRules,
  sortRules,
} from './site-rules.ts';

/** The page for an address that does not exist. */
const NOT_FOUND = '404.html';

/**
 * What goes into a site of a Caddyfile; the folder is `vars sjo_folder`, which the site sets. All is within one
 * `handle`, so that a site under a path leaves the rest of the host alone. Of Caddy 2.6 and newer.
 */
export function caddyConfig({ base, headers, redirects }: SiteRules): string {
  const path = plainPath(base);
  const { everywhere, precise } = sortRules(headers);
  const lines = [
    '# Made by `npm run build -- --host caddy`: made again with every build, so change nothing here.',
    '# The site says where it is: vars sjo_folder /srv/www/sjo/dist',
    ...(path === '/' ? [] : [`redir ${path.slice(0, -1)} ${path} permanent`]),
    `handle ${path}* {`,
    '  root * {vars.sjo_folder}',
    '  route {',
    '    encode gzip',
    ...headerLines(everywhere),
    ...Object.entries(MEDIA_TYPES).flatMap(([ending, type]) => [
      `    @sjo_${ending} path *.${ending}`,
      `    header @sjo_${ending} Content-Type "${plainText(type)}"`,
    ]),
    ...precise.flatMap(({ patterns, headers: own }, index) => {
      const sources = patterns.map((pattern) => patternSource(pattern));
      const matcher = `@sjo_rule_${index + 1}`;
      return [
        `    ${matcher} path_regexp \`^${patternSource(path)}(?:${sources.join('|')})$\``,
        ...headerLines(own, matcher),
      ];
    }),
    ...moved(path, redirects),
    ...(path === '/' ? [] : [`    uri strip_prefix ${path.slice(0, -1)}`]),
    '    # What other kinds of hosts read is for no visitor.',
    '    @sjo_hidden path /_headers /_redirects',
    '    rewrite @sjo_hidden /404.html/',
    '    @sjo_missing not file {',
    '      try_files {path} {path}/index.html',
    '    }',
    '    handle @sjo_missing {',
    '      header Content-Type "text/html; charset=utf-8"',
    '      header Cache-Control "no-cache"',
    // The rules above looked at the address that was asked for.
    ...precise
      .filter(({ patterns }) => patterns.some((pattern) => isAbout(pattern, NOT_FOUND)))
      .flatMap(({ headers: own }) => headerLines(own).map((line) => `  ${line}`)),
    `      rewrite * /${NOT_FOUND}`,
    '      file_server {',
    '        precompressed br gzip',
    '        status 404',
    '      }',
    '    }',
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function headerLines(headers: readonly Header[], matcher?: string): readonly string[] {
  const about = matcher === undefined ? '' : `${matcher} `;
  return headers.map(({ name, value }) => `    header ${about}${name} "${plainText(value)}"`);
}

/** One table that is looked up once, instead of thousands of rules in a row. */
function moved(path: string, redirects: SiteRules['redirects']): readonly string[] {
  if (redirects.length === 0) return [];
  return [
    '    map {path} {sjo_moved_to} {',
    ...redirects.map(({ from, to }) => `      ${path}${plainPath(from)} ${path}${plainPath(to)}`),
    '      default ""',
    '    }',
    '    @sjo_moved expression `{sjo_moved_to} != ""`',
    '    redir @sjo_moved {sjo_moved_to} permanent',
  ];
}
