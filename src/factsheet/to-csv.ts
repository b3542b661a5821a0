import type { Comparison } from '../analysis/groups/compare.ts';
import { formatDate } from '../model/dutch.ts';
import type { EditionSettings } from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';
import { commaCsv, excelCsv } from './csv-text.ts';
import type { FactsheetData } from './factsheet.ts';
import { EXAMPLE_TITLE } from './notices.ts';

/** One number with everything that it needs to be read alone. */
export interface FigureLine {
  readonly code: string;
  readonly gemeente: string;
  readonly onderdeel: string;
  readonly sleutel: string;
  readonly omschrijving: string;
  /** 'hier' for the municipality's own figure, else the group. */
  readonly van: string;
  /** 'waarde' for the own figure, 'gemiddelde' for a group. */
  readonly maat: 'waarde' | 'gemiddelde';
  /** Absent where unknown. */
  readonly waarde: number | undefined;
  readonly eenheid: string;
  /** Number of municipalities that a mean is taken over; absent for the own figure. */
  readonly basis: number | undefined;
  /** How many of those have at least one. */
  readonly metTenMinsteEen: number | undefined;
  readonly toestand: 'bekend' | 'onbekend' | 'niet getoond';
  readonly periode: string;
  readonly bron: string;
  readonly status: string;
}

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

const STATES = { known: 'bekend', unknown: 'onbekend', withheld: 'niet getoond' } as const;

/** Only the municipality's own figures: for a table of the whole country. */
export function ownFigureLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  return figureLines(factsheet, settings).filter(({ maat }) => maat === 'waarde');
}

/** Every figure of a factsheet as lines of a tidy table: its own, and the mean of each group. */
export function figureLines(factsheet: FactsheetData, settings: EditionSettings): FigureLine[] {
  const base = { code: factsheet.code, gemeente: factsheet.name };
  const status = settings.status === 'example' ? `${EXAMPLE_TITLE}: verzonnen` : 'gepubliceerd';
  const inventory = {
    periode: `peildatum ${formatDate(settings.referenceDate)}`,
    bron: settings.sources[0]?.title ?? settings.title,
    status,
  };
  const own = (onderdeel: string, sleutel: string, figure: Figure, lineStatus: string): FigureLine => ({
    ...base,
    onderdeel,
    sleutel,
    omschrijving: figure.measure.label,
    van: 'hier',
    maat: 'waarde',
    waarde: figure.reading.state === 'known' ? figure.reading.value : undefined,
    eenheid: figure.measure.unit,
    basis: undefined,
    metTenMinsteEen: undefined,
    toestand: STATES[figure.reading.state],
    periode: figure.measure.period,
    bron: figure.measure.source,
    status: lineStatus,
  });
  const counted = (onderdeel: string, { key, label, locations, comparisons }: ComparedRow): FigureLine[] => {
    const line = {
      ...base,
      onderdeel,
      sleutel: key,
      omschrijving: label,
      eenheid: 'locaties',
      toestand: 'bekend',
      ...inventory,
    } as const;
    return [
      {
        ...line,
        van: 'hier',
        maat: 'waarde',
        waarde: locations,
        basis: undefined,
        metTenMinsteEen: undefined,
      },
      ...comparisons.map((comparison) => compared(line, comparison)),
    ];
  };
  return [
    ...factsheet.mainFigures.flatMap(({ id, figure, comparisons }) => {
      const line = own('kerncijfers', id, figure, status);
      return [line, ...comparisons.map((comparison) => compared(line, comparison))];
    }),
    ...comparedRows(factsheet, 'lifeDomains').flatMap((row) => counted('leefgebieden', row)),
    ...comparedRows(factsheet, 'supportTypes').flatMap((row) => counted('soorten hulp', row)),
    ...comparedRows(factsheet, 'kinds').flatMap((row) => counted('soorten organisaties', row)),
    ...comparedRows(factsheet, 'networks').flatMap((row) => counted('landelijke organisaties', row)),
    ...factsheet.indicators.map(({ indicator, figure }) =>
      own('inwoners en gemeente', indicator.id, figure, 'gepubliceerd'),
    ),
  ];
}

function compared(
  line: Omit<FigureLine, 'van' | 'maat' | 'waarde' | 'basis' | 'metTenMinsteEen'>,
  { group, base, mean, withAtLeastOne }: Comparison,
): FigureLine {
  return {
    ...line,
    van: GROUP_NAMES[group],
    maat: 'gemiddelde',
    waarde: mean,
    basis: base,
    metTenMinsteEen: withAtLeastOne,
    toestand: mean === undefined ? 'onbekend' : 'bekend',
  };
}

const GROUP_NAMES = {
  country: 'Nederland',
  size: 'grootteklasse',
  urbanity: 'stedelijkheid',
  province: 'provincie',
  neighbours: 'buurgemeenten',
} as const;

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
