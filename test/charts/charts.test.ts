import { describe, expect, it } from 'vitest';
import { stripMarks, stripOf } from '../../src/charts/municipality/dot-strip.ts';
import { histogram, lastColumn, lastColumnLabel, tallyOf } from '../../src/charts/municipality/histogram.ts';
import type { Drawing } from '../../src/charts/parts/drawing.ts';
import { chooseAxis } from '../../src/charts/parts/scale.ts';
import { toSvg, toSvgFile } from '../../src/charts/parts/svg.ts';
import { type PlacedLabel, placeLabels } from '../../src/charts/parts/texts/place-labels.ts';

const drawing: Drawing = {
  width: 10,
  height: 10,
  title: 'A & <b>',
  description: '"quoted"',
  marks: [
    { kind: 'text', x: 1, y: 2, text: '<script>', size: 8, weight: 'bold', anchor: 'middle', fill: 'ink' },
  ],
};

describe('a drawing as SVG', () => {
  it('escapes every text', () => {
    for (const svg of [toSvg(drawing, { colours: 'themed' }), toSvgFile(drawing)]) {
      expect(svg).toContain('&lt;script&gt;');
      expect(svg).not.toContain('<script>');
      expect(svg).toContain('A &amp; &lt;b&gt;');
    }
  });
  it('leaves the colours to the page, or takes them along', () => {
    expect(toSvg(drawing, { colours: 'themed' })).not.toContain('#14213d');
    expect(toSvgFile(drawing)).toContain('fill="#14213d"');
    expect(toSvgFile(drawing)).toMatch(/<title id="t">.*<\/title><desc id="d">/);
  });
  it('is skipped by screen readers where it only repeats a table', () => {
    expect(toSvg(drawing, { colours: 'themed', decorative: true })).toContain('aria-hidden="true"');
  });
});

/** Values of municipalities that are called 0, 1, 2 and so on. */
function numbered(values: readonly number[]): ReadonlyMap<string, number> {
  return new Map(values.map((value, index) => [String(index), value]));
}

describe('a histogram', () => {
  const input = {
    title: 't',
    unit: 'locaties',
    unitSingular: 'locatie',
    tally: tallyOf(numbered([0, 1, 1, 2, 137])),
    own: 1,
    ownName: 'Urk',
    peerHalf: { low: 1, median: 1.5, high: 3, reach: [0, 6] as const },
    peers: 'gemeenten van deze grootte',
    areaName: 'Nederland',
    countryMedian: 1,
    outOf: undefined,
  };
  it('says how many municipalities have the same, fewer and more', () => {
    expect(histogram(input, { width: 100, height: 40 }).description).toBe(
      'De gemeente Urk: 1 locatie. Evenveel in 1 andere gemeente, minder in 1 en meer in 2. De middelste helft van de gemeenten van deze grootte: 1 tot 3, de middelste 1,5. De middelste van Nederland: 1.',
    );
  });
  it('takes the few very large values together, and says so', () => {
    expect(lastColumn(input.tally, undefined)).toBe(25);
    expect(lastColumnLabel(input.tally, undefined)).toBe('25 of meer');
    expect(lastColumnLabel(tallyOf(numbered([0, 3, 8])), 8)).toBe('8');
  });
  it('colours only the own column', () => {
    const { marks } = histogram(input, { width: 100, height: 40 });
    const own = marks.filter((mark) => mark.kind === 'path' && mark.fill === 'accent');
    expect(own).toHaveLength(1);
  });
  it('draws nothing of its own where the figure is unknown', () => {
    const unknown = histogram({ ...input, own: undefined }, { width: 100, height: 40 });
    expect(unknown.marks.some((mark) => mark.kind === 'path' && mark.fill === 'accent')).toBe(false);
    expect(unknown.description).toBe('Van de gemeente Urk is geen cijfer bekend.');
  });
});

describe('a strip of dots', () => {
  const values = new Map([1, 1, 1, 2, 3].map((value, index) => [`GM${index}`, value]));
  const size = { width: 100, height: 20, dot: 2 };
  it('has a dot for each municipality, all inside the frame', () => {
    const [dots] = stripOf(values, size, 't').background.marks;
    if (dots?.kind !== 'dots') throw new Error('No dots.');
    expect(dots.points).toHaveLength(5);
    for (const [x, y] of dots.points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(20);
    }
  });
  it('is drawn once for all pages', () => {
    expect(stripOf(values, size, 't')).toBe(stripOf(values, size, 't'));
  });
  it('has no mark for an unknown value', () => {
    expect(stripMarks(stripOf(values, size, 't'), undefined, undefined)).toEqual([]);
  });
});

