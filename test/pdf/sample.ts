import type { Drawing } from '../../src/charts/parts/drawing.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { TaggedPdf, type TaggedPdfOptions } from '../../src/pdf/tagged-pdf.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';

const OPTIONS: TaggedPdfOptions = {
  fonts: loadFonts(),
  title: 'Proefblad Súdwest-Fryslân (Bergen)',
  author: 'Voorbeeldorganisatie & co',
  subject: 'Een blad om mee te <proeven>',
  keywords: ['proef', 'blad'],
  language: 'nl-NL',
  date: '2023-01-01',
  identity: 'proef|2023',
};

export function emptyPdf(changes: Partial<TaggedPdfOptions> = {}): TaggedPdf {
  return new TaggedPdf({ ...OPTIONS, ...changes });
}

/** 60 dots in six columns: enough for a form of their own. */
const POINTS = Array.from({ length: 60 }, (_, index): [number, number] => [
  5 + (index % 6) * 4,
  3 + Math.floor(index / 6) * 2,
]);

export const SAMPLE_DRAWING: Drawing = {
  width: 120,
  height: 30,
  title: 'Strook',
  description: 'Strook met zestig stippen en een rode stip.',
  marks: [
    { kind: 'rect', x: 0, y: 0, width: 120, height: 30, radius: 4, fill: 'surface' },
    { kind: 'dots', points: POINTS, diameter: 1.5, fill: 'dot' },
    { kind: 'circle', cx: 60, cy: 15, r: 4, fill: 'accent', stroke: 'paper', strokeWidth: 1 },
    {
      kind: 'path',
      commands: [['M', 10, 15], ['C', 20, 0, 30, 30, 40, 15], ['L', 50, 15], ['Z']],
      stroke: 'ink',
      dash: [2, 1],
    },
    {
      kind: 'text',
      x: 90,
      y: 15,
      text: 'Ommen',
      size: 7,
      weight: 'bold',
      anchor: 'middle',
      fill: 'ink',
      halo: 'paper',
    },
  ],
};

/** A page with every kind of element: headings, runs, two tables, a list, a figure, a link, another language. */
export function samplePdf(changes: Partial<TaggedPdfOptions> = {}): TaggedPdf {
  const pdf = emptyPdf(changes);
  const { document, typesetter } = pdf;
  pdf.artifact((canvas) => canvas.rect({ x: 0, y: 0, width: pdf.page.width, height: 6 }, { fill: 'ink' }));
  document.heading(1, (heading) =>
    heading.text('Súdwest-Fryslân', { x: 40, y: 60, size: 24, weight: 'bold' }),
  );
  const lead = layoutText(
    typesetter,
    [
      { text: 'In Nuenen, Gerwen en Nederwetten (Bergen) zijn ' },
      { text: '17 locaties', weight: 'bold' },
      { text: ' van organisaties in België: meer dan in ’s-Hertogenbosch. Meer staat op ' },
      {
        text: 'de pagina van deze gemeente',
        link: { url: 'https://example.org/gemeente/súdwest', description: 'Pagina van Súdwest-Fryslân' },
      },
      { text: '. ' },
      { text: 'Free legal help', language: 'en' },
    ],
    { width: 260, size: 10 },
  );
  document.paragraph((paragraph) => paragraph.block(lead, { x: 40, top: 80 }));
  document.section((section) => {
    section.heading(2, (heading) => heading.text('Cijfers', { x: 40, y: 190, size: 14, weight: 'bold' }));
    section.table((table) => {
      table.caption((caption) => caption.text('Locaties per leefgebied', { x: 40, y: 205, size: 8 }));
      table.head((rows) =>
        rows.row((row) => {
          row.header('Column', (cell) => cell.text('Leefgebied', { x: 40, y: 220, size: 8 }));
          row.header('Column', (cell) => cell.text('Locaties', { x: 150, y: 220, size: 8 }), { columns: 2 });
        }),
      );
      table.body((rows) => {
        for (const [index, name] of ['Wonen', 'Werk'].entries()) {
          const y = 235 + index * 14;
          rows.row((row) => {
            row.header('Row', (cell) => cell.text(name, { x: 40, y, size: 9 }));
            row.cell((cell) =>
              cell.text(String(10 + index), { x: 170, y, size: 9, align: 'end', tabular: true }),
            );
            row.cell(() =>
              pdf.artifact((canvas) => canvas.rect({ x: 180, y, width: 20, height: 6 }, { fill: 'bar' })),
            );
          });
        }
      });
    });
    section.drawing(SAMPLE_DRAWING, { x: 40, y: 280, scale: 1.5 });
    section.list('Disc', (list) =>
      list.item((item) => {
        item.label((label) => label.text('•', { x: 40, y: 360, size: 9 }));
        item.body((body) => body.text('Eén punt – met een streep', { x: 50, y: 360, size: 9 }));
      }),
    );
  });
  document.table((table) =>
    table.body((rows) =>
      rows.row((row) => {
        row.header('Row', (cell) => cell.text('Inkomen', { x: 40, y: 400, size: 9 }));
        row.cell((cell) => cell.blocks.paragraph((p) => p.text('€ 31.900', { x: 150, y: 400, size: 9 })));
      }),
    ),
  );
  return pdf;
}
