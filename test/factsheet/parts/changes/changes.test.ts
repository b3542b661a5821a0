import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactsheetData } from '../../../../src/factsheet/factsheet.ts';
import { changesToJson } from '../../../../src/factsheet/parts/changes/json.ts';
import { changeHalfWords, changeWords, offerChanges } from '../../../../src/factsheet/parts/changes/words.ts';
import { checkedWords } from '../../../../src/factsheet/parts/providers/checked-words.ts';
import type { ProviderLocation } from '../../../../src/factsheet/parts/providers/type.ts';
import { figureLines } from '../../../../src/factsheet/to-csv.ts';
import { factsheetToJson } from '../../../../src/factsheet/to-json.ts';
import { knownValue } from '../../../../src/model/figure.ts';
import { makeSite } from '../../../../src/publish/site.ts';
import { editionOf, NOW, type Row, THEN } from '../../../history/small-editions.ts';
import type { Draft } from '../../../ingest/small-edition.ts';

const ZWOLLE = 'GM0193';

/** An inventory is never empty. */
const ELSEWHERE: Row = { gemeente: 'GM0373', organisatie: 'Elders', kenmerk: 'E' };

/** What the small edition of now says of Zwolle beside that of then. */
function zwolle(then: readonly Row[], now: readonly Row[], change?: (draft: Draft) => void): FactsheetData {
  const site = makeSite(editionOf([ELSEWHERE, ...now], NOW), [editionOf([ELSEWHERE, ...then], THEN, change)]);
  return site.factsheetOf(ZWOLLE);
}

function figureOf({ changes }: FactsheetData, id: string) {
  const found = changes?.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`No change of ${id}.`);
  return found;
}

const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ organisatie: `Loket ${index}`, kenmerk: `K-${index}` }));

