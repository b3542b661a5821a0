import type { FactsheetData } from '../../../factsheet/factsheet.ts';
import type { FigureLine } from '../../../factsheet/shared/figure-lines.ts';
import { FIGURE_COLUMNS, figureLines, headerOf } from '../../../factsheet/to-csv.ts';
import type { EditionSettings } from '../../../model/edition.ts';
import { FACTSHEET_COLUMNS } from '../../data/factsheet-csvw.ts';
import { municipalityPath } from '../../shared/paths.ts';
import { aboutSheet, figuresName } from './about-sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/** In letters; the other columns are as wide as a short word. */
const WIDTHS: Partial<Readonly<Record<keyof FigureLine, number>>> = {
  gemeente: 22,
  onderdeel: 16,
  sleutel: 22,
  omschrijving: 34,
  van: 16,
  maat: 20,
  eenheid: 20,
  periode: 26,
  bron: 40,
  status: 24,
};
const NARROW = 12;

/** All figures of a municipality as an Excel workbook: the lines of its CSV file, with what the columns mean beside them. */
export function factsheetWorkbook(factsheet: FactsheetData, settings: EditionSettings): Promise<Uint8Array> {
  const { name, slug } = factsheet;
  const about = {
    title: `Cijfers van de gemeente ${name}`,
    page: settings.baseUrl + municipalityPath(slug),
    empty: 'Onbekend of niet getoond. Dat is iets anders dan nul.',
  };
  return writeWorkbook([
    {
      name: figuresName('Cijfers', settings),
      columns: FIGURE_COLUMNS.map((column) => ({
        header: headerOf(column),
        width: WIDTHS[column] ?? NARROW,
      })),
      rows: figureLines(factsheet, settings).map((line) => FIGURE_COLUMNS.map((column) => line[column])),
    },
    aboutSheet(
      about,
      settings,
      ['Kolom', 'Betekenis'],
      FACTSHEET_COLUMNS.map(({ name: column, description }) => [column, description]),
    ),
  ]);
}
