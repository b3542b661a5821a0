import { describe, expect, it } from 'vitest';
import { readOperations } from '../../../src/pdf/check/reading/content-tokens.ts';

describe('readOperations', () => {
  it('reads numbers, names, strings, arrays and dictionaries', () => {
    expect(readOperations('/P<</MCID 3/L(a)>>BDC [-.5 +2. <4a 4B>(c)]TJ % end')).toEqual([
      {
        operator: 'BDC',
        operands: [
          { kind: 'name', value: 'P' },
          {
            kind: 'dict',
            entries: new Map([
              ['MCID', { kind: 'number', value: 3 }],
              ['L', { kind: 'string', hex: '61' }],
            ]),
          },
        ],
      },
      {
        operator: 'TJ',
        operands: [
          {
            kind: 'array',
            items: [
              { kind: 'number', value: -0.5 },
              { kind: 'number', value: 2 },
              { kind: 'string', hex: '4a4b' },
              { kind: 'string', hex: '63' },
            ],
          },
        ],
      },
    ]);
  });

  it('reads escapes and brackets inside strings', () => {
    const [operation] = readOperations('(a\\(b\\)\\\\\\r\\051(c)\\1234)Tj');
    expect(operation?.operands[0]).toEqual({
      kind: 'string',
      hex: Buffer.from('a(b)\\\r)(c)S4', 'latin1').toString('hex'),
    });
  });

  it.each([
    '(open',
    '[1 2',
    '<</A 1',
    '1 2 ]',
    '1 2',
    '<</A>> 3 ) Tj',
    '[1 q]',
    '<zz> Tj',
    'BI /W 1 ID x EI',
  ])('refuses %s', (content) => {
    expect(() => readOperations(content)).toThrow();
  });
});
