import { LIMITS, type SheetRow } from '../data-files.ts';
import type { ShowNumber } from './shown-number.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { type Attributes, isTrue, scanXml, unescaped } from './xml.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** How a number is shown, by the number of its style. */
  readonly shown: (style: number) => ShowNumber;
}

export interface Sheet {
  /** Rows that hold anything, with their numbers as a spreadsheet counts them. */
  readonly rows: readonly SheetRow[];
  /** Numbers of rows with content that are hidden. */
  readonly hiddenRows: readonly number[];
  /** Columns that are hidden, from 0: first and last of each stretch. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Cells that are one with others: 'A3:B4'. */
  readonly merged: readonly string[];
  /** Cells with a formula that was never worked out. */
  readonly withoutResult: readonly CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

const LETTER_A = 64;

/** Column and row of 'AB12', from 0 and from 1; undefined where the text is no place. */
export function placeOf(reference: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (digits === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - LETTER_A;
  return { row: Number(digits), column: column - 1 };
}

/** Reads the cells one after the other. One object, not one for each cell: there can be millions. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly hiddenRows: number[] = [];
  readonly withoutResult: CellPlace[] = [];
  readonly #context: SheetContext;
  #held = 0;
  #row = 0;
  #isHidden = false;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #hasFormula = false;
  #text = '';

  constructor(context: SheetContext) {
    this.#context = context;
  }

  startRow({ r, hidden }: Attributes): void {
    const number = Number(r);
    this.#row = Number.isInteger(number) && number > 0 ? number : this.#row + 1;
    this.#isHidden = isTrue(hidden);
    this.#cells = [];
    this.#column = -1;
  }

  endRow(): void {
    if (this.#cells.length === 0) return;
    this.#held += this.#cells.length;
    if (this.#held > LIMITS.cells) throw new WorkbookFault('too-many-cells');
    // The header is a row too.
    if (this.rows.length > LIMITS.rows) throw new WorkbookFault('too-many-rows');
    if (this.#isHidden) this.hiddenRows.push(this.#row);
    this.rows.push({ line: this.#row, cells: this.#cells });
  }

  startCell({ r, t, s }: Attributes): void {
    this.#column = (r === undefined ? undefined : placeOf(r))?.column ?? this.#column + 1;
    this.#type = t ?? 'n';
    this.#style = Number(s ?? 0);
    this.#hasFormula = false;
    this.#text = '';
  }

  formula(): void {
    this.#hasFormula = true;
  }

  text(part: string): void {
    this.#text += part;
  }

  endCell(): void {
    if (this.#hasFormula && this.#text === '' && this.#type !== 'str')
      this.withoutResult.push({ row: this.#row, column: this.#column });
    const shown = this.#shown();
    if (shown.trim() === '') return;
    // Past the limit only that there is something counts: the row is refused for it.
    const column = Math.min(this.#column, LIMITS.columns);
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = shown;
  }

  #shown(): string {
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return this.#context.texts[Number(text.trim() || Number.NaN)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescaped(text);
      case 'b':
        return text.trim() === '' ? '' : isTrue(text.trim()) ? 'WAAR' : 'ONWAAR';
      case 'e':
        return text;
      case 'd':
        return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      default: {
        const value = Number(text);
        return text.trim() === '' || !Number.isFinite(value) ? text : this.#context.shown(this.#style)(value);
      }
    }
  }
}

/** The rows of a sheet, each cell as an editor sees it. @throws WorkbookFault where it is damaged or too large */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const reader = new SheetReader(context);
  const hiddenColumns: (readonly [number, number])[] = [];
  const merged: string[] = [];
  let isValue = false;
  let isPronunciation = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'c') reader.startCell(attributes());
      else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'f') reader.formula();
      else if (name === 'rPh') isPronunciation = true;
      else if (name === 'row') reader.startRow(attributes());
      else if (name === 'mergeCell' && merged.length < LIMITS.findingsPerFile)
        merged.push(attributes()['ref'] ?? '');
      else if (name === 'col') {
        const { min, max, hidden } = attributes();
        if (isTrue(hidden)) hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
      }
    },
    close: (name) => {
      if (name === 'c') reader.endCell();
      else if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPronunciation = false;
      else if (name === 'row') reader.endRow();
    },
    text: (part) => {
      if (isValue && !isPronunciation) reader.text(part);
    },
  });
  const { rows, hiddenRows, withoutResult } = reader;
  return { rows, hiddenRows, hiddenColumns, merged, withoutResult };
}
