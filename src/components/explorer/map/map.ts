import { need, say } from '../../shared/scripts/elements.ts';
import type { Choice, Judged } from '../form/filter.ts';
import { captionWords } from '../form/words.ts';
import { boxAround, magnification, showing, type View, viewOf } from '../view.ts';
import type { Area } from './area.ts';
import { connectDots } from './dots.ts';
import { connectKeys, connectPointers, connectWheel, type Movable, zoomStep } from './moves.ts';
import { showNames } from './names.ts';
import { paintOf, type Shades } from './shade.ts';

export interface MapHandlers {
  readonly onChoose: (code: string) => void;
  /** The reader moved the map: it no longer looks at a place that has a name. */
  readonly onFreeMove: () => void;
  /** The reader wants the locations as dots, or does not. */
  readonly onWantDots: (wanted: boolean) => void;
}

export interface ExplorerMap {
  readonly paint: (judged: readonly Judged[], choice: Choice, shades: Shades) => void;
  readonly markChosen: (code: string | undefined) => void;
  /** Undefined: as near as a province. */
  readonly wantDots: (wanted: boolean | undefined) => void;
  readonly zoomToAll: () => void;
  readonly zoomToProvince: (key: string) => void;
  /** To municipalities together. */
  readonly zoomToAreas: (codes: readonly string[]) => void;
  readonly zoomToArea: (code: string) => void;
  /** Moves the map only where the area is out of sight. */
  readonly reveal: (code: string) => void;
}

/** Who an area belongs to: its link tells the slug, as the page need not tell more. */
type Named = Readonly<Record<'code' | 'slug' | 'name', string>>;

/** Room around what the map zooms to: a municipality says little without its neighbours. */
const AREA_MARGIN = 1;
const PROVINCE_MARGIN = 0.08;

/** Brings the drawn map to life: colours, a chosen area, and moving by mouse, touch and keyboard. */
export function connectMap(
  section: HTMLElement,
  municipalities: readonly Named[],
  handlers: MapHandlers,
): ExplorerMap {
  const frame = need(section, '.map-frame');
  const svg = need<SVGSVGElement>(frame, 'svg');
  const caption = need(section, '.map-caption');
  const patterns = [...svg.querySelectorAll('pattern')];
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole: View = { x, y, width, height };
  const areas = readAreas(svg, municipalities);
  const dots = connectDots(section, svg, handlers.onWantDots);
  let view = whole;
  let captions = new Map<string, string>();

  const show = (next: View): void => {
    view = next;
    svg.setAttribute('viewBox', `${next.x} ${next.y} ${next.width} ${next.height}`);
    const zoom = magnification(next, whole);
    frame.classList.toggle('is-zoomed', zoom > 1);
    dots.zoomed(zoom);
    for (const pattern of patterns) pattern.setAttribute('patternTransform', `scale(${1 / zoom})`);
    showNames(need<SVGGElement>(svg, '.area-names'), areas, next, svg.clientWidth, zoom);
  };
  const movable: Movable = {
    frame,
    whole,
    view: () => view,
    onMove: (next) => {
      show(next);
      handlers.onFreeMove();
    },
  };
  frame.tabIndex = 0;
  frame.setAttribute('role', 'application');
  frame.setAttribute(
    'aria-label',
    'Kaart. Met plus en min zoomt u, met de pijltjes verschuift u. Alles op de kaart staat ook in de lijst.',
  );
  connectKeys(movable);
  connectWheel(movable);
  connectPointers(movable);
  need(section, '[data-zoom="in"]').addEventListener('click', () => movable.onMove(zoomStep(movable, 1)));
  need(section, '[data-zoom="out"]').addEventListener('click', () => movable.onMove(zoomStep(movable, -1)));
  svg.addEventListener('click', (event) => {
    const code = codeAt(event.target);
    if (code === undefined) return;
    event.preventDefault();
    handlers.onChoose(code);
  });
  svg.addEventListener('pointerover', ({ target }) => say(caption, captions.get(codeAt(target) ?? '') ?? ''));
  svg.addEventListener('pointerleave', () => say(caption, ''));
  window.addEventListener('resize', () => show(view));
  // The caption says it, also after the choice has changed.
  for (const title of svg.querySelectorAll('a > title')) title.remove();

  const zoomToArea = (code: string): void => {
    const area = areas.get(code);
    if (area) show(viewOf(area.box, whole, AREA_MARGIN));
  };
  return {
    paint: (judged, choice, shades) => {
      dots.paint(judged, choice);
      frame.classList.toggle('seeks-none', choice.lacking);
      captions = new Map(judged.map((each) => [each.municipality.code, captionWords(each, choice)]));
      for (const each of judged) {
        const path = areas.get(each.municipality.code)?.path;
        const paint = paintOf(each, shades);
        path?.setAttribute('class', paint);
        if (paint === 'is-unknown') path?.setAttribute('fill', 'url(#strepen)');
        else path?.removeAttribute('fill');
      }
    },
    markChosen: (code) => {
      const outline = code === undefined ? undefined : areas.get(code)?.path.getAttribute('d');
      need(svg, '.chosen-area').setAttribute('d', outline ?? 'M0 0');
    },
    wantDots: dots.want,
    zoomToAll: () => show(whole),
    zoomToProvince: (key) => {
      const province = svg.querySelector<SVGPathElement>(`[data-province="${key}"]`);
      if (province) show(viewOf(province.getBBox(), whole, PROVINCE_MARGIN));
    },
    zoomToAreas: (codes) => {
      const box = boxAround(codes.flatMap((code) => areas.get(code)?.box ?? []));
      if (box) show(viewOf(box, whole, PROVINCE_MARGIN));
    },
    zoomToArea,
    reveal: (code) => {
      const area = areas.get(code);
      if (area) show(showing(view, whole, area.box));
    },
  };
}

function readAreas(svg: SVGSVGElement, municipalities: readonly Named[]): ReadonlyMap<string, Area> {
  const bySlug = new Map(municipalities.map((municipality) => [municipality.slug, municipality]));
  const areas = new Map<string, Area>();
  for (const link of svg.querySelectorAll<SVGAElement>('.areas > a')) {
    const municipality = bySlug.get(/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
    if (!municipality) continue;
    link.dataset['code'] = municipality.code;
    const path = need<SVGPathElement>(link, 'path');
    areas.set(municipality.code, { path, name: municipality.name, box: path.getBBox() });
  }
  return areas;
}

function codeAt(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGAElement>('a[data-code]')?.dataset['code'] : undefined;
}
