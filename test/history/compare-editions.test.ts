import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/history/compare-editions.ts';
import type { LocationChange } from '../../src/history/locations/location-changes.ts';
import { editionOf, NOW, type Row, THEN } from './small-editions.ts';

const RAAD: Row = { organisatie: 'Raadslieden', bezoekadres: 'Plein 1', telefoon: '0800 1111' };

function compare(older: readonly Row[], newer: readonly Row[]) {
  return compareEditions(editionOf(older, THEN), editionOf(newer, NOW));
}

/** A change in a line, to be read in a test. */
function told({ kinds, older, newer, match, fields }: LocationChange): string {
  const who = older?.organisation === newer?.organisation ? older?.organisation : undefined;
  const names = who ?? [older?.organisation, newer?.organisation].filter(Boolean).join(' → ');
  const why = match ? ` (${match.reason}${match.isCertain ? '' : '?'})` : '';
  const what = fields.map(({ column }) => column).join(', ');
  return `${kinds.join('+')} ${names}${why}${what === '' ? '' : `: ${what}`}`;
}

describe('what changed about a location', () => {
  it.each<[what: string, older: Row[], newer: Row[], changes: string[]]>([
    ['nothing', [RAAD], [RAAD], []],
    ['new', [RAAD], [RAAD, { organisatie: 'Wijkhuis' }], ['new Wijkhuis']],
    ['gone', [RAAD, { organisatie: 'Wijkhuis' }], [RAAD], ['gone Wijkhuis']],
    [
      'moved within the municipality',
      [RAAD],
      [{ ...RAAD, bezoekadres: 'Kade 2' }],
      ['moved Raadslieden (same-organisation): bezoekadres'],
    ],
    [
      'moved to another municipality, by its key',
      [{ ...RAAD, kenmerk: 'K1' }],
      [{ ...RAAD, kenmerk: 'k1', gemeente: 'Bergen (L.)', bezoekadres: 'Dorp 3' }],
      ['moved Raadslieden (key): bezoekadres'],
    ],
    [
      'renamed at the same address, with the same telephone',
      [RAAD],
      [{ ...RAAD, organisatie: 'Sociaal Raadslieden' }],
      ['renamed Raadslieden → Sociaal Raadslieden (similar-name): organisatie'],
    ],
    [
      'renamed by a letter, with the same telephone',
      [RAAD],
      [{ ...RAAD, organisatie: 'Raadsliede' }],
      ['renamed Raadslieden → Raadsliede (similar-name): organisatie'],
    ],
    [
      'renamed by a letter, with nothing else that is the same',
      [RAAD],
      [{ ...RAAD, organisatie: 'Raadsliede', telefoon: '0800 2222' }],
      ['renamed+other-contact Raadslieden → Raadsliede (similar-name?): organisatie, telefoon'],
    ],
    [
      'renamed altogether, by its key',
      [{ ...RAAD, kenmerk: 'K1' }],
      [{ ...RAAD, organisatie: 'Het Anker', kenmerk: 'K1' }],
      ['renamed Raadslieden → Het Anker (key): organisatie'],
    ],
    [
      'another name and no key',
      [RAAD],
      [{ ...RAAD, organisatie: 'Het Anker' }],
      ['gone Raadslieden', 'new Het Anker'],
    ],
    [
      'other offer',
      [RAAD],
      [{ ...RAAD, ondersteuningstypen: 'Advies|Informatie', doelgroep: 'jongeren' }],
      ['other-offer Raadslieden (same-place): doelgroep, ondersteuningstypen'],
    ],
    [
      'other contact details',
      [RAAD],
      [{ ...RAAD, email: 'info@raad.example', openingstijden: 'maandag' }],
      ['other-contact Raadslieden (same-place): email, openingstijden'],
    ],
    [
      'a telephone number with other spaces and a capital',
      [RAAD],
      [{ ...RAAD, telefoon: '08001111', bezoekadres: 'PLEIN, 1' }],
      [],
    ],
    [
      'an address that became known is no move',
      [{ organisatie: 'Wijkhuis' }],
      [{ organisatie: 'Wijkhuis', bezoekadres: 'Kade 2' }],
      ['other-contact Wijkhuis (same-organisation): bezoekadres'],
    ],
    [
      'one of two locations moved: the likeness decides',
      [RAAD, { ...RAAD, bezoekadres: 'Kade 2', telefoon: '0800 3333' }],
      [RAAD, { ...RAAD, bezoekadres: 'Kade 4', telefoon: '0800 3333' }],
      ['moved Raadslieden (same-organisation): bezoekadres'],
    ],
    [
      'two that moved are paired, and doubtful',
      [
        { ...RAAD, bezoekadres: 'Kade 2', telefoon: '0800 3333' },
        { ...RAAD, bezoekadres: 'Plein 9', telefoon: '0800 4444' },
      ],
      [
        { ...RAAD, bezoekadres: 'Plein 8', telefoon: '0800 4444' },
        { ...RAAD, bezoekadres: 'Kade 4', telefoon: '0800 3333' },
      ],
      [
        'moved Raadslieden (same-organisation?): bezoekadres',
        'moved Raadslieden (same-organisation?): bezoekadres',
      ],
    ],
    [
      'two keys are two locations, whatever else is the same',
      [{ ...RAAD, kenmerk: 'K1' }],
      [{ ...RAAD, kenmerk: 'K2' }],
      ['gone Raadslieden', 'new Raadslieden'],
    ],
    [
      'the same at the same address in another municipality: a border may have moved',
      [{ ...RAAD, postcode: '8019' }],
      [{ ...RAAD, postcode: '8019', gemeente: 'Den Haag' }],
      ['moved Raadslieden (other-municipality?)'],
    ],
  ])('%s', (_what, older, newer, changes) => {
    const found = compare(older, newer).locations.map(told);
    expect(found.toSorted()).toEqual(changes.toSorted());
  });

  it('recognises a row of which the key was given out later: it is the id that stood for it', () => {
    const [older] = editionOf([RAAD], THEN).locations;
    const changes = compare([RAAD], [{ ...RAAD, bezoekadres: 'Kade 9', kenmerk: older?.id ?? '' }]);
    expect(changes.locations.map(told)).toEqual(['moved Raadslieden (key): bezoekadres']);
  });

  it('makes no doubtful pair for a row that an editor gave a key of its own', () => {
    const older = [{ ...RAAD, bezoekadres: 'Kade 2' }, RAAD];
    const newer = [
      { ...RAAD, bezoekadres: 'Weg 3', kenmerk: 'X1' },
      { ...RAAD, bezoekadres: 'Weg 5', kenmerk: 'X2' },
    ];
    expect(compare(older, newer).matches).toEqual([]);
  });
});

