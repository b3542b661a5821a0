import { type NeighbourMap, neighbourFacts } from '../../charts/municipality/neighbour-map.ts';
import { pictureDrawing } from '../../charts/municipality/pictures/picture.ts';
import { placeDrawing } from '../../charts/municipality/place-chart.ts';
import type { Drawing, TextMark } from '../../charts/parts/drawing.ts';
import { toSvgFile } from '../../charts/parts/svg.ts';
import { breakLines, lettersIn } from '../../charts/parts/texts/text-lines.ts';
import type { FactsheetData } from '../../factsheet/factsheet.ts';
import { MAIN_FIGURE_IDS } from '../../factsheet/shared/measures.ts';
import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { figureLines, linesToCsv, linesToExcelCsv } from '../../factsheet/to-csv.ts';
import { factsheetToJson } from '../../factsheet/to-json.ts';
import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { factsheetCsvDescription } from '../data/factsheet-csvw.ts';
import type { OutputFile } from '../shared/output-file.ts';
import { municipalityFile, placeChart, schemaAddress } from '../shared/paths.ts';
import { type MunicipalityInput, pageMap, type SharedInput } from './input.ts';
import { type ChartFacts, chartPictures, type NamedPicture, surroundingsPicture } from './pictures.ts';

type Shared = Pick<SharedInput, 'settings' | 'spread'>;

/** The data and charts of one municipality that stand beside its page: everything but the page, sheet and card. */
export function municipalityFiles(shared: Shared, input: MunicipalityInput): OutputFile[] {
  const { settings } = shared;
  const { factsheet } = input;
  return [
    ...numberFiles(settings, factsheet),
    ...chartFiles(shared, factsheet),
    mapFile(settings, factsheet.slug, pageMap(neighbourFacts(factsheet), input)),
  ];
}

/** What `factsheet.json` holds: first the address of what describes it. */
export type FactsheetDocument = ReturnType<typeof factsheetDocument>;

function factsheetDocument(settings: EditionSettings, factsheet: FactsheetData) {
  return { $schema: schemaAddress('factsheet', settings), ...factsheetToJson(factsheet, settings) };
}

/** All figures of a municipality as data. */
export function numberFiles(settings: EditionSettings, factsheet: FactsheetData): OutputFile[] {
  const { slug } = factsheet;
  const lines = figureLines(factsheet, settings);
  return [
    {
      path: municipalityFile(slug, 'json'),
      content: `${JSON.stringify(factsheetDocument(settings, factsheet), null, 1)}\n`,
    },
    { path: municipalityFile(slug, 'csv'), content: linesToCsv(lines) },
    { path: municipalityFile(slug, 'csvMetadata'), content: factsheetCsvDescription(factsheet, settings) },
    { path: municipalityFile(slug, 'excel'), content: linesToExcelCsv(lines) },
  ];
}

/** Only what the charts show: a change in anything else makes no chart again. */
export function chartFacts({
  code,
  name,
  slug,
  groups,
  mainFigures,
  lifeDomains,
  supportTypes,
  inhabitants,
  indicators,
}: ChartFacts): ChartFacts {
  return { code, name, slug, groups, mainFigures, lifeDomains, supportTypes, inhabitants, indicators };
}

/** The charts that set a municipality among all others. */
export function chartFiles(shared: Shared, facts: ChartFacts): OutputFile[] {
  const { settings, spread } = shared;
  const { slug } = facts;
  return [
    ...chartPictures(shared, facts).map((named) => pictureFile(slug, named)),
    ...MAIN_FIGURE_IDS.map((id) =>
      chartFile(
        settings,
        placeChart(slug, id),
        captioned(settings, placeDrawing(spread, facts, id, { width: 420, height: 70 })),
      ),
    ),
  ];
}

/** The map of a municipality and its neighbours. */
export function mapFile(settings: EditionSettings, slug: string, map: NeighbourMap): OutputFile {
  return pictureFile(slug, surroundingsPicture(settings, map));
}

/** A picture as SVG. */
function pictureFile(slug: string, { svg, picture }: NamedPicture): OutputFile {
  return { path: municipalityFile(slug, svg), content: toSvgFile(pictureDrawing(picture)) };
}

function chartFile({ status }: EditionSettings, path: string, drawing: Drawing): OutputFile {
  return { path, content: toSvgFile(status === 'example' ? markAsExample(drawing) : drawing) };
}

const FOOTER = { margin: 8, size: 12, line: 16 } as const;

/** Text under a drawing, in as many lines as it needs: what it shows, where the picture alone does not say so. */
function withFooter(drawing: Drawing, text: string, background: 'paper' | 'notice'): Drawing {
  const { width, height } = drawing;
  const { margin, size, line } = FOOTER;
  const lines = breakLines(text, lettersIn(width - 2 * margin, size));
  const room = lines.length * line + margin;
  return {
    ...drawing,
    height: height + room,
    marks: [
      ...drawing.marks,
      { kind: 'rect', x: 0, y: height, width, height: room, fill: background },
      ...lines.map(
        (words, index): TextMark => ({
          kind: 'text',
          x: margin,
          y: height + (index + 1) * line,
          text: words,
          size,
          weight: background === 'notice' ? 'bold' : 'regular',
          anchor: 'start',
          fill: 'ink',
        }),
      ),
    ],
  };
}

/** What the chart shows, its day and its source. */
function captioned({ title, referenceDate, sources }: EditionSettings, drawing: Drawing): Drawing {
  const named = withFooter(drawing, drawing.title, 'paper');
  return withFooter(
    named,
    `Peildatum ${formatDate(referenceDate)}. Bron: ${sources[0]?.title ?? title}.`,
    'paper',
  );
}

function markAsExample(drawing: Drawing): Drawing {
  const marked = withFooter(drawing, `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen`, 'notice');
  return { ...marked, title: `${EXAMPLE_TITLE}. ${drawing.title}` };
}
