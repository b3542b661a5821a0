import { describe, expect, it } from 'vitest';
import type { Drawing, Mark } from '../../src/charts/parts/drawing.ts';
import { readOperations } from '../../src/pdf/check/reading/content-tokens.ts';
import { dotOperators } from '../../src/pdf/content/dot-form.ts';
import { formatNumber } from '../../src/pdf/content/format-number.ts';
import { putDrawing } from '../../src/pdf/put-drawing.ts';
import { pageOperations, spell } from './page-content.ts';
import { emptyPdf, SAMPLE_DRAWING } from './sample.ts';

const PLACE = { x: 100, y: 41.89, scale: 2 };

/** What the marks become on the page, without the marking and clipping around them. */
async function operatorsFor(marks: readonly Mark[]): Promise<readonly string[]> {
  const drawing: Drawing = { width: 50, height: 40, title: 'Proef', description: 'Een proef.', marks };
  const pdf = emptyPdf();
  pdf.document.drawing(drawing, PLACE);
  const { page } = await pageOperations(pdf.save());
  const spelled = page.map(spell);
  expect(spelled.slice(0, 5)).toEqual(['/Figure BDC', 'q', '100 720 100 80 re', 'W', 'n']);
  expect(spelled.slice(-2)).toEqual(['Q', 'EMC']);
  return spelled.slice(5, -2);
}

describe('putDrawing', () => {
  it('turns y over and scales a rectangle', async () => {
    expect(await operatorsFor([{ kind: 'rect', x: 5, y: 10, width: 20, height: 5, fill: 'water' }])).toEqual([
      '0.89 0.93 0.95 rg',
      '110 770 40 10 re',
      'f',
    ]);
  });

  it('draws a path that other sheets have too as a form of its own, in its own units', async () => {
    const commands = [['M', 1, 2], ['L', 10.126, 0], ['C', 10, 5, 5, 10, 0, 10], ['Z']] as const;
    const marks: Mark[] = [{ kind: 'path', commands, fill: 'water', shared: true }];
    const shown = ['0.89 0.93 0.95 rg', 'q', '2 0 0 -2 100 800 cm', '/D1 Do', 'Q'];
    expect(await operatorsFor(marks)).toEqual(shown);
    const pdf = emptyPdf();
    pdf.document.drawing({ width: 50, height: 40, title: 'Proef', description: 'Een proef.', marks }, PLACE);
    pdf.document.drawing({ width: 50, height: 40, title: 'Nog een', description: 'Nog een.', marks }, PLACE);
    const { forms } = await pageOperations(pdf.save());
    expect(forms.map((operations) => operations.map(spell))).toEqual([
      ['1 2 m', '10.13 0 l', '10 5 5 10 0 10 c', 'h', 'f'],
    ]);
  });

  it('draws lines at several points as one form', async () => {
    const pdf = emptyPdf();
    const lines = [
      ['M', 0, 4],
      ['L', 4, 0],
    ] as const;
    pdf.document.figure({ alternative: 'Arcering', box: { x: 0, y: 0, width: 9, height: 9 } }, (canvas) => {
      canvas.strokeAt(
        lines,
        [
          { x: 10, y: 41.89 },
          { x: 20, y: 41.89 },
        ],
        { stroke: 'ink', strokeWidth: 0.5 },
      );
      canvas.strokeAt(lines, [], { stroke: 'ink', strokeWidth: 0.5 });
    });
    const { page, forms } = await pageOperations(pdf.save());
    const shown = page.map(spell).filter((line) => /cm|Do|w$/.test(line));
    expect(shown).toEqual(['0.5 w', '1 0 0 -1 10 800 cm', '/D1 Do', '1 0 0 -1 20 800 cm', '/D1 Do']);
    expect(forms.map((operations) => operations.map(spell))).toEqual([['0 4 m', '4 0 l', 'S']]);
  });

  it('draws a path with its stroke and dash', async () => {
    const operators = await operatorsFor([
      {
        kind: 'path',
        commands: [['M', 0, 0], ['L', 10, 0], ['C', 10, 5, 5, 10, 0, 10], ['Z']],
        stroke: 'ink',
        strokeWidth: 0.75,
        dash: [2, 1],
      },
    ]);
    expect(operators).toEqual([
      '0.08 0.13 0.24 RG',
      '1.5 w',
      '1 j',
      '[4 2] 0 d',
      '100 800 m',
      '120 800 l',
      '120 790 110 780 100 780 c',
      'h',
      'S',
    ]);
  });

  it('gives a stroke without a width one unit', async () => {
    const operators = await operatorsFor([
      { kind: 'circle', cx: 10, cy: 10, r: 5, stroke: 'ink', fill: 'paper' },
    ]);
    expect(operators).toContain('2 w');
    expect(operators.at(-1)).toBe('B');
    expect(operators.filter((operator) => operator.endsWith(' c'))).toHaveLength(4);
    expect(operators).toContain('130 780 m');
  });

  it('rounds the corners of a rectangle', async () => {
    const operators = await operatorsFor([
      { kind: 'rect', x: 0, y: 0, width: 10, height: 10, radius: 2, fill: 'surface' },
    ]);
    expect(operators.filter((operator) => operator.endsWith(' c'))).toHaveLength(4);
    expect(operators.some((operator) => operator.endsWith('re'))).toBe(false);
  });

  it('leaves out a mark without paint', async () => {
    expect(await operatorsFor([{ kind: 'rect', x: 0, y: 0, width: 10, height: 10 }])).toEqual([]);
  });

  it('strokes the halo of a text before the text', async () => {
    const operators = await operatorsFor([
      {
        kind: 'text',
        x: 25,
        y: 20,
        text: 'Ommen',
        size: 7,
        weight: 'bold',
        anchor: 'middle',
        fill: 'ink',
        halo: 'paper',
      },
    ]);
    const shows = operators.flatMap((operator, index) => (operator === 'Tj' ? [index] : []));
    expect(shows).toHaveLength(2);
    expect(operators.indexOf('1 Tr')).toBeLessThan(shows[0] ?? 0);
    const fillMode = operators.indexOf('0 Tr');
    expect(fillMode).toBeGreaterThan(shows[0] ?? 0);
    expect(fillMode).toBeLessThan(shows[1] ?? 0);
    expect(operators).toContain('/F2 14 Tf');
    expect(operators).toContain('/Span BDC');
  });

  it('anchors a text at its start, middle or end', async () => {
    const width = emptyPdf().typesetter.widthOf('Ommen', 7);
    const leftOf = async (anchor: 'start' | 'middle' | 'end') => {
      const operators = await operatorsFor([
        { kind: 'text', x: 25, y: 20, text: 'Ommen', size: 7, weight: 'regular', anchor, fill: 'ink' },
      ]);
      return Number(operators.find((operator) => operator.endsWith('Td'))?.split(' ')[0]);
    };
    expect(await leftOf('start')).toBe(150);
    expect(await leftOf('middle')).toBeCloseTo(150 - width, 1);
    expect(await leftOf('end')).toBeCloseTo(150 - 2 * width, 1);
  });

  it('shows many dots through a form, and few on the page itself', async () => {
    const points = Array.from({ length: 50 }, (_, index): [number, number] => [index, 3]);
    const many = await operatorsFor([{ kind: 'dots', points, diameter: 1.5, fill: 'dot' }]);
    expect(many).toEqual(['0.5 0.55 0.61 RG', 'q', '2 0 0 -2 100 800 cm', '/D1 Do', 'Q']);
    const few = await operatorsFor([
      { kind: 'dots', points: points.slice(0, 2), diameter: 1.5, fill: 'dot' },
    ]);
    expect(few.filter((operator) => operator.endsWith(' m'))).toHaveLength(2);
    expect(few).toContain('1 J');
  });

  it('uses one form for the same dots at two places', async () => {
    const pdf = emptyPdf();
    pdf.artifact((canvas) => {
      putDrawing(canvas, SAMPLE_DRAWING, { x: 10, y: 10, scale: 1 });
      putDrawing(canvas, SAMPLE_DRAWING, { x: 10, y: 80, scale: 2 });
    });
    pdf.document.paragraph((p) => p.text('x', { x: 10, y: 200, size: 9 }));
    const { page, forms } = await pageOperations(pdf.save());
    expect(forms).toHaveLength(1);
    expect(page.filter(({ operator }) => operator === 'Do')).toHaveLength(2);
  });
});

