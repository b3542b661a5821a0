import type { Element } from './element.ts';
import type { HeaderScope, StructureType } from './structure-node.ts';
import { type CellSpan, columnsByRow } from './table-shape.ts';

function spanDetails({ columns = 1, rows = 1 }: CellSpan): CellSpan {
  return { ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
}

export class TableRow<Cell> {
  readonly #element: Element;
  readonly #makeCell: (element: Element) => Cell;
  readonly spans: CellSpan[] = [];

  constructor(element: Element, makeCell: (element: Element) => Cell) {
    this.#element = element;
    this.#makeCell = makeCell;
  }

  /** A cell that names a column or row. */
  header(scope: HeaderScope, draw: (cell: Cell) => void, span: CellSpan = {}): void {
    this.#add('TH', { scope, ...spanDetails(span) }, draw, span);
  }

  /** A cell with data. Leave it empty with `() => {}`, not out: each row needs as many cells. */
  cell(draw: (cell: Cell) => void, span: CellSpan = {}): void {
    this.#add('TD', spanDetails(span), draw, span);
  }

  #add(type: StructureType, details: object, draw: (cell: Cell) => void, span: CellSpan): void {
    this.spans.push(span);
    this.#element.child(type, details, (child) => draw(this.#makeCell(child)));
  }
}

export class TableRows<Cell> {
  readonly #element: Element;
  readonly #makeCell: (element: Element) => Cell;
  readonly rows: TableRow<Cell>[] = [];

  constructor(element: Element, makeCell: (element: Element) => Cell) {
    this.#element = element;
    this.#makeCell = makeCell;
  }

  row(build: (row: TableRow<Cell>) => void): void {
    this.#element.child('TR', {}, (child) => {
      const row = new TableRow(child, this.#makeCell);
      build(row);
      if (row.spans.length === 0) throw new Error('A row of a table needs at least one cell');
      this.rows.push(row);
    });
  }
}

/** A table: an optional caption first, then head and body. Each row must take the same number of columns. */
export class Table<Text, Cell> {
  readonly #element: Element;
  readonly #makeText: (element: Element) => Text;
  readonly #makeCell: (element: Element) => Cell;
  readonly #columns: number[] = [];

  constructor(element: Element, makeText: (element: Element) => Text, makeCell: (element: Element) => Cell) {
    this.#element = element;
    this.#makeText = makeText;
    this.#makeCell = makeCell;
  }

  /** The name of the table. Goes before its rows. */
  caption(draw: (caption: Text) => void): void {
    if (this.#element.node.children.length > 0)
      throw new Error('The caption of a table comes first, and once');
    this.#element.child('Caption', {}, (child) => draw(this.#makeText(child)));
  }

  /** The rows with the names of the columns. Goes before the body. */
  head(build: (rows: TableRows<Cell>) => void): void {
    if (this.#columns.length > 0) throw new Error('The head of a table comes before its body, and once');
    this.#part('THead', build);
  }

  body(build: (rows: TableRows<Cell>) => void): void {
    this.#part('TBody', build);
  }

  /** @throws Error where there are no rows, or where rows take different numbers of columns */
  finish(): void {
    const widths = [...new Set(this.#columns)];
    if (widths.length === 0) throw new Error('A table needs at least one row');
    if (widths.length > 1) {
      throw new Error(`The rows of a table take different numbers of columns: ${this.#columns.join(', ')}`);
    }
  }

  #part(type: 'THead' | 'TBody', build: (rows: TableRows<Cell>) => void): void {
    this.#element.child(type, {}, (child) => {
      const part = new TableRows(child, this.#makeCell);
      build(part);
      if (part.rows.length === 0) throw new Error(`${type} of a table needs at least one row`);
      this.#columns.push(...columnsByRow(part.rows.map((row) => row.spans)));
    });
  }
}