describe('an axis', () => {
  it('goes by factors of ten where a few are far above the rest', () => {
    expect(chooseAxis([10, 20, 30, 900_000], 0, 100).kind).toBe('log');
    expect(chooseAxis([10, 20, 30, 40], 0, 100).kind).toBe('linear');
  });
  it('can hold negative values and equal values', () => {
    const negative = chooseAxis([-5, 0, 10], 0, 100);
    expect(negative.position(-5)).toBe(0);
    expect(Number.isFinite(chooseAxis([4, 4], 0, 100).position(4))).toBe(true);
  });
});

describe('labels on the map', () => {
  const textsOf = (label: PlacedLabel | undefined) =>
    (label?.marks ?? []).filter((mark) => mark.kind === 'text');
  const square = (x: number, size: number) =>
    [['M', x, 0], ['L', x + size, 0], ['L', x + size, size], ['L', x, size], ['Z']] as const;
  it('stand in their own area, or become a letter that the list explains', () => {
    const [wide, narrow] = placeLabels(
      [
        { name: 'Ede', count: '4', outline: square(0, 90), isOwn: true },
        { name: 'Hardinxveld-Giessendam', count: '1', outline: square(95, 20), isOwn: false },
      ],
      { width: 200, height: 100 },
      10,
    );
    expect(wide?.letter).toBeUndefined();
    expect(textsOf(wide).map(({ text }) => text)).toEqual(['Ede', '4']);
    expect(narrow?.letter).toBe('a');
    expect(textsOf(narrow).map(({ text }) => text)).toEqual(['a']);
  });
  it('go around dots; where a name would hide half a dot, a letter stands beside it', () => {
    const frame = { width: 200, height: 100 };
    const outline = square(0, 90);
    const dots = [{ x: 45, y: 45, radius: 6 }];
    const placed = (some: typeof dots) =>
      placeLabels([{ name: 'Ede', count: '4', outline, isOwn: false }], frame, 10, { dots: some });
    const marks = placed(dots).flatMap(textsOf);
    expect(marks.map(({ text }) => text)).toEqual(['Ede', '4']);
    for (const { x, y, text, size } of marks) {
      const isBeside = Math.abs(x - 45) > 6 + (text.length * size * 0.5) / 2;
      expect(isBeside || y < 45 - 6 || y - size * 0.7 > 45 + 6, `${text} at ${x}, ${y}`).toBe(true);
    }
    expect(placed([]).flatMap((label) => label.marks)).not.toEqual(marks);

    const everywhere = [10, 35, 60, 85].flatMap((x) => [10, 30, 50, 70].map((y) => ({ x, y, radius: 5 })));
    const crowded = (isOwn: boolean) =>
      placeLabels([{ name: 'Emmen', count: '4', outline, isOwn }], frame, 10, { dots: everywhere })[0];
    expect(crowded(false)?.letter).toBe('a');
    // The municipality itself keeps its name, on its own colour.
    const [plate] = crowded(true)?.marks ?? [];
    expect(plate).toMatchObject({ kind: 'rect', fill: 'accent' });
    expect(textsOf(crowded(true)).map(({ text, halo }) => [text, halo])).toEqual([
      ['Emmen', 'accent'],
      ['4', 'accent'],
    ]);
  });
  it('that are letters move apart where their areas are smaller than they are', () => {
    const labels = placeLabels(
      [50, 54, 58, 62].map((x) => ({ name: 'Ede', count: '4', outline: square(x, 4), isOwn: false })),
      { width: 200, height: 100 },
      10,
      { lettersOnly: true },
    );
    const places = labels.flatMap(({ marks }) => marks.map(({ x, y }) => ({ x, y })));
    expect(places).toHaveLength(4);
    for (const [index, own] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        expect(Math.max(Math.abs(own.x - other.x) / 9.5, Math.abs(own.y - other.y) / 10)).toBeGreaterThan(
          0.99,
        );
      }
    }
  });
});
