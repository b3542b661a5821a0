import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../src/styles/fonts');
const PACKAGE = createRequire(import.meta.url).resolve(
  '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
);
const FILES = ['public-sans.woff2', 'public-sans-more.woff2'].map((name) => path.join(FOLDER, name));

const WORDS = [
  'AVOW Tvangeld To Wa Yo',
  '’s-Hertogenbosch Súdwest-Fryslân',
  '€ 1.234,5 – 50%',
  'geïnteresseerd',
];

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.root);
  page = await open.browser.newPage();
  // A page without a policy, as letters come here from a text.
  await page.goto('about:blank');
  const fonts = [PACKAGE, ...FILES].map((file) => readFileSync(file).toString('base64'));
  await page.evaluate(
    (files) =>
      Promise.all(
        files.map(async (text, index) => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const face = new FontFace(`font-${index}`, bytes.buffer, { weight: '400 700' });
          document.fonts.add(await face.load());
        }),
      ),
    fonts,
  );
});
afterAll(() => open.close());

/** Each text in the font of the package and in our own: how wide, how much the ink of a small square differs at most (of 255), and how many dots are inked. */
function compared(texts: readonly string[], own: number, weight: number) {
  return page.evaluate(
    ([all, font, heavy]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [140, 100];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('No canvas.');
      const drawn = (text: string, name: string) => {
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.font = `${heavy} 64px "${name}"`;
        context.fillText(text, 10, 72);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        // Large, as a browser may round widths to whole pixels.
        context.font = `${heavy} 1000px "${name}"`;
        return { width: context.measureText(text).width, ink: data.filter((_, index) => index % 4 === 3) };
      };
      // Squares of four by four dots: an edge may lie a part of a dot elsewhere.
      const squares = (ink: Uint8ClampedArray) => {
        const sums = new Float64Array((canvas.width / 4) * (canvas.height / 4));
        ink.forEach((value, index) => {
          const [x, y] = [index % canvas.width, Math.floor(index / canvas.width)];
          const square = Math.floor(y / 4) * (canvas.width / 4) + Math.floor(x / 4);
          sums[square] = (sums[square] ?? 0) + value / 16;
        });
        return sums;
      };
      return all.map((text) => {
        const [before, now] = [drawn(text, 'font-0'), drawn(text, `font-${font}`)];
        const [wanted, seen] = [squares(before.ink), squares(now.ink)];
        const differs = Math.max(...wanted.map((ink, index) => Math.abs(ink - (seen[index] ?? 0))));
        return {
          text,
          widths: [before.width, now.width],
          differs,
          inked: before.ink.filter((ink) => ink > 64).length,
        };
      });
    },
    [texts, own, weight] as const,
  );
}

function charactersOf(file: string): string[] {
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new TypeError(`${file} holds several fonts.`);
  return font.characterSet
    .filter((each) => each > 0x20 && each < 0xffff)
    .map((each) => String.fromCodePoint(each));
}

/** In thousandths of the size of a letter. */
const MOST_WIDER = 1.5;
/** Letters half a weight too heavy differ by more than this. */
const MOST_OTHER_INK = 70;

describe.each([400, 700])('the lighter Public Sans in a browser, at %i', (weight) => {
  test.each([1, 2])('shows every character of file %i as that of the package', async (own) => {
    const characters = charactersOf(FILES[own - 1] ?? '');
    expect(characters.length).toBeGreaterThan(80);
    for (const { text, widths, differs } of await compared(characters, own, weight)) {
      expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 1000)), text).toBeLessThan(MOST_WIDER);
      expect(differs, text).toBeLessThan(MOST_OTHER_INK);
    }
  });

  test('spaces words as the package does', async () => {
    for (const { text, widths, inked } of await compared(WORDS, 1, weight)) {
      expect(inked, text).toBeGreaterThan(500);
      expect(widths[0], text).toBeGreaterThan(5000);
      expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0)), text).toBeLessThan(MOST_WIDER * text.length);
    }
  });
});

test('the two weights differ: a bold word is wider', async () => {
  const [[regular], [bold]] = [await compared(['Gemeente'], 1, 400), await compared(['Gemeente'], 1, 700)];
  expect(bold?.widths[1]).toBeGreaterThan((regular?.widths[1] ?? 0) * 1.02);
});
