import { roundHalfUp } from '../../../model/dutch.ts';
import type { Colour } from '../address.ts';
import type { ExplorerData } from '../data.ts';
import type { Choice, Judged } from '../form/filter.ts';
import { countedThing, rateWords, shadeWords } from '../form/words.ts';

/** How the shades of the map are given out. */
export interface Shades {
  /** What each shade means, from few to many. */
  readonly words: readonly string[];
  /** The number of a shade, from 1; undefined where the figure that is divided by is unknown. */
  readonly of: (judged: Judged) => number | undefined;
}

const PER = 10_000;

/** Shades for the locations that fit, or for those locations for each 10,000 inhabitants, to one decimal. */
export function makeShades(data: ExplorerData, choice: Choice, colour: Colour): Shades {
  const starts = colour === 'rate' ? data.rateShades : data.shades;
  const shadeFor = (value: number) => Math.max(1, starts.filter((start) => start <= value).length);
  return {
    words: colour === 'rate' ? rateWords(starts) : shadeWords(starts, countedThing(choice)),
    of: ({ found, municipality: { inhabitants } }) => {
      if (colour === 'count') return shadeFor(found);
      return inhabitants ? shadeFor(roundHalfUp((found / inhabitants) * PER, 1)) : undefined;
    },
  };
}

/** The class that paints an area. What was not found is left white, also for a reader who looks for it. */
export function paintOf(judged: Judged, shades: Shades): string {
  const { verdict, isFound } = judged;
  if (verdict === 'outside') return 'is-outside';
  if (verdict === 'unknown') return 'is-unknown';
  if (!isFound) return 'is-none';
  const shade = shades.of(judged);
  return shade === undefined ? 'is-unknown' : `shade-${shade}`;
}
