import { beforeAll, describe, expect, it } from 'vitest';
import { ownSheets } from '../../src/bench/peers/own-sheets.ts';
import { textOf } from '../../src/bench/peers/pdf-facts.ts';
import { sheetTexts } from '../../src/bench/peers/sheet-texts.ts';
import { shareOfWords } from '../../src/bench/peers/words.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { typesetterFor } from '../../src/pdf/text/typesetter.ts';
import {
  municipalityInput,
  sharedInput,
  sheetContext,
  sheetInput,
} from '../../src/publish/municipality/input.ts';
import type { Site } from '../../src/publish/site.ts';
import { realSite } from '../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

/** All texts in a value, those inside its drawings as well. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value.startsWith('<svg')
      ? [...value.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text)
      : [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Two letters of the map that stand side by side are read as one word: of two letters, each is one here. */
function apart(text: string): string {
  return text.replace(/(?<!\p{L})(\p{Ll})(\p{Ll})(?!\p{L})/gu, '$1 $2');
}

describe('the texts that Typst sets beside ours', () => {
  // A large one with more than fits, an island without any location, unknown figures, and names with everything in them.
  it.each(['amsterdam', 'vlieland', 'aalten', 's-hertogenbosch', 'nuenen-gerwen-en-nederwetten'])(
    'leave out no word of our sheet of %s',
    async (slug) => {
      const entry = site.bySlug.get(slug);
      if (!entry) throw new Error(`No municipality ${slug}.`);
      const context = sheetContext(sharedInput(site));
      const input = sheetInput(municipalityInput(site, entry.code));
      const ours = await textOf(await ownSheets(context, () => input).make(entry));
      const typesetter = typesetterFor(loadFonts(), 'Typst');
      const theirs = textsIn(sheetTexts(context, input, { typesetter })).join('\n');
      expect(shareOfWords(apart(ours), apart(theirs))).toBe(1);
    },
  );
});
