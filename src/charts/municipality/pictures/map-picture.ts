import { formatNumber } from '../../../model/dutch.ts';
import type { Mark } from '../../parts/drawing.ts';
import { type NeighbourMap, neighbourDrawing } from '../neighbour-map.ts';
import { framed, lines, type PictureNotes } from './frame.ts';
import type { Picture, PicturePart } from './picture.ts';

const NOTE_SIZE = 11;
const GAP = 6;
/** Outlines end a little outside the map, where they would lie over its title. */
const OUTSIDE = 16;

/** The map of the surroundings that can be read alone. */
export function mapPicture(map: NeighbourMap, notes: PictureNotes): Picture {
  const { width, height, title, description, marks } = neighbourDrawing(map);
  const edge: Mark = {
    kind: 'rect',
    x: -OUTSIDE / 2,
    y: -OUTSIDE / 2,
    width: width + OUTSIDE,
    height: height + OUTSIDE,
    stroke: 'paper',
    strokeWidth: OUTSIDE,
  };
  const land = { x: 0, y: 0, width, height, marks: [...marks, edge] };
  const below: PicturePart[] = [];
  let bottom = height + GAP;
  for (const words of [letterWords(map), map.dotWords]) {
    if (words === '') continue;
    const part = lines(words, width, NOTE_SIZE, 'regular', bottom);
    below.push(part);
    bottom += part.height;
  }
  return framed(
    {
      width,
      title,
      lead: map.caption,
      description,
      parts: [land, ...below],
      height: bottom,
    },
    notes,
  );
}

/** What the letters stand for that are on the map where a name does not fit: 'a: Nuenen (3); b: Son (1).' */
function letterWords({ areas }: NeighbourMap): string {
  const named = areas.flatMap(({ letter, name, locations }) =>
    letter === undefined ? [] : [{ letter, words: `${letter}: ${name} (${formatNumber(locations)})` }],
  );
  if (named.length === 0) return '';
  const inOrder = named.toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
  return `${inOrder.map(({ words }) => words).join('; ')}.`;
}
