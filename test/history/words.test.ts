import { describe, expect, it } from 'vitest';
import {
  besideHalf,
  foundSentence,
  halfSentence,
  LOCATIONS,
  momentsOf,
  ORGANISATIONS,
  originSentence,
  signed,
  wonAndLostSentences,
} from '../../src/history/words.ts';
import type { Municipality } from '../../src/model/edition.ts';
import { known, unknown } from '../../src/model/figure.ts';

const YEARS = momentsOf('2023-01-01', '2025-01-01');

function municipality(code: string, name: string, validFrom?: string): Municipality {
  return {
    code,
    name,
    slug: code.toLowerCase(),
    otherNames: [],
    province: 'Zuid-Holland',
    successors: [],
    ...(validFrom === undefined ? {} : { validFrom }),
  };
}

describe('what was found then and now', () => {
  it.each<[before: number, after: number, sentence: string]>([
    [1, 4, 'In 2025 zijn er 3 locaties meer gevonden dan in 2023: 4 in plaats van 1.'],
    [4, 3, 'In 2025 is er 1 locatie minder gevonden dan in 2023: 3 in plaats van 4.'],
    [1, 101, 'In 2025 zijn er 100 locaties meer gevonden dan in 2023: 101 in plaats van 1.'],
    [100, 100, 'In 2025 zijn er 100 locaties gevonden, evenveel als in 2023.'],
    [1, 1, 'In 2025 is er 1 locatie gevonden, evenveel als in 2023.'],
    [0, 0, 'In 2025 zijn er geen locaties gevonden, net als in 2023.'],
    [0, 1, 'In 2025 is er 1 locatie gevonden. In 2023 waren dat er geen.'],
    [0, 1200, 'In 2025 zijn er 1.200 locaties gevonden. In 2023 waren dat er geen.'],
    [1, 0, 'In 2025 zijn er geen locaties gevonden. In 2023 was dat er 1.'],
    [100, 0, 'In 2025 zijn er geen locaties gevonden. In 2023 waren dat er 100.'],
  ])('%d and %d', (before, after, sentence) => {
    expect(foundSentence({ older: known(before), newer: known(after) }, LOCATIONS, YEARS)).toBe(sentence);
  });

  it.each(["'s-Hertogenbosch", 'Súdwest-Fryslân', 'Nuenen, Gerwen en Nederwetten', 'Urk'])(
    'in %s',
    (name) => {
      expect(foundSentence({ older: known(2), newer: known(3) }, ORGANISATIONS, YEARS, `in ${name}`)).toBe(
        `In 2025 is er in ${name} 1 organisatie meer gevonden dan in 2023: 3 in plaats van 2.`,
      );
    },
  );

  it('says why there is nothing to compare with', () => {
    const older = unknown('Het gebied is verdeeld.');
    expect(foundSentence({ older, newer: known(1) }, LOCATIONS, YEARS)).toBe(
      'In 2025 is er 1 locatie gevonden. Van 2023 is er geen cijfer. Het gebied is verdeeld.',
    );
    expect(foundSentence({ older: known(1), newer: unknown('Niet bekend.') }, LOCATIONS, YEARS)).toBe(
      'Niet bekend.',
    );
  });

  it('names days where both editions are of one year', () => {
    const days = momentsOf('2025-01-01', '2025-07-01');
    expect(foundSentence({ older: known(2), newer: known(4) }, LOCATIONS, days)).toBe(
      'Op 1 juli 2025 zijn er 2 locaties meer gevonden dan op 1 januari 2025: 4 in plaats van 2.',
    );
  });

  it('never speaks of growth or decline', () => {
    for (let before = 0; before < 12; before += 1) {
      for (let after = 0; after < 12; after += 1) {
        const sentence = foundSentence({ older: known(before), newer: known(after) }, LOCATIONS, YEARS);
        expect(sentence).toMatch(/gevonden/);
        expect(sentence).not.toMatch(/gro[eiu]|daal|nam |toename|afname|te weinig|genoeg|undefined|NaN/);
      }
    }
  });
});

describe('a change beside all changes', () => {
  it.each([
    [{ low: 0, high: 2 }, 'Bij de middelste helft van de gemeenten ligt het verschil tussen 0 en +2.'],
    [{ low: -1, high: 1 }, 'Bij de middelste helft van de gemeenten ligt het verschil tussen −1 en +1.'],
    [
      { low: 0, high: 0 },
      'Bij de middelste helft van de gemeenten zijn er evenveel locaties gevonden als eerst.',
    ],
    [{ low: 1, high: 1 }, 'Bij de middelste helft van de gemeenten is het verschil +1.'],
  ])('%j', (half, sentence) => {
    expect(halfSentence(half, LOCATIONS)).toBe(sentence);
  });

  it('is judged by what is printed, and not at all where it is unknown', () => {
    const change = (value: number) => ({ older: known(0), newer: known(value), difference: known(value) });
    expect(besideHalf(change(3), { low: 0, high: 2 })).toContain('groter');
    expect(besideHalf(change(2), { low: 0, high: 2 })).toContain('past bij');
    expect(besideHalf(change(-1), { low: 0, high: 2 })).toContain('lager');
    const none = unknown('Onbekend.');
    expect(besideHalf({ older: none, newer: none, difference: none }, { low: 0, high: 2 })).toBe('');
  });

  it.each([
    [3, 0, '+3'],
    [0, 0, '0'],
    [-2, 0, '−2'],
    [0.04, 1, '0,0'],
    [1234.5, 1, '+1.234,5'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(signed(value, decimals)).toBe(text);
  });
});

describe('where earlier figures are from', () => {
  const voorne = municipality('GM1992', 'Voorne aan Zee', '2023-01-01');
  const parts = ['Brielle', 'Hellevoetsluis', 'Westvoorne'].map((name, i) => municipality(`GM050${i}`, name));

  it('names the municipalities that merged', () => {
    expect(originSentence(voorne, parts, [], momentsOf('2022-01-01', '2023-01-01'))).toBe(
      'Voorne aan Zee is op 1 januari 2023 gevormd uit Brielle, Hellevoetsluis en Westvoorne. De cijfers van 2022 zijn van die gebieden samen.',
    );
  });

  it('names what was added to one that stayed', () => {
    const boxtel = municipality('GM0757', 'Boxtel');
    expect(originSentence(boxtel, [boxtel], [municipality('GM0788', 'Haaren')], YEARS)).toBe(
      'Bij Boxtel is gevoegd: een deel van Haaren. De cijfers van 2023 zijn van dat gebied samen.',
    );
  });

  it('has nothing to say where nothing changed', () => {
    const urk = municipality('GM0184', 'Urk');
    expect(originSentence(urk, [urk], [], YEARS)).toBeUndefined();
  });
});

describe('what was won and lost', () => {
  it('is named, and nothing is said of nothing', () => {
    expect(wonAndLostSentences(['Wonen en buren'], ['Algemeen', 'Werk en inkomen'])).toEqual([
      'Nu ook gevonden: Wonen en buren.',
      'Niet meer gevonden: Algemeen en Werk en inkomen.',
    ]);
    expect(wonAndLostSentences([], [])).toEqual([]);
  });
});
