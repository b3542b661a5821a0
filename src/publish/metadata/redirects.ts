import { escapeXml } from '../../charts/parts/svg.ts';
import { exampleNotice } from '../../factsheet/shared/notices.ts';
import { enumerate } from '../../model/dutch.ts';
import { slugOf } from '../../model/slug.ts';
import { successorsNow } from '../municipality/past.ts';
import type { OutputFile } from '../shared/output-file.ts';
import { ARCHIVED_FILE_NAMES, MUNICIPALITY_FILE_NAMES, municipalityPath } from '../shared/paths.ts';
import { CONTENT_SECURITY_POLICY } from '../shared/security.ts';
import type { Site } from '../site.ts';
import { shortDescription } from './description.ts';
import { siteCard } from './shared-card.ts';

interface Redirect {
  /** Path within the site, ends in '/'. */
  readonly from: string;
  /** Name of what the address stood for. */
  readonly name: string;
  readonly targets: readonly Target[];
}

interface Target {
  readonly name: string;
  readonly path: string;
}

/** An address that leads on for good. Both are paths within the site. */
export interface RedirectRule {
  readonly from: string;
  readonly to: string;
}

/**
 * Old and other addresses: by code, by other names, by abolished municipalities. Each is a small page that
 * any static host can serve, and a line of `_redirects` for hosts that read it. The name of a municipality that was
 * divided over several leads to a choice, and its code to that page. A file can be no small page: only a line of
 * `_redirects` leads from the files of a municipality that is gone to those of its successor, or to that choice. Each
 * earlier edition has its own, as they were then.
 */
export function* redirectFiles(site: Site): Generator<OutputFile> {
  const all = [{ folder: '', site }, ...site.archives];
  for (const { folder, site: own } of all) {
    for (const redirect of listRedirects(own)) {
      yield { path: `${folder}${redirect.from}index.html`, content: redirectPage(redirect, own) };
    }
  }
  const base = new URL(site.settings.baseUrl).pathname;
  yield { path: '_redirects', content: redirectsFile(redirectRules(site), base) };
}

/** A `_redirects` file as Netlify, Cloudflare Pages and GitLab Pages read it. `base` is the path of the site. */
export function redirectsFile(rules: readonly RedirectRule[], base: string): string {
  return rules.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
}

/**
 * All redirects of a site, for every kind of host. First those of files, today's before those of earlier editions: a
 * host that takes only so many of them does without the last ones, where a small page leads on as well.
 */
export function redirectRules(site: Site): readonly RedirectRule[] {
  const all = [
    { folder: '', redirects: listRedirects(site), fileNames: MUNICIPALITY_FILE_NAMES },
    ...site.archives.map(({ folder, site: own }) => ({
      folder,
      redirects: listRedirects(own),
      fileNames: ARCHIVED_FILE_NAMES,
    })),
  ];
  const inFolder = (folder: string, rules: readonly RedirectRule[]) =>
    rules.map(({ from, to }) => ({ from: folder + from, to: folder + to }));
  return [
    ...all.flatMap(({ folder, redirects, fileNames }) => inFolder(folder, fileRules(redirects, fileNames))),
    ...all.flatMap(({ folder, redirects }) => inFolder(folder, pageRules(redirects))),
  ];
}

function pageRules(redirects: readonly Redirect[]): readonly RedirectRule[] {
  return redirects.flatMap(({ from, targets: [first, ...others] }) =>
    first && others.length === 0 ? [{ from, to: first.path }] : [],
  );
}

function fileRules(redirects: readonly Redirect[], fileNames: readonly string[]): readonly RedirectRule[] {
  return redirects
    .filter(isUnderName)
    .flatMap(({ from, targets: [first, ...others] }) =>
      first
        ? fileNames.map((name) => ({ from: from + name, to: others.length === 0 ? first.path + name : from }))
        : [],
    );
}

/** Whether a municipality had its page at the address, and so its files. Codes never had any. */
function isUnderName({ from }: Redirect): boolean {
  return from.startsWith(municipalityPath('').slice(0, -1));
}

