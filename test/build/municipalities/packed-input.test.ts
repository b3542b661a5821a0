import { beforeAll, describe, expect, it } from 'vitest';
import { packInput, unpackInput } from '../../../src/build/municipalities/packed-input.ts';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { municipalityFiles } from '../../../src/publish/municipality/files.ts';
import {
  municipalityInput,
  sharedInput,
  sheetContext,
  sheetInput,
} from '../../../src/publish/municipality/input.ts';
import type { Site } from '../../../src/publish/site.ts';
import { renderSheet } from '../../../templates/sheet.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

function inputOf(slug: string) {
  const entry = site.bySlug.get(slug);
  if (!entry) throw new Error(`No municipality ${slug}.`);
  return municipalityInput(site, entry.code);
}

describe('the input of a municipality, packed for another thread', () => {
  // A large one, an island without any location, unknown figures, and a name with everything in it.
  it.each(['amsterdam', 'vlieland', 'voorne-aan-zee', 's-hertogenbosch', 'aalten'])(
    'gives the same files of %s when it is unpacked',
    (slug) => {
      const shared = sharedInput(site);
      const input = inputOf(slug);
      const unpacked = unpackInput(packInput(input));
      expect(municipalityFiles(shared, unpacked)).toEqual(municipalityFiles(shared, input));
      const sheetOf = (own: Parameters<typeof sheetInput>[0]) =>
        Buffer.from(renderSheet(sheetContext(shared), loadFonts(), sheetInput(own)));
      const { facts, sheetLocator, surroundings } = unpacked;
      const fromFacts = sheetOf({ factsheet: facts, sheetLocator, surroundings });
      expect(fromFacts.equals(sheetOf(input))).toBe(true);
      expect(unpacked.card).toEqual(input.card);
    },
  );

  it('keeps what only the page shows out of what the sheet is made from', () => {
    const { facts, details } = packInput(inputOf('zwolle'));
    expect(details).toContain('"similar"');
    expect(facts).not.toContain('"similar"');
    expect(facts).not.toContain('"funding"');
  });
});
