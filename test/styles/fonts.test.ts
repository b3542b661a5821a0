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

const WORDS = [
  'AVOW Tvangeld To Wa Yo',
  '’s-Hertogenbosch Súdwest-Fryslân',
  'Nuenen, Gerwen en Nederwetten',
  '€ 1.234,5 – 50%',
  'geïnteresseerd, coördinatie, hè, één',
];

describe.each([
  {
    name: 'regular',
    file: require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff2'),
  },
  {
    name: 'bold',
    file: require.resolve('@fontsource/public-sans/files/public-sans-latin-700-normal.woff2'),
  },
])('the lighter Public Sans, $name', ({ name, file }) => {
  const whole = opened(file);
  const names = [`public-sans-${name}.woff2`, `public-sans-${name}-more.woff2`] as const;
  const [most, more] = [opened(path.join(FOLDER, names[0])), opened(path.join(FOLDER, names[1]))];

  test('has every character of the whole one in one of two files', () => {
    const [first, second] = [charactersOf(most), charactersOf(more)];
    expect(first.filter((character) => second.includes(character))).toEqual([]);
    expect([...first, ...second].toSorted((a, b) => a - b)).toEqual(charactersOf(whole));
  });

  test('is asked for each character in the file that has it, the first file first', () => {
    const [first, second] = [rangeOf(names[0]), rangeOf(names[1])];
    expect(first).toEqual(charactersOf(most));
    expect(second).toEqual(expect.arrayContaining(charactersOf(more)));
    // Arrows and dots that the font does not have must not make a page load a file for nothing.
    for (const sign of '←↑→↓○●✓') expect(second, sign).not.toContain(sign.codePointAt(0));
  });

  test('shows every character as wide and with the same outline', () => {
    for (const own of [most, more])
      for (const character of charactersOf(own)) {
        const [before, now] = [whole, own].map((font) => font.glyphForCodePoint(character));
        const of = String.fromCodePoint(character);
        expect(now?.advanceWidth, of).toBe(before?.advanceWidth);
        expect(now?.path.toSVG(), of).toBe(before?.path.toSVG());
      }
  });

  test('spaces words alike, and digits in columns', () => {
    for (const word of WORDS) {
      const [before, now] = [whole, most].map((font) =>
        font.layout(word).positions.map(({ xAdvance }) => xAdvance),
      );
      expect(now, word).toEqual(before);
    }
    const digits = most.layout('0123456789', ['tnum']).positions.map(({ xAdvance }) => xAdvance);
    expect(new Set(digits).size).toBe(1);
  });

  test('is as high, and what a page loads weighs little more than half', () => {
    for (const own of [most, more])
      expect([own.ascent, own.descent, own.unitsPerEm]).toEqual([
        whole.ascent,
        whole.descent,
        whole.unitsPerEm,
      ]);
    expect(readFileSync(path.join(FOLDER, names[0])).length).toBeLessThan(7_800);
    expect(readFileSync(path.join(FOLDER, names[1])).length).toBeLessThan(7_100);
  });
});
