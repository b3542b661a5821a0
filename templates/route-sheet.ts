import type { AnyRoute } from '../src/factsheet/route/type.ts';
import { ROUTE_KIND, ROUTE_NATIONAL_NOTE, ROUTE_READER } from '../src/factsheet/route/words.ts';
import { cautions, EXAMPLE_TITLE } from '../src/factsheet/shared/notices.ts';
import { formatDate } from '../src/model/dutch.ts';
import { areaWords } from '../src/model/publication/area.ts';
import type { FontSet } from '../src/pdf/fonts/font-face.ts';
import { TaggedPdf } from '../src/pdf/tagged-pdf.ts';
import { layoutText } from '../src/pdf/text/layout-text.ts';
import type { TextRun } from '../src/pdf/text/text-run.ts';
import { putHead, putRunningHeads } from './route/head.ts';
import { putMatrix } from './route/matrix.ts';
import { type OrganisationList, putOrganisations } from './route/organisations.ts';
import {
  COLUMN,
  LEFT,
  PAGE_END,
  PAGE_TOP,
  type RouteJob,
  type RouteSheetContext,
  SIZE,
  WIDTH,
} from './route/route-style.ts';
import { type RouteSubject, subjectOf } from './route/subject.ts';

/**
 * The route map of a municipality or a region as a tagged PDF of A4 pages, as many as it takes: the matrix, then who they are.
 * The same bytes for the same route map.
 */
export function renderRouteSheet(context: RouteSheetContext, fonts: FontSet, route: AnyRoute): Uint8Array {
  const { settings } = context;
  const subject = subjectOf(route, areaWords(settings).part);
  const isExample = settings.status === 'example';
  const pdf = new TaggedPdf({
    fonts,
    title: `${isExample ? `${EXAMPLE_TITLE}: ` : ''}Routekaart ${subject.title} - ${settings.title}`,
    author: settings.publisher.name,
    subject: `${ROUTE_KIND} ${ROUTE_READER.toLowerCase()}: wie helpt bij welke vraag, gegevens van ${formatDate(settings.referenceDate)}`,
    keywords: [...subject.keywords, 'sociaaljuridische ondersteuning'],
    language: 'nl-NL',
    date: settings.referenceDate,
    identity: `routekaart ${subject.identity} ${settings.referenceDate} ${settings.status}`,
  });
  const job: RouteJob = { ...context, pdf, route, subject };
  let y = putHead(job);
  y = putText(job, [{ text: subject.key }], y) + 6;
  y = putMatrix(job, y) + 16;
  for (const list of listsOf(route, subject)) y = putOrganisations(pdf, list, y) + 8;
  putEnd(job, y);
  putRunningHeads(job);
  return pdf.save();
}

function listsOf({ here, national, elsewhere }: AnyRoute, subject: RouteSubject): OrganisationList[] {
  const lists: OrganisationList[] = [
    {
      heading: subject.here,
      note: here.length === 0 ? subject.noneHere : undefined,
      organisations: here,
    },
    { heading: 'Landelijke organisaties', note: ROUTE_NATIONAL_NOTE, organisations: national },
    {
      heading: subject.outside,
      note: subject.noneOutside,
      organisations: elsewhere,
    },
  ];
  return lists.filter(({ organisations }, index) => index === 0 || organisations.length > 0);
}

function putText({ pdf }: RouteJob, runs: readonly TextRun[], top: number): number {
  const block = layoutText(pdf.typesetter, runs, {
    width: WIDTH,
    size: SIZE.body,
    leading: SIZE.body * 1.3,
  });
  pdf.document.paragraph((paragraph) => void paragraph.block(block, { x: LEFT, top }));
  return top + block.height;
}

/** The cautions, how distance is measured, and where to report what is wrong: kept together. */
function putEnd(job: RouteJob, top: number): void {
  const { pdf, settings, address, subject } = job;
  const runs: TextRun[] = [
    ...cautions(settings.referenceDate).flatMap(({ title, text }): TextRun[] => [
      { text: `${title} `, weight: 'bold' },
      { text: `${text} ` },
    ]),
    { text: `\n${subject.distance}\n` },
    { text: 'Bron: ', weight: 'bold' },
    { text: `${settings.sources[0]?.title ?? settings.title}. ` },
    { text: 'Deze kaart op het web: ', weight: 'bold' },
    {
      text: address.replace(/^https?:\/\//, ''),
      link: { url: address, description: subject.description },
    },
    { text: ` · Klopt er iets niet? ${settings.contactEmail}` },
  ];
  const block = layoutText(pdf.typesetter, runs, {
    width: WIDTH,
    size: SIZE.small,
    leading: SIZE.small * 1.3,
  });
  let y = top;
  if (y + block.height > PAGE_END) {
    pdf.nextPage();
    y = PAGE_TOP;
  }
  pdf.artifact((canvas) => canvas.rect({ x: LEFT, y, width: 2 * COLUMN + 20, height: 0.8 }, { fill: 'ink' }));
  pdf.document.paragraph((paragraph) => void paragraph.block(block, { x: LEFT, top: y + 5, paint: 'muted' }));
}
