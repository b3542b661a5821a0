import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { openFiles } from '../../../src/publish/engine.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { listMunicipalities, readBytes, sites } from '../support/built-site.ts';
import { type Answer, answerOf } from '../support/engine/answer.ts';
import { makeEnginePage } from '../support/engine/engine-page.ts';

const DATA = EDITION_2023;
/** A large municipality, the longest name of all, and one without anything found. */
const SLUGS = ['zwolle', 'nuenen-gerwen-en-nederwetten', 'vlieland'];

let files: ReadonlyMap<string, Uint8Array>;
let page: Page;
const faults: string[] = [];
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  files = bytesIn(await loadDataFolder(DATA));
  const { folder, remove } = await makeEnginePage();
  closers.push(remove);
  const open: OpenSite = await openSite({ folder, base: '/', url: 'https://factsheets.example/' });
  closers.unshift(open.close);
  page = await open.browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(open.url);
  await page.waitForFunction(() => 'askEngine' in globalThis);
});
afterAll(async () => {
  for (const close of closers) await close();
});

function inBrowser(
  slugs: readonly string[],
  replaced: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return page.evaluate(([wanted, other]) => globalThis.askEngine(wanted, other), [slugs, replaced] as const);
}

async function inNode(
  slugs: readonly string[],
  replaced: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const encoder = new TextEncoder();
  const changed = Object.entries(replaced).map(([name, text]) => [name, encoder.encode(text)] as const);
  const held = [...files, ...changed].map(([name, bytes]) => [name, { bytes }] as const);
  return answerOf(await openFiles(new Map(held), loadFonts), slugs);
}

function textOf(name: string): string {
  return new TextDecoder().decode(files.get(name));
}

describe('the engine in a browser', () => {
  test('has nothing of Node', async () => {
    const globals = await page.evaluate(() =>
      ['Buffer', 'process', 'require'].filter((name) => name in globalThis),
    );
    expect(globals).toEqual([]);
  });

  test('makes the very sheets that the build publishes', async () => {
    const inventory = new Map(listMunicipalities(sites.root).map(({ slug, locations }) => [slug, locations]));
    expect(inventory.get('zwolle')).toBeGreaterThan(10);
    expect(inventory.get('vlieland')).toBe(0);
    const { sheets, findings, tallies } = await inBrowser(SLUGS);
    const node = await inNode(SLUGS);
    expect({ findings, tallies }).toEqual({ findings: node.findings, tallies: node.tallies });
    expect(sheets).toHaveLength(SLUGS.length);
    for (const [index, slug] of SLUGS.entries()) {
      const built = readBytes(sites.root, `gemeente/${slug}/factsheet.pdf`);
      const same = [sheets[index], node.sheets[index]].map((sheet) => built.equals(Buffer.from(sheet ?? [])));
      expect(same, slug).toEqual([true, true]);
    }
  });

  test('finds the same faults in the same words', async () => {
    const replaced = {
      'edition.json': textOf('edition.json')
        .replace('"2023-01-01"', '"2023-02-30"')
        .replace('"id": "hu-2024"', '"ID": 2'),
      'inventory.csv': textOf('inventory.csv')
        .replace('https://', 'javascript:')
        .replaceAll('Zwolle', 'Zwol\u0007le'),
      'classes.json': `${textOf('classes.json')}}`,
    };
    const answer = await inBrowser(SLUGS, replaced);
    expect(answer.findings.length).toBeGreaterThan(4);
    expect(new Set(answer.findings.map(({ file }) => file))).toEqual(new Set(Object.keys(replaced)));
    expect(answer).toEqual(await inNode(SLUGS, replaced));
    expect(answer.sheets).toEqual([]);
  });

  test('keeps to the rules of the site: no code from text, nothing from elsewhere', () => {
    expect(faults).toEqual([]);
  });
});
