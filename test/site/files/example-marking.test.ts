import { describe, expect, test } from 'vitest';
import { firstFaults, listFiles, listMunicipalities, readText, sites } from '../support/built-site.ts';
import { attribute, findAll, textOf } from '../support/reading/html.ts';
import { parsePages } from '../support/reading/parsed-pages.ts';

const MARK = 'Voorbeelddata';
/** A table of numbers: every column that is no area is taken for an indicator. */
const SWING_FIGURES = 'data/swing/cijfers.csv';

const site = sites.root;
const files = listFiles(site);
const slugs = listMunicipalities(site).map(({ slug }) => slug);

/** Files whose text does not hold the mark. */
function unmarked(wanted: readonly string[]): string[] {
  return firstFaults(wanted.filter((file) => !readText(site, file).includes(MARK)));
}

describe('invented data says that it is invented', () => {
  const pages = parsePages(site);

  test('on every page, in text that everybody sees', () => {
    expect(pages.length).toBeGreaterThan(342);
    const faults = pages.filter(({ page }) => {
      const body = findAll(page, ({ tagName }) => tagName === 'body')[0];
      return !body || !textOf(body, ['script', 'style', 'svg']).includes(MARK);
    });
    expect(firstFaults(faults.map(({ file }) => file))).toEqual([]);
  });

  test('to search engines: no page may be listed', () => {
    const faults = pages.filter(({ page }) => {
      const metas = findAll(page, ({ tagName }) => tagName === 'meta');
      const robots = metas.find((meta) => attribute(meta, 'name') === 'robots');
      return !robots || !attribute(robots, 'content')?.includes('noindex');
    });
    expect(firstFaults(faults.map(({ file }) => file))).toEqual([]);
  });

  test('in every JSON of a municipality: status and notice', () => {
    const faults = slugs.filter((slug) => {
      const json = JSON.parse(readText(site, `gemeente/${slug}/factsheet.json`)) as {
        readonly notice?: unknown;
        readonly edition?: { readonly status?: unknown };
      };
      return json.edition?.status !== 'example' || !String(json.notice).includes(MARK);
    });
    expect(firstFaults(faults)).toEqual([]);
  });

  test('in every CSV, for programs and for Excel', () => {
    const tables = files.filter((file) => file.endsWith('.csv') && !file.endsWith(SWING_FIGURES));
    expect(tables.length).toBeGreaterThanOrEqual(342 * 2);
    expect(unmarked(tables)).toEqual([]);
  });

  test('in the figures for Swing, where there is room for it in the codes alone', () => {
    const tables = files.filter((file) => file.endsWith(SWING_FIGURES));
    expect(tables.length).toBeGreaterThanOrEqual(1);
    for (const table of tables) {
      const [header = ''] = readText(site, table).split(/\r?\n/);
      const codes = header.split(';').slice(3);
      expect(codes.length).toBeGreaterThan(20);
      expect(codes.filter((code) => !code.startsWith('vb_'))).toEqual([]);
    }
  });

  test('in the files that are no text: database and Parquet', () => {
    const binary = files.filter((file) => /\.(sqlite|parquet)$/.test(file));
    expect(binary.length).toBeGreaterThanOrEqual(5);
    expect(unmarked(binary)).toEqual([]);
  });

  test('in every drawing of a municipality that can be downloaded', () => {
    const drawings = files.filter((file) => /^gemeente\/.*\.svg$/.test(file));
    expect(drawings.length).toBeGreaterThanOrEqual(342 * 3);
    expect(unmarked(drawings)).toEqual([]);
  });

  test('in the list of all municipalities', () => {
    const rows = JSON.parse(readText(site, 'gemeenten.json')) as readonly { readonly status?: unknown }[];
    expect(rows.filter(({ status }) => status !== 'example')).toEqual([]);
  });
});
