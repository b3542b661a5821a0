import { describe, expect, it } from 'vitest';
import { completeFiles, placeFiles } from '../../src/desk/files/place-files.ts';

/** Where each file goes: its path, '' for one that is not read. */
function placesOf(...written: readonly string[]): readonly string[] {
  return placeFiles(written).map((place) => (place.kind === 'placed' ? place.path : ''));
}

describe('files that are dropped', () => {
  it('go where they belong, whatever folder was dropped around them', () => {
    expect(placesOf('inventory.csv')).toEqual(['inventory.csv']);
    expect(placesOf('/mijn data/2026/edition.json', '/mijn data/2026/inventory.xlsx')).toEqual([
      'edition.json',
      'inventory.xlsx',
    ]);
    expect(
      placesOf(
        'data/edition.json',
        'data/inventory/webscrape.csv',
        'data/texts/over.md',
        'data/earlier/2023-01-01/edition.json',
        'data/earlier/2023-01-01/inventory.csv',
      ),
    ).toEqual([
      'edition.json',
      'inventory/webscrape.csv',
      'texts/over.md',
      'earlier/2023-01-01/edition.json',
      'earlier/2023-01-01/inventory.csv',
    ]);
  });

  it('are never read from the confidential folder, nor from outside the one that was dropped', () => {
    const tricks = [
      'data/confidential/survey.csv',
      'data/confidential/inventory.csv',
      'data/earlier/2023-01-01/confidential/inventory.csv',
      '../inventory.csv',
      'data/../../etc/inventory.csv',
      'data\\..\\inventory.csv',
      `${'x/'.repeat(300)}inventory.csv`,
      'data/in\u0000ventory.csv',
      '',
    ];
    const placed = placeFiles(['data/edition.json', ...tricks]);
    expect(placed[0]).toEqual({ kind: 'placed', path: 'edition.json' });
    for (const [index, trick] of tricks.entries()) expect(placed[index + 1]?.kind, trick).toBe('unread');
    expect(placed[1]).toMatchObject({ reason: expect.stringContaining('vertrouwelijk') });
  });

  it('under another name are told of, and the trail of reports is known', () => {
    expect(placeFiles(['inventory (1).csv', 'notities.docx', 'corrections/M-7K3QX9M2TC.txt'])).toEqual([
      {
        kind: 'beside',
        path: 'inventory (1).csv',
        reason: expect.stringContaining('Noem het bestand inventory.csv'),
      },
      { kind: 'beside', path: 'notities.docx', reason: 'De controle leest dit bestand niet.' },
      { kind: 'correction', path: 'corrections/M-7K3QX9M2TC.txt' },
    ]);
    // The check tells of what lies between the reports and is not read.
    expect(placeFiles(['edition.json', 'corrections/mail.eml', 'corrections/.DS_Store'])).toEqual([
      { kind: 'placed', path: 'edition.json' },
      { kind: 'correction', path: 'corrections/mail.eml' },
      { kind: 'unread', reason: 'De controle leest dit bestand niet.' },
    ]);
  });
});

describe('the published edition', () => {
  const published = new Map(
    [
      'edition.json',
      'inventory.csv',
      'places.csv',
      'boundaries.topojson',
      'earlier/2023-01-01/inventory.csv',
    ].map((path) => [path, 'site'] as const),
  );
  const completedWith = (...own: readonly string[]) =>
    [...completeFiles(new Map(own.map((path) => [path, 'own'])), published)]
      .filter(([, from]) => from === 'site')
      .map(([path]) => path);

  it('gives what was not dropped, and never a second form of what was', () => {
    expect(completedWith('inventory.csv')).toEqual([
      'edition.json',
      'places.csv',
      'boundaries.topojson',
      'earlier/2023-01-01/inventory.csv',
    ]);
    expect(completedWith('inventory.xlsx')).not.toContain('inventory.csv');
    expect(completedWith('inventory/webscrape.csv')).not.toContain('inventory.csv');
    expect(completedWith('boundaries.geojson')).not.toContain('boundaries.topojson');
    expect(completedWith('places.csv', 'edition.json')).toContain('inventory.csv');
  });
});
