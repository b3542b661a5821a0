import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import Papa from 'papaparse';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrintable } from '../../../src/ingest/text/printable.ts';
import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { filesIn } from '../../distribute/try-out.ts';
import { dangersOf, isDataBlock, shapeOf, wordsOf } from '../../hostile/page-shape.ts';
import { plantedEdition } from '../../hostile/payloads.ts';
import { runScript, writeFolder } from '../../hostile/run-check.ts';
import { readBack } from '../../pdf/read-back.ts';
import {
  attribute,
  type Element,
  elementsOf,
  findAll,
  type Node,
  parsePage,
} from '../../site/support/reading/html.ts';

type Site = ReadonlyMap<string, Buffer>;

const MARKER = /zq\d{3}x/g;
const { planted } = plantedEdition(true);

/** Short labels stand on the sheet alone; only one figure of this edition is unknown. */
const ELSEWHERE = /\.shortLabel$|^indicators\.[02]\.unknownReason$/;

let home = '';
let hostile: Site = new Map();
let harmless: Site = new Map();
let pages: ReadonlyMap<string, Node> = new Map();

async function build(isHostile: boolean): Promise<Site> {
  const folder = path.join(home, String(isHostile));
  const data = await writeFolder(path.join(folder, 'data'), plantedEdition(isHostile).files);
  const place = (name: string) => path.join(folder, name);
  const { code, said } = await runScript([
    'scripts/build.ts',
    ...['--data', data, '--out', place('dist'), '--reports', place('reports'), '--cache', place('cache')],
  ]);
  expect(code, said.slice(-2_000)).toBe(0);
  return filesIn(place('dist'));
}

function namesOf(site: Site, ending: RegExp): readonly string[] {
  const names = [...site.keys()].filter((name) => ending.test(name));
  expect(names.length).toBeGreaterThan(0);
  return names;
}

function textIn(site: Site, name: string): string {
  const bytes = site.get(name);
  if (bytes === undefined) throw new Error(`The site has no ${name}`);
  return bytes.toString('utf8');
}

