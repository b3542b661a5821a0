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
  type ComparisonTold,
  type CoverageTold,
  MAIN_KEYS,
  type MainKey,
  mainKeyOf,
  type Told,
} from './told.ts';

/** Reads the numbers off the page of a municipality, as a visitor would: by headings and marked figures. */
export function readPage(page: Node): Told {
  const tables = readTables(page);
  const figures = new Map(
    findAll(page, (element) => attribute(element, 'data-figure') !== undefined).map((element) => [
      attribute(element, 'data-figure'),
      textOf(element).split(' ')[0] ?? '',
    ]),
  );
  return {
    main: byMainKey((key) => figures.get(key)),
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
      means: byMainKey((key) => means.get(key)),
    };
  });
}

function indicatorsIn(tables: readonly Table[]): Told['indicators'] {
  const table = tables.find(({ columns }) => columns[0] === 'Cijfer');
  return new Map(
    (table?.rows ?? []).map(({ element, cells }) => {
      const here = findAll(element, (cell) => cell.tagName === 'td' && hasClass(cell, 'own'))[0];
      const median = table ? cellUnder(table, { element, cells }, 'Middelste van Nederland') : undefined;
      return [headingOf(cells[0]), { here: headingOf(here), median: median ?? '' }];
    }),
  );
}

function byMainKey(find: (key: MainKey) => string | undefined): Told['main'] {
  const entries = MAIN_KEYS.map((key) => [key, find(key) ?? '']);
  return Object.fromEntries(entries) as Told['main'];
}