describe('what changed in a municipality', () => {
  const changes = compare(
    [
      RAAD,
      { organisatie: 'Buurthulp', leefgebieden: 'Wonen en buren', ondersteuningstypen: 'Contactbemiddeling' },
      { organisatie: 'Formulieren', bezoekadres: 'Dorp 2', gemeente: 'Bergen (NH.)' },
    ],
    [
      RAAD,
      { ...RAAD, bezoekadres: 'Kade 7', leefgebieden: 'Werk en inkomen' },
      { organisatie: 'Wijkteam', bezoekadres: 'Laan 3', gemeente: 'Den Haag' },
    ],
  );
  const zwolle = changes.municipalities.get('GM0193');

  it('is told in figures, then and now', () => {
    expect(zwolle?.figures.locations).toEqual({
      older: { state: 'known', value: 2 },
      newer: { state: 'known', value: 2 },
      difference: { state: 'known', value: 0 },
    });
    expect(zwolle?.figures.organisations.difference).toEqual({ state: 'known', value: -1 });
    expect(zwolle?.figures.locationsPer10k.older).toEqual({ state: 'known', value: 20000 / 132411 });
  });

  it('is told in domains and types won and lost, and organisations by name', () => {
    expect(zwolle?.lifeDomains).toEqual({ won: ['werk-en-inkomen'], lost: ['wonen-en-buren'] });
    expect(zwolle?.supportTypes).toEqual({ won: [], lost: ['contactbemiddeling'] });
    expect(zwolle?.organisations).toEqual({ new: [], gone: ['Buurthulp'], renamed: [] });
  });

  it('says who opened and closed a white spot', () => {
    expect(changes.country.whiteSpotsClosed).toEqual(['GM0518']);
    expect(changes.country.whiteSpotsOpened).toEqual(['GM0373']);
    expect(changes.country.municipalitiesWithout).toEqual({ older: 2, newer: 2 });
    expect(changes.country.byKind).toEqual({
      new: 2,
      gone: 2,
      moved: 0,
      renamed: 0,
      'other-offer': 0,
      'other-contact': 0,
    });
  });

  it('has no middle half among fewer than five', () => {
    expect(changes.halves).toEqual({});
  });

  it('names an organisation that has another name, and calls it neither new nor gone', () => {
    const renamed = compare(
      [{ ...RAAD, kenmerk: 'K1' }],
      [{ ...RAAD, organisatie: 'Het Anker', kenmerk: 'K1' }],
    );
    expect(renamed.municipalities.get('GM0193')?.organisations).toEqual({
      new: [],
      gone: [],
      renamed: [{ older: 'Raadslieden', newer: 'Het Anker' }],
    });
  });

  it('cannot be asked of an edition that is newer', () => {
    expect(() => compareEditions(editionOf([RAAD], NOW), editionOf([RAAD], THEN))).toThrow(RangeError);
  });
});

describe('an indicator over time', () => {
  const period = (text: string, title = 'CBS, Bevolking (03759NED), 2023', unit = 'inwoners') =>
    editionOf([RAAD], text.includes('2025') ? NOW : THEN, ({ descriptions, settings }) => {
      const [first] = descriptions.indicators;
      if (first) Object.assign(first, { period: text, unit });
      const [source] = settings.sources;
      if (source) source.title = title;
    });
  const reasonOf = (older: ReturnType<typeof period>, newer: ReturnType<typeof period>) =>
    compareEditions(older, newer).indicators[0]?.reason;

  it('is compared where both periods are known and the table is the same, whatever its year', () => {
    const older = period('peildatum 1 januari 2023');
    const newer = period('peildatum 1 januari 2025', 'CBS, Bevolking (03759ned), 2025');
    const [inhabitants] = compareEditions(older, newer).indicators;
    expect(inhabitants?.reason).toBeUndefined();
    expect(inhabitants?.olderPeriod).toBe('peildatum 1 januari 2023');
    expect(inhabitants?.values.get('GM0193')?.difference).toEqual({ state: 'known', value: 0 });
  });

  it.each([
    ['another table', period('2025', 'CBS, Bevolking (85984NED), 2025'), 'andere bron'],
    ['another unit', period('2025', undefined, 'personen'), 'eenheid'],
    ['the same period', period('2023'), 'dezelfde periode'],
    ['an unknown period', period('periode onbekend'), 'welke periode'],
  ])('is not compared with %s, and says why', (_what, newer, words) => {
    expect(reasonOf(period('2023'), newer)).toContain(words);
  });
});
