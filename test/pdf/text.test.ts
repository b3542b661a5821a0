import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { fitBlock, fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { typesetterFor } from '../../src/pdf/text/typesetter.ts';

const typesetter = typesetterFor(loadFonts(), 'Proef');

function linesOf(block: TextBlock): string[] {
  return block.lines.map((line) => line.pieces.map((piece) => piece.text).join(''));
}

/** Breaks a text in a room that just holds `widest`. */
function brokenAt(widest: string, runs: readonly TextRun[], size = 10): string[] {
  return linesOf(layoutText(typesetter, runs, { size, width: typesetter.widthOf(widest, size) }));
}

describe('widthOf', () => {
  it('grows with the size and with each letter', () => {
    const width = typesetter.widthOf('Zwolle', 10);
    expect(typesetter.widthOf('Zwolle', 20)).toBeCloseTo(2 * width, 6);
    expect(typesetter.widthOf('Zwolle', 10)).toBeCloseTo(
      typesetter.widthOf('Zwo', 10) + typesetter.widthOf('lle', 10),
      6,
    );
    expect(typesetter.widthOf('Zwolle', 10, { weight: 'bold' })).toBeGreaterThan(width);
  });

  it('knows the advance of a letter from the font: 612 thousandths for the 0', () => {
    expect(typesetter.widthOf('0', 1000)).toBe(612);
  });

  it('makes tabular figures equally wide, and others not', () => {
    expect(typesetter.widthOf('111', 10, { tabular: true })).toBe(
      typesetter.widthOf('888', 10, { tabular: true }),
    );
    expect(typesetter.widthOf('111', 10)).toBeLessThan(typesetter.widthOf('888', 10));
  });

  it('takes a letter with a loose accent for the letter with that accent', () => {
    expect(typesetter.set('e\u0308')).toEqual(typesetter.set('ë'));
  });

  it('writes signs outside the font otherwise, where that loses nothing', () => {
    expect(typesetter.set('Ĳ\u2011')).toEqual(typesetter.set('IJ-'));
    expect(typesetter.widthOf('\u202f', 10)).toBeLessThan(typesetter.widthOf('\u00a0', 10));
  });

  it('throws for what the font lacks', () => {
    for (const character of ['→', '😀', '\t', '\u00ad', 'Ж']) {
      expect(() => typesetter.widthOf(`a${character}`, 10)).toThrow(character);
    }
  });
});

describe('layoutText', () => {
  it('breaks at spaces, and keeps a space for the reader at the end of a line', () => {
    expect(brokenAt('In Zwolle', [{ text: 'In Zwolle zijn vijf' }])).toEqual(['In Zwolle ', 'zijn vijf']);
  });

  it('never parts a number from its unit', () => {
    expect(brokenAt('op afstand 13', [{ text: 'op afstand 13\u00a0km' }])).toEqual([
      'op afstand ',
      '13\u00a0km',
    ]);
    expect(brokenAt('op afstand 13', [{ text: 'op afstand 13\u202fkm' }])).toEqual([
      'op afstand ',
      '13\u202fkm',
    ]);
  });

  it('breaks a compound name after its hyphen, without a space', () => {
    expect(brokenAt('Hardinxveld-Gies', [{ text: 'Hardinxveld-Giessendam' }])).toEqual([
      'Hardinxveld-',
      'Giessendam',
    ]);
  });

  it('does not break at the hyphen of a short word, a range or a negative number', () => {
    expect(brokenAt('naar e-ma', [{ text: 'naar e-mail' }])).toEqual(['naar ', 'e-mail']);
    expect(brokenAt('in jaren 2018-', [{ text: 'in jaren 2018-2020' }])).toEqual(['in jaren ', '2018-2020']);
    expect(brokenAt('bij -', [{ text: 'bij -5' }])).toEqual(['bij ', '-5']);
  });

  it('keeps a word of two styles on one line', () => {
    const runs: TextRun[] = [{ text: 'dat is ' }, { text: 'meer', weight: 'bold' }, { text: ', zeker' }];
    expect(brokenAt('dat is meer', runs)).toEqual(['dat is ', 'meer, ', 'zeker']);
    const second = layoutText(typesetter, runs, { size: 10 }).lines[0]?.pieces ?? [];
    expect(second.map((piece) => piece.run.weight ?? 'regular')).toEqual(['regular', 'bold', 'regular']);
  });

  it('puts the pieces of a line one after the other', () => {
    const [line] = layoutText(typesetter, [{ text: 'aa ' }, { text: 'bb', weight: 'bold' }], {
      size: 10,
    }).lines;
    expect(line?.pieces[1]?.x).toBeCloseTo(typesetter.widthOf('aa ', 10), 6);
    expect(line?.width).toBeCloseTo(
      typesetter.widthOf('aa ', 10) + typesetter.widthOf('bb', 10, { weight: 'bold' }),
      6,
    );
  });

  it('starts a new line at a newline', () => {
    expect(linesOf(layoutText(typesetter, [{ text: 'een\ntwee' }], { size: 10 }))).toEqual(['een ', 'twee']);
  });

  it('cuts an address that fits on no line, after a sign if it can', () => {
    const text = 'factsheets.example/gemeente/zwolle';
    const lines = brokenAt('factsheets.example/geme', [{ text }]);
    expect(lines).toEqual(['factsheets.example/', 'gemeente/zwolle']);
    expect(brokenAt('aaaa', [{ text: 'aaaaaa' }])).toEqual(['aaaa', 'aa']);
    expect(brokenAt('i', [{ text: 'MM' }])).toEqual(['M', 'M']);
  });

  it('loses no text and keeps within the room, whatever the width', () => {
    const text =
      'Nuenen, Gerwen en Nederwetten heeft 13\u00a0locaties; Hardinxveld-Giessendam heeft er meer.';
    for (let width = 30; width < 300; width += 7) {
      const block = layoutText(typesetter, [{ text }], { size: 10, width });
      expect(linesOf(block).join('')).toBe(text);
      for (const line of block.lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
    }
  });

  it('tells its height and where the first baseline is', () => {
    const block = layoutText(typesetter, [{ text: 'een\ntwee' }], { size: 10, leading: 15 });
    expect(block.height).toBe(30);
    expect(block.firstBaseline).toBeGreaterThan(7);
    expect(block.firstBaseline).toBeLessThan(15);
  });
});

describe('fitHeading', () => {
  const heading = (text: string, width: number) =>
    fitHeading(typesetter, [{ text, weight: 'bold' }], { width, size: 30, minimumSize: 20 });

  it('leaves a short name at its size', () => {
    expect(heading('Zwolle', 400).size).toBe(30);
  });

  it('shrinks a longer name to one line', () => {
    const block = heading('Nuenen, Gerwen en Nederwetten', 400);
    expect(block.lines).toHaveLength(1);
    expect(block.size).toBeLessThan(30);
    expect(block.size).toBeGreaterThanOrEqual(20);
    expect(block.width).toBeLessThanOrEqual(400);
    expect(block.width).toBeGreaterThan(390);
  });

  it('takes more lines at the minimum size where shrinking is not enough', () => {
    const block = heading('Nuenen, Gerwen en Nederwetten', 250);
    expect(block.size).toBe(20);
    expect(linesOf(block)).toEqual(['Nuenen, Gerwen en ', 'Nederwetten']);
  });
});

describe('fitBlock', () => {
  const runs = [{ text: 'Veel woorden die samen in een kleine doos moeten passen, en dan nog een paar.' }];

  it('takes the largest size that fits', () => {
    const { block, fits } = fitBlock(typesetter, runs, { width: 120, height: 50, size: 12, minimumSize: 7 });
    expect(fits).toBe(true);
    expect(block.height).toBeLessThanOrEqual(50);
    const larger = layoutText(typesetter, runs, {
      width: 120,
      size: block.size + 0.1,
      leading: (block.size + 0.1) * 1.35,
    });
    expect(larger.height).toBeGreaterThan(50);
  });

  it('says so where nothing fits', () => {
    const { block, fits } = fitBlock(typesetter, runs, { width: 60, height: 20, size: 12, minimumSize: 7 });
    expect(fits).toBe(false);
    expect(block.size).toBe(7);
  });
});
