import { capitalised } from '../shared/wording.ts';
import type { RegionRoute, RouteCell } from './type.ts';

/** 'Provincie Zeeland', 'Veiligheidsregio Twente'. */
export function regionTitle({ kind, name }: Pick<RegionRoute, 'kind' | 'name'>): string {
  return `${capitalised(kind)} ${name}`;
}

/** 'de provincie Zeeland', 'de veiligheidsregio Twente'. */
export function theRegion({ kind, name }: Pick<RegionRoute, 'kind' | 'name'>): string {
  return `de ${kind} ${name}`;
}

/**
 * The marks of a cell, in words apart. In a region there are many, so that a row of numbers is told by its ends:
 * '1–4', '7', 'L2–L5'.
 */
export function markWords({ marks, municipalities }: Pick<RouteCell, 'marks' | 'municipalities'>): string[] {
  if (municipalities === undefined) return [...marks];
  const runs: { letter: string; first: number; last: number }[] = [];
  for (const mark of marks) {
    const letter = /^\D*/.exec(mark)?.[0] ?? '';
    const number = Number(mark.slice(letter.length));
    const run = runs.at(-1);
    if (run && run.letter === letter && run.last === number - 1) run.last = number;
    else runs.push({ letter, first: number, last: number });
  }
  return runs.flatMap(({ letter, first, last }) => {
    if (last === first) return [`${letter}${first}`];
    return last === first + 1
      ? [`${letter}${first}`, `${letter}${last}`]
      : [`${letter}${first}–${letter}${last}`];
  });
}
