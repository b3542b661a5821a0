import { readdirSync, readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { readMunicipalities } from '../../data/read-data.ts';
import { firstFaults, listFiles, listMunicipalities, readBytes, sites } from '../support/built-site.ts';

const A4 = { width: 595.28, height: 841.89 };
const CARD = { width: 1200, height: 630 };
const MOST_SHEET_BYTES = 60_000;

const site = sites.root;
const files = listFiles(site);
const municipalities = listMunicipalities(site);
const folders = municipalities.map(({ slug }) => `gemeente/${slug}/`);

/** Folders of a municipality that lack a file of this name. */
function without(name: string): string[] {
  const present = new Set(files);
  return folders.filter((folder) => !present.has(folder + name));
}

describe('each municipality', () => {
  test.each([
    'index.html',
    'factsheet.pdf',
    'deelkaart.png',
    'factsheet.json',
    'factsheet.csv',
    'factsheet.csv-metadata.json',
    'factsheet-excel.csv',
  ])('has its %s', (name) => {
    expect(folders).toHaveLength(342);
    expect(without(name)).toEqual([]);
  });

  test('has a sheet of exactly one page of A4', async () => {
    const faults: string[] = [];
    for (const folder of folders) {
      const sheet = await PDFDocument.load(readBytes(site, `${folder}factsheet.pdf`), {
        updateMetadata: false,
      });
      const sizes = sheet.getPages().map((page) => page.getSize());
      const [size] = sizes;
      const isA4 = size && Math.abs(size.width - A4.width) < 0.01 && Math.abs(size.height - A4.height) < 0.01;
      if (sizes.length !== 1 || !isA4) faults.push(`${folder}: ${JSON.stringify(sizes)}`);
    }
    expect(firstFaults(faults)).toEqual([]);
  });

  test('has a sheet of at most 60 kB', () => {
    const tooLarge = folders
      .map((folder) => ({ folder, bytes: readBytes(site, `${folder}factsheet.pdf`).length }))
      .filter(({ bytes }) => bytes > MOST_SHEET_BYTES)
      .map(({ folder, bytes }) => `${folder}: ${bytes} bytes`);
    expect(firstFaults(tooLarge)).toEqual([]);
  });

  test('has a card of 1200 x 630', () => {
    const faults = folders.filter((folder) => {
      const png = readBytes(site, `${folder}deelkaart.png`);
      const isPng = png.subarray(1, 4).toString('latin1') === 'PNG';
      return !isPng || png.readUInt32BE(16) !== CARD.width || png.readUInt32BE(20) !== CARD.height;
    });
    expect(faults).toEqual([]);
  });

  test('has an address without capitals or accents, of its own', () => {
    expect(new Set(folders).size).toBe(342);
    expect(folders.filter((folder) => !/^gemeente\/[a-z0-9]+(-[a-z0-9]+)*\/$/.test(folder))).toEqual([]);
  });
});

test('gemeenten.json lists exactly the municipalities of the edition, with what others build on', () => {
  const expected = readMunicipalities().filter(({ geldig_tot }) => geldig_tot === '');
  const keyed = (
    rows: readonly { readonly code: string; readonly name: string; readonly province: string }[],
  ) => rows.map(({ code, name, province }) => `${code} ${name} (${province})`).toSorted();
  expect(keyed(municipalities)).toEqual(
    keyed(expected.map(({ code, naam, provincie }) => ({ code, name: naam, province: provincie }))),
  );
  for (const row of municipalities) {
    expect(row).toEqual(
      expect.objectContaining({
        slug: expect.any(String),
        locations: expect.any(Number),
        organisations: expect.any(Number),
      }),
    );
    expect([row.locations, row.organisations].every(Number.isInteger), row.name).toBe(true);
  }
});

test.each([
  '404.html',
  'robots.txt',
  '_headers',
  '_redirects',
  '.well-known/security.txt',
  'favicon.svg',
  'zoek.json',
])('the site has its %s', (name) => {
  expect(files).toContain(name);
});

describe('nothing confidential', () => {
  const secrets = readdirSync(new URL('../../../data/', import.meta.url), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('confidential'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`));

  test('is a file of the site', () => {
    expect(files.filter((file) => /confidential|vertrouwelijk/i.test(file))).toEqual([]);
    const published = files.filter((file) => secrets.some((secret) => secret.equals(readBytes(site, file))));
    expect(published).toEqual([]);
  });
});
