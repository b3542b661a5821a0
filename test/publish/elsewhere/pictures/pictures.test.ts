import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { convertIndexedToRgb, decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { pictureDrawing } from '../../../../src/charts/municipality/pictures/picture.ts';
import { toSvgFile } from '../../../../src/charts/parts/svg.ts';
import { type DrawPicture, pictureDrawer } from '../../../../src/publish/elsewhere/pictures/picture-png.ts';
import { municipalityInput, sharedInput } from '../../../../src/publish/municipality/input.ts';
import { municipalityPictures, type NamedPicture } from '../../../../src/publish/municipality/pictures.ts';
import { drawPicture, nationalFiles } from '../../../../src/publish/national/files.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { factsheetOf, realSite } from '../../../support/real-site.ts';

let site: Site;
let draw: DrawPicture;
beforeAll(async () => {
  site = await realSite();
  draw = pictureDrawer();
});

const require = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf'].map((name) =>
  require.resolve(`@expo-google-fonts/public-sans/${name}`),
);

const SLUGS = ['vlieland', 'amsterdam', 's-hertogenbosch', 'nuenen-gerwen-en-nederwetten'];

function picturesOf(slug: string, own = site): readonly NamedPicture[] {
  return municipalityPictures(sharedInput(own), municipalityInput(own, factsheetOf(own, slug).code));
}

/** The words that are drawn: not the title and description, which are lost where a picture is pasted. */
function drawnWords({ picture }: NamedPicture): string {
  const svg = toSvgFile(pictureDrawing(picture));
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, text]) => text)
    .join(' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The pixels that are dark where resvg draws the SVG, and those that are far from what it has there. */
function besideResvg(png: Uint8Array, svg: string) {
  const { width, height, ...image } = decode(png, { checkCrc: true });
  const rgb = convertIndexedToRgb({ width, height, ...image });
  const whole = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Public Sans' },
    fitTo: { mode: 'width', value: width },
  }).render().pixels;
  let far = 0;
  let inked = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const difference = Math.abs((rgb[pixel * 3] ?? 0) - (whole[pixel * 4] ?? 0));
    if (difference > 60) far += 1;
    if ((whole[pixel * 4] ?? 255) < 128) inked += 1;
  }
  return { width, height, inked, far };
}

describe.each(SLUGS)('the pictures of %s', (slug) => {
  it('are a map and four charts, each with name, day, source and example drawn in it', () => {
    const pictures = picturesOf(slug);
    expect(pictures.map(({ png }) => png).toSorted()).toEqual([
      'domainsPng',
      'indicatorsPng',
      'mapPng',
      'placePng',
      'typesPng',
    ]);
    for (const named of pictures) {
      const words = drawnWords(named);
      expect(words).toContain(factsheetOf(site, slug).name);
      if (named.png === 'indicatorsPng') {
        // Each of these figures has a period and a source of its own.
        expect(words).toContain('Uit de factsheet van 1 januari 2023.');
        expect(words.replaceAll('\u00a0', ' ')).toContain(
          'Bronnen: [1] CBS, Bevolking op 1 januari (03759NED), 2023;',
        );
      } else {
        expect(words).toContain('Peildatum 1 januari 2023.');
        expect(words).toContain(`Bron: ${site.settings.sources[0]?.title}`);
      }
      expect(words).toContain('Voorbeelddata: de cijfers over hulp zijn verzonnen');
      expect(words).not.toMatch(/undefined|NaN/);
    }
    expect(pictures.map(drawnWords).filter((words) => words.includes('Grenzen: '))).toHaveLength(1);
  });

  it('look as PNG, decoded by another library, as the whole SVG file drawn at once', () => {
    for (const { picture, png } of picturesOf(slug)) {
      const bytes = draw(picture);
      const { width, height, inked, far } = besideResvg(bytes, toSvgFile(pictureDrawing(picture)));
      expect([width, height]).toEqual([picture.width * 2, picture.height * 2]);
      // Edges of letters may fall a little elsewhere; a missing line of text or a shifted part is far more.
      expect(inked, png).toBeGreaterThan(10_000);
      expect(far / inked, png).toBeLessThan(0.05);
    }
  });

  it('are at most 160 kB each, the same each time', () => {
    const again = pictureDrawer();
    for (const { picture } of picturesOf(slug)) {
      const png = draw(picture);
      expect(png.length).toBeLessThan(160_000);
      expect(Buffer.from(again(picture)).equals(png)).toBe(true);
    }
  });
});

it('a picture of a published edition is no example', () => {
  const settings = { ...site.settings, status: 'published' as const };
  const own = { ...site, settings, edition: { ...site.edition, settings } };
  for (const named of picturesOf('urk', own)) {
    expect(drawnWords(named)).not.toMatch(/voorbeelddata:|verzonnen/i);
    expect(named.picture.title).not.toContain('Voorbeelddata');
  }
});

describe('the maps of the country', () => {
  it('look as PNG as their SVG files do when resvg draws them, and are light', () => {
    let seen = 0;
    for (const file of nationalFiles(site)) {
      if (!('drawing' in file)) continue;
      const drawing = file.drawing();
      const png = drawPicture(drawing);
      const { width, inked, far } = besideResvg(png, toSvgFile(drawing));
      expect(width).toBe(800);
      expect(inked, file.path).toBeGreaterThan(10_000);
      // On some there is little but lines of one pixel, in fewer shades here.
      expect(far / inked, file.path).toBeLessThan(0.08);
      expect(png.length, file.path).toBeLessThan(160_000);
      seen += 1;
    }
    expect(seen).toBe(29);
  });
});
