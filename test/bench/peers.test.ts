import { describe, expect, it } from 'vitest';
import type { PdfFacts } from '../../src/bench/peers/pdf-facts.ts';
import {
  type PeerResult,
  peerReport,
  perDocument,
  type Round,
  wholeReport,
} from '../../src/bench/peers/peer-report.ts';
import { shareOfWords, wordsOf } from '../../src/bench/peers/words.ts';

const FACTS: PdfFacts = { pages: 1, tagged: true, brokenRules: 0, sameBytes: true, words: 1 };
const round = (milliseconds: number, documents = 10): Round => ({
  documents,
  milliseconds,
  bytes: 50_000 * documents,
});
const result = (name: string, rounds: readonly Round[], facts: Partial<PdfFacts> = {}): PeerResult => ({
  name,
  engine: `motor van ${name}`,
  rounds,
  facts: { ...FACTS, ...facts },
});

describe('the report of ways to make sheets', () => {
  it('takes the middle round, whatever the number of sheets in it', () => {
    expect(perDocument([round(100), round(9_000), round(120)])).toBe(12);
    expect(perDocument([round(100, 5), round(60, 2)])).toBe(25);
    expect(perDocument([])).toBe(0);
  });

  it('sets each beside ours', () => {
    const lines = peerReport([
      result('onze', [round(80)]),
      result('andere', [round(2_400), round(2_000), round(2_800)], {
        pages: 8,
        tagged: false,
        brokenRules: 12,
        sameBytes: false,
        words: 0.9999,
      }),
    ]).split('\n');
    expect(lines[1]?.split(/ {2,}/)).toEqual([
      'onze',
      '8,0',
      '1,0',
      '50',
      '1',
      'ja',
      '0',
      'ja',
      '100%',
      '1 × 10',
    ]);
    expect(lines[2]?.split(/ {2,}/)).toEqual([
      'andere',
      '240,0',
      '30,0',
      '50',
      '8',
      'nee',
      '12',
      'nee',
      '99%',
      '3 × 10',
    ]);
    expect(lines).toContain('andere: motor van andere.');
  });

  it('takes our sheets out of the build that prints its pages', () => {
    expect(wholeReport({ build: 20, sheets: 4, printing: 84 })).toContain('100,0 s, dat is 5,0 keer zo lang');
  });
});

describe('the comparison of words', () => {
  it('looks at words and numbers, not at marks around them', () => {
    expect(wordsOf('„Locaties”: 1.234 (22%)\u00a0· soc\u00adiaal, € 34.500.')).toEqual([
      'locaties',
      '1.234',
      '22%',
      'sociaal',
      '€',
      '34.500',
    ]);
  });

  it('counts a word as often as it stands there', () => {
    expect(shareOfWords('geen geen hulp hier', 'Hier is geen hulp')).toBe(0.75);
    expect(shareOfWords('a b', 'c')).toBe(0);
    expect(shareOfWords('a b', 'b a c')).toBe(1);
  });
});
