import { describe, expect, it } from 'vitest';
import { LONGEST_DESCRIPTION, shortDescription } from '../../../src/publish/metadata/description.ts';

const FIRST =
  'In de gemeente Nuenen, Gerwen en Nederwetten zijn 2 locaties van 2 organisaties waar u gratis hulp krijgt bij vragen over rechten en plichten.';

describe('the description of a page', () => {
  it('is all of the text where that is short', () => {
    expect(shortDescription('Wie deze site maakt, voor wie en waarom.')).toBe(
      'Wie deze site maakt, voor wie en waarom.',
    );
    expect(shortDescription(['In Urk is 1 locatie.', 'Er zijn 0 witte vlekken.'])).toBe(
      'In Urk is 1 locatie. Er zijn 0 witte vlekken.',
    );
    expect(shortDescription([])).toBe('');
  });

  it('leaves out a whole sentence where two do not fit, and all that come after it', () => {
    expect(shortDescription([FIRST, 'Dat is meer dan in de meeste gemeenten.', 'Er is 1 witte vlek.'])).toBe(
      FIRST,
    );
  });

  it('may be 160 characters long, and not one more', () => {
    const filler = 'a'.repeat(LONGEST_DESCRIPTION - 'Kort. '.length);
    expect(shortDescription(['Kort.', filler])).toHaveLength(LONGEST_DESCRIPTION);
    expect(shortDescription(['Kort.', `${filler}a`])).toBe('Kort.');
  });

  it('ends after a whole word where the first sentence is too long by itself', () => {
    const long = `${FIRST.slice(0, -1)}, ook ’s avonds en in het weekend.`;
    const short = shortDescription(long);
    expect(short.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(short).toBe(`${FIRST.slice(0, -1)}, ook ’s avonds en…`);
  });

  it('cuts a word that is too long by itself, but no character', () => {
    const short = shortDescription('👩‍⚖️'.repeat(60));
    expect(short.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(short.isWellFormed()).toBe(true);
    expect(shortDescription('a'.repeat(200))).toBe(`${'a'.repeat(LONGEST_DESCRIPTION - 1)}…`);
  });
});
