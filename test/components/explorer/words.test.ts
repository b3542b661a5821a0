import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/components/explorer/form/filter.ts';
import { readWholeNumber } from '../../../src/components/explorer/form/whole-number.ts';
import {
  boundsWords,
  captionWords,
  choiceWords,
  countWords,
  mannerWords,
  noneWords,
  rateWords,
  shadeWords,
  unknownWords,
  verdictWords,
} from '../../../src/components/explorer/form/words.ts';
import { choose, SAMPLE } from './sample.ts';

const BOTH = { domains: ['wonen'], types: ['advies'] };

describe('sentences', () => {
  test('the count names its base', () => {
    expect(countWords({ matching: 87, within: 113 })).toBe('87 van de 113 gemeenten');
    expect(countWords({ matching: 0, within: 1 })).toBe('0 van de 1 gemeente');
    expect(countWords({ matching: 0, within: 12 })).toBe('geen van de 12 gemeenten');
    expect(countWords({ matching: 1, within: 342 })).toBe('1 van de 342 gemeenten');
  });

  test.each([
    [{}, 'is minstens één locatie gevonden'],
    [{ lacking: true }, 'is geen locatie gevonden'],
    [{ types: ['advies'] }, 'is een passende locatie gevonden'],
    [{ types: ['advies'], lacking: true }, 'is geen passende locatie gevonden'],
    [BOTH, 'is dit gevonden'],
    [{ ...BOTH, lacking: true }, 'is dit niet gevonden, of maar voor een deel'],
    [{ ...BOTH, together: true }, 'is dit op dezelfde plek gevonden'],
    [{ ...BOTH, together: true, lacking: true }, 'is dit niet op dezelfde plek gevonden'],
  ])('%o: %s', (part, words) => {
    expect(verdictWords(choose(part))).toBe(words);
  });

  test('how is counted is said where it makes a difference', () => {
    expect(mannerWords(choose({ types: ['advies'], together: true }))).toBe('');
    expect(mannerWords(choose(BOTH))).toMatch(/^In de gemeente: .* op twee plekken/);
    expect(mannerWords(choose({ ...BOTH, together: true }))).toMatch(/^Op dezelfde plek: één locatie/);
  });

  test('white on the map is named after what was asked', () => {
    expect(noneWords(choose({}))).toBe('geen locatie gevonden');
    expect(noneWords(choose({ ...BOTH, together: true }))).toBe('niet gevonden');
    expect(noneWords(choose(BOTH))).toBe('niet gevonden, of maar voor een deel');
  });

  test('who is left out is said only where there is somebody', () => {
    expect(unknownWords(judge(SAMPLE, choose({})))).toBe('');
    expect(unknownWords(judge(SAMPLE, choose({ income: { from: 1, to: undefined } })))).toBe(
      'Van 1 gemeente is het inkomen onbekend. Die telt niet mee.',
    );
    expect(unknownWords({ ...judge(SAMPLE, choose({})), unknownIncome: 10 })).toBe(
      'Van 10 gemeenten is het inkomen onbekend. Die tellen niet mee.',
    );
  });

  test('bounds', () => {
    expect(boundsWords({ from: 25_000, to: 50_000 })).toBe('25.000 tot en met 50.000');
    expect(boundsWords({ from: undefined, to: 32_500 }, '€ ')).toBe('tot en met € 32.500');
    expect(boundsWords({ from: 0, to: undefined })).toBe('vanaf 0');
    expect(boundsWords({ from: undefined, to: undefined })).toBe('alle');
  });

  test('the whole choice', () => {
    expect(choiceWords(choose({}), SAMPLE)).toBe('');
    const choice = choose({
      domains: ['wonen', 'werk'],
      lacking: true,
      inhabitants: { from: 1000, to: undefined },
    });
    expect(choiceWords(choice, SAMPLE)).toBe(
      'Gemeenten waar dit niet is gevonden. Leefgebied: Wonen of Werk. Inwoners: vanaf 1.000',
    );
  });

  test('an area on the map', () => {
    const captions = (part: Parameters<typeof choose>[0]) =>
      judge(SAMPLE, choose(part)).judged.map((each) => captionWords(each, choose(part)));
    expect(captions({})[0]).toBe('Ahof: 2 locaties');
    expect(captions({ domains: ['wonen'] })[0]).toBe('Ahof: 1 passende locatie');
    expect(captions({ domains: ['wonen'] })[3]).toBe('Dorp: niet gevonden');
    expect(captions({})[2]).toBe('Cerkum: geen locatie gevonden');
    expect(captions(BOTH)[3]).toBe('Dorp: niet alles gevonden');
    expect(captions({ provinces: ['zuid'] })[0]).toBe('Ahof: valt buiten uw grenzen');
    expect(captions({ income: { from: 1, to: undefined } })[3]).toBe('Dorp: cijfer onbekend, telt niet mee');
  });

  test('shades', () => {
    expect(shadeWords([1, 2, 4, 9], ['locatie', 'locaties'])).toEqual([
      '1 locatie',
      '2 of 3 locaties',
      '4 tot en met 8 locaties',
      '9 of meer locaties',
    ]);
  });
});

test('shades per 10.000 inhabitants begin at nothing', () => {
  expect(rateWords([0.4, 0.9, 1.5])).toEqual([
    'minder dan 0,9 per 10.000 inwoners',
    '0,9 tot 1,5 per 10.000 inwoners',
    '1,5 of meer per 10.000 inwoners',
  ]);
  expect(rateWords([0.4])).toEqual(['per 10.000 inwoners']);
});

describe('numbers as people type them', () => {
  test.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    [' € 32.500 ', 32_500],
    ['1.234.567', 1_234_567],
    ['0', 0],
    ['', undefined],
    ['  ', undefined],
    ['veel', 'fault'],
    ['32,5', 'fault'],
    ['1.5', 'fault'],
    ['-5', 'fault'],
    ['12345678901', 'fault'],
  ])('%j', (typed, number) => {
    expect(readWholeNumber(typed)).toBe(number);
  });
});
