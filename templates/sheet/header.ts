import { onLand } from '../../src/charts/municipality/locator-map.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../src/factsheet/shared/notices.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatDate } from '../../src/model/dutch.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { LEFT, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

const LOCATOR_HEIGHT = 64;

/** Name, place in the country, the date, and what the sheet is. */
export function putHeader({ pdf, factsheet, settings, land, locator }: SheetPart): void {
  const map = onLand(land, locator);
  const scale = LOCATOR_HEIGHT / map.height;
  const mapWidth = map.width * scale;
  const room = WIDTH - mapWidth - 16;
  pdf.document.heading(1, (heading) => {
    heading.text('Factsheet sociaaljuridische ondersteuning', {
      x: LEFT,
      y: TOP.header + 8,
      size: 9.5,
      weight: 'bold',
      paint: 'muted',
    });
    const block = fitHeading(pdf.typesetter, [{ text: factsheet.name, weight: 'bold' }], {
      width: room,
      size: 32,
      minimumSize: 22,
    });
    heading.block(block, { x: LEFT, top: TOP.header + 12 + (36.8 - block.height) / 2 });
  });
  const facts = [
    factsheet.province.name,
    figureWords(factsheet.inhabitants),
    factsheet.urbanityLabel,
    `peildatum ${formatDate(settings.referenceDate)}`,
  ].filter((fact) => fact !== undefined);
  pdf.document.paragraph((paragraph) => {
    paragraph.text(facts.join(' · '), { x: LEFT, y: TOP.header + 59, size: 9.5, paint: 'muted' });
  });
  pdf.document.drawing(map, { x: RIGHT - mapWidth, y: TOP.header - 6, scale });
  pdf.artifact((canvas) =>
    canvas.rect({ x: LEFT, y: TOP.header + 64, width: WIDTH, height: 2 }, { fill: 'ink' }),
  );
}

/** The band that says that the data is invented; nothing where the edition is real. */
export function putExampleNotice({ pdf, settings }: SheetPart): void {
  if (settings.status !== 'example') return;
  pdf.artifact((canvas) =>
    canvas.rect(
      { x: LEFT, y: TOP.notice, width: WIDTH, height: 17, radius: 2 },
      { fill: 'notice', stroke: 'noticeLine', strokeWidth: 0.8 },
    ),
  );
  const block = layoutText(
    pdf.typesetter,
    [{ text: `${EXAMPLE_TITLE}. `, weight: 'bold' }, { text: EXAMPLE_TEXT }],
    { size: SIZE.body },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT + 8, top: TOP.notice + 2.8 });
  });
}