/** Where the dots of a dashed path with round caps are. */
function dotsOf(operators: string): readonly (readonly [number, number])[] {
  const dots: [number, number][] = [];
  let step = Number.POSITIVE_INFINITY;
  let from: readonly number[] = [];
  for (const { operator, operands } of readOperations(operators)) {
    const numbers = operands.flatMap((operand) => (operand.kind === 'number' ? [operand.value] : []));
    if (operator === 'd' && operands[0]?.kind === 'array') {
      const lengths = operands[0].items.map((item) => (item.kind === 'number' ? item.value : 0));
      if (lengths.length > 0) step = lengths.reduce((sum, length) => sum + length, 0);
    }
    if (operator === 'm') from = numbers;
    if (operator === 'l') {
      const [x = 0, start = 0] = from;
      for (let y = start; y < (numbers[1] ?? 0); y += step) dots.push([x, y]);
    }
  }
  return dots;
}

describe('dotOperators', () => {
  const columns = (ys: readonly (readonly number[])[]): [number, number][] =>
    ys.flatMap((column, x) => column.map((y): [number, number] => [x * 1.5, y]));

  it.each([
    ['even columns', columns([[5], [4, 6], [2, 4, 6, 8], [5]])],
    ['columns with rounded distances', columns([[1, 2.1, 3.2, 4.2, 5.3], [2.7, 3.8], [3.2]])],
    [
      'an uneven column',
      columns([
        [1, 2, 3, 4],
        [1, 4],
        [0, 1, 7],
      ]),
    ],
    ['single dots', columns([[1], [4], [0]])],
    ['dots that go up', columns([[9, 6, 3]])],
    ['dots on top of each other', columns([[3, 3], [4]])],
  ])('puts each dot in its place: %s', (_name, points) => {
    const shown = dotsOf(dotOperators(points, 1.5));
    expect(shown).toHaveLength(points.length);
    for (const [index, [x, y]] of points.entries()) {
      expect(shown[index]?.[0]).toBeCloseTo(x, 2);
      expect(Math.abs((shown[index]?.[1] ?? 99) - y)).toBeLessThanOrEqual(0.16);
    }
  });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0.001, '0'],
    [0.5, '.5'],
    [-0.25, '-.25'],
    [12, '12'],
    [1.005, '1'],
    [1.236, '1.24'],
    [-595.28, '-595.28'],
    [100, '100'],
  ])('spells %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('refuses what is no length', () => {
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow('finite');
  });
});