/** The text of an element, with every space in it. */
function rawText(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Throws where a text is no well-formed XML: the parser of the drawings is a strict one. */
function parseXml(xml: string): void {
  const body = xml.replace(/^\s*<\?xml[^>]*\?>/, '');
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${body}</svg>`, {
    font: { loadSystemFonts: false },
  });
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-injection-'));
  hostile = await build(true);
  harmless = await build(false);
  pages = new Map(namesOf(hostile, /\.html$/).map((name) => [name, parsePage(textIn(hostile, name))]));
}, 1_200_000);

afterAll(() => rm(home, { recursive: true, force: true }));

describe('the pages of an edition with markup in every field', () => {
  it('are the same as those of an edition with harmless text', () => {
    expect([...hostile.keys()]).toEqual([...harmless.keys()]);
  });

  it('have the same elements and attributes', () => {
    for (const [name, page] of pages) {
      expect(shapeOf(page), name).toEqual(shapeOf(parsePage(textIn(harmless, name))));
    }
  });

  it('have no name of an element, an attribute or a class from the data', () => {
    const names = [...pages.values()].flatMap((page) =>
      Array.from(elementsOf(page)).flatMap(({ tagName, attrs }) => [
        tagName,
        ...attrs.flatMap(({ name, value }) => (name === 'class' ? [name, value] : [name])),
      ]),
    );
    expect(names.filter((name) => name.match(MARKER))).toEqual([]);
  });

  it('hold nothing that runs, and lead to nothing that does', () => {
    for (const [name, page] of pages) expect(dangersOf(page), name).toEqual([]);
  });

  it('tell search engines facts that can be read, with the text as it stands in the data', () => {
    const blocks = [...pages.values()].flatMap((page) =>
      findAll(page, isDataBlock).map((block) => rawText(block)),
    );
    expect(blocks.length).toBeGreaterThan(10);
    const told = blocks.map((block) => JSON.stringify(JSON.parse(block))).join('\n');
    for (const { field, text } of planted) {
      if (/^municipalities\.[2-5]\.name$|^settings\.publisher$/.test(field))
        expect(told, field).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('allow no script of their own in their policy', () => {
    for (const [name, page] of pages) {
      const policies = findAll(page, ({ tagName }) => tagName === 'meta').filter(
        (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
      );
      const policy = policies.map((meta) => attribute(meta, 'content') ?? '').join();
      expect(policy, name).toMatch(/default-src 'none'.*script-src 'self'/);
      expect(policy, name).not.toMatch(/unsafe|data:|https?:|\*/);
    }
  });

  it('show the text as it stands in the data', () => {
    const words = [...pages.values()].flatMap(wordsOf).join('\n');
    const shown = planted.filter(({ text }) => words.includes(text)).map(({ field }) => field);
    for (const field of ['settings.title', 'settings.publisher', 'sources.0.title', 'indicators.1.label'])
      expect(shown).toContain(field);
    const ofRows = (kind: string) => shown.filter((field) => field.endsWith(kind)).length;
    expect(ofRows('.organisation')).toBe(13);
    expect(ofRows('.address')).toBe(13);
    expect(shown.filter((field) => /^municipalities\.[2-5]\.name$/.test(field)).length).toBe(4);
  });

  it('have mail links with a subject and a text, and no other header', () => {
    const links = [...pages.values()]
      .flatMap((page) => findAll(page, ({ tagName }) => tagName === 'a'))
      .flatMap((link) => attribute(link, 'href') ?? [])
      .filter((href) => href.startsWith('mailto:'));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const url = new URL(link);
      expect(decodeURIComponent(url.pathname)).toMatch(/^[\w.+-]+@[\w.-]+$/);
      expect([...url.searchParams.keys()].filter((key) => key !== 'subject' && key !== 'body')).toEqual([]);
      expect(url.hash).toBe('');
      expect(url.searchParams.get('subject') ?? '').not.toMatch(/[\r\n]/);
    }
  });

  it('have links to the form for reports that carry the organisation as text', () => {
    const about = [...pages.values()]
      .flatMap((page) => findAll(page, ({ tagName }) => tagName === 'a'))
      .flatMap((link) => attribute(link, 'href') ?? [])
      .filter((href) => href.includes('melden/?'))
      .map((href) => new URL(href, 'https://factsheets.example/').searchParams);
    expect(new Set(about.flatMap((fields) => [...fields.keys()]))).toEqual(
      new Set(['gemeente', 'organisatie', 'bezoekadres', 'kenmerk']),
    );
    const organisations = about.map((fields) => fields.get('organisatie'));
    for (const { field, text } of planted) {
      if (field.endsWith('.organisation')) expect(organisations).toContain(text);
    }
  });
});

describe('the files of that edition', () => {
  it('hold every text that was planted and is published', () => {
    const isText = (name: string) => /\.(html|json|jsonld|csv|svg|topojson|geojson)$/.test(name);
    const all = [...hostile].filter(([name]) => isText(name)).map(([, bytes]) => bytes.toString('utf8'));
    const found = new Set(all.flatMap((text) => text.match(MARKER) ?? []));
    const lost = planted.filter(({ marker }) => !found.has(marker)).map(({ field }) => field);
    expect(lost.filter((field) => !ELSEWHERE.test(field))).toEqual([]);
  });

  it('are JSON that parses', () => {
    for (const name of namesOf(hostile, /\.(json|jsonld|topojson|geojson)$/))
      expect(() => JSON.parse(textIn(hostile, name)), name).not.toThrow();
  });

  it('start no formula in Excel', () => {
    let escaped = 0;
    for (const name of namesOf(hostile, /-excel\.csv$/)) {
      const { data, errors } = Papa.parse<string[]>(textIn(hostile, name).replace(/^\uFEFF/, ''), {
        delimiter: ';',
      });
      expect(errors, name).toEqual([]);
      for (const cell of data.flat()) {
        // A number may start with a minus; everything else that does is text.
        if (!/^-\d+(?:,\d+)?$/.test(cell)) expect(cell, name).not.toMatch(/^[=+\-@\t\r]/);
        if (/^'[=+\-@]cmd/.test(cell)) escaped += 1;
      }
    }
    // Four organisations and their four addresses.
    expect(escaped).toBeGreaterThanOrEqual(8);
  });

  it('hold the texts unchanged in CSV for programs', () => {
    const cells = namesOf(hostile, /(?<!-excel)\.csv$/).flatMap((name) => {
      const { data, errors } = Papa.parse<string[]>(textIn(hostile, name), { delimiter: ',' });
      expect(errors, name).toEqual([]);
      return data.flat();
    });
    const values = new Set(cells);
    const wanted = planted.filter(({ field }) => /^inventory\.\d+\.(organisation|address)$/.test(field));
    expect(wanted.length).toBe(26);
    expect(wanted.filter(({ text }) => !values.has(text))).toEqual([]);
  });

  it('are drawings and lists of well-formed XML without a script', () => {
    expect(() => parseXml('<b>&</b>')).toThrow();
    expect(() => parseXml('<b><i></b></i>')).toThrow();
    for (const name of namesOf(hostile, /\.(svg|xml)$/)) {
      const xml = textIn(hostile, name);
      expect(() => parseXml(xml), name).not.toThrow();
      const drawing = parsePage(xml);
      expect(dangersOf(drawing), name).toEqual([]);
      expect(shapeOf(drawing), name).toEqual(shapeOf(parsePage(textIn(harmless, name))));
    }
  });

  it('have the same number of lines where a host or a robot reads lines', () => {
    for (const name of ['_headers', '_redirects', 'robots.txt'])
      expect(textIn(hostile, name), name).toEqual(textIn(harmless, name));
  });

  it('have the very same scripts and styles', () => {
    for (const name of namesOf(hostile, /\.(js|css)$/))
      expect(hostile.get(name)?.equals(harmless.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  });
});

describe('the sheets of that edition', () => {
  it('are sound PDFs that hold the text as text', async () => {
    const title = planted.find(({ field }) => field === 'settings.title')?.text ?? '';
    const publisher = planted.find(({ field }) => field === 'settings.publisher')?.text;
    const municipalities = planted.filter(({ field }) => /^municipalities\.[2-5]\.name$/.test(field));
    const shortLabels = planted.filter(({ field }) => /\.shortLabel$/.test(field));
    let named = 0;
    const labels = new Set<string>();
    for (const name of namesOf(hostile, /\.pdf$/)) {
      const bytes = new Uint8Array(hostile.get(name) ?? []);
      expect(await checkPdf(bytes), name).toEqual([]);
      const { text } = await readBack(bytes);
      named += municipalities.filter((municipality) => text.includes(municipality.text)).length;
      for (const label of shortLabels) if (text.includes(label.text)) labels.add(label.field);
      const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
      const { info, metadata } = await (await loading.promise).getMetadata();
      await loading.destroy();
      const { Title, Author } = info as Readonly<Record<string, unknown>>;
      expect(Title).toContain(title);
      expect(Author).toBe(publisher);
      // Once as the default and once in Dutch, which pdf.js puts together.
      expect(metadata?.get('dc:title')).toBe(`${Title}${Title}`);
      expect(metadata?.get('dc:creator')).toContain(publisher);
    }
    expect(named).toBeGreaterThanOrEqual(4);
    expect(labels.size).toBeGreaterThan(0);
  });

  it('have nothing to show that their font lacks', () => {
    const lacking = planted.filter(({ text }) => !isPrintable(text)).map(({ field }) => field);
    // Emoji and other scripts stand only where the website alone shows them.
    expect(lacking.filter((field) => !/^inventory\.\d+\.(organisation|address)$/.test(field))).toEqual([]);
    expect(lacking.length).toBe(2);
  });
});
