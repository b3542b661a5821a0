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

/** Ends a table of characters in a font; no text holds it. */
const NO_CHARACTER = 0xffff;

const WORDS = [
  'AVOW Tvangeld To Wa Yo',
  '’s-Hertogenbosch Súdwest-Fryslân',
  'Nuenen, Gerwen en Nederwetten',
  '€ 1.234,5 – 50%',
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
  const own = opened(path.join(FOLDER, `public-sans-${name}.woff2`));

  test('shows every character of the whole one, as wide and with the same outline', () => {
    expect(own.characterSet).toEqual(whole.characterSet);
    for (const character of whole.characterSet.filter((each) => each !== NO_CHARACTER)) {
      const [before, now] = [whole, own].map((font) => font.glyphForCodePoint(character));
      const of = String.fromCodePoint(character);
      expect(now?.advanceWidth, of).toBe(before?.advanceWidth);
      expect(now?.path.toSVG(), of).toBe(before?.path.toSVG());
    }
  });

  test('spaces words alike, and digits in columns', () => {
    for (const word of WORDS) {
      const [before, now] = [whole, own].map((font) =>
        font.layout(word).positions.map(({ xAdvance }) => xAdvance),
      );
      expect(now, word).toEqual(before);
    }
    const digits = own.layout('0123456789', ['tnum']).positions.map(({ xAdvance }) => xAdvance);
    expect(new Set(digits).size).toBe(1);
  });

  test('is as high, and weighs a tenth less', () => {
    expect([own.ascent, own.descent, own.unitsPerEm]).toEqual([
      whole.ascent,
      whole.descent,
      whole.unitsPerEm,
    ]);
    const bytes = readFileSync(path.join(FOLDER, `public-sans-${name}.woff2`)).length;
    expect(bytes).toBeLessThan(13_300);
  });
});
