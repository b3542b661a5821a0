import { formatNumber, formatWithUnit, roundHalfUp } from '../../../model/dutch.ts';
import type { ComparedSheet, SheetCount, SheetFigure } from './compared-sheet.ts';
import { differenceOfCounts, differenceOfFigures, differenceOfWords } from './differences.ts';
import { medianOf, medianText, referencesOf } from './references.ts';

export interface Cell {
  readonly text: string;
  /** 'none' was looked for and not found; 'unknown' was never published. They look different. */
  readonly state: 'known' | 'none' | 'unknown';
  /** Why it is unknown. */
  readonly reason?: string;
  /** Where the text is a number. */
  readonly value?: number;
}

export interface Row {
  readonly label: string;
  /** Period and source. */
  readonly note: string;
  /** One for each municipality, in the order of the columns. */
  readonly cells: readonly Cell[];
  /** The middle one of each group that they stand beside; empty where words are compared. */
  readonly references: readonly Cell[];
  /** The difference in words; empty where there is only one municipality. */
  readonly difference: string;
}

export interface Table {
  readonly id: string;
  readonly caption: string;
  /** Under the table: what a word means, and why figures are unknown. */
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}

const INHABITANTS = 'inwoners';

/** The figures of municipalities side by side: everything that the page shows, as words. */
export function tablesOf(sheets: readonly ComparedSheet[]): Table[] {
  const [first] = sheets;
  if (!first) return [];
  const counted = first.mainFigures[0]?.period ?? '';
  const inPeriod = (caption: string) => (counted === '' ? caption : `${caption}, ${counted}`);
  return [
    { id: 'gemeente', caption: 'Gemeente', notes: [], rows: describingRows(sheets) },
    {
      id: 'kerncijfers',
      caption: inPeriod('Hulp in cijfers'),
      notes: [],
      rows: first.mainFigures.map(({ id }) => mainRow(sheets, id)),
    },
    {
      id: 'leefgebieden',
      caption: inPeriod('Locaties per leefgebied'),
      notes: [],
      rows: countRows(sheets, ({ coverage }) => coverage.lifeDomains),
    },
    {
      id: 'soorten-hulp',
      caption: inPeriod('Locaties per soort hulp'),
      notes: [
        '‘Niet gevonden’ betekent niet dat er niets is. Een locatie kan voor meer leefgebieden en soorten hulp meetellen.',
      ],
      rows: countRows(sheets, ({ coverage }) => coverage.supportTypes),
    },
    indicatorTable(sheets, first),
  ].map((table) => ({ ...table, notes: [...table.notes, ...reasonsIn(table.rows)] }));
}

function reasonsIn(rows: readonly Row[]): string[] {
  const reasons = rows.flatMap(({ cells }) => cells.flatMap(({ reason }) => reason ?? []));
  return [...new Set(reasons)].map((reason) => `Waarom onbekend? ${reason}`);
}

function describingRows(sheets: readonly ComparedSheet[]): Row[] {
  const words = (label: string, read: (sheet: ComparedSheet) => string | null): Row => {
    const texts = sheets.map((sheet) => read(sheet) ?? undefined);
    return {
      label,
      note: '',
      cells: texts.map((text) =>
        text === undefined ? { text: 'onbekend', state: 'unknown' } : { text, state: 'known' },
      ),
      references: referencesOf(sheets).map(() => ({ text: '–', state: 'known' })),
      difference: differenceOfWords(texts),
    };
  };
  return [
    words('Provincie', ({ province }) => province),
    words('Stedelijkheid', ({ urbanity }) => urbanity),
    indicatorRow(sheets, INHABITANTS, ({ value, decimals }) => formatNumber(value, decimals)),
  ].filter((row) => row !== undefined);
}

function mainRow(sheets: readonly ComparedSheet[], id: string): Row {
  const figures = sheets.map(({ mainFigures }) => mainFigures.find((figure) => figure.id === id));
  const outOf = figures[0]?.outOf ?? undefined;
  const cells = figures.map((figure): Cell => {
    const cell = cellOf(figure, ({ value, decimals }) => formatNumber(value, decimals));
    return cell.state === 'known' && outOf !== undefined
      ? { ...cell, text: `${cell.text} van ${outOf}` }
      : cell;
  });
  return {
    label: figures[0]?.label ?? id,
    note: '',
    cells,
    references: medians(sheets, figures[0], (value) => medianText(value, figures[0]?.decimals ?? 0)),
    difference: figureDifference(sheets, figures),
  };
}

