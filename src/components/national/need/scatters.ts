import { need, say } from '../../shared/scripts/elements.ts';

/** Name in the address: '?gemeente=zwolle'. */
const PARAMETER = 'gemeente';
const SVG = 'http://www.w3.org/2000/svg';

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly element: HTMLElement;
  /** Found locations first, then each figure; undefined where it is unknown. */
  readonly values: readonly (number | undefined)[];
  readonly words: readonly string[];
}

interface Chart {
  readonly column: number;
  readonly axes: readonly [x: string, y: string];
  readonly svg: SVGElement;
  readonly slider: HTMLInputElement;
  readonly output: HTMLElement;
  readonly mark: SVGCircleElement;
  /** In the order of the figure, so that the slider walks from left to right. */
  readonly rows: readonly Row[];
}

/** Place on an axis, from what the page wrote down of it: kind, lowest and highest value, and where those stand. */
function placeOn(axis: string, value: number): number {
  const [kind, ...numbers] = axis.split(' ');
  const [min = 0, max = 1, from = 0, to = 1] = numbers.map(Number);
  const scale = kind === 'log' ? Math.log : (each: number) => each;
  return from + ((scale(value) - scale(min)) / (scale(max) - scale(min) || 1)) * (to - from);
}

/** Makes the dots of the scatters reachable: a list of municipalities, a slider at each chart, and the address. */
export function startScatters(): void {
  const choice = need<HTMLSelectElement>(document, '#need-municipality');
  const rows = [...document.querySelectorAll<HTMLElement>('#need-table tbody tr')].map(readRow);
  const charts = [...document.querySelectorAll<HTMLElement>('.scatters figure')].map((figure) =>
    readChart(figure, rows),
  );
  const show = (slug: string) => {
    const chosen = rows.find((row) => row.slug === slug);
    choice.value = chosen ? slug : '';
    for (const { element, slug: own } of rows) element.classList.toggle('is-chosen', own === chosen?.slug);
    for (const chart of charts) markIn(chart, chosen);
  };
  const choose = (slug: string) => {
    const address = new URL(location.href);
    if (slug) address.searchParams.set(PARAMETER, slug);
    else address.searchParams.delete(PARAMETER);
    history.replaceState(null, '', address);
    show(slug);
  };
  choice.addEventListener('change', () => choose(choice.value));
  for (const chart of charts) {
    chart.slider.addEventListener('input', () => choose(chart.rows[Number(chart.slider.value)]?.slug ?? ''));
  }
  for (const hidden of document.querySelectorAll<HTMLElement>('.need-choice, .scatters [data-control]')) {
    hidden.hidden = false;
  }
  show(new URLSearchParams(location.search).get(PARAMETER) ?? '');
}

function readRow(element: HTMLElement): Row {
  const cells = [...element.querySelectorAll<HTMLElement>('td')];
  return {
    slug: element.dataset['slug'] ?? '',
    name: need(element, 'th').textContent.trim(),
    element,
    values: cells.map(({ dataset }) =>
      dataset['value'] === undefined ? undefined : Number(dataset['value']),
    ),
    words: cells.map(({ textContent }) => textContent.trim()),
  };
}

function readChart(figure: HTMLElement, all: readonly Row[]): Chart {
  const column = Number(figure.dataset['column']) + 1;
  const svg = need<SVGElement>(figure, 'svg');
  const mark = document.createElementNS(SVG, 'circle');
  mark.classList.add('need-mark');
  mark.setAttribute('r', '6');
  const rows = all
    .filter(({ values }) => values[column] !== undefined)
    .sort((a, b) => (a.values[column] ?? 0) - (b.values[column] ?? 0));
  const slider = need<HTMLInputElement>(figure, 'input');
  slider.max = String(rows.length - 1);
  return {
    column,
    axes: [figure.dataset['x'] ?? '', figure.dataset['y'] ?? ''],
    svg,
    slider,
    output: need(figure, 'output'),
    mark,
    rows,
  };
}

function markIn({ column, axes, svg, slider, output, mark, rows }: Chart, chosen: Row | undefined): void {
  const value = chosen?.values[column];
  const found = chosen?.values[0];
  if (!chosen || value === undefined || found === undefined) {
    mark.remove();
    say(output, chosen ? `${chosen.name}: onbekend` : '');
    slider.setAttribute('aria-valuetext', chosen ? `${chosen.name}: onbekend` : 'geen gemeente gekozen');
    return;
  }
  const words = `${chosen.name}: ${chosen.words[column]}, gevonden locaties: ${chosen.words[0]}`;
  mark.setAttribute('cx', String(placeOn(axes[0], value)));
  mark.setAttribute('cy', String(placeOn(axes[1], found)));
  svg.append(mark);
  slider.value = String(rows.indexOf(chosen));
  slider.setAttribute('aria-valuetext', words);
  say(output, words);
}
