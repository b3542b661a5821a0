import { Resvg } from '@resvg/resvg-js';
import type { Picture, PicturePart } from '../../../charts/municipality/pictures/picture.ts';
import type { Mark } from '../../../charts/parts/drawing.ts';
import { PALETTE } from '../../../charts/parts/palette.ts';
import { marksToSvg } from '../../../charts/parts/svg.ts';
import { colourNumber, HOUSE_COLOURS } from '../png/house-colours.ts';
import { palettePng } from '../png/palette-png.ts';
import { type Tile, tileOf } from '../png/tile.ts';
import { type OutlineText, textOutliner } from './text-outlines.ts';

/** Pixels of a drawing unit: sharp on paper and on fine screens. */
const PICTURE_SCALE = 2;

/** Of pictures that are kept because others may have the same part, in pixels together. */
const MOST_KEPT = 12_000_000;
/** A larger part is a map, which no other picture has. */
const LARGEST_KEPT = 200_000;

/** No edge gets more than 9 of 255 shades off, which nobody sees, and a file becomes a tenth smaller. */
const EDGE_LEVELS = 16;

/** Draws pictures as PNG, `PICTURE_SCALE` pixels for a unit. */
export type DrawPicture = (picture: Picture) => Uint8Array;

/**
 * Draws each part of a picture once, also for the pictures after it: most of a municipality's charts looks the same at
 * others. The fonts are read once.
 */
export function pictureDrawer(): DrawPicture {
  const outline = textOutliner();
  const kept = new Map<string, Tile>();
  let pixels = 0;
  const drawn = (part: PicturePart): Tile => {
    const svg = partSvg(part, outline);
    const known = kept.get(svg);
    if (known) return known;
    const tile = drawTile(svg);
    const size = tile.width * tile.height;
    if (size > LARGEST_KEPT) return tile;
    if (pixels + size > MOST_KEPT) {
      kept.clear();
      pixels = 0;
    }
    kept.set(svg, tile);
    pixels += size;
    return tile;
  };
  return ({ width, height, parts }) =>
    palettePng(
      {
        width: width * PICTURE_SCALE,
        height: height * PICTURE_SCALE,
        paper: colourNumber(PALETTE.paper),
        tiles: parts.map((part) => ({
          x: part.x * PICTURE_SCALE,
          y: part.y * PICTURE_SCALE,
          tile: drawn(part),
        })),
      },
      { exact: HOUSE_COLOURS, edgeLevels: EDGE_LEVELS },
    );
}

/** Marks as SVG with letters as outlines: it looks the same on every machine, whatever fonts that has. */
function partSvg(
  { width, height, marks }: Pick<PicturePart, 'width' | 'height' | 'marks'>,
  outline: OutlineText,
): string {
  const body = marks.map((mark: Mark) =>
    mark.kind === 'text' ? outline(mark) : marksToSvg([mark], 'fixed'),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body.join('')}</svg>`;
}

/** Draws SVG without text on paper. */
function drawTile(svg: string): Tile {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: PICTURE_SCALE },
    background: PALETTE.paper,
  }).render();
  return tileOf(image.pixels, image.width, image.height);
}