function listRedirects(site: Site): Redirect[] {
  const { municipalities, edition, analysis } = site;
  const targetOf = (code: string) => {
    const municipality = analysis.byCode.get(code);
    return municipality ? [{ name: municipality.name, path: municipalityPath(municipality.slug) }] : [];
  };
  const taken = new Set(municipalities.map(({ slug }) => municipalityPath(slug)));
  const redirects: Redirect[] = [];
  /** Whether the address was still free. */
  const add = (from: string, name: string, targets: Redirect['targets']): boolean => {
    // A name of signs alone leaves nothing for an address.
    if (targets.length === 0 || taken.has(from) || from === municipalityPath('')) return false;
    taken.add(from);
    redirects.push({ from, name, targets });
    return true;
  };
  for (const { code, name } of municipalities) add(`${code}/`, name, targetOf(code));
  for (const gone of edition.abolished) {
    const { code, name } = gone;
    const targets = successorsNow(site, gone).flatMap((each) => targetOf(each.code));
    const path = municipalityPath(slugOf(name));
    const hasPage = add(path, name, targets);
    // One choice, one page: under two addresses a search engine would take it for two.
    add(`${code}/`, name, hasPage && targets.length > 1 ? [{ name, path }] : targets);
  }
  for (const { code, otherNames } of municipalities) {
    for (const name of otherNames) add(municipalityPath(slugOf(name)), name, targetOf(code));
  }
  return redirects;
}

function redirectPage(redirect: Redirect, site: Site): string {
  const [first, ...others] = redirect.targets;
  return first && others.length === 0 ? movedPage(first, site) : choicePage(redirect, site);
}

function movedPage(target: Target, site: Site): string {
  const { baseUrl, status } = site.settings;
  const base = new URL(baseUrl).pathname;
  const head =
    `<meta http-equiv="refresh" content="0; url=${escapeXml(base + target.path)}">` +
    `<link rel="canonical" href="${escapeXml(baseUrl + target.path)}">` +
    // In a published edition a search engine must be able to follow it.
    (status === 'example' ? NOINDEX : '');
  return smallPage({ title: `Verhuisd naar ${target.name}`, head, targets: [target] }, site);
}

function choicePage({ from, name, targets }: Redirect, site: Site): string {
  const { settings } = site;
  const { baseUrl } = settings;
  const title = `De gemeente ${name} is verdeeld`;
  const names = enumerate(targets.map((target) => target.name));
  const description = shortDescription(`Het gebied van de gemeente ${name} hoort nu bij ${names}.`);
  const card = siteCard(settings);
  const property = (key: string, content: string) =>
    `<meta property="${key}" content="${escapeXml(content)}">`;
  const head =
    `<meta name="description" content="${escapeXml(description)}">` +
    `<link rel="canonical" href="${escapeXml(baseUrl + from)}">` +
    property('og:title', title) +
    property('og:description', description) +
    property('og:url', baseUrl + from) +
    property('og:image', baseUrl + card.path) +
    property('og:image:alt', card.alt) +
    // It says nothing but where to go.
    NOINDEX;
  return smallPage({ title, head, targets }, site);
}

const NOINDEX = '<meta name="robots" content="noindex">';

function smallPage(
  { title, head, targets }: { readonly title: string; readonly head: string } & Pick<Redirect, 'targets'>,
  { settings }: Site,
): string {
  const base = new URL(settings.baseUrl).pathname;
  const links = targets
    .map(({ name, path }) => `<li><a href="${escapeXml(base + path)}">${escapeXml(name)}</a></li>`)
    .join('');
  const notice = exampleNotice(settings.status);
  return (
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeXml(title)} - ${escapeXml(settings.title)}</title>${head}</head>` +
    `<body><main><h1>${escapeXml(title)}</h1>${notice ? `<p><strong>${escapeXml(notice)}</strong></p>` : ''}<p>Ga verder naar:</p><ul>${links}</ul></main></body></html>\n`
  );
}
