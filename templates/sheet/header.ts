import { onLand } from '../../src/charts/municipality/locator-map.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../src/factsheet/shared/notices.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatDate } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import {
  LEFT,
  type Measured,
  RIGHT,
  type SheetInput,
  type SheetPart,
  type SheetSuperseded,
  SIZE,
  TOP,
  WIDTH,
} from './sheet-style.ts';

export const LOCATOR_HEIGHT = 50;
const RULE = TOP.header + 51;
export const SHEET_KIND = 'Factsheet sociaaljuridische ondersteuning';

/** The line itself: the address of the same page today, or the names of those between which the area is divided. */
function supersededRuns({ today: { referenceDate, baseUrl }, pages }: SheetSuperseded): readonly TextRun[] {
  const bare = (url: string) => url.replace(/^https?:\/\//, '');
  const day = formatDate(referenceDate);
  const isDivided = pages.length > 1;
  const links = pages.map(({ name, path }): TextRun => {
    const url = baseUrl + path;
    const description = `${name ?? 'Deze pagina'} in de uitgave van ${day}`;
    return { text: isDivided && name !== undefined ? name : bare(url), link: { url, description } };
  });
  const [only] = pages;
  const lead = isDivided ? `op ${bare(baseUrl)} bij ` : only?.name === undefined ? '' : `bij ${only.name}, `;
  const between = (index: number) => (index === links.length - 1 ? ' en ' : ', ');
  return [
    { text: 'Oudere uitgave. ', weight: 'bold' },
    { text: `Er is een nieuwere, van ${day}: ${lead}` },
    ...links.flatMap((link, index) => (index === 0 ? [link] : [{ text: between(index) }, link])),
  ];
}

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

/** Any sheet; those about one edition alone are never superseded. */
type Noted = SheetPart & Pick<SheetInput, 'superseded'>;

/** What a reader must know before anything else: that there is a newer edition, that the data is invented. */
function noticesOf({ settings, superseded }: Noted): readonly (readonly TextRun[])[] {
  return [
    ...(superseded ? [supersededRuns(superseded)] : []),
    ...(settings.status === 'example'
      ? [[{ text: `${EXAMPLE_TITLE}. `, weight: 'bold' } as const, { text: EXAMPLE_TEXT }]]
      : []),
  ];
}

/** The band with one notice, or two in smaller letters; nothing where there is none. */
export function putNotices(job: Noted): void {
  const { pdf } = job;
  const notices = noticesOf(job);
  if (notices.length === 0) return;
  const { top, height, first, step, size } = notices.length === 1 ? ONE_NOTICE : TWO_NOTICES;
  pdf.artifact((canvas) =>
    canvas.rect(
      { x: LEFT, y: TOP.notice + top, width: WIDTH, height, radius: 2 },
      { fill: 'notice', stroke: 'noticeLine', strokeWidth: 0.8 },
    ),
  );
  for (const [index, runs] of notices.entries()) {
    const block = fitHeading(pdf.typesetter, runs, { width: WIDTH - 16, size, minimumSize: SIZE.small });
    pdf.document.paragraph((paragraph) => {
      paragraph.block(block, { x: LEFT + 8, top: TOP.notice + first + index * step });
    });
  }
}

/** The band and the lines in it, in points from where notices begin. */
const ONE_NOTICE = { top: 0, height: 17, first: 2.4, step: 0, size: SIZE.body } as const;
const TWO_NOTICES = { top: -2, height: 21.5, first: -0.6, step: 9.6, size: SIZE.small } as const;
