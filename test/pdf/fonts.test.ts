import { describe, expect, it } from 'vitest';
import { readFontProgram } from '../../src/pdf/check/reading/font-program.ts';
import { streamBytes } from '../../src/pdf/check/reading/read.ts';
import { readToUnicode } from '../../src/pdf/check/reading/to-unicode.ts';
import { readFontFile } from '../../src/pdf/fonts/font-files.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { ALL_CHARACTERS, CORE_CHARACTERS } from '../../src/pdf/fonts/repertoire.ts';
import { subsetFace } from '../../src/pdf/fonts/subset-face.ts';

const FACES = Object.values(loadFonts());
const INVISIBLE = new Set([0x20, 0xa0, 0x202f]);

describe.each(FACES)('the $weight face', (face) => {
  const characters = [...face.glyphs.keys()];

  it('has the letters of Dutch and Frisian names and the signs of the sheet', () => {
    for (const character of 'Súdwest-Fryslân ’s-Gravenhage België Eén — – ‘x’ “y” „z” • … € ≥ ≤ ≈ × · ½ 10°\u00a0\u202f') {
      expect(face.glyphs.has(character.codePointAt(0) ?? 0), character).toBe(true);
    }
  });

  it('leaves ink for each letter, in both font programs, as wide as the glyph says', () => {
    const full = readFontProgram(streamBytes(face.full.fontFile));
    const core = readFontProgram(streamBytes(face.core.fontFile));
    for (const [codePoint, { cid, advance, takeBack }] of [...face.glyphs, ...face.tabularGlyphs]) {
      const programs = cid < face.coreGlyphCount ? [core, full] : [full];
      for (const program of programs) {
        expect(program.widthOf(cid)).toBeCloseTo(advance + takeBack, 6);
        expect(program.hasOutline(cid), String.fromCodePoint(codePoint)).toBe(!INVISIBLE.has(codePoint));
      }
    }
  });

  it('leads each glyph back to its character, figures of fixed width too', () => {
    const { characters: byGlyph, hasLargeBlock } = readToUnicode(
      Buffer.from(streamBytes(face.full.toUnicode)).toString('latin1'),
    );
    expect(hasLargeBlock).toBe(false);
    for (const codePoint of characters.filter((character) => character !== 0x202f)) {
      expect(byGlyph.get(face.glyphs.get(codePoint)?.cid ?? 0)).toBe(String.fromCodePoint(codePoint));
    }
    expect(byGlyph.get(face.tabularGlyphs.get(0x37)?.cid ?? 0)).toBe('7');
    expect(face.tabularGlyphs.get(0x37)?.cid).not.toBe(face.glyphs.get(0x37)?.cid);
  });

  it('keeps the core of the repertoire in the small program', () => {
    for (const codePoint of CORE_CHARACTERS) {
      expect(face.glyphs.get(codePoint)?.cid).toBeLessThan(face.coreGlyphCount);
    }
    expect(ALL_CHARACTERS.length).toBeGreaterThan(CORE_CHARACTERS.length + 100);
    expect(face.core.fontFile.getContentsSize()).toBeLessThan(face.full.fontFile.getContentsSize());
  });

  it('is the same when it is made again', () => {
    const again = subsetFace(face.weight, readFontFile(face.weight));
    expect(again.full.fontFile.getContents()).toEqual(face.full.fontFile.getContents());
    expect(again.core.toUnicode.getContents()).toEqual(face.core.toUnicode.getContents());
    expect(`${again.core.widths}`).toBe(`${face.core.widths}`);
  });
});

it('tells the four subsets apart by their tags', () => {
  const tags = FACES.flatMap((face) => [face.core.tag, face.full.tag]);
  expect(new Set(tags).size).toBe(4);
  for (const tag of tags) expect(tag).toMatch(/^[A-Z]{6}$/);
});
