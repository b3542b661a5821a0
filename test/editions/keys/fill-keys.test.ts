import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fillKeys } from '../../../src/editions/keys/fill-keys.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function filled(text: string, keys: readonly (readonly [number, string])[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fillKeys(utf8(text), new Map(keys)));
}

describe('keys in a file', () => {
  it.each<[what: string, before: string, after: string]>([
    ['an empty cell', 'a;kenmerk;b\nx;;y\n', 'a;kenmerk;b\nx;K;y\n'],
    ['a cell with a mark for unknown', 'a;kenmerk;b\nx;-;y\n', 'a;kenmerk;b\nx;K;y\n'],
    ['quotes around nothing', 'a;"Kenmerk"\nx;""\n', 'a;"Kenmerk"\nx;K\n'],
    ['the English name of the column', 'key,a\r\n,x\r\n', 'key,a\r\nK,x\r\n'],
    ['a row that is too short', 'a;b;kenmerk\nx\n', 'a;b;kenmerk\nx;;K\n'],
    ['a file without the column', 'a;b\nx;y\n', 'a;b;kenmerk\nx;y;K\n'],
    ['no line end at the end', 'a;b\r\nx;y', 'a;b;kenmerk\r\nx;y;K'],
    ['a mark of UTF-8 and old line ends', '\uFEFFa\tb\rx\té', '\uFEFFa\tb\tkenmerk\rx\té\tK'],
    ['empty columns at the end', 'a;b;;\nx;y;;\n', 'a;b;;;kenmerk\nx;y;;;K\n'],
  ])('go into %s', (_what, before, after) => {
    expect(filled(before, [[2, 'K']])).toBe(after);
  });

  it('stand on the line that an editor counts', () => {
    const before = 'sep=,\n\na,b\n"one\r\ntwo, ""three""",x\n\n4,y\n';
    expect(
      filled(before, [
        [4, 'K1'],
        [7, 'K2'],
      ]),
    ).toBe('sep=,\n\na,b,kenmerk\n"one\r\ntwo, ""three""",x,K1\n\n4,y,K2\n');
  });

  it('leave a row without a key alone, and give it a cell in a new column', () => {
    expect(filled('a;kenmerk\nx;\ny;\n', [[3, 'K']])).toBe('a;kenmerk\nx;\ny;K\n');
    expect(filled('a\nx\ny\n', [[3, 'K']])).toBe('a;kenmerk\nx;\ny;K\n');
  });

  it('leave bytes of an old encoding as they are', () => {
    const before = Uint8Array.from([0x61, 0x3b, 0x62, 0x0a, 0xe9, 0x80, 0x3b, 0x78]);
    expect([...fillKeys(before, new Map([[2, 'K']]))]).toEqual([
      ...utf8('a;b;kenmerk\n'),
      0xe9,
      0x80,
      ...utf8(';x;K'),
    ]);
  });

  it.each([true, false])('go into UTF-16 (little-endian: %s)', (isLittle) => {
    const text = '\uFEFFa\tb\r\nFryslân\ty\r\n';
    const after = '\uFEFFa\tb\tkenmerk\r\nFryslân\ty\tK\r\n';
    expect(fillKeys(utf16(text, isLittle), new Map([[2, 'K']]))).toEqual(utf16(after, isLittle));
  });

  it('change nothing else in any table', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('', '"', 'a;b', 'a\nb', 'é', '😀', ' x ', '""', '\r\n'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, newline, hasColumn) => {
          const header = hasColumn ? ['a', 'kenmerk', 'b'] : ['a', 'b'];
          const table = rows.map(([a, b]) => (hasColumn ? [`x${a}`, '', b] : [`x${a}`, b]));
          const text = Papa.unparse([header, ...table], { delimiter: ';', newline });
          const lines: number[] = [];
          let at = 2;
          for (const row of table) {
            lines.push(at);
            const raw = Papa.unparse([row], { delimiter: ';', newline });
            at += 1 + (raw.match(/\r\n|\r|\n/g)?.length ?? 0);
          }
          const keys = lines.map((each, index) => [each, `K${index}`] as const);
          const parsed = Papa.parse<string[]>(filled(text, keys), { delimiter: ';', newline });
          expect(parsed.errors).toEqual([]);
          expect(parsed.data.slice(1)).toEqual(
            table.map(([a = '', b = '', c], index) =>
              hasColumn ? [a, `K${index}`, c] : [a, b, `K${index}`],
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
