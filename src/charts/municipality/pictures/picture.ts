import type { DotsMark, Drawing, Mark, PathCommand } from '../../parts/drawing.ts';

/** A piece of a picture with marks of its own, measured from its own corner. Whole units. Words stay within it. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A drawing in parts, a later one over an earlier one. What lies between them is paper. */
export interface Picture {
  /** Whole units, as the places of its parts. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly parts: readonly PicturePart[];
}

/** The whole picture as one drawing. */
export function pictureDrawing({ width, height, title, description, parts }: Picture): Drawing {
  const paper: Mark = { kind: 'rect', x: 0, y: 0, width, height, fill: 'paper' };
  return {
    width,
    height,
    title,
    description,
    marks: [paper, ...parts.flatMap(({ x, y, marks }) => marks.map((mark) => movedMark(mark, x, y)))],
  };
}

/** The same mark at another place. */
export function movedMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.kind) {
    case 'rect':
    case 'text':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case 'circle':
      return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
    case 'dots':
      return { ...mark, points: movedPoints(mark.points, dx, dy) };
    case 'path':
      return { ...mark, commands: mark.commands.map((command) => movedCommand(command, dx, dy)) };
  }
}

/** Above the longest list of heights that a row of one picture has among all municipalities. */
const MOST_PLACES = 50;

const moved = new WeakMap<DotsMark['points'], Map<string, DotsMark['points']>>();

/** The dots of a country stand in each picture at one of a few places: moved there once, they are also written down once. */
function movedPoints(points: DotsMark['points'], dx: number, dy: number): DotsMark['points'] {
  const places = moved.get(points) ?? new Map<string, DotsMark['points']>();
  moved.set(points, places);
  const key = `${dx} ${dy}`;
  const known = places.get(key);
  if (known) return known;
  const made = points.map(([x, y]) => [x + dx, y + dy] as const);
  if (places.size >= MOST_PLACES) places.clear();
  places.set(key, made);
  return made;
}

function movedCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], command[1] + dx, command[2] + dy];
    case 'C': {
      const [, x1, y1, x2, y2, x, y] = command;
      return ['C', x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy];
    }
    case 'Z':
      return command;
  }
}
