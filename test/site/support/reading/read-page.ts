import {
  attribute,
  cellUnder,
  type Element,
  findAll,
  hasClass,
  type Node,
  readTables,
  type Table,
  textOf,
} from './html.ts';
import {
  byMainKey,
  type ComparisonTold,
  type CoverageTold,
  dutchValue,
  type IndicatorTold,
  mainKeyOf,
  type Told,
  type VerdictTold,
  verdictIn,
} from './told.ts';

/** The numbers on the page of a municipality, as the Dutch texts that stand there. */
export interface PageTold extends Told {
  /** By the label of the domain or type. */
  readonly coverage: ReadonlyMap<string, CoverageTold>;
  readonly comparisons: readonly ComparisonTold[];
  /** By the label of the indicator. */
  readonly indicators: ReadonlyMap<string, IndicatorTold>;
}

/** What the page says of each main figure beside others, by its key. */
export function readTiles(page: Node): ReadonlyMap<string | undefined, string> {
  return marked(page, 'data-verdict');
}

/** Reads the numbers off the page of a municipality, as a visitor would: by headings and marked figures. */
export function readPage(page: Node): PageTold {
  const tables = readTables(page);
  const [figures, verdicts] = [marked(page, 'data-figure'), readTiles(page)];
  return {
    main: byMainKey((key) => figures.get(key)?.split(' ')[0] ?? ''),
    verdicts: byMainKey((key) => verdictOf(verdicts.get(key))),
    coverage: new Map(
      tables.flatMap((table) =>
        table.rows
          .filter(({ element }) => attribute(element, 'data-key') !== undefined)
          .map((row): [string, CoverageTold] => [
            headingOf(row.cells[0]),
            {
              here: cellUnder(table, row, 'Locaties in') ?? '',
              country: cellUnder(table, row, 'Nederland') ?? '',
              size: cellUnder(table, row, 'Deze grootte') ?? '',
            },
          ]),
      ),
    ),
    comparisons: comparisonsIn(tables),
    indicators: indicatorsIn(tables),
  };
}

/** The texts of elements with this attribute, by its value. */
function marked(page: Node, name: string): ReadonlyMap<string | undefined, string> {
  const elements = findAll(page, (element) => attribute(element, name) !== undefined);
  return new Map(elements.map((element) => [attribute(element, name), textOf(element)]));
}

function verdictOf(text: string | undefined): VerdictTold | undefined {
  const told = text === undefined ? undefined : verdictIn(text);
  const [, median] = /de middelste (\d\S*)/.exec(text ?? '') ?? [];
  const [, country] = /Nederland\D*(\d.*)$/.exec(text ?? '') ?? [];
  return told && { ...told, median: dutchValue(median ?? ''), country: dutchValue(country ?? '') };
}

/** The sentences 'In het kort'. */
export function readSummary(page: Node): string {
  const section = findAll(page, (element) => attribute(element, 'aria-label') === 'In het kort')[0];
  return section ? textOf(section) : '';
}

function headingOf(cell: Element | undefined): string {
  return cell ? textOf(cell, ['small']) : '';
}

function comparisonsIn(tables: readonly Table[]): ComparisonTold[] {
  const table = tables.find(({ columns }) => columns[0] === 'Groep');
  return (table?.rows ?? []).map(({ cells }) => {
    const texts = cells.map((cell) => textOf(cell));
    const means = new Map(table?.columns.map((column, index) => [mainKeyOf(column), texts[index]]));
    return {
      group: texts[0] ?? '',
      municipalities: texts[1] ?? '',
      share: /[<>]?\d+%/.exec(texts[2] ?? '')?.[0] ?? texts[2] ?? '',
      means: byMainKey((key) => means.get(key) ?? ''),
    };
  });
}

function indicatorsIn(tables: readonly Table[]): PageTold['indicators'] {
  const table = tables.find(({ columns }) => columns[0] === 'Cijfer');
  return new Map(
    (table?.rows ?? []).map(({ element, cells }) => {
      const here = findAll(element, (cell) => cell.tagName === 'td' && hasClass(cell, 'own'))[0];
      const median = table ? cellUnder(table, { element, cells }, 'Middelste van Nederland') : undefined;
      return [headingOf(cells[0]), { here: headingOf(here), beside: median ?? '' }];
    }),
  );
}
