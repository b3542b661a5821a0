import type { Mark, PathCommand } from './drawing.ts';

type Dots = Extract<Mark, { kind: 'dots' }>['points'];

const written = new WeakMap<readonly PathCommand[] | Dots, string>();

/**
 * Outline as the `d` of an SVG path, rounded to hundredths, each point by its distance from the one before: many of
 * the bytes of a map are its outlines. The same outline stands on many maps: each is written down once.
 */
export function pathData(commands: readonly PathCommand[]): string {
  return once(commands, () => {
    const pen = startPen();
    let data = '';
    let last = '';
    for (const command of commands) {
      const letter = pen.isAtStart() ? command[0] : command[0].toLowerCase();
      // The same command again needs no letter, but for 'm', after which a point means a line.
      data += (letter === last && letter !== 'm' ? ' ' : letter) + pen.move(command);
      last = letter;
    }
    return data.replaceAll(' -', '-');
  });
}

/** Dots as zero-length lines with round caps: a third of the bytes. Many maps share the dots behind their own mark. */
export function dotsData(points: Dots): string {
  return once(points, () => {
    let data = '';
    let [lastX, lastY] = [0, 0];
    for (const [x, y] of points.map(([x, y]) => [hundredths(x), hundredths(y)] as const)) {
      data += `m${short(x - lastX)} ${short(y - lastY)}h0`;
      [lastX, lastY] = [x, y];
    }
    return data.replaceAll(' -', '-');
  });
}

interface Pen {
  /** Whether nothing has been drawn yet, so that a point can only be given by itself. */
  readonly isAtStart: () => boolean;
  /** The numbers of a command as steps from where the pen is; it goes to its last point. */
  readonly move: (command: PathCommand) => string;
}

/** Follows where a path is, in whole hundredths: rounding does not add up. */
function startPen(): Pen {
  let at: readonly [number, number] | undefined;
  let start: readonly [number, number] = [0, 0];
  return {
    isAtStart: () => at === undefined,
    move: ([letter, ...numbers]) => {
      const [fromX, fromY] = at ?? [0, 0];
      const points = numbers.map(hundredths);
      const [x = start[0], y = start[1]] = points.slice(-2);
      at = [x, y];
      if (letter === 'M') start = at;
      return points.map((value, index) => short(value - (index % 2 === 0 ? fromX : fromY))).join(' ');
    },
  };
}

function once(key: readonly PathCommand[] | Dots, write: () => string): string {
  const known = written.get(key);
  if (known !== undefined) return known;
  const data = write();
  written.set(key, data);
  return data;
}

const hundredths = (value: number): number => Math.round(value * 100);

/** '-.5' for fifty hundredths to the left: without the nought. */
function short(value: number): string {
  return String(value / 100).replace(/^(-?)0\./, '$1.');
}
