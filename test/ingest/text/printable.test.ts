import { describe, expect, it } from 'vitest';
import { isPrintable } from '../../../src/ingest/text/printable.ts';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { typesetterFor } from '../../../src/pdf/text/typesetter.ts';

describe('text that can stand on the sheet', () => {
  const { set } = typesetterFor(loadFonts(), 'proef');

  function canBeSet(text: string): boolean {
    try {
      return set(text).glyphs.length > 0;
    } catch {
      return false;
    }
  }

  it('is just what the font of the sheet has, for every character', () => {
    const wrong: string[] = [];
    for (let codePoint = 0x20; codePoint < 0x11000; codePoint += 1) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const character = String.fromCodePoint(codePoint);
      if (isPrintable(character) !== canBeSet(character)) wrong.push(`U+${codePoint.toString(16)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('may be written with loose accents', () => {
    expect(isPrintable('Frysla\u0302n')).toBe(true);
    expect(isPrintable('x\u0302')).toBe(false);
    expect(isPrintable('Raad 👩')).toBe(false);
  });
});
