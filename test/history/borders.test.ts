import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/history/compare-editions.ts';
import { borderSentence } from '../../src/history/words.ts';
import type { Draft } from '../ingest/small-edition.ts';
import { editionOf, NOW, type Row, THEN } from './small-editions.ts';

const ROWS: Row[] = [{ organisatie: 'Loket', bezoekadres: 'Plein 1' }];
const ZWOLLE = 'GM0193';
const HAGUE = 'GM0518';

type Line = readonly [name: string, code: string, latitude: string, longitude: string];

const PLACES: readonly Line[] = [
  ['Zwolle', ZWOLLE, '52,0625', '5,06944'],
  ['Scheveningen', HAGUE, '52,058', '5,173'],
  ['Duindorp', HAGUE, '52,05', '5,105'],
];

/** The small edition with these places, and otherwise as it is. */
function withPlaces(lines: readonly Line[], more: (draft: Draft) => void = () => {}) {
  return (draft: Draft) => {
    draft.places = [draft.places[0] ?? [], ...lines.map((line) => [...line])];
    more(draft);
  };
}

/** The places with one of them elsewhere, under another name or in another municipality. */
function placesWith(name: string, change: Partial<Record<0 | 1 | 2 | 3, string>>): readonly Line[] {
  return PLACES.map((line) =>
    line[0] === name ? (Object.assign([...line], change) as unknown as Line) : line,
  );
}

function compare(then: (draft: Draft) => void, now: (draft: Draft) => void) {
  return compareEditions(editionOf(ROWS, THEN, then), editionOf(ROWS, NOW, now));
}

const DUINDORP = placesWith('Duindorp', { 1: ZWOLLE });

describe('a border that moved without a new code', () => {
  it('is named by the place that went over it', () => {
    expect(compare(withPlaces(PLACES), withPlaces(DUINDORP)).borders).toEqual([
      { kind: 'place', name: 'Duindorp', from: HAGUE, to: ZWOLLE },
    ]);
  });

  it('is named by the postcode that went over it, each part of it on its own', () => {
    const changed = (draft: Draft) => {
      const row = draft.postcodes?.find(
        ([code, , municipality]) => code === '8019' && municipality === HAGUE,
      );
      if (row) row[2] = ZWOLLE;
    };
    expect(compare(() => {}, changed).borders).toEqual([
      { kind: 'postcode', name: '8019', from: HAGUE, to: ZWOLLE },
    ]);
  });

  it('stands at both municipalities and at no other, and changes no figure', () => {
    const moved = compare(withPlaces(PLACES), withPlaces(DUINDORP)).municipalities;
    const same = compare(withPlaces(PLACES), withPlaces(PLACES)).municipalities;
    expect([...moved].filter(([, { borders }]) => borders.length > 0).map(([code]) => code)).toEqual(
      expect.arrayContaining([ZWOLLE, HAGUE]),
    );
    expect(moved.get('GM0373')?.borders).toEqual([]);
    for (const [code, { figures }] of moved) expect(figures).toEqual(same.get(code)?.figures);
  });

  it.each<[what: string, then: readonly Line[], now: readonly Line[]]>([
    ['the same file in both', PLACES, PLACES],
    ['a name that is written in another way', PLACES, placesWith('Duindorp', { 0: 'DUIN-DORP' })],
    ['a middle that was worked out anew', PLACES, placesWith('Duindorp', { 2: '52,055' })],
    ['a place of the same name far away', PLACES, placesWith('Duindorp', { 1: ZWOLLE, 2: '52,099' })],
    ['a place that is new', PLACES, [...PLACES, ['Spoolde', ZWOLLE, '52,05', '5,05']]],
    [
      'a place that was on both sides',
      [...PLACES, ['Duindorp', ZWOLLE, '52,05', '5,099']],
      [...placesWith('Duindorp', { 1: ZWOLLE, 3: '5,099' })],
    ],
    [
      'a place that now has a part on the other side',
      PLACES,
      [...PLACES, ['Duindorp', ZWOLLE, '52,05', '5,099']],
    ],
  ])('is not made up out of %s', (_what, then, now) => {
    expect(compare(withPlaces(then), withPlaces(now)).borders).toEqual([]);
  });

  it.each([
    ['GM0373', 'a merger'],
    ['GM0373|GM0893', 'a split'],
  ])('is not what the successors %s of its municipality explain: %s', (opvolgers) => {
    const row = ['GM0700', 'Duinstad', '', 'Noord-Holland', 'niet stedelijk', '', '', ''];
    const then = withPlaces(placesWith('Duindorp', { 1: 'GM0700' }), (draft) => {
      draft.municipalities.push([...row]);
      draft.indicators.push(['GM0700', 'Duinstad', '1000', '30', '10']);
      draft.topology.objects.municipalities.geometries.push({
        type: 'Polygon',
        id: 'GM0700',
        properties: { name: 'Duinstad' },
        arcs: [[5]],
      });
      draft.topology.arcs.push([
        [5.3, 52],
        [5.4, 52],
        [5.4, 52.1],
        [5.3, 52],
      ]);
    });
    const now = withPlaces(placesWith('Duindorp', { 1: 'GM0373' }), (draft) => {
      draft.municipalities.push([...row.slice(0, 6), '2024-01-01', opvolgers]);
    });
    expect(compare(then, now).borders).toEqual([]);
  });
});

describe('the sentence about a border', () => {
  const nameOf = (code: string) =>
    new Map([
      ['A', "'s-Hertogenbosch"],
      ['B', 'Urk'],
    ]).get(code) ?? 'Vught';
  const place = (name: string, from: string, to: string) => ({ kind: 'place', name, from, to }) as const;
  const postcode = (name: string, from: string, to: string) =>
    ({ kind: 'postcode', name, from, to }) as const;

  it('says what belongs where now, and that the figures are not corrected', () => {
    const borders = [place('Dorp', 'A', 'B'), postcode('1234', 'A', 'B')];
    expect(borderSentence('A', borders, nameOf)).toBe(
      'De grens met Urk is veranderd: Dorp hoort nu bij Urk. De cijfers zijn daar niet op aangepast.',
    );
    expect(borderSentence('B', borders, nameOf)).toBe(
      "De grens met 's-Hertogenbosch is veranderd: Dorp hoort nu bij Urk. De cijfers zijn daar niet op aangepast.",
    );
    expect(borderSentence('C', borders, nameOf)).toBeUndefined();
  });

  it('names both ways, several neighbours, and counts the rest of many', () => {
    const many = ['1234', '1235', '1236', '1237'].map((name) => postcode(name, 'A', 'C'));
    expect(borderSentence('A', [place('Dorp', 'A', 'B'), place('Oord', 'B', 'A'), ...many], nameOf)).toBe(
      "De grens met Urk is veranderd: Dorp hoort nu bij Urk en Oord hoort nu bij 's-Hertogenbosch. De grens met Vught is veranderd: postcode 1234, postcode 1235 en nog 2 postcodes horen nu bij Vught. De cijfers zijn daar niet op aangepast.",
    );
  });
});
