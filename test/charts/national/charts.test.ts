import { describe, expect, it } from 'vitest';
import { barChart } from '../../../src/charts/national/bars.ts';
import { hatchLines } from '../../../src/charts/national/hatch.ts';
import { areaMarks, MOST_CLASSES, stepFill } from '../../../src/charts/national/map.ts';
import { inDrawingOrder } from '../../../src/charts/national/map-drawing.ts';
import type { PathCommand } from '../../../src/charts/parts/drawing.ts';
import { breakLines } from '../../../src/charts/parts/texts/text-lines.ts';

const square: PathCommand[] = [['M', 0, 0], ['L', 10, 0], ['L', 10, 10], ['L', 0, 10], ['Z']];
const hole: PathCommand[] = [['M', 4, 4], ['L', 4, 6], ['L', 6, 6], ['L', 6, 4], ['Z']];

describe('hatching', () => {
  it('stays within the outline', () => {
    const lines = hatchLines(square, 2);
    expect(lines.length).toBeGreaterThan(8);
    for (const command of lines) {
      if (command[0] !== 'M' && command[0] !== 'L') throw new Error('Only lines were expected.');
      for (const value of [command[1], command[2]])
        expect(value >= 0 && value <= 10, String(value)).toBe(true);
    }
  });
  it('leaves a hole open', () => {
    const middle = (commands: PathCommand[]) =>
      commands.filter(([operator, x, y]) => operator === 'M' && x === 6 && y === 4).length;
    expect(hatchLines([...square, ...hole], 1).length).toBeGreaterThan(hatchLines(square, 1).length);
    expect(middle(hatchLines(square, 1))).toBe(0);
  });
  it('is how an unknown area is drawn, unlike an empty one and every class', () => {
    const hatched = areaMarks(square, 'hatched', 2);
    expect(hatched).toHaveLength(2);
    expect(areaMarks(square, 'empty')).toHaveLength(1);
    expect(areaMarks(square, { fill: 'land' })).toEqual([{ kind: 'path', commands: square, fill: 'land' }]);
  });
});

describe('the classes of a map', () => {
  it('get a fill each, the highest always the darkest', () => {
    for (let count = 1; count <= MOST_CLASSES; count += 1) {
      const fills = Array.from({ length: count }, (_, index) => stepFill(index, count));
      expect(new Set(fills).size).toBe(count);
      expect(fills.at(-1)).toBe('ink');
    }
  });
  it('are drawn below the empty and hatched areas', () => {
    const layer = (style: 'empty' | 'hatched' | { fill: 'bar' }) => ({ label: '', style, codes: [] });
    const order = inDrawingOrder([layer('empty'), layer({ fill: 'bar' }), layer('hatched')]);
    expect(order.map(({ style }) => style)).toEqual([{ fill: 'bar' }, 'empty', 'hatched']);
  });
});

describe('a bar chart', () => {
  const chart = barChart({
    title: 'T',
    description: 'D',
    rows: [
      { label: 'Half', value: 2, words: '2' },
      { label: 'Heel', value: 4, words: '4' },
      { label: 'Onbekend', value: undefined, words: '–' },
    ],
  });
  const bars = chart.marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.width] : []));
  it('draws lengths in proportion, and none for what is unknown', () => {
    expect(bars).toHaveLength(2);
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(2);
  });
  it('still says in words what it does not draw', () => {
    expect(chart.marks.some((mark) => mark.kind === 'text' && mark.text === '–')).toBe(true);
  });
});

describe('lines of text', () => {
  it('break between words, and keep a word that is too long whole', () => {
    expect(breakLines('een twee drie vier', 9)).toEqual(['een twee', 'drie vier']);
    expect(breakLines('contactbemiddeling nu', 5)).toEqual(['contactbemiddeling', 'nu']);
  });
});
