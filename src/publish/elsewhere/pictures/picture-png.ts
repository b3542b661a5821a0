import type { Picture } from '../../../charts/municipality/pictures/picture.ts';
import { HOUSE_COLOURS } from '../png/house-colours.ts';
import { indexedPng } from '../png/indexed-png.ts';
import { canvasOf } from '../raster/canvas.ts';
import { drawMarks, type Tools, toolsFor } from '../raster/draw-marks.ts';
import { houseLetters } from '../raster/letters.ts';

/** Pixels of a drawing unit: sharp on paper and on fine screens. */
const PICTURE_SCALE = 2;

/** Tools are made for heights in steps of so many pixels: few sizes, so that they are seldom made. */
const HEIGHT_STEP = 512;

/** Draws pictures as PNG, `PICTURE_SCALE` pixels for a unit. */
export type DrawPicture = (picture: Picture) => Uint8Array;

/** Reads the fonts and gets its memory once, for all pictures that it draws. */
export function pictureDrawer(): DrawPicture {
  const letters = houseLetters();
  const tools = new Map<string, Tools>();
  let memory = new Uint8Array();
  const toolsOf = (width: number, height: number): Tools => {
    const key = `${width} ${height}`;
    const made = tools.get(key) ?? toolsFor(width, height, letters);
    tools.set(key, made);
    return made;
  };
  return (picture) => {
    const [width, height] = [picture.width * PICTURE_SCALE, picture.height * PICTURE_SCALE];
    if (memory.length < width * height) memory = new Uint8Array(width * height);
    const canvas = canvasOf(width, height, 'paper', memory);
    const own = toolsOf(width, Math.ceil(height / HEIGHT_STEP) * HEIGHT_STEP);
    for (const { x, y, marks } of picture.parts)
      drawMarks(canvas, own, marks, { dx: x, dy: y, scale: PICTURE_SCALE });
    return indexedPng(canvas, HOUSE_COLOURS);
  };
}
