import { beforeAll, describe, expect, it } from 'vitest';
import { packArchived, packInput, unpackInput } from '../../../src/build/municipalities/packed-input.ts';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { municipalityFiles, numberFiles } from '../../../src/publish/municipality/files.ts';
import {
  archivedInput,
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

  it('of an earlier edition gives the same sheet and data, and a page without a map', () => {
    for (const slug of ['amsterdam', 'vlieland', 's-hertogenbosch']) {
      const own = inputOf(slug);
      const packed = packArchived(archivedInput(site, own.factsheet.code));
      const unpacked = unpackInput(packed);
      expect(numberFiles(site.settings, unpacked.factsheet)).toEqual(
        numberFiles(site.settings, own.factsheet),
      );
      const { facts, sheetLocator, surroundings } = unpacked;
      const sheetOf = (input: Parameters<typeof sheetInput>[0]) =>
        Buffer.from(renderSheet(sheetContext(sharedInput(site)), loadFonts(), sheetInput(input)));
      expect(sheetOf({ factsheet: facts, sheetLocator, surroundings }).equals(sheetOf(own))).toBe(true);
      expect(unpacked.page).toEqual({
        ...unpackInput(packInput(own)).page,
        map: undefined,
        update: undefined,
      });
      const sizeOf = (input: object) => Object.values(input).join('').length;
      expect(sizeOf(packed)).toBeLessThan(0.8 * sizeOf(packInput(own)));
    }
  });

  it('keeps what only the page shows out of what the sheet is made from', () => {
    const { facts, details } = packInput(inputOf('zwolle'));
    expect(details).toContain('"similar"');
    expect(facts).not.toContain('"similar"');
    expect(facts).not.toContain('"funding"');
  });
});
