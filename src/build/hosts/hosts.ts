import { headerRules } from '../../publish/metadata/headers.ts';
import { type RedirectRule, redirectRules, redirectsFile } from '../../publish/metadata/redirects.ts';
import type { Site } from '../../publish/site.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import type { SiteRules } from './site-rules.ts';

/** What a host reads of its rules, and where. */
interface Host {
  /** Whether it reads `_headers` in the site. */
  readonly readsHeaders: boolean;
  /** How much of `_redirects` in the site it reads; undefined where it reads nothing of it. */
  readonly redirects?: { readonly mostRules: number; readonly mostBytes: number };
  /** Other files that it looks for in the site. */
  readonly files?: readonly string[];
  /** A configuration, outside the folder of the site. */
  readonly config?: { readonly ending: string; readonly make: (rules: SiteRules) => string };
}

const NO_LIMIT = { mostRules: Number.POSITIVE_INFINITY, mostBytes: Number.POSITIVE_INFINITY };

const HOSTS = {
  /** Not said which: whoever reads the two files finds them. */
  any: { readsHeaders: true, redirects: NO_LIMIT },
  netlify: { readsHeaders: true, redirects: NO_LIMIT },
  // developers.cloudflare.com/pages/configuration/redirects
  cloudflare: { readsHeaders: true, redirects: { ...NO_LIMIT, mostRules: 2_000 } },
  // It leaves out names that begin with '_' where it takes a site for one of Jekyll.
  'github-pages': { readsHeaders: false, files: ['.nojekyll'] },
  // docs.gitlab.com/user/project/pages/redirects. A larger file is not read at all.
  'gitlab-pages': { readsHeaders: false, redirects: { mostRules: 1_000, mostBytes: 64 * 1024 } },
  nginx: { readsHeaders: false, config: { ending: 'nginx.conf', make: nginxConfig } },
  caddy: { readsHeaders: false, config: { ending: 'Caddyfile', make: caddyConfig } },
} as const satisfies Record<string, Host>;

export type HostName = keyof typeof HOSTS;

export const HOST_NAMES = Object.keys(HOSTS) as readonly HostName[];

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(HOSTS, name);
}

/** What a host needs besides the pages and files of the site. */
export interface HostFiles {
  /** Files of the site that this host has no use for, and that a visitor should not see. */
  readonly without: readonly string[];
  /** Files of the site in a form of their own. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** For beside the folder of the site: `dist.nginx.conf`. */
  readonly config: { readonly ending: string; readonly text: string } | undefined;
  /** Redirects for which the host has no room: of pages, where a small page leads on, or of old files. */
  readonly leftOut: number;
}

/** Works out what one kind of host needs, from the same lists for all of them. */
export function hostFiles(name: HostName, site: Site): HostFiles {
  const host: Host = HOSTS[name];
  const { settings, archives } = site;
  const base = new URL(settings.baseUrl).pathname;
  const redirects = redirectRules(site);
  const { readsHeaders, redirects: limits, config, files = [] } = host;
  const fitting = limits ? firstThatFit(redirects, base, limits) : [];
  const isWhole = fitting.length === redirects.length;
  return {
    without: [...(readsHeaders ? [] : ['_headers']), ...(limits ? [] : ['_redirects'])],
    files: [
      ...files.map((path) => ({ path, content: '' })),
      ...(limits && !isWhole ? [{ path: '_redirects', content: redirectsFile(fitting, base) }] : []),
    ],
    config: config && {
      ending: config.ending,
      text: config.make({ base, headers: headerRules(settings, archives.length > 0), redirects }),
    },
    leftOut: limits ? redirects.length - fitting.length : 0,
  };
}

/** The first redirects that a host takes. */
function firstThatFit(
  rules: readonly RedirectRule[],
  base: string,
  { mostRules, mostBytes }: NonNullable<Host['redirects']>,
): readonly RedirectRule[] {
  let bytes = 0;
  const fitting = rules.slice(0, Math.min(rules.length, mostRules));
  const end = fitting.findIndex((rule) => {
    bytes += Buffer.byteLength(redirectsFile([rule], base));
    return bytes > mostBytes;
  });
  return end === -1 ? fitting : fitting.slice(0, end);
}