describe('what changed in a municipality', () => {
  it('is each main figure of both editions with its own period, and how much they differ', () => {
    const { older, newer, difference } = figureOf(zwolle(rows(2), rows(5)), 'locations');
    expect([knownValue(older.reading), knownValue(newer.reading)]).toEqual([2, 5]);
    expect([older.measure.period, newer.measure.period]).toEqual([
      'peildatum 1 januari 2023',
      'peildatum 1 januari 2025',
    ]);
    expect(difference).toEqual({ state: 'known', value: 3 });
  });

  it.each([
    [0, 1, 'In 2025 is er 1 locatie gevonden. In 2023 waren dat er geen.'],
    [1, 0, 'In 2025 zijn er geen locaties gevonden. In 2023 was dat er 1.'],
    [1, 1, 'In 2025 is er 1 locatie gevonden, evenveel als in 2023.'],
    [100, 97, 'In 2025 zijn er 3 locaties minder gevonden dan in 2023: 97 in plaats van 100.'],
    [97, 100, 'In 2025 zijn er 3 locaties meer gevonden dan in 2023: 100 in plaats van 97.'],
  ])('is told as found, never as grown: %d then, %d now', (then, now, sentence) => {
    const { changes } = zwolle(rows(then), rows(now));
    expect(changes?.sentences[0]).toBe(sentence);
    expect(changes?.sentences.join(' ')).not.toMatch(/gegroei|groei|toegenomen|afgenomen|stijg|daal|daling/i);
  });

  it('names what help was won and lost', () => {
    const { changedOffer } = zwolle(
      [{ leefgebieden: 'Wonen en buren', ondersteuningstypen: 'Advies', kenmerk: 'A' }],
      [{ leefgebieden: 'Schulden en incasso', ondersteuningstypen: 'Advies | Informatie', kenmerk: 'A' }],
    );
    expect(offerChanges(changedOffer ?? {})).toEqual([
      {
        label: 'Leefgebieden',
        sentences: ['Nu ook gevonden: ‘schulden en incasso’.', 'Niet meer gevonden: ‘wonen en buren’.'],
      },
      { label: 'Soorten hulp', sentences: ['Nu ook gevonden: ‘informatie’.'] },
    ]);
  });

  it('names organisations that are new, gone or known under another name', () => {
    const { changedOffer } = zwolle(
      [
        { organisatie: 'Blijft', kenmerk: 'A' },
        { organisatie: 'Oude naam', kenmerk: 'B' },
        { organisatie: 'Weg', kenmerk: 'C' },
      ],
      [
        { organisatie: 'Blijft', kenmerk: 'A' },
        { organisatie: 'Nieuwe naam', kenmerk: 'B' },
        { organisatie: 'Erbij', kenmerk: 'D' },
      ],
    );
    expect(offerChanges(changedOffer ?? {})).toEqual([
      {
        label: 'Organisaties',
        sentences: [
          'Nu ook gevonden: Erbij.',
          'Niet meer gevonden: Weg.',
          'Onder een andere naam gevonden: Nieuwe naam (eerst Oude naam).',
        ],
      },
    ]);
  });

  it('names ten organisations of a longer list and counts the others', () => {
    const { changedOffer } = zwolle([], rows(25));
    const organisations = offerChanges(changedOffer ?? {}).find(({ label }) => label === 'Organisaties');
    expect(organisations?.sentences[0]).toMatch(/^Nu ook gevonden: (Loket \d+, ){9}Loket \d+ en nog 15\.$/);
  });

  it('is unknown for a rate of which nobody knows the inhabitants of then', () => {
    const { changes } = zwolle(rows(1), rows(1), (draft) => {
      const [header = [], row = []] = draft.indicators;
      row[header.indexOf('inwoners')] = '';
    });
    const rate = changes?.figures.find(({ id }) => id === 'locationsPer10k');
    expect(rate && changeWords(rate)).toBe('onbekend');
  });

  it('says that a border moved at the municipality where it did, and nowhere else a word of it', () => {
    const elsewhere = (draft: Draft) => {
      for (const row of draft.places) if (row[0] === 'Scheveningen') row[1] = ZWOLLE;
    };
    const moved = zwolle(rows(1), rows(1), elsewhere);
    const words =
      "De grens met 's-Gravenhage is veranderd: Scheveningen hoort nu bij 's-Gravenhage. De cijfers zijn daar niet op aangepast.";
    expect(moved.changes?.border).toBe(words);
    expect(changesToJson(moved)).toMatchObject({ changes: { border: words } });
    expect(zwolle(rows(1), rows(1)).changes).not.toHaveProperty('border');
  });

  it('says why there is no earlier figure, and nothing else', () => {
    const made = (draft: Draft) => {
      const zwolleRow = draft.municipalities.find(([code]) => code === ZWOLLE);
      const header = draft.municipalities[0] ?? [];
      if (zwolleRow) zwolleRow[header.indexOf('geldig_vanaf')] = '2024-01-01';
      for (const row of draft.municipalities) {
        if (row[0] === 'GM0902') row[header.indexOf('opvolgers')] = 'GM0373';
      }
    };
    const now = editionOf(rows(1), NOW, made);
    const then = editionOf([{ gemeente: 'GM0373' }], THEN);
    const earlier = { ...then, municipalities: then.municipalities.filter(({ code }) => code !== ZWOLLE) };
    const factsheet = makeSite(now, [earlier]).factsheetOf(ZWOLLE);
    expect(factsheet.changes?.reason).toMatch(/^Wij weten niet uit welke gemeente/);
    expect(factsheet.changes?.sentences).toEqual([]);
    expect(factsheet.changedOffer).toEqual({});
    expect(changeWords(figureOf(factsheet, 'locations'))).toBe('onbekend');
  });

  it('is absent without an earlier edition: JSON and CSV say nothing of it', () => {
    const site = makeSite(editionOf(rows(2)));
    const factsheet = site.factsheetOf(ZWOLLE);
    expect(factsheet).not.toHaveProperty('changes');
    expect(factsheet).not.toHaveProperty('changedOffer');
    expect(factsheetToJson(factsheet, site.settings)).not.toHaveProperty('changes');
    expect(figureLines(factsheet, site.settings).filter(({ onderdeel }) => /20\d\d/.test(onderdeel))).toEqual(
      [],
    );
  });

  it('stands in the JSON and the CSV with the same numbers as on the page', () => {
    const site = makeSite(editionOf(rows(5)), [editionOf(rows(2), THEN)]);
    const factsheet = site.factsheetOf(ZWOLLE);
    const json = factsheetToJson(factsheet, site.settings);
    if (!('changes' in json)) throw new Error('The JSON has no changes.');
    expect(json.changes).toMatchObject({ from: THEN, to: NOW, reason: null });
    expect(json.changes?.figures[0]).toMatchObject({
      id: 'locations',
      older: { value: 2, period: 'peildatum 1 januari 2023' },
      newer: { value: 5, period: 'peildatum 1 januari 2025' },
      difference: 3,
    });
    const lines = figureLines(factsheet, site.settings).filter(({ sleutel }) => sleutel === 'locations');
    expect(
      lines
        .filter(({ onderdeel, van }) => /2023/.test(onderdeel) && van === 'hier')
        .map(({ onderdeel, waarde }) => [onderdeel, waarde]),
    ).toEqual([
      ['kerncijfers 2023', 2],
      ['verschil sinds 2023', 3],
    ]);
  });

  it('differs by what is now less what was then, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (then, now) => {
        const { difference, newer } = figureOf(zwolle(rows(then), rows(now)), 'locations');
        expect(knownValue(difference)).toBe(now - then);
        const words = changeWords({ difference, newer });
        expect(words.startsWith('+')).toBe(now > then);
        expect(words.startsWith('−')).toBe(now < then);
      }),
      { numRuns: 25, seed: 12 },
    );
  });

  it('stands beside the middle half of all changes, of five municipalities or more', () => {
    const figure = figureOf(zwolle(rows(1), rows(2)), 'locations');
    expect(figure.half).toBeUndefined();
    expect(changeHalfWords(figure)).toBe('–');
    expect(changeHalfWords({ ...figure, half: { low: 0, high: 1 } })).toBe('0 tot +1');
    expect(changeHalfWords({ ...figure, half: { low: -2, high: -2 } })).toBe('−2');
  });
});

describe('when a provider was last checked', () => {
  const on = (...days: (string | undefined)[]) =>
    checkedWords({ locations: days.map((checkedOn) => ({ checkedOn }) as ProviderLocation) });
  it('is the last day; some that never were are counted', () => {
    expect(on(undefined)).toBeUndefined();
    expect(on('2024-05-03')).toBe('gecontroleerd op 3 mei 2024');
    expect(on('2024-05-03', '2024-05-03')).toBe('gecontroleerd op 3 mei 2024');
    expect(on('2024-05-03', '2023-12-31')).toBe('het laatst gecontroleerd op 3 mei 2024');
    expect(on('2024-05-03', undefined)).toBe('1 van de 2 locaties gecontroleerd, op 3 mei 2024');
    expect(on('2024-05-03', undefined, '2024-05-04')).toBe(
      '2 van de 3 locaties gecontroleerd, het laatst op 4 mei 2024',
    );
  });
});
