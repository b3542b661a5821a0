import { escapeXml } from '../charts/parts/svg.ts';
import { exampleNotice } from '../factsheet/shared/notices.ts';
import { slugOf } from '../model/slug.ts';
import type { OutputFile } from './shared/output-file.ts';
import { municipalityPath } from './shared/paths.ts';
import { CONTENT_SECURITY_POLICY } from './shared/security.ts';
import type { Site } from './site.ts';

interface Redirect {
  /** Path within the site, ends in '/'. */
  readonly from: string;
  /** Name of what the address stood for. */
  readonly name: string;
  readonly targets: readonly { readonly name: string; readonly path: string }[];
}

/**
 * Old and other addresses: by code, by other names, by abolished municipalities. Each is a small page that
 * any static host can serve, and a line of `_redirects` for hosts that read it. A municipality that was
 * divided over several leads to a choice.
 */
export function* redirectFiles(site: Site): Generator<OutputFile> {
  const redirects = listRedirects(site);
  const base = new URL(site.settings.baseUrl).pathname;
  const lines = redirects.flatMap(({ from, targets: [first, ...others] }) =>
    first && others.length === 0 ? [`${base}${from} ${base}${first.path} 301`] : [],
  );
  for (const redirect of redirects) {
    yield { path: `${redirect.from}index.html`, content: redirectPage(redirect, site) };
  }
  yield { path: '_redirects', content: `${lines.join('\n')}\n` };
}

function listRedirects({ municipalities, edition, analysis }: Site): Redirect[] {
  const targetOf = (code: string) => {
    const municipality = analysis.byCode.get(code);
    return municipality ? [{ name: municipality.name, path: municipalityPath(municipality.slug) }] : [];
  };
  const taken = new Set(municipalities.map(({ slug }) => municipalityPath(slug)));
  const redirects: Redirect[] = [];
  const add = (from: string, name: string, targets: Redirect['targets']): void => {
    // A name of signs alone leaves nothing for an address.
    if (targets.length === 0 || taken.has(from) || from === municipalityPath('')) return;
    taken.add(from);
    redirects.push({ from, name, targets });
  };
  for (const { code, name } of municipalities) add(`${code}/`, name, targetOf(code));
  for (const { code, name, successors } of edition.abolished) {
    const targets = successors.flatMap(targetOf);
    add(`${code}/`, name, targets);
    add(municipalityPath(slugOf(name)), name, targets);
  }
  for (const { code, otherNames } of municipalities) {
    for (const name of otherNames) add(municipalityPath(slugOf(name)), name, targetOf(code));
  }
  return redirects;
}

function redirectPage({ name: old, targets }: Redirect, site: Site): string {
  const base = new URL(site.settings.baseUrl).pathname;
  const [first, ...others] = targets;
  const links = targets
    .map(({ name, path }) => `<li><a href="${escapeXml(base + path)}">${escapeXml(name)}</a></li>`)
    .join('');
  const single = first && others.length === 0;
  const head = single
    ? `<meta http-equiv="refresh" content="0; url=${escapeXml(base + first.path)}"><link rel="canonical" href="${escapeXml(site.settings.baseUrl + first.path)}">`
    : '';
  const title = single ? `Verhuisd naar ${first.name}` : `De gemeente ${old} is verdeeld`;
  const notice = exampleNotice(site.settings.status);
  return (
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeXml(title)} - ${escapeXml(site.settings.title)}</title><meta name="robots" content="noindex">${head}</head>` +
    `<body><main><h1>${escapeXml(title)}</h1>${notice ? `<p><strong>${escapeXml(notice)}</strong></p>` : ''}<p>Ga verder naar:</p><ul>${links}</ul></main></body></html>\n`
  );
}
