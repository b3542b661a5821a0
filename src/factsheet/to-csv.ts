import type { EditionSettings } from '../model/edition.ts';
import type { FactsheetData } from './factsheet.ts';
import { changeLines } from './parts/changes/csv.ts';
import { coverageLines } from './parts/coverage/csv.ts';
import { indicatorLines } from './parts/indicators/csv.ts';
import { mainFigureLines } from './parts/main-figures/csv.ts';
import { needExpectedLines } from './parts/need-expected/csv.ts';
import { providerLines } from './parts/providers/csv.ts';
import { commaCsv, excelCsv } from './shared/csv-text.ts';
import type { FigureLine } from './shared/figure-lines.ts';

/** In the order of the file. */
export const FIGURE_COLUMNS: readonly (keyof FigureLine)[] = [
  'code',
  'gemeente',
  'onderdeel',
  'sleutel',
  'omschrijving',
  'van',
  'maat',
  'waarde',
  'eenheid',
  'basis',
  'metTenMinsteEen',
  'toestand',
  'periode',
  'bron',
  'status',
];

/** Every figure of a factsheet as lines of a tidy table: its own, and the mean of each group. The list of parts. */
export function figureLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return [...presentLines(factsheet, settings), ...changeLines(factsheet, settings)];
}

/** Those of the edition itself: without what changed since an earlier one. */
function presentLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return [
    ...mainFigureLines(factsheet, settings),
    ...needExpectedLines(factsheet, settings),
    ...coverageLines(factsheet, settings),
    ...providerLines(factsheet, settings),
    ...indicatorLines(factsheet),
  ];
}

/** The municipality's own figures of the edition itself. */
export function ownPresentLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return presentLines(factsheet, settings).filter(({ maat }) => maat === 'waarde');
}

/** Only the municipality's own figures: for a table of the whole country. */
export function ownFigureLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return figureLines(factsheet, settings).filter(({ maat }) => maat === 'waarde');
}

/** Comma, UTF-8, decimal point: for programs. */
export function linesToCsv(lines: readonly FigureLine[]): string {
  return commaCsv(FIGURE_COLUMNS.map(headerOf), cellsOf(lines));
}

/** Semicolon, BOM, decimal comma: for Dutch Excel. Text that could start a formula is made harmless. */
export function linesToExcelCsv(lines: readonly FigureLine[]): string {
  return excelCsv(FIGURE_COLUMNS.map(headerOf), cellsOf(lines));
}

function cellsOf(lines: readonly FigureLine[]) {
  return lines.map((line) => FIGURE_COLUMNS.map((column) => line[column]));
}

/** 'metTenMinsteEen' becomes 'met_ten_minste_een'. */
export function headerOf(column: keyof FigureLine): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
