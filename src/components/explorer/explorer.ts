import { copyText, saveFile } from '../shared/scripts/carry-off.ts';
import { make, need, say } from '../shared/scripts/elements.ts';
import { PARAMETERS, type PageState, readAddress, START, writeAddress, zoomAfter } from './address.ts';
import { type CountryPart, type ExplorerData, partOf } from './data.ts';
import { clearDetails, type DetailsContext, showDetails } from './details.ts';
import { type Judged, judge, type Outcome } from './form/filter.ts';
import { connectForm } from './form/form.ts';
import { choiceWords, countWords, mannerWords, unknownWords, verdictWords } from './form/words.ts';
import { showLegend } from './map/legend.ts';
import { connectMap } from './map/map.ts';
import { makeShades } from './map/shade.ts';
import { connectProviders } from './providers/providers.ts';
import { connectList } from './results/list.ts';
import { listCsv, listName } from './results/list-csv.ts';
import { listed, nextSort } from './results/order.ts';

/** 'push' is a step for the back button, 'replace' is part of the last one, 'none' came from the address. */
type Step = 'push' | 'replace' | 'none';

/** Makes the page explorable: one state, kept in the address, and everything shown from it. */
export function startExplorer(root: HTMLElement, data: ExplorerData, base: string): void {
  let state: PageState = START;
  let rows: readonly Judged[] = [];
  const bySlug = new Map(data.municipalities.map((municipality) => [municipality.slug, municipality]));
  const byCode = new Map(data.municipalities.map((municipality) => [municipality.code, municipality]));
  const mapSection = need(root, '.explorer-map');
  const zoomTo = need<HTMLSelectElement>(root, '[data-zoom-to]');
  const said = need(root, '.count-said');
  const codeOf = (slug: string | undefined) => (slug === undefined ? undefined : bySlug.get(slug)?.code);

  const context: DetailsContext = {
    data,
    base,
    onZoom: (zoom) => go({ ...state, zoom }, 'push', true),
    onProviders: () => go({ ...state, list: 'providers' }, 'push'),
  };
  const form = connectForm(need<HTMLFormElement>(root, '.explorer-form'), data, {
    onChoice: (choice, isTyping) => {
      go({ ...state, choice, zoom: zoomAfter(choice, state) }, isTyping ? 'replace' : 'push');
    },
    onReset: () => go(START, 'push', true),
  });
  const map = connectMap(mapSection, data.municipalities, {
    onChoose: (code) => choose(byCode.get(code)?.slug, 'list'),
    onFreeMove: () => {
      zoomTo.value = '';
      state = { ...state, zoom: 'nederland' };
      keep('replace');
    },
    onWantDots: (dots) => go({ ...state, dots }, 'push'),
  });
  const listSection = need(root, '.explorer-list');
  const providers = connectProviders(need(listSection, '.explorer-providers'), data, base);
  const list = connectList(listSection, data, {
    onChoose: (slug) => choose(slug, 'map'),
    onSort: (key) => go({ ...state, sort: nextSort(state.sort, key) }, 'push'),
    fillDetails: (cell, judged) => showDetails(cell, judged, state.choice, context),
  });

  /** Choosing what was chosen already lets it go. The other side brings it into sight. */
  function choose(slug: string | undefined, other: 'map' | 'list'): void {
    const chosen = slug === state.chosen ? undefined : slug;
    // A map that looks at one municipality goes along to the next.
    const follows = state.zoom === 'gemeente';
    const zoom = follows && chosen === undefined ? 'nederland' : state.zoom;
    go({ ...state, chosen, zoom }, 'push', follows);
    const code = codeOf(chosen);
    if (code === undefined) return;
    if (other === 'list') list.reveal();
    else map.reveal(code);
  }

  function go(next: PageState, step: Step, zoomAnyway = false): void {
    const hasNewZoom = next.zoom !== state.zoom;
    state = next;
    keep(step);
    show();
    if (hasNewZoom || zoomAnyway) zoom();
  }

  /** Keeps the state in the address; a step that changes nothing is no step back. */
  function keep(step: Step): void {
    const query = writeAddress(state);
    const address = location.pathname + (query && `?${query}`);
    if (step === 'none' || address === location.pathname + location.search) return;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function show(): void {
    const { choice, chosen, sort, dots, colour } = state;
    const outcome = judge(data, choice);
    rows = listed(outcome.judged, choice, sort).filter(isInList);
    const shades = makeShades(data, choice, colour);
    showCount(root, outcome, state);
    say(said, '');
    const words = choiceWords(choice, data);
    say(need(root, '.choice-words'), words && `Uw keuze: ${words}.`);
    form.show(choice);
    map.paint(outcome.judged, choice, shades);
    need<HTMLInputElement>(root, '[data-rate-wanted]').checked = colour === 'rate';
    map.wantDots(dots);
    map.markChosen(codeOf(chosen));
    showLegend(mapSection, outcome.judged, choice, shades);
    list.show(rows, choice, chosen, sort);
    showBelowMap(outcome);
    showListTools(listSection, state, data);
    const own = outcome.judged.find(({ municipality }) => municipality.slug === chosen);
    void providers.show(state, rows, own);
  }

  /** Whether a municipality lies where the list is about. */
  function isInList({ municipality }: Judged): boolean {
    return narrowedTo(state, data)?.holds(municipality) ?? true;
  }

  function showBelowMap({ judged }: Outcome): void {
    const panel = need(root, '[data-details="map"]');
    const own = judged.find(({ municipality }) => municipality.slug === state.chosen);
    // On a wide screen the open row of the list stands right beside the map and says the same.
    panel.classList.toggle('is-in-list', own?.verdict === 'match');
    if (own) showDetails(panel, own, state.choice, context, [make('h2', {}, own.municipality.name)]);
    else clearDetails(panel);
  }

  function zoom(): void {
    const code = codeOf(state.chosen);
    zoomTo.value = state.zoom;
    if (state.zoom === 'gemeente' && code !== undefined) map.zoomToArea(code);
    else if (state.zoom === 'nederland') map.zoomToAll();
    else if (data.provinces.some(([key]) => key === state.zoom)) map.zoomToProvince(state.zoom);
    else {
      const part = partOf(state.zoom, data);
      map.zoomToAreas(data.municipalities.flatMap((each) => (part?.holds(each) ? each.code : [])));
    }
  }

  zoomTo.addEventListener('change', () => go({ ...state, zoom: zoomTo.value }, 'push', true));
  const onTick = (selector: string, next: (isTicked: boolean) => Partial<PageState>) =>
    need<HTMLInputElement>(root, selector).addEventListener('change', ({ currentTarget }) => {
      const isTicked = currentTarget instanceof HTMLInputElement && currentTarget.checked;
      go({ ...state, ...next(isTicked) }, 'push');
    });
  onTick('[data-rate-wanted]', (isTicked) => ({ colour: isTicked ? 'rate' : 'count' }));
  onTick('[data-narrow-wanted]', (narrow) => ({ narrow }));
  for (const kind of ['municipalities', 'providers'] as const) {
    need(root, `[data-list-kind="${kind}"]`).addEventListener('click', () =>
      go({ ...state, list: kind }, 'push'),
    );
  }
  window.addEventListener('popstate', () => go(readAddress(location.search, data), 'none'));
  need(root, '[data-download]').addEventListener('click', () => {
    const { choice } = state;
    saveFile(listName(choice, data), 'text/csv;charset=utf-8', listCsv(rows, choice, data));
  });
  need(root, '[data-copy]').addEventListener('click', async () => {
    const field = need(root, '.copy-field');
    const isCopied = await copyText(location.href);
    field.hidden = isCopied;
    if (isCopied) return say(said, 'De link is gekopieerd.');
    const input = need<HTMLInputElement>(field, 'input');
    input.value = location.href;
    input.select();
  });

  reveal(root);
  go(readAddress(location.search, data), 'none', true);
  openFiltersInUse(root);
  list.reveal();
}

function showCount(root: HTMLElement, outcome: Outcome, { choice }: PageState): void {
  const words = need(root, '.count-words');
  const sentence = `In ${countWords(outcome)} ${verdictWords(choice)}.`;
  if (words.textContent !== sentence) {
    words.replaceChildren('In ', make('strong', {}, countWords(outcome)), ` ${verdictWords(choice)}.`);
  }
  const notes = [mannerWords(choice), unknownWords(outcome)];
  say(need(root, '.count-note'), notes.filter((note) => note !== '').join(' '));
}

/** The province or region that the list is narrowed to. */
function narrowedTo({ narrow, zoom }: PageState, data: ExplorerData): CountryPart | undefined {
  return narrow ? partOf(zoom, data) : undefined;
}

/** Which list it is, and whether it can be narrowed to the province or region on the map. */
function showListTools(section: HTMLElement, state: PageState, data: ExplorerData): void {
  for (const button of section.querySelectorAll<HTMLElement>('[data-list-kind]')) {
    button.setAttribute('aria-pressed', String(button.dataset['listKind'] === state.list));
  }
  need(section, '[data-live-list]').hidden = state.list !== 'municipalities';
  const part = partOf(state.zoom, data)?.label;
  need(section, '[data-narrow-tools]').hidden = part === undefined;
  need<HTMLInputElement>(section, '[data-narrow-wanted]').checked = state.narrow;
  say(need(section, '[data-narrow-words]'), part === undefined ? '' : `Alleen ${part} in de lijst`);
}

/** Swaps what works without a script for what works with it. */
function reveal(root: HTMLElement): void {
  for (const selector of ['.explorer-form', '.explorer-choice', '.map-tools']) {
    need(root, selector).removeAttribute('inert');
  }
  document.documentElement.classList.add('has-script');
  need(root, '[data-list-tools]').hidden = false;
  need(root, '[data-plain-list]').hidden = true;
  root.classList.add('is-live');
}

/** A shared link shows what it is about. On a small screen the headings say it, and the map stays near. */
function openFiltersInUse(root: HTMLElement): void {
  const isRoomy = matchMedia('(min-width: 48rem)').matches;
  for (const filter of root.querySelectorAll<HTMLDetailsElement>('.filter')) {
    const isFirst = filter.dataset['filter'] === PARAMETERS.domains;
    filter.open = isRoomy && (isFirst || filter.classList.contains('is-set'));
  }
  need<HTMLDetailsElement>(root, '.more').open = isRoomy;
}
