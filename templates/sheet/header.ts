import { onLand } from '../../src/charts/municipality/locator-map.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../src/factsheet/shared/notices.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatDate } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import { LEFT, type Measured, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

export const LOCATOR_HEIGHT = 50;
const RULE = TOP.header + 51;
export const SHEET_KIND = 'Factsheet sociaaljuridische ondersteuning';

/** Name, place in the country, the dates, and what the sheet is. */
export function putHeader({ pdf, factsheet, settings, land, locator }: SheetPart): void {
  const map = onLand(land, locator);
  const scale = LOCATOR_HEIGHT / map.height;
  const mapWidth = map.width * scale;
  const { name, facts } = headerBlocks({ pdf, factsheet, settings }, WIDTH - mapWidth - 16);
  pdf.document.heading(1, (heading) => {
    heading.text(SHEET_KIND, {
      x: LEFT,
      y: TOP.header + 4,
      size: SIZE.body,
      weight: 'bold',
      paint: 'muted',
    });
    heading.block(name, { x: LEFT, top: TOP.header + 6 + (31 - name.height) / 2 });
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(facts, { x: LEFT, top: TOP.header + 36.5, paint: 'muted' });
  });
  pdf.document.drawing(map, { x: RIGHT - mapWidth, y: TOP.header - 4, scale });
  pdf.artifact((canvas) => canvas.rect({ x: LEFT, y: RULE, width: WIDTH, height: 1.6 }, { fill: 'ink' }));
}

/** The name as large as the room allows, and below it what is known beforehand. */
export function headerBlocks(
  { pdf, factsheet, settings }: Measured & Pick<SheetPart, 'settings'>,
  room: number,
): { readonly name: TextBlock; readonly facts: TextBlock } {
  return {
    name: fitHeading(pdf.typesetter, [{ text: factsheet.name, weight: 'bold' }], {
      width: room,
      size: 27,
      minimumSize: 20,
    }),
    facts: fitHeading(pdf.typesetter, [{ text: headerFacts(factsheet, settings) }], {
      width: room,
      size: SIZE.body,
      minimumSize: SIZE.small,
    }),
  };
}

/** Province, inhabitants, urbanity and the date of the inventory, on one line. */
function headerFacts(
  { province, inhabitants, urbanityLabel }: SheetPart['factsheet'],
  { referenceDate }: SheetPart['settings'],
): string {
  const date = inhabitants.measure.period.replace(/^peildatum /, '');
  return [
    province.name,
    knownValue(inhabitants.reading) === undefined
      ? 'inwoners onbekend'
      : `${figureWords(inhabitants)} (CBS, ${date})`,
    urbanityLabel,
    `aanbod op ${formatDate(referenceDate)}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(' · ');
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
    paragraph.block(block, { x: LEFT + 8, top: TOP.notice + 2.4 });
  });
}
