import { ROUTE_KIND, ROUTE_READER } from '../../src/factsheet/route/words.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../src/factsheet/shared/notices.ts';
import { countOf, formatDate } from '../../src/model/dutch.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { drawQrCode } from '../sheet/marks/qr-code.ts';
import { HEAD_LINE, LEFT, PAGE_TOP, RIGHT, type RouteJob, SIZE, WIDTH } from './route-style.ts';

const QR = 52;
const NAME_ROOM = 31;
const NOTICE = 17;

/** Whose route map it is and for whom, when it holds, and the way to its page. Returns where the rest begins. */
export function putHead(job: RouteJob): number {
  const { pdf, subject, settings, address } = job;
  const room = WIDTH - QR - 18;
  const name = fitHeading(pdf.typesetter, [{ text: subject.title, weight: 'bold' }], {
    width: room,
    size: 27,
    minimumSize: 20,
  });
  pdf.document.heading(1, (heading) => {
    heading.text(`${ROUTE_KIND} · ${ROUTE_READER.toLowerCase()}`, {
      x: LEFT,
      y: PAGE_TOP + 8,
      size: SIZE.body,
      weight: 'bold',
      paint: 'muted',
    });
    heading.block(name, { x: LEFT, top: PAGE_TOP + 11 + Math.max(0, NAME_ROOM - name.height) / 2 });
  });
  const below = PAGE_TOP + 11 + Math.max(NAME_ROOM, name.height);
  pdf.document.paragraph((paragraph) => {
    paragraph.text(factsWords(job), { x: LEFT, y: below + 9, size: SIZE.body, paint: 'muted' });
  });
  pdf.document.figure(
    {
      alternative: `QR-code naar ${address}`,
      box: { x: RIGHT - QR, y: PAGE_TOP, width: QR, height: QR },
    },
    (canvas) => drawQrCode(canvas, address, RIGHT - QR, PAGE_TOP, QR),
  );
  const rule = Math.max(below + 15, PAGE_TOP + QR + 5);
  pdf.artifact((canvas) => canvas.rect({ x: LEFT, y: rule, width: WIDTH, height: 1.6 }, { fill: 'ink' }));
  return settings.status === 'example' ? putExampleBand(job, rule + 7) : rule + 8;
}

function factsWords({ route, subject, settings }: RouteJob): string {
  return [
    subject.facts,
    countOf(route.locations, 'locatie', 'locaties'),
    `gegevens van ${formatDate(settings.referenceDate)}`,
  ].join(' · ');
}

function putExampleBand({ pdf }: RouteJob, top: number): number {
  pdf.artifact((canvas) =>
    canvas.rect(
      { x: LEFT, y: top, width: WIDTH, height: NOTICE, radius: 2 },
      { fill: 'notice', stroke: 'noticeLine', strokeWidth: 0.8 },
    ),
  );
  const block = layoutText(
    pdf.typesetter,
    [{ text: `${EXAMPLE_TITLE}. `, weight: 'bold' }, { text: EXAMPLE_TEXT }],
    { size: SIZE.body },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT + 8, top: top + (NOTICE - block.height) / 2 });
  });
  return top + NOTICE + 8;
}

/** Above every page: what it is, when it holds, of which edition, and which page of how many. */
export function putRunningHeads({ pdf, subject, settings }: RouteJob): void {
  const isExample = settings.status === 'example';
  pdf.onEachPage((canvas, page, pages) => {
    const right = `gegevens van ${formatDate(settings.referenceDate)} · bladzijde ${page + 1} van ${pages}`;
    const room = WIDTH - pdf.typesetter.widthOf(right, SIZE.small) - 16;
    const left = [
      `Routekaart ${subject.title} · ${settings.title}`,
      `Routekaart ${subject.title}`,
      subject.title,
    ].map((text) => (isExample ? `${EXAMPLE_TITLE} · ${text}` : text));
    const fits = (text: string) => pdf.typesetter.widthOf(text, SIZE.small, { weight: 'bold' }) <= room;
    canvas.text(left.find(fits) ?? (isExample ? EXAMPLE_TITLE : ''), {
      x: LEFT,
      y: HEAD_LINE,
      size: SIZE.small,
      weight: 'bold',
    });
    canvas.text(right, { x: RIGHT, y: HEAD_LINE, size: SIZE.small, paint: 'muted', align: 'end' });
    canvas.line(LEFT, HEAD_LINE + 6, RIGHT, HEAD_LINE + 6, { stroke: 'line', strokeWidth: 0.5 });
  });
}
