import { mapSheet } from '../charts/national-map-drawing.ts';
import { toSvgFile } from '../charts/svg.ts';
import { commaCsv, excelCsv } from '../factsheet/csv-text.ts';
import { EXAMPLE_TITLE } from '../factsheet/notices.ts';
import { formatDate } from '../model/dutch.ts';
import type { OutputFile } from './municipality-files.ts';
import { type National, nationalOf } from './national.ts';
import { fileTable } from './national-csv.ts';
import { tablesJson } from './national-json.ts';
import type { NationalMapView } from './national-maps.ts';
import {
  MAPS_PATH,
  mapPath,
  mapPng,
  mapSvg,
  NATIONAL_PATH,
  REPORT_PATH,
  TABLES_JSON,
  tableCsv,
  tableExcel,
} from './national-paths.ts';
import { inventorySource } from './national-words.ts';
import { svgToPng } from './render-map.ts';
import type { Site } from './site.ts';

const PNG_WIDTH = 800;

/** The data behind the national tables, and the maps as files. */
export function nationalFiles(site: Site): OutputFile[] {
  const national = nationalOf(site);
  const { edition } = site;
  return [
    { path: TABLES_JSON, content: tablesJson(national.tables, edition) },
    ...national.tables.flatMap((table): OutputFile[] => {
      const { headers, rows } = fileTable(table, edition);
      return [
        { path: tableCsv(table.id), content: commaCsv(headers, rows) },
        { path: tableExcel(table.id), content: excelCsv(headers, rows) },
      ];
    }),
    ...national.maps.flatMap((view) => mapFiles(view, national, site)),
  ];
}

/** Drawing takes time, so a map is made when its content is asked for: a server that needs one file makes one. */
function mapFiles(view: NationalMapView, national: National, site: Site): OutputFile[] {
  let svg: string | undefined;
  const drawn = (): string => {
    svg ??= toSvgFile(mapSheet(national.sheet, sheetOf(view, site)));
    return svg;
  };
  return [
    {
      path: mapSvg(view.id),
      get content() {
        return drawn();
      },
    },
    {
      path: mapPng(view.id),
      get content() {
        return svgToPng(drawn(), PNG_WIDTH);
      },
    },
  ];
}

function sheetOf({ title, message, layers }: NationalMapView, { settings, edition }: Site) {
  const boundaries = edition.settings.sources.find(({ id }) => id === 'boundaries')?.title;
  return {
    title,
    description: message[0],
    layers,
    notes: [
      `Peildatum ${formatDate(settings.referenceDate)}. Niet gevonden betekent niet dat er niets is.`,
      `Bron: ${inventorySource(settings)}.`,
      ...(boundaries === undefined ? [] : [`Grenzen: ${boundaries}.`]),
    ],
    notice:
      settings.status === 'example' ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen` : undefined,
  };
}

/** The pages of the national picture, for the sitemap. */
export function nationalPages(site: Site): string[] {
  return [NATIONAL_PATH, REPORT_PATH, MAPS_PATH, ...nationalOf(site).maps.map(({ id }) => mapPath(id))];
}
