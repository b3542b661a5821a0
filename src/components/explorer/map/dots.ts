import { DOT_SIZES, dotSize, precisionWords } from '../../../charts/parts/dot-sizes.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import { need, say } from '../../shared/scripts/elements.ts';
import type { Choice, FoundSpot, Judged } from '../form/filter.ts';
import { countedThing } from '../form/words.ts';

/** On the whole country the dots would cover it; the largest province is nearly twice as near. */
const ZOOM_FOR_DOTS = 1.4;

export interface DotsLayer {
  readonly paint: (judged: readonly Judged[], choice: Choice) => void;
  /** What the reader chose; undefined leaves it to how near the map is. */
  readonly want: (wanted: boolean | undefined) => void;
  readonly zoomed: (zoom: number) => void;
}

/** What of the locations that a reader asks for is on the map. */
export interface DotsTold {
  /** All that are asked for, in the municipalities within the bounds. */
  readonly locations: number;
  readonly known: number;
  readonly byPostcode: number;
  readonly spots: readonly FoundSpot[];
}

/** The locations that fit, in all municipalities within the bounds: also where a reader looks for who lacks them. */
export function dotsOf(judged: readonly Judged[]): DotsTold {
  const within = judged.filter(({ verdict }) => verdict === 'match' || verdict === 'no-match');
  const spots = within.flatMap((each) => each.spots);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    locations: sum(within.map(({ found }) => found)),
    known: sum(spots.map(({ locations }) => locations)),
    byPostcode: sum(spots.map(({ byPostcode }) => byPostcode)),
    spots,
  };
}

/** 'Van 3 van de 4 passende locaties weten we de plek.' */
export function dotsWords({ locations, known, byPostcode }: DotsTold, choice: Choice): string {
  const thing = countedThing(choice);
  if (locations === 0) return `Er is geen ${thing[0]} om te tonen.`;
  const all = countOf(locations, ...thing);
  const count =
    known === 0
      ? `Van ${all} weten we de plek niet.`
      : `Van ${formatNumber(known)} van de ${all} weten we de plek.`;
  return [count, precisionWords(known, byPostcode)].filter((words) => words !== '').join(' ');
}

/** Draws the locations as dots, as far as the reader wants them, and tells what they mean. */
export function connectDots(
  section: HTMLElement,
  svg: SVGSVGElement,
  onWant: (wanted: boolean) => void,
): DotsLayer {
  const group = need<SVGGElement>(svg, '.dots');
  const legend = need(section, '.dot-legend');
  const box = need<HTMLInputElement>(section, '[data-dots-wanted]');
  let wanted: boolean | undefined;
  let zoom = 1;
  const show = (): void => {
    const isShown = wanted ?? zoom >= ZOOM_FOR_DOTS;
    box.checked = isShown;
    legend.hidden = !isShown;
    group.classList.toggle('is-shown', isShown);
  };
  box.addEventListener('change', () => onWant(box.checked));
  return {
    paint: (judged, choice) => {
      const told = dotsOf(judged);
      for (const { from } of DOT_SIZES) {
        const own = told.spots.filter(({ locations }) => dotSize(locations).from === from);
        const data = own.map(({ x, y }) => `M${x} ${y}h0`).join('');
        for (const path of group.querySelectorAll(`[data-from="${from}"]`)) path.setAttribute('d', data);
        need(legend, `[data-dot-size="${from}"]`).hidden = own.length === 0;
      }
      say(need(legend, '.dot-words'), dotsWords(told, choice));
      show();
    },
    want: (next) => {
      wanted = next;
      show();
    },
    zoomed: (next) => {
      zoom = next;
      show();
    },
  };
}
