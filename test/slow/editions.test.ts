import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBack } from '../pdf/read-back.ts';
import { startBuild, treeFingerprint, writeSmallEdition } from './small-builds.ts';

const FOLDER = 'edities/2023-01-01/';
/** What an earlier edition does without; its pages with a script say so themselves. */
const TODAY_ONLY = new RegExp(
  [
    /\.(png|svg)$|(^|\/)(zoek|gegevens)\.json$|\/routekaart(\.pdf|\/index\.html)$/,
    /^(kaart\/organisaties|vergelijk\/regios)\.json$/,
    // The desk, the form for reports and what became of them, and what is for pages and memos of others.
    /^(beheer|melden|wijzigingen)\/|^data\/(sjo\.xlsx|uitgave\.zip)$|\/embed\/|\/factsheet\.xlsx$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

let home: string;
const place = (name: string) => path.join(home, name);
const built = new Map<string, string>();

async function build(data: string, out: string, ...more: readonly string[]): Promise<string> {
  const options = ['--data', place(data), '--out', place(out), '--reports', place('reports'), ...more];
  const { code, said } = await startBuild(options).ended;
  expect(code, said).toBe(0);
  return said;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-editions-'));
  await writeSmallEdition(place('alone'), (draft) => {
    draft.settings.referenceDate = '2025-01-01';
  });
  await writeSmallEdition(place('both'), (draft) => {
    draft.settings.referenceDate = '2025-01-01';
  });
  await writeSmallEdition(place('both/earlier/2023-01-01'));
  built.set('alone', await build('alone', 'site-alone', '--no-cache'));
  built.set('both', await build('both', 'site-both', '--no-cache'));
}, 240_000);
afterAll(() => rm(home, { recursive: true, force: true }));

describe('a site with an earlier edition', () => {
  it('has every page, sheet and data file of that edition under the name that today’s has', async () => {
    const all = await filesIn(place('site-both'));
    const archived = new Set(
      all.filter((name) => name.startsWith(FOLDER)).map((name) => name.slice(FOLDER.length)),
    );
    const ofToday = (await filesIn(place('site-alone'))).filter(
      (name) => !/^(_|404|robots|favicon|sitemap|\.well-known)|\.(js|woff2?|css)$/.test(name),
    );
    expect(ofToday.filter((name) => !archived.has(name) && !TODAY_ONLY.test(name))).toEqual([]);
    expect([...archived].filter((name) => name.endsWith('/factsheet.pdf'))).toHaveLength(4);
  });

  it('marks each of its pages as older, with a link to today’s; today’s pages are not marked', async () => {
    const pages = (await filesIn(place('site-both'))).filter((name) => name.endsWith('index.html'));
    for (const name of pages) {
      const html = await readFile(place(path.join('site-both', name)), 'utf8');
      if (html.includes('http-equiv="refresh"') || html.includes(' is verdeeld</h1>')) continue;
      expect(html.includes('Oudere uitgave.'), name).toBe(name.startsWith(FOLDER));
    }
    const page = await readFile(place(`site-both/${FOLDER}gemeente/zwolle/index.html`), 'utf8');
    expect(page).toMatch(
      /<a href="\/factsheets\/gemeente\/zwolle\/">Bekijk deze pagina in de nieuwste uitgave/,
    );
    expect(page).toContain(
      `<link rel="canonical" href="https://example.org/factsheets/${FOLDER}gemeente/zwolle/">`,
    );
    const sheetIn = async (folder: string) =>
      (
        await readBack(
          new Uint8Array(await readFile(place(`site-both/${folder}gemeente/zwolle/factsheet.pdf`))),
        )
      ).text;
    expect(await sheetIn(FOLDER)).toContain('Oudere uitgave. Er is een nieuwere, van');
    expect(await sheetIn('')).not.toContain('Oudere uitgave');
  });

  it('leads to nothing that is not there', async () => {
    const files = await filesIn(place('site-both'));
    const there = new Set(files);
    const lost = new Set<string>();
    for (const name of files.filter((each) => each.endsWith('.html'))) {
      const html = await readFile(place(path.join('site-both', name)), 'utf8');
      for (const [, target = ''] of html.matchAll(/(?:href|src|action)="\/factsheets\/([^"#?]*)/g)) {
        const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
        if (!there.has(file)) lost.add(`${name}: ${target}`);
      }
    }
    expect([...lost]).toEqual([]);
  });

  it('links to the older page from each municipality, and from the list of editions', async () => {
    const page = await readFile(place('site-both/gemeente/zwolle/index.html'), 'utf8');
    expect(page).toContain(`href="/factsheets/${FOLDER}gemeente/zwolle/">1 januari 2023</a>`);
    expect(await readFile(place('site-both/edities/index.html'), 'utf8')).toContain(
      `href="/factsheets/${FOLDER}"`,
    );
  });

  it('ends with three lines about what changed, where there is something to compare with', () => {
    expect(built.get('both')).toContain('\nSinds 1 januari 2023: 3 locaties toen, 3 nu');
    expect(built.get('alone')).not.toContain('Sinds ');
  });

  it('is the same, byte by byte, from the cache and from nothing', async () => {
    await build('both', 'first', '--cache', place('cache'));
    const said = await build('both', 'second', '--cache', place('cache'));
    expect(said).toContain('onveranderd');
    const wanted = await treeFingerprint(place('site-both'));
    expect(await treeFingerprint(place('first'))).toBe(wanted);
    expect(await treeFingerprint(place('second'))).toBe(wanted);
  }, 240_000);

  it('shows nothing of this where there is one edition', async () => {
    const files = await filesIn(place('site-alone'));
    expect(files.filter((name) => name.startsWith('edities'))).toEqual([]);
    for (const name of files.filter((each) => /\.html$|^_(headers|redirects)$/.test(each))) {
      expect(await readFile(place(path.join('site-alone', name)), 'utf8'), name).not.toContain('edities');
    }
  });
});
