import { describe, expect, it } from 'vitest';
import { isMacText } from '../../../src/ingest/text/mac-encoding.ts';

/** The bytes of a text in an encoding of one byte a character. */
function encoded(text: string, encoding: 'macintosh' | 'windows-1252'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byCharacter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte] as const),
  );
  return Uint8Array.from(text, (character) => byCharacter.get(character) ?? 0x3f);
}

const TEXTS = [
  'Súdwest-Fryslân;café de Reünie',
  'enquête',
  'Persoonlijke (cliënt)ondersteuning',
  'Coöperatie België, financiële hulp',
];

describe('text with accents', () => {
  it.each(TEXTS)('of a Mac is told from Windows: %s', (text) => {
    expect(isMacText(encoded(text, 'macintosh'))).toBe(true);
  });

  it.each([...TEXTS, 'Raad’s “huis” – alles…', 'Miloš Božena', 'foto‘s', '€ 12 • één™'])(
    'of Windows is not taken for a Mac: %s',
    (text) => {
      expect(isMacText(encoded(text, 'windows-1252'))).toBe(false);
    },
  );

  it('of both at once is read as before', () => {
    const both = [...encoded('enquête', 'macintosh'), ...encoded(' één', 'windows-1252')];
    expect(isMacText(Uint8Array.from(both))).toBe(false);
  });
});
