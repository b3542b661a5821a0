/** Bars of one row: a bar for each municipality, a line for each group that they stand beside. In drawing units. */
export interface RowChart {
  readonly height: number;
  readonly bars: readonly { readonly y: number; readonly width: number }[];
  /** Where nothing is known: no bar, but a mark of its own. */
  readonly unknown: readonly number[];
  readonly lines: readonly number[];
  /** Which of the groups each line is of, from 1. */
  readonly lineOf: readonly number[];
}

const CHART_WIDTH = 120;
const BAR = 5;
const GAP = 2;

/**
 * Bars from zero to the highest value or median of the row. Undefined where there is nothing to draw: no figure is
 * known, all are zero, or one is negative.
 */
export function rowChart(
  values: readonly (number | undefined)[],
  medians: readonly (number | undefined)[],
): RowChart | undefined {
  const known = [...values, ...medians].filter((value) => value !== undefined);
  const most = Math.max(0, ...known);
  if (most === 0 || known.some((value) => value < 0)) return undefined;
  const place = (value: number) => Math.round((value / most) * CHART_WIDTH * 10) / 10;
  const top = (index: number) => index * (BAR + GAP) + GAP / 2;
  return {
    height: values.length * (BAR + GAP),
    bars: values.flatMap((value, index) =>
      value === undefined || value === 0 ? [] : [{ y: top(index), width: place(value) }],
    ),
    unknown: values.flatMap((value, index) => (value === undefined ? [top(index)] : [])),
    lines: medians.flatMap((value) => (value === undefined ? [] : [place(value)])),
    lineOf: medians.flatMap((value, index) => (value === undefined ? [] : [index + 1])),
  };
}

/** The drawing. Its figures stand in the row, so a screen reader skips it. */
export function drawRowChart({ height, bars, unknown, lines, lineOf }: RowChart): SVGSVGElement {
  const svg = part('svg', {
    class: 'row-chart',
    viewBox: `-1 0 ${CHART_WIDTH + 2} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  svg.append(
    ...bars.map(({ y, width }) => part('rect', { class: 'bar', x: 0, y, width, height: BAR })),
    ...unknown.map((y) => part('rect', { class: 'unknown', x: 0.5, y: y + 0.5, width: 8, height: BAR - 1 })),
    ...lines.map((x, index) =>
      part('line', { class: `middle-${lineOf[index]}`, x1: x, x2: x, y1: 0, y2: height }),
    ),
  );
  return svg;
}

function part<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
