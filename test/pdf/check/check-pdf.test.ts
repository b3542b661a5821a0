import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../../src/pdf/check/check-pdf.ts';
import { samplePdf } from '../sample.ts';
import { brokenPdf } from './break-pdf.ts';
import { CONTENT_DAMAGES } from './damages/content.ts';
import { DOCUMENT_DAMAGES } from './damages/document.ts';
import { FONTS_DAMAGES } from './damages/fonts.ts';
import { LINKS_DAMAGES } from './damages/links.ts';
import { STRUCTURE_DAMAGES } from './damages/structure.ts';

const DAMAGES = {
  content: CONTENT_DAMAGES,
  structure: STRUCTURE_DAMAGES,
  document: DOCUMENT_DAMAGES,
  links: LINKS_DAMAGES,
  fonts: FONTS_DAMAGES,
};

async function clausesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await checkPdf(bytes)).map(({ clause }) => clause);
}

describe('checkPdf', () => {
  it('finds nothing wrong with the sample', async () => {
    expect(await checkPdf(samplePdf().save())).toEqual([]);
  });

  it('finds nothing wrong with the sample after it was read and written by pdf-lib', async () => {
    expect(await checkPdf(await brokenPdf(() => {}))).toEqual([]);
  });

  it('finds a file that is no PDF', async () => {
    expect(await clausesOf(new TextEncoder().encode('geen pdf'))).toEqual(['ISO 32000-1, 7.5']);
  });

  for (const [group, damages] of Object.entries(DAMAGES)) {
    describe(group, () => {
      it.each(damages)('finds %s (%s)', async (_name, clause, damage) => {
        expect(await clausesOf(await brokenPdf(damage))).toContain(clause);
      });
    });
  }
});
