import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS_LIMITS } from '../../../src/ingest/files/data-files.ts';
import { scanJson } from '../../../src/ingest/json/scan-json.ts';

const WIDE = { groups: 1e6, values: 1e6, keys: 1e6, depth: 1e6 };

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('looking through JSON', () => {
  it('finds every text sound that the parser reads, and no other', () => {
    const damage = fc.record({
      text: fc.oneof(
        fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
        fc.constantFrom('{"a":[1,-2.5e+3,true,null,"\\u00e9\\n"]}', '[[],{},[{}]]', ' 0 ', '"x"'),
      ),
      at: fc.nat(200),
      remove: fc.nat(3),
      insert: fc.constantFrom(
        '',
        ',',
        ':',
        '"',
        '{',
        '}',
        '[',
        ']',
        '\\',
        '0',
        '-',
        '.',
        'e',
        ' ',
        '\n',
        '\u0001',
        'tru',
      ),
    });
    fc.assert(
      fc.property(damage, ({ text, at, remove, insert }) => {
        const start = at % (text.length + 1);
        const damaged = text.slice(0, start) + insert + text.slice(start + remove);
        expect(scanJson(damaged, WIDE).kind === 'sound', damaged).toBe(parses(damaged));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{\n"a": 1,\n}', { kind: 'broken', line: 3, atEnd: false }],
    ['{\n"a": [1,\n2', { kind: 'broken', line: 3, atEnd: true }],
    ['{\n"a": "x\n"}', { kind: 'broken', line: 2, atEnd: false }],
    ['[1]\n[2]', { kind: 'broken', line: 2, atEnd: false }],
    ['', { kind: 'broken', line: 1, atEnd: true }],
  ])('says where %j is broken', (text, wanted) => {
    expect(scanJson(text, WIDE)).toEqual(wanted);
  });

  it('finds keys that stand twice in one object, however they are written', () => {
    const text = '{"a":1,\n"b":{"a":2},\n"\\u0061":3,"__proto__":4,\n"__proto__":5,"c":[{"a":1},{"a":2}]}';
    expect(scanJson(text, WIDE)).toEqual({
      kind: 'sound',
      duplicates: [
        { key: 'a', line: 3 },
        { key: '__proto__', line: 4 },
      ],
    });
  });

  it.each([
    ['depth', '['.repeat(31)],
    ['groups', `[${'[],'.repeat(10_000)}[]]`],
    ['values', `[${'0,'.repeat(100_000)}0]`],
    ['keys', `{${'"a":0,'.repeat(50_001)}"a":0}`],
  ] as const)('stops at more %s than there can be', (limit, text) => {
    expect(scanJson(text, SETTINGS_LIMITS)).toMatchObject({ kind: 'too-large', limit });
  });
});
