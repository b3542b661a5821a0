import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { realSite, sheetOf } from '../../support/real-site.ts';
import { brokenCopy, type Damage } from './break-pdf.ts';
import { CONTENT_DAMAGES } from './damages/content.ts';
import { DOCUMENT_DAMAGES } from './damages/document.ts';
import { FONTS_DAMAGES } from './damages/fonts.ts';
import { LINKS_DAMAGES } from './damages/links.ts';
import { STRUCTURE_DAMAGES } from './damages/structure.ts';

/** Damages that are none on a sheet, or that need something which only the sample page has. */
const ONLY_ON_THE_SAMPLE = new Set([
  // A sheet has more forms, and more header cells, than these two count with.
  'a form that is not there',
  'a table without header cells',
  // The name of the publisher with an ampersand, sections, cells over two columns, and words in another language.
  'metadata that is no XML',
  'an unknown type',
  'rows of different width',
  'text in a language that is none',
]);

const DAMAGES: readonly Damage[] = [
  ...CONTENT_DAMAGES,
  ...DOCUMENT_DAMAGES,
  ...FONTS_DAMAGES,
  ...LINKS_DAMAGES,
  ...STRUCTURE_DAMAGES,
].filter(([name]) => !ONLY_ON_THE_SAMPLE.has(name));

let sheet: Uint8Array;
beforeAll(async () => {
  const site = await realSite();
  sheet = sheetOf(site, 'GM0193');
}, 60_000);

describe('a real sheet, broken in one way', () => {
  it('is broken in more than forty ways', () => {
    expect(DAMAGES.length).toBeGreaterThan(40);
  });

  it('is right before it is broken', async () => {
    expect(await checkPdf(await brokenCopy(sheet, () => {}))).toEqual([]);
  });

  it.each(DAMAGES)('is not let through with %s (%s)', async (_name, clause, damage) => {
    const found = await checkPdf(await brokenCopy(sheet, damage));
    expect(found.map((fault) => fault.clause)).toContain(clause);
  });
});
