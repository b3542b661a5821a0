import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD_MAP, CARD_SIZE, cardTemplate } from '../../../templates/card.ts';
import { PALETTE } from '../../charts/parts/palette.ts';
import { colourNumber, HOUSE_COLOURS } from '../elsewhere/png/house-colours.ts';
import { palettePng } from '../elsewhere/png/palette-png.ts';
import { tileOf } from '../elsewhere/png/tile.ts';
import type { CardJob } from './card-content.ts';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/public-sans/${name}`));

/** Makes a function that turns a job into PNG bytes; the fonts are read once. `background` holds the land. */
export function makeCardRenderer(background: string): (job: CardJob) => Promise<Uint8Array> {
  const fonts = [
    { name: 'Public Sans', weight: 400 as const, data: fontFile('400Regular/PublicSans_400Regular.ttf') },
    { name: 'Public Sans', weight: 700 as const, data: fontFile('700Bold/PublicSans_700Bold.ttf') },
  ];
  const place = `<g transform="translate(${CARD_MAP.x} ${CARD_MAP.y}) scale(${CARD_MAP.scale})">`;
  return async ({ content, mapMarks }) => {
    // satori's type asks for React's elements; it takes any tree of type and props.
    const tree = cardTemplate(content) as unknown as Parameters<typeof satori>[0];
    const svg = await satori(tree, { ...CARD_SIZE, fonts });
    const withMap = svg.replace(/<\/svg>\s*$/, `${place}${background}${mapMarks}</g></svg>`);
    const { pixels, width, height } = new Resvg(withMap, { font: { loadSystemFonts: false } }).render();
    // A card has fewer than 256 colours: with a palette it has half the bytes, and the same pixels.
    const tiles = [{ x: 0, y: 0, tile: tileOf(pixels, width, height) }];
    return palettePng({ width, height, paper: colourNumber(PALETTE.paper), tiles }, { exact: HOUSE_COLOURS });
  };
}
