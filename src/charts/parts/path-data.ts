import type { Mark, PathCommand } from './drawing.ts';

type Dots = Extract<Mark, { kind: 'dots' }>['points'];

const written = new WeakMap<readonly PathCommand[] | Dots, string>();

/**
 * Outline as the `d` of an SVG path, rounded to hundredths, each point by its distance from the one before: many of
 * the bytes of a map are its outlines. The same outline stands on many maps: each is written down once.
 */
export function pathData(commands: readonly PathCommand[]): string {
  return once(commands, () => {
    // Where the pen is and where the outline began, in whole hundredths: rounding does not add up.
    let atX = 0;
    let atY = 0;
    let startX = 0;
    let startY = 0;
    let data = '';
    let last = '';
    for (const command of commands) {
      const letter = command[0];
      // At the start nothing has been drawn yet: a point can only be given by itself.
      const own = data === '' ? letter : letter.toLowerCase();
      // The same command again needs no letter, but for 'm', after which a point means a line.
      data += own === last && own !== 'm' ? ' ' : own;
      last = own;
      let x = startX;
      let y = startY;
      for (let index = 1; index < command.length; index += 2) {
        x = hundredths(Number(command[index] ?? 0));
        y = hundredths(Number(command[index + 1] ?? 0));
        data += `${index === 1 ? '' : ' '}${short(x - atX)} ${short(y - atY)}`;
      }
      atX = x;
      atY = y;
      if (letter === 'M') {
        startX = x;
        startY = y;
      }
    }
    return data.replaceAll(' -', '-');
  });
}

/** Dots as zero-length lines with round caps: a third of the bytes. Many maps share the dots behind their own mark. */
export function dotsData(points: Dots): string {
  return once(points, () => {
    let data = '';
    let lastX = 0;
    let lastY = 0;
    for (const point of points) {
      const x = hundredths(point[0]);
      const y = hundredths(point[1]);
      data += `m${short(x - lastX)} ${short(y - lastY)}h0`;
      lastX = x;
      lastY = y;
    }
    return data.replaceAll(' -', '-');
  });
}

function once(key: readonly PathCommand[] | Dots, write: () => string): string {
  const known = written.get(key);
  if (known !== undefined) return known;
  const data = write();
  written.set(key, data);
  return data;
}

const hundredths = (value: number): number => Math.round(value * 100);

/** '-.5' for fifty hundredths to the left: without the nought, and without noughts at the end. */
function short(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const whole = Math.trunc(size / 100);
  const rest = size - whole * 100;
  if (rest === 0) return `${sign}${whole}`;
  const before = whole === 0 ? '' : whole;
  if (rest % 10 === 0) return `${sign}${before}.${rest / 10}`;
  return rest < 10 ? `${sign}${before}.0${rest}` : `${sign}${before}.${rest}`;
}
