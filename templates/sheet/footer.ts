import { cautions } from '../../src/factsheet/shared/notices.ts';
import type { EditionSettings } from '../../src/model/edition.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { Typesetter } from '../../src/pdf/text/typesetter.ts';
import { LEFT, PAGE_BOTTOM, type SheetPart, TOP, WIDTH } from './sheet-style.ts';

const SIZE = 6.3;
const LEADING_RATIO = 1.28;
/** Room for the line with the address of the page, below the cautions and sources. */
const ADDRESS_LINE = 9;

/** Cautions, sources and the address of the page: on the same spot of every sheet. */
export function putFooter({ pdf, factsheet, settings }: SheetPart): void {
  pdf.artifact((canvas) =>
    canvas.line(LEFT, TOP.footer, LEFT + WIDTH, TOP.footer, { stroke: 'ink', strokeWidth: 0.8 }),
  );
  const used = new Map(
    factsheet.indicators
      .filter(({ figure }) => figure.reading.state === 'known')
      .map(({ source }) => [source.id, source.title]),
  );
  const block = cautionsAndSources(settings, [...used.values()], pdf.typesetter);
  let bottom = 0;
  pdf.document.paragraph((paragraph) => {
    bottom = paragraph.block(block, { x: LEFT, top: TOP.footer + 5, paint: 'muted' });
  });
  const url = `${settings.baseUrl}gemeente/${factsheet.slug}/`;
  const address = layoutText(
    pdf.typesetter,
    [
      { text: 'Alle locaties, uitleg en data: ' },
      { text: url, link: { url, description: `Pagina van ${factsheet.name}` } },
    ],
    { width: WIDTH, size: SIZE, leading: SIZE * LEADING_RATIO },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(address, { x: LEFT, top: bottom, paint: 'muted' });
  });
}

const blocks = new WeakMap<EditionSettings, Map<string, TextBlock>>();

/** The same on nearly every sheet, and the longest text on it: laid out once for each list of sources. */
function cautionsAndSources(
  settings: EditionSettings,
  titles: readonly string[],
  typesetter: Typesetter,
): TextBlock {
  const inventory = settings.sources[0]?.title;
  const sources = `${[...(inventory ? [inventory] : []), ...titles].join('; ')}.`;
  const known = blocks.get(settings) ?? new Map<string, TextBlock>();
  blocks.set(settings, known);
  const cached = known.get(sources);
  if (cached) return cached;
  const warnings = cautions(settings.referenceDate).map(({ title, text }) => `${title} ${text}`);
  const { block, fits } = fitBlock(
    typesetter,
    [
      { text: 'Let op. ', weight: 'bold' },
      { text: warnings.join(' ') },
      { text: ' Bronnen. ', weight: 'bold' },
      { text: sources },
    ],
    {
      width: WIDTH,
      height: PAGE_BOTTOM - TOP.footer - 5 - ADDRESS_LINE,
      size: SIZE,
      minimumSize: 5.5,
      leadingRatio: LEADING_RATIO,
    },
  );
  if (!fits) throw new Error('De bronnen in edition.json zijn te lang voor de onderkant van de factsheet.');
  known.set(sources, block);
  return block;
}
