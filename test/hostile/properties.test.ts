import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, commaCsv, excelCsv } from '../../src/factsheet/shared/csv-text.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import type { Edition } from '../../src/model/edition.ts';
import { withoutFormula } from '../../src/model/spreadsheet.ts';
import { addWhereabouts, type Draft, draftEdition, filesOf, readWith } from '../ingest/small-edition.ts';
import { siteBytes } from './site-bytes.ts';

/** What goes wrong in tables: quotes, separators, line ends, formulas, and letters of all kinds. */
const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    ' ',
    '=',
    '+',
    '-',
    '@',
    '\\',
    '0',
    '1,5',
  ),
  fc.constantFrom('👩‍⚖️', 'é', 'ﬃ', 'مرحبا', '法', '\u00A0', '\uFEFF', '<b>', '&amp;', 'x'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const anyText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

describe('a table that is written', () => {
  const value = fc.oneof(
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(undefined),
  );
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.tuple(
        fc.array(anyText, { minLength: width, maxLength: width }),
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 6 }),
      ),
    );
  const readBack = (text: string, delimiter: string, newline: '\n' | '\r\n'): string[][] => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
    expect(errors).toEqual([]);
    // The last line ends as all others do.
    expect(data.at(-1)).toEqual(['']);
    return data.slice(0, -1);
  };
  const plain = (cell: Cell) => (cell === undefined ? '' : String(cell));
  const dutch = (cell: Cell) =>
    typeof cell === 'number' ? String(cell).replace('.', ',') : withoutFormula(cell ?? '');

  it('is read back by a program as it was', () => {
    fc.assert(
      fc.property(table, ([headers, rows]) => {
        expect(readBack(commaCsv(headers, rows), ',', '\n')).toEqual([
          headers,
          ...rows.map((row) => row.map(plain)),
        ]);
      }),
    );
  });

  it('is read back from the file for Excel as it was, with an apostrophe before formulas', () => {
    fc.assert(
      fc.property(table, ([headers, rows]) => {
        const text = excelCsv(headers, rows);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const [, ...body] = readBack(text.slice(1), ';', '\r\n');
        expect(body).toEqual(rows.map((row) => row.map(dutch)));
        for (const [index, cells] of body.entries())
          for (const [column, cell] of cells.entries())
            if (typeof rows[index]?.[column] !== 'number') expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('an inventory', () => {
  /** Text of a name: within the limits, and in Windows-1252 too. */
  const name = (unit: fc.Arbitrary<string>) =>
    fc.array(unit, { maxLength: 12 }).map((letters) => `Raad ${letters.join('')}`);
  const oldLetters = fc.constantFrom(
    'é',
    'ë',
    'ü',
    '"',
    ',',
    ';',
    '\t',
    '\n',
    "'",
    '=',
    '<',
    'a',
    ' ',
    '€',
    '’',
  );
  const allLetters = fc.oneof(oldLetters, fc.constantFrom('š', 'مر', '法', '👩‍⚖️', '\u200B'));
  /** Bytes of a text in an encoding that Excel has. */
  const ENCODE: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'utf-8': (text) => Buffer.from(text),
    'utf-8 with mark': (text) => Buffer.from(`\uFEFF${text}`),
    'utf-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'windows-1252': (text) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1'),
  };
  const way = fc.record({
    encoding: fc.constantFrom(...Object.keys(ENCODE)),
    delimiter: fc.constantFrom(';', ',', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
    named: fc.boolean(),
    order: fc.shuffledSubarray([...Array(14).keys()], { minLength: 14 }),
  });

  interface Way {
    readonly delimiter: string;
    readonly newline: string;
    readonly quotes: boolean;
    readonly named: boolean;
    readonly order: readonly number[];
  }

  function written({ inventory }: Draft, { delimiter, newline, quotes, named, order }: Way): string {
    const rows = inventory.map((row) => order.map((index) => row[index] ?? ''));
    const text = Papa.unparse(rows, { delimiter, newline, quotes });
    return named ? `sep=${delimiter}${newline}${text}` : text;
  }

  it('is the same edition in whatever way it is saved', () => {
    const cases = way.chain((how) =>
      fc.tuple(
        fc.constant(how),
        fc.array(name(how.encoding === 'windows-1252' ? oldLetters : allLetters), {
          minLength: 3,
          maxLength: 3,
        }),
      ),
    );
    fc.assert(
      fc.property(cases, ([how, names]) => {
        const draft = draftEdition();
        for (const [index, text] of names.entries()) draft.inventory[index + 1]?.splice(1, 1, text);
        const wanted = readEdition(filesOf(draft));
        const encode = ENCODE[how.encoding];
        const bytes = encode?.(written(draft, how)) ?? new Uint8Array();
        const read = readEdition(new Map([...filesOf(draft), ['inventory.csv', bytes]]));
        expect(wanted.edition).toBeDefined();
        expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read.edition?.locations).toEqual(wanted.edition?.locations);
        expect(read.tallies).toEqual(wanted.tallies);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the rows of all tables in another order', () => {
  const TABLES = ['municipalities', 'indicators', 'places', 'postcodes', 'inventory'] as const;
  const MORE = [
    'Zwolle;RAADSLIEDEN (voorbeeld);Voorbeeldstraat 1;https://anders.example/;0800 4321;;Stichting of vereniging;nee;;Advies;Algemeen;webscrape;ja;Rijk;8012;Zwol;52,06;5,03;dinsdag;op afspraak;ouderen',
    'Oudstad;Loket (voorbeeld);;;;;Gemeente;nee;;Informatie;Algemeen;webscrape;;;8012;;;;;;',
    'Zwolle;Loket (voorbeeld);;;;;Gemeente;ja;;Advies;Wonen en buren;enquête;;;8011;Zwolle;;;;inloop;',
    'Bergen (L.);Loket (voorbeeld);Plein 2;;;;Gemeente;ja;;Advies;Wonen en buren;enquête;;;5855;Well;;;;;',
    'Bergen (L.);Loket (voorbeeld);Plein 10;;;;Gemeente;ja;;Advies;Wonen en buren;enquête;;;;;;;;;',
    'GM0893;Loket (voorbeeld);Plein 2;;;;Gemeente;ja;;Advies;Wonen en buren;enquête;;;8019;;51,66;6,06;;;',
  ].map((row) => row.split(';'));

  function editionWith(change: (draft: Draft) => void): Edition {
    const { edition } = readWith((draft) => {
      addWhereabouts(draft);
      draft.inventory.push(...MORE.map((row) => [...row]));
      change(draft);
    });
    if (edition === undefined) throw new Error('The draft has errors');
    return edition;
  }

  function rowsOf(draft: Draft, table: (typeof TABLES)[number], order: readonly number[]): string[][] {
    const [header = [], ...rows] = draft[table] ?? [];
    return [header, ...order.flatMap((index) => (rows[index] === undefined ? [] : [rows[index]]))];
  }

  const inOrder = siteBytes(editionWith(() => {}));

  it('change no byte of any file', () => {
    expect(inOrder.size).toBeGreaterThan(60);
    const order = fc.shuffledSubarray([...Array(9).keys()], { minLength: 9 });
    fc.assert(
      fc.property(fc.tuple(order, order, order, order, order), (orders) => {
        const edition = editionWith((draft) => {
          for (const [index, table] of TABLES.entries())
            draft[table] = rowsOf(draft, table, orders[index] ?? []);
        });
        expect([...siteBytes(edition)]).toEqual([...inOrder]);
      }),
      { numRuns: 12 },
    );
  });

  it('would be seen if they did', () => {
    const other = siteBytes(
      editionWith(({ inventory }) => inventory[1]?.splice(1, 1, 'Andere raad (voorbeeld)')),
    );
    expect([...other].filter(([file, hash]) => inOrder.get(file) !== hash).length).toBeGreaterThan(3);
  });
});
