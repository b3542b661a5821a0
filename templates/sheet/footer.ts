import { cautions } from '../../src/factsheet/notices.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { LEFT, PAGE_BOTTOM, type SheetJob, TOP, WIDTH } from './sheet-style.ts';

/** Cautions, sources and the address of the page: on the same spot of every sheet. */
export function putFooter({ pdf, factsheet, settings }: SheetJob): void {
  pdf.artifact((canvas) =>
    canvas.line(LEFT, TOP.footer, LEFT + WIDTH, TOP.footer, { stroke: 'ink', strokeWidth: 0.8 }),
  );
  const page = `${settings.baseUrl}gemeente/${factsheet.slug}/`;
  const used = new Map(
    factsheet.indicators
      .filter(({ figure }) => figure.reading.state === 'known')
      .map(({ source }) => [source.id, source.title]),
  );
  const inventory = settings.sources[0]?.title;
  const runs: TextRun[] = [
    { text: 'Let op. ', weight: 'bold' },
    {
      text: cautions(settings.referenceDate)
        .map(({ title, text }) => `${title} ${text}`)
        .join(' '),
    },
    { text: ' Bronnen. ', weight: 'bold' },
    { text: `${[...(inventory ? [inventory] : []), ...used.values()].join('; ')}. ` },
    { text: 'Alle locaties, uitleg en data: ' },
    { text: page, link: { url: page, description: `Pagina van ${factsheet.name}` } },
  ];
  const { block, fits } = fitBlock(pdf.typesetter, runs, {
    width: WIDTH,
    height: PAGE_BOTTOM - TOP.footer - 5,
    // Fits nearly always at once; looking for the largest size would cost more than it shows.
    size: 6.3,
    minimumSize: 5.8,
    leadingRatio: 1.28,
  });
  if (!fits) throw new Error(`The footer of ${factsheet.name} does not fit: its sources are too long.`);
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top: TOP.footer + 5, paint: 'muted' });
  });
}
