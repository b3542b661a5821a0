import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../src/styles/fonts');
const require = createRequire(import.meta.url);

function opened(file: string): Font {
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new TypeError(`${file} holds several fonts.`);
  return font;
}

/** What a table of characters in a font may hold besides those of texts. */
const NO_CHARACTERS = new Set([0, 0x0d, 0xffff]);

function charactersOf(font: Font): number[] {
  return font.characterSet.filter((character) => !NO_CHARACTERS.has(character));
}

/** The characters for which the stylesheet has a browser load a file. */
function rangeOf(file: string): number[] {
  const css = readFileSync(path.join(FOLDER, '../foundation/fonts.css'), 'utf8');
  const face = css.split('@font-face').find((part) => part.includes(`/${file}"`)) ?? '';
  const range = /unicode-range:\s*([^;]+);/.exec(face)?.[1] ?? '';
  return range.split(',').flatMap((part) => {
    const [from = '', to = from] = part.trim().replace('U+', '').split('-');
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
  });
}

const PACKAGE = require.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2');
const FILES = ['public-sans.woff2', 'public-sans-more.woff2'] as const;

// That letters look the same and stand as far apart is seen in a browser: test/site/browser/letters.test.ts.
describe('the lighter Public Sans', () => {
  const whole = opened(PACKAGE);
  const [most, more] = [opened(path.join(FOLDER, FILES[0])), opened(path.join(FOLDER, FILES[1]))];

  test('has every character of the whole one in one of two files', () => {
    const [first, second] = [charactersOf(most), charactersOf(more)];
    expect(first.filter((character) => second.includes(character))).toEqual([]);
    expect([...first, ...second].toSorted((a, b) => a - b)).toEqual(charactersOf(whole));
  });

  test('is asked for each character in the file that has it, in no other', () => {
    const [first, second] = [rangeOf(FILES[0]), rangeOf(FILES[1])];
    expect(first).toEqual(charactersOf(most));
    expect(second).toEqual(expect.arrayContaining(charactersOf(more)));
    // A browser that waits for the one file would load the other too.
    expect(first.filter((character) => second.includes(character))).toEqual([]);
    // Arrows and dots that the font does not have must not make a page load a file for nothing.
    for (const sign of '←↑→↓○●✓') expect(second, sign).not.toContain(sign.codePointAt(0));
  });

  test('is as high, and both weights that a page loads weigh as much as one did', () => {
    for (const own of [most, more])
      expect([own.ascent, own.descent, own.unitsPerEm]).toEqual([
        whole.ascent,
        whole.descent,
        whole.unitsPerEm,
      ]);
    expect(readFileSync(path.join(FOLDER, FILES[0])).length).toBeLessThan(13_300);
    expect(readFileSync(path.join(FOLDER, FILES[1])).length).toBeLessThan(12_200);
  });
});
