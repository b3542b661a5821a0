import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD_MAP, CARD_SIZE, type CardFrame, cardFrame, cardWords } from '../../../templates/card.ts';
import type { Mark } from '../../charts/parts/drawing.ts';
import { readFontFile } from '../../pdf/fonts/font-files.ts';
import { HOUSE_COLOURS, nearestColour } from '../elsewhere/png/house-colours.ts';
import { indexedPng, packSmall } from '../elsewhere/png/indexed-png.ts';
import { canvasOf } from '../elsewhere/raster/canvas.ts';
import { drawMarks, toolsFor } from '../elsewhere/raster/draw-marks.ts';
import { houseLetters } from '../elsewhere/raster/letters.ts';
import type { CardJob } from './card-content.ts';

/**
 * Makes a function that turns a job into PNG bytes. The fonts are read once, and what cards share is drawn once: the frame
 * and the land, which is the `background`. On that goes what is a card's own.
 */
export function makeCardRenderer(background: readonly Mark[]): (job: CardJob) => Promise<Uint8Array> {
  const { width, height } = CARD_SIZE;
  const letters = houseLetters();
  const tools = toolsFor(width, height, letters);
  const canvas = canvasOf(width, height, 'paper');
  const map = { dx: CARD_MAP.x / CARD_MAP.scale, dy: CARD_MAP.y / CARD_MAP.scale, scale: CARD_MAP.scale };
  const frames = new Map<string, Promise<Uint8Array>>();
  const drawFrame = async (frame: CardFrame): Promise<Uint8Array> => {
    const pixels = await framePixels(frame);
    drawMarks({ ...canvas, pixels }, tools, background, map);
    return pixels;
  };
  return async ({ content, mapMarks }) => {
    const { siteTitle, exampleTitle } = content;
    const key = JSON.stringify([siteTitle, exampleTitle]);
    const frame = frames.get(key) ?? drawFrame({ siteTitle, exampleTitle });
    frames.set(key, frame);
    canvas.pixels.set(await frame);
    drawMarks(canvas, tools, mapMarks, map);
    drawMarks(canvas, tools, cardWords(content, letters.width), { dx: 0, dy: 0, scale: 1 });
    return indexedPng(canvas, HOUSE_COLOURS, packSmall);
  };
}

/** The frame as satori lays it out, in the colours of the house. */
async function framePixels(frame: CardFrame): Promise<Uint8Array> {
  const fonts = [
    { name: 'Public Sans', weight: 400 as const, data: readFontFile('regular') },
    { name: 'Public Sans', weight: 700 as const, data: readFontFile('bold') },
  ];
  // satori's type asks for React's elements; it takes any tree of type and props.
  const tree = cardFrame(frame) as unknown as Parameters<typeof satori>[0];
  const svg = await satori(tree, { ...CARD_SIZE, fonts });
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const places = new Map<number, number>();
  return Uint8Array.from({ length: pixels.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 4, pixel * 4 + 3);
    const colour = (red << 16) | (green << 8) | blue;
    const place = places.get(colour) ?? nearestColour([red, green, blue]);
    places.set(colour, place);
    return place;
  });
}
