import type { WorkbookCell } from './workbook-sheet.ts';

const LETTERS = 26;
const FIRST_LETTER = 65;

/** 0 is 'A', 26 is 'AA'. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  return index < LETTERS ? last : columnLetters(Math.floor(index / LETTERS) - 1) + last;
}

/** The texts of a workbook: each is written once, and cells refer to it by its number. */
export class SharedTexts {
  readonly #numbers: Map<string, number>;
  readonly #added: string[] = [];

  /** @param known texts that are written already, in the order of their numbers */
  constructor(known: readonly string[]) {
    this.#numbers = new Map(known.map((text, index) => [text, index]));
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    this.#added.push(text);
    return number;
  }

  /** The texts that were not known from the start, as they stand in the file. */
  addedXml(): string {
    return this.#added.map(textXml).join('');
  }
}

/** Not allowed in XML 1.0, escaped or not: control characters, halves of a pair, and what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function textXml(text: string): string {
  const space = text.trim() === text ? '' : ' xml:space="preserve"';
  const escaped = text.replace(NO_XML, '').replace(/[&<>]/g, (character) => ESCAPED[character] ?? '');
  return `<si><t${space}>${escaped}</t></si>`;
}

/**
 * Rows of a sheet, as they stand in the file. A text is a text, whatever it starts with; an empty cell is left out.
 *
 * @param first number of the first row; the first of a sheet is 1
 * @throws RangeError where a number is not finite: a cell cannot hold it
 */
export function rowsXml(
  rows: readonly (readonly WorkbookCell[])[],
  first: number,
  texts: SharedTexts,
): string {
  const letters = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) =>
    columnLetters(index),
  );
  let xml = '';
  for (const [index, row] of rows.entries()) {
    const number = first + index;
    xml += `<row r="${number}">`;
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (value === undefined || value === '') continue;
      const place = `${letters[at]}${number}`;
      if (typeof value === 'string') xml += `<c r="${place}" t="s"><v>${texts.numberOf(value)}</v></c>`;
      else if (Number.isFinite(value)) xml += `<c r="${place}"><v>${value}</v></c>`;
      else throw new RangeError(`A cell of a workbook cannot hold ${value}.`);
    }
    xml += '</row>';
  }
  return xml;
}
