import { beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '../../src/factsheet/country/directory.ts';
import { checkPdf } from '../../src/pdf/check/check-pdf.ts';
import type { Site } from '../../src/publish/site.ts';
import { realSite, sheetOf } from '../support/real-site.ts';

const MOST_BYTES = 60_000;

let site: Site;
let sheets: ReadonlyMap<DirectoryEntry, Uint8Array>;
beforeAll(async () => {
  site = await realSite();
  const made = new Map<DirectoryEntry, Uint8Array>();
  for (const entry of site.municipalities) made.set(entry, sheetOf(site, entry.code));
  sheets = made;
}, 60_000);

describe('the sheets of all municipalities', () => {
  it('meet the machine-checkable conditions of PDF/UA-1 and PDF/A-2a', async () => {
    const faults: string[] = [];
    for (const [{ name }, bytes] of sheets) {
      for (const { clause, message } of await checkPdf(bytes)) faults.push(`${name}: ${clause} ${message}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('are light enough to mail', () => {
    const heavy = [...sheets].filter(([, bytes]) => bytes.length > MOST_BYTES).map(([{ name }]) => name);
    expect(heavy).toEqual([]);
  });

  it('are the same bytes when they are made again, in any order', () => {
    const other = [...sheets]
      .reverse()
      .filter(([{ code }, bytes]) => !Buffer.from(sheetOf(site, code)).equals(bytes))
      .map(([{ name }]) => name);
    expect(other).toEqual([]);
  }, 60_000);
});
