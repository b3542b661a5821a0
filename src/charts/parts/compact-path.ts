import type { PathCommand } from './drawing.ts';

/**
 * Path data in steps, each relative to the last point: a fraction of the bytes of an outline. Only straight outlines.
 * `step` is what corners are rounded to, in drawing units: whole or a half; those that fall together become one.
 */
export function compactPath(commands: readonly PathCommand[], step = 1): string {
  const inSteps = (value: number) => Math.round(value / step);
  const written = (steps: number) => String(steps * step).replace(/^(-?)0\./, '$1.');
  let data = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const command of commands) {
    if (command[0] === 'C') throw new Error('Only straight outlines can be written in short.');
    if (command[0] === 'Z') {
      data += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const [nextX, nextY] = [inSteps(command[1]), inSteps(command[2])];
    const isStart = command[0] === 'M';
    if (!isStart && nextX === x && nextY === y) continue;
    const dy = nextY - y;
    data += `${isStart ? 'm' : 'l'}${written(nextX - x)}${dy < 0 ? '' : ' '}${written(dy)}`;
    [x, y] = [nextX, nextY];
    if (isStart) [startX, startY] = [x, y];
  }
  return data;
}
