import { coverageDrawing } from '../charts/coverage.ts';
import type { Drawing } from '../charts/drawing.ts';
import { neighbourDrawing, neighbourMap, PAGE_MAP_FRAME, PAGE_MAP_TEXT } from '../charts/neighbour-map.ts';
import { placeDrawing } from '../charts/place-chart.ts';
import { toSvgFile } from '../charts/svg.ts';
import type { Factsheet } from '../factsheet/factsheet.ts';
import { MAIN_FIGURE_IDS } from '../factsheet/measures.ts';
import { EXAMPLE_TITLE } from '../factsheet/notices.ts';
import { figureLines, linesToCsv, linesToExcelCsv } from '../factsheet/to-csv.ts';
import { factsheetToJson } from '../factsheet/to-json.ts';
import { municipalityFile, placeChart } from './paths.ts';
import type { Site } from './site.ts';

export interface OutputFile {
  /** Within the site, without base. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The data and charts of one municipality that stand beside its page: everything but the page, sheet and card. */
export function municipalityFiles(site: Site, factsheet: Factsheet): OutputFile[] {
  const { settings, analysis } = site;
  const { slug } = factsheet;
  const lines = figureLines(factsheet, settings);
  const map = neighbourMap(analysis.geography, factsheet, PAGE_MAP_FRAME, PAGE_MAP_TEXT);
  const chart = (path: string, drawing: Drawing): OutputFile => ({
    path,
    content: toSvgFile(settings.status === 'example' ? markAsExample(drawing) : drawing),
  });
  return [
    {
      path: municipalityFile(slug, 'json'),
      content: `${JSON.stringify(factsheetToJson(factsheet, settings), null, 1)}\n`,
    },
    { path: municipalityFile(slug, 'csv'), content: linesToCsv(lines) },
    { path: municipalityFile(slug, 'excel'), content: linesToExcelCsv(lines) },
    chart(
      municipalityFile(slug, 'domains'),
      coverageDrawing(factsheet, factsheet.lifeDomains, 'Leefgebieden'),
    ),
    chart(
      municipalityFile(slug, 'types'),
      coverageDrawing(factsheet, factsheet.supportTypes, 'Soorten hulp'),
    ),
    chart(municipalityFile(slug, 'map'), neighbourDrawing(map)),
    ...MAIN_FIGURE_IDS.map((id) =>
      chart(
        placeChart(slug, id),
        captioned(placeDrawing(analysis, factsheet, id, { width: 420, height: 70 })),
      ),
    ),
  ];
}

const FOOTER_ROOM = 24;

/** Lines of text under a drawing: what it shows, where the picture alone does not say so. */
function withFooter(drawing: Drawing, text: string, background: 'paper' | 'notice'): Drawing {
  return {
    ...drawing,
    height: drawing.height + FOOTER_ROOM,
    marks: [
      ...drawing.marks,
      { kind: 'rect', x: 0, y: drawing.height, width: drawing.width, height: FOOTER_ROOM, fill: background },
      {
        kind: 'text',
        x: 8,
        y: drawing.height + 16,
        text,
        size: 12,
        weight: 'bold',
        anchor: 'start',
        fill: 'ink',
      },
    ],
  };
}

function captioned(drawing: Drawing): Drawing {
  return withFooter(drawing, drawing.title, 'paper');
}

function markAsExample(drawing: Drawing): Drawing {
  const marked = withFooter(drawing, `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen`, 'notice');
  return { ...marked, title: `${EXAMPLE_TITLE}. ${drawing.title}` };
}
