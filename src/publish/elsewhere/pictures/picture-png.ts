import type { Picture } from '../../../charts/municipality/pictures/picture.ts';
import type { Drawing } from '../../../charts/parts/drawing.ts';
import { HOUSE_COLOURS } from '../png/house-colours.ts';
import { indexedPng } from '../png/indexed-png.ts';
import { canvasOf } from '../raster/canvas.ts';
import { drawMarks, type Tools, toolsFor } from '../raster/draw-marks.ts';
import { houseLetters } from '../raster/letters.ts';

/** Pixels of a drawing unit: sharp on paper and on fine screens. */
const PICTURE_SCALE = 2;

/** Tools are made for heights in steps of so many pixels: few sizes, so that they are seldom made. */
const HEIGHT_STEP = 512;

/** Draws pictures as PNG. */
export type DrawPicture = (picture: Pick<Picture, 'width' | 'height' | 'parts'>) => Uint8Array;

/**
 * Reads the fonts and gets its memory once, for all pictures that it draws.
 *
 * @param scale pixels of a unit
 */
export function pictureDrawer(scale = PICTURE_SCALE): DrawPicture {
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
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    if (memory.length < width * height) memory = new Uint8Array(width * height);
    const canvas = canvasOf(width, height, 'paper', memory);
    const own = toolsOf(width, Math.ceil(height / HEIGHT_STEP) * HEIGHT_STEP);
    for (const { x, y, marks } of picture.parts) drawMarks(canvas, own, marks, { dx: x, dy: y, scale });
    return indexedPng(canvas, HOUSE_COLOURS);
  };
}

/** Draws a drawing as PNG in this many pixels of width, with tools that serve for all drawings of its size. */
export function drawingPng(drawing: Drawing, pixels: number): Uint8Array {
  const { width, height, marks } = drawing;
  const scale = pixels / width;
  const draw = drawers.get(scale) ?? pictureDrawer(scale);
  drawers.set(scale, draw);
  return draw({ width, height, parts: [{ x: 0, y: 0, width, height, marks }] });
}

const drawers = new Map<number, DrawPicture>();
