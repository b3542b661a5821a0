import { type MapSheet, mapSheet } from '../../charts/national/map-drawing.ts';
import type { Drawing } from '../../charts/parts/drawing.ts';
import { toSvgFile } from '../../charts/parts/svg.ts';
import { commaCsv, excelCsv } from '../../factsheet/shared/csv-text.ts';
import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { formatDate } from '../../model/dutch.ts';
import { lazily } from '../../model/lazily.ts';
import { drawingPng } from '../elsewhere/pictures/picture-png.ts';
import { needFiles } from '../overview/need/files.ts';
import { NEED_PATH } from '../overview/need/paths.ts';
import type { SiteFile } from '../shared/output-file.ts';
import { inhabitantsSource } from '../shared/source-words.ts';
import type { Site } from '../site.ts';
import { changeFiles } from './changes/files.ts';
import { comparedReport } from './compared-report.ts';
import type { NationalMapView } from './maps.ts';
import {
  CHANGES_PATH,
  MAPS_PATH,
  mapPath,
  mapPng,
  mapSvg,
  NATIONAL_PATH,
  REPORT_PATH,
  TABLES_JSON,
  tableCsv,
  tableExcel,
} from './paths.ts';
import { nationalOf } from './picture.ts';
import { fileTable } from './tables/csv.ts';
import { tablesJson } from './tables/json.ts';
import { inventorySource } from './words.ts';

const PNG_WIDTH = 800;

/** The data behind the national tables, and the maps as drawings and as pictures. */
export function* nationalFiles(site: Site): Generator<SiteFile> {
  const national = nationalOf(site);
  const { edition } = site;
  yield { path: TABLES_JSON, content: tablesJson(national.tables, edition) };
  for (const table of national.tables) {
    const { headers, rows } = fileTable(table, edition);
    yield { path: tableCsv(table.id), content: commaCsv(headers, rows) };
    yield { path: tableExcel(table.id), content: excelCsv(headers, rows) };
  }
  yield* changeFiles(site);
  yield* needFiles(site);
  for (const view of national.maps) {
    const sheet = sheetOf(view, site);
    const drawnFrom = JSON.stringify(sheet);
    const drawing = lazily(() => mapSheet(national.sheet, sheet));
    yield { path: mapSvg(view.id), drawnFrom, draw: () => toSvgFile(drawing()) };
    yield { path: mapPng(view.id), drawnFrom, drawing };
  }
}

/** PNG bytes of a map. */
export function drawPicture(drawing: Drawing): Uint8Array {
  return drawingPng(drawing, PNG_WIDTH);
}

function sheetOf(
  { title, message, layers, perInhabitant }: NationalMapView,
  { settings, edition }: Site,
): MapSheet {
  const inhabitants = perInhabitant ? inhabitantsSource(edition) : undefined;
  const boundaries = edition.settings.sources.find(({ id }) => id === 'boundaries')?.title;
  return {
    title,
    description: message[0],
    layers,
    notes: [
      `Peildatum ${formatDate(settings.referenceDate)}. Niet gevonden betekent niet dat er niets is.`,
      `Bron: ${inventorySource(settings)}.`,
      ...(inhabitants ? [`${inhabitants.about}: ${inhabitants.words}`] : []),
      ...(boundaries === undefined ? [] : [`Grenzen: ${boundaries}.`]),
    ],
    notice:
      settings.status === 'example' ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen` : undefined,
  };
}

/** The pages of the national picture, for the sitemap. */
export function nationalPages(site: Site): string[] {
  const report = comparedReport(site.edition) ? [REPORT_PATH] : [];
  const changes = site.past ? [CHANGES_PATH] : [];
  const need = site.edition.need ? [NEED_PATH] : [];
  return [
    NATIONAL_PATH,
    ...report,
    ...changes,
    ...need,
    MAPS_PATH,
    ...nationalOf(site).maps.map(({ id }) => mapPath(id)),
  ];
}