function countRows(
  sheets: readonly ComparedSheet[],
  read: (sheet: ComparedSheet) => readonly SheetCount[],
): Row[] {
  const [first] = sheets;
  if (!first) return [];
  return read(first).map(({ key, label }) => {
    const counts = sheets.map((sheet) => ({
      name: sheet.name,
      value: read(sheet).find((row) => row.key === key)?.locations ?? 0,
    }));
    return {
      label,
      note: '',
      cells: counts.map(({ value }) =>
        value === 0
          ? { text: 'niet gevonden', state: 'none', value }
          : { text: formatNumber(value), state: 'known', value },
      ),
      references: medians(
        sheets,
        read(first).find((row) => row.key === key),
        (value) => medianText(value, 0),
      ),
      difference: differenceOfCounts(counts),
    };
  });
}

function indicatorTable(sheets: readonly ComparedSheet[], first: ComparedSheet): Table {
  const others = first.indicators.filter(({ id }) => id !== INHABITANTS);
  const isPublished = (id: string) =>
    sheets.some(({ indicators }) => indicators.some((figure) => figure.id === id && figure.value !== null));
  const missing = others.filter(({ id }) => !isPublished(id)).map(({ label }) => withoutCapital(label));
  return {
    id: 'inwoners',
    caption: 'Inwoners en gemeente',
    notes: missing.length === 0 ? [] : [`Onbekend voor al deze gemeenten: ${missing.join('; ')}.`],
    rows: others
      .filter(({ id }) => isPublished(id))
      .map(({ id }) => indicatorRow(sheets, id, numberWithSign))
      .filter((row) => row !== undefined),
  };
}

/** '%' and '€' stand with the number; any other unit stands once, under the name of the figure. */
function numberWithSign({ value, unit, decimals }: KnownFigure): string {
  return hasSign(unit) ? formatWithUnit(value, unit, decimals) : formatNumber(value, decimals);
}

function hasSign(unit: string): boolean {
  return unit === '%' || unit.endsWith('euro');
}

function withoutCapital(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

interface KnownFigure {
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
}

function indicatorRow(
  sheets: readonly ComparedSheet[],
  id: string,
  write: (figure: KnownFigure) => string,
): Row | undefined {
  const figures = sheets.map(({ indicators }) => indicators.find((figure) => figure.id === id));
  const described = figures.find((figure) => figure !== undefined);
  if (!described) return undefined;
  return {
    label: described.label,
    note: `${hasSign(described.unit) ? '' : `${described.unit}, `}${described.period}. ${described.source}.`,
    cells: figures.map((figure) => cellOf(figure, write)),
    references: medians(sheets, described, (value) => withSign(value, described.unit, described.decimals)),
    difference: figureDifference(sheets, figures),
  };
}

function cellOf(figure: SheetFigure | undefined, write: (figure: KnownFigure) => string): Cell {
  if (figure?.state === 'known' && figure.value !== null) {
    return {
      text: write({ ...figure, value: figure.value }),
      state: 'known',
      value: roundHalfUp(figure.value, figure.decimals),
    };
  }
  const text = figure?.state === 'withheld' ? 'niet getoond' : 'onbekend';
  return { text, state: 'unknown', ...(figure?.reason === undefined ? {} : { reason: figure.reason }) };
}

/** The middle one of each group, as it is written in this row. */
function medians(
  sheets: readonly ComparedSheet[],
  figure: SheetFigure | SheetCount | undefined,
  write: (value: number) => string,
): Cell[] {
  return referencesOf(sheets).map(({ id }): Cell => {
    const value = medianOf(figure, id, sheets[0]?.region);
    return value === undefined
      ? { text: 'onbekend', state: 'unknown' }
      : { text: write(value), state: 'known', value };
  });
}

function withSign(value: number, unit: string, decimals: number): string {
  if (hasSign(unit)) return formatWithUnit(value, unit, decimals);
  return medianText(value, decimals);
}

function figureDifference(
  sheets: readonly ComparedSheet[],
  figures: readonly (SheetFigure | undefined)[],
): string {
  if (sheets.length < 2) return '';
  return differenceOfFigures(
    sheets.map(({ name }, index) => {
      const figure = figures[index];
      const value = figure?.value ?? undefined;
      return { name, value: value === undefined ? undefined : roundHalfUp(value, figure?.decimals ?? 0) };
    }),
  );
}
