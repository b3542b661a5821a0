import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/pdf/structure/inline.ts';
import { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { readBack } from './read-back.ts';
import { emptyPdf, samplePdf } from './sample.ts';

describe('TaggedPdf.save', () => {
  it('gives the same bytes twice', async () => {
    const first = Buffer.from(samplePdf().save());
    const other = samplePdf({ title: 'Ander blad', identity: 'ander' }).save();
    const second = Buffer.from(samplePdf().save());
    expect(second.equals(first)).toBe(true);
    expect(first.equals(Buffer.from(other))).toBe(false);
  });

  it('tells two documents apart by their identity', async () => {
    const idOf = (bytes: Uint8Array) =>
      /\/ID \[ ?<([0-9A-F]{32})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const first = idOf(samplePdf({ identity: 'een' }).save());
    const second = idOf(samplePdf({ identity: 'twee' }).save());
    expect(first).toMatch(/^[0-9A-F]{32}$/);
    expect(first).not.toBe(second);
  });

  it('leaves out a font and the outer letters that a document does not use', async () => {
    const make = async (text: string) => {
      const pdf = emptyPdf();
      pdf.document.paragraph((p) => p.text(text, { x: 40, y: 60, size: 10 }));
      return pdf.save().length;
    };
    const plain = await make('Zwolle');
    const outer = await make('Žižek');
    expect(outer).toBeGreaterThan(plain + 3000);
    expect(samplePdf().save().length).toBeGreaterThan(plain + 8000);
  });

  it('works once, and closes the document', async () => {
    const pdf = samplePdf();
    pdf.save();
    expect(() => pdf.save()).toThrow('saved already');
    expect(() => pdf.artifact((canvas) => canvas.circle(1, 1, 1, { fill: 'ink' }))).toThrow('saved');
    expect(() => pdf.document.paragraph(() => {})).toThrow('ended');
  });

  it('refuses an empty document', async () => {
    expect(() => emptyPdf().save()).toThrow('no content');
  });

  it('refuses a document without a title or with a date of another kind', () => {
    expect(() => emptyPdf({ title: ' ' })).toThrow('title');
    expect(() => emptyPdf({ date: '1 januari 2023' })).toThrow('YYYY-MM-DD');
  });
});

describe('reading back with pdf.js', () => {
  it('finds the text, with its diacritics and signs', async () => {
    const { text } = await readBack(samplePdf().save());
    for (const piece of [
      'Súdwest-Fryslân',
      'Nuenen, Gerwen en Nederwetten (Bergen) zijn 17 locaties van organisaties in België',
      'meer dan in ’s-Hertogenbosch.',
      'Meer staat op de pagina van deze gemeente. Free legal help',
      'Eén punt – met een streep',
      '€ 31.900',
      '10',
    ]) {
      expect(text).toContain(piece);
    }
  });

  it('finds the structure in the order of the calls', async () => {
    const { outline } = await readBack(samplePdf().save());
    const cell = (type: string) => [type, 'text'];
    expect(outline).toEqual([
      'Root',
      [
        'Document',
        ['H1', 'text'],
        ['P', 'text', ['Link', 'text', 'link'], 'text', ['Span', 'text']],
        [
          'Sect',
          ['H2', 'text'],
          [
            'Table',
            ['Caption', 'text'],
            ['THead', ['TR', cell('TH'), cell('TH')]],
            ['TBody', ['TR', cell('TH'), cell('TD'), ['TD']], ['TR', cell('TH'), cell('TD'), ['TD']]],
          ],
          ['Figure', 'text'],
          ['L', ['LI', ['Lbl', 'text'], ['LBody', 'text']]],
        ],
        ['Table', ['TBody', ['TR', cell('TH'), ['TD', ['P', 'text']]]]],
      ],
    ]);
  });

  it('reads two texts of one element as two words', async () => {
    const pdf = emptyPdf();
    pdf.document.paragraph((p) => {
      const width = p.text('17', { x: 40, y: 60, size: 20 });
      p.text('van 8', { x: 40 + width, y: 60, size: 9 });
    });
    const { text } = await readBack(pdf.save());
    expect(text.trim()).toBe('17 van 8');
  });
});

describe('what cannot be made', () => {
  const text = (inline: Inline) => inline.text('x', { x: 40, y: 60, size: 10 });

  it('a heading that skips a level', () => {
    expect(() => emptyPdf().document.heading(2, text)).toThrow('level 2 cannot follow one of level 0');
    const pdf = emptyPdf();
    pdf.document.heading(1, text);
    pdf.document.heading(2, text);
    pdf.document.heading(1, text);
    expect(() => pdf.document.heading(3, text)).toThrow('level 3 cannot follow one of level 1');
  });

  it('a figure without a text alternative', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(() => emptyPdf().document.figure({ alternative: ' ', box }, () => {})).toThrow('alternative');
  });

  it('content that is added to an element after it was closed', () => {
    const pdf = emptyPdf();
    let kept: Inline | undefined;
    pdf.document.paragraph((paragraph) => {
      kept = paragraph;
    });
    expect(() => kept?.text('te laat', { x: 1, y: 1, size: 9 })).toThrow('Content of P');
    expect(() => kept?.span({ language: 'en' }, text)).toThrow('Span was added to P');
  });

  it('a table with rows of different width', () => {
    const { document } = emptyPdf();
    expect(() =>
      document.table((table) =>
        table.body((rows) => {
          rows.row((row) => {
            row.header('Row', text);
            row.cell(text);
          });
          rows.row((row) => row.header('Row', text));
        }),
      ),
    ).toThrow('different numbers of columns: 2, 1');
  });

  it('a table without rows, a list without items, an item without a body', () => {
    const { document } = emptyPdf();
    expect(() => document.table(() => {})).toThrow('at least one row');
    expect(() => document.list('None', () => {})).toThrow('at least one item');
    expect(() => document.list('None', (list) => list.item(() => {}))).toThrow('needs a body');
  });

  it('a link without a text, a description or a whole address', () => {
    const link = (url: string, description: string, draw: (inline: Inline) => void) => () =>
      emptyPdf().document.paragraph((p) => p.link({ url, description }, draw));
    expect(link('https://example.org/', 'Voorbeeld', () => {})).toThrow('no text to click on');
    expect(link('https://example.org/', '', text)).toThrow('no description');
    expect(link('/gemeente/zwolle', 'Pagina', text)).toThrow('Not an absolute address');
    expect(link('javascript:alert(1)', 'Pagina', text)).toThrow('Not a web or mail address');
  });

  it('a letter that the font lacks: the error names letter and document', () => {
    const pdf = emptyPdf({ title: 'Factsheet Aalten' });
    expect(() => pdf.document.paragraph((p) => p.text('Ga → links', { x: 40, y: 60, size: 9 }))).toThrow(
      /'→' \(U\+2192\).*'Factsheet Aalten'/,
    );
    expect(pdf).toBeInstanceOf(TaggedPdf);
  });

  it('a length that is no number', () => {
    expect(() =>
      emptyPdf().document.paragraph((p) => p.text('x', { x: Number.NaN, y: 60, size: 9 })),
    ).toThrow('finite number');
  });
});
