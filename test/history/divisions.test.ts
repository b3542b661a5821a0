import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/history/compare-editions.ts';
import { momentsOf, originSentence } from '../../src/history/words.ts';
import { bytesIn } from '../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { type FilesByPath, readEditions } from '../../src/ingest/files/read-editions.ts';
import { parseTable } from '../data/read-data.ts';
import { csvText } from '../ingest/small-edition.ts';
import { inventoryOf, type Row } from './small-editions.ts';

interface Line {
  readonly code: string;
  readonly gemeente: string;
  readonly '2020': string;
  readonly '2022': string;
}

const LINES = parseTable<Line>(
  readFileSync(new URL('../fixtures/history/inhabitants.csv', import.meta.url), 'utf8'),
);
const DATA = bytesIn(await loadDataFolder('data'));

function textOf(name: string): string {
  return new TextDecoder().decode(DATA.get(name));
}

/** The map with these municipalities: one that is gone is a triangle at sea, which no comparison looks at. */
function mapOf(codes: readonly string[]): string {
  const topology = JSON.parse(textOf('boundaries.topojson'));
  const { municipalities } = topology.objects;
  municipalities.geometries = codes.map((code) => {
    const known = municipalities.geometries.find(({ id }: { id: string }) => id === code);
    if (known) return known;
    // A place, and steps from there to the next.
    topology.arcs.push([
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, -10],
    ]);
    return { type: 'Polygon', id: code, properties: { name: code }, arcs: [[topology.arcs.length - 1]] };
  });
  return JSON.stringify(topology);
}

/** The edition of the data folder with these rows, and before it one with the real division of 1 January of a year. */
function filesWith(year: '2020' | '2022', older: readonly Row[], newer: readonly Row[]): FilesByPath {
  const encoder = new TextEncoder();
  const inhabitants = LINES.flatMap((line) => (line[year] === '' ? [] : [[line.code, '', line[year]]]));
  const settings = { ...JSON.parse(textOf('edition.json')), referenceDate: `${year}-01-01` };
  delete settings.publicationDate;
  const folder = `earlier/${year}-01-01`;
  return new Map([
    ...DATA,
    ['inventory.csv', encoder.encode(csvText(inventoryOf(newer)))],
    [`${folder}/boundaries.topojson`, encoder.encode(mapOf(inhabitants.map(([code = '']) => code)))],
    [`${folder}/edition.json`, encoder.encode(JSON.stringify(settings))],
    [`${folder}/indicators.csv`, encoder.encode(csvText([['code', 'gemeente', 'inwoners'], ...inhabitants]))],
    [`${folder}/inventory.csv`, encoder.encode(csvText(inventoryOf(older)))],
  ]);
}

function compare(year: '2020' | '2022', older: readonly Row[], newer: readonly Row[]) {
  const { current, earlier, findings } = readEditions(filesWith(year, older, newer));
  const [before] = earlier;
  if (!before?.edition || !current.edition)
    throw new Error(
      JSON.stringify(findings.filter(({ severity }) => severity === 'error').slice(0, 5), undefined, 1),
    );
  return { changes: compareEditions(before.edition, current.edition), before: before.edition, findings };
}

describe('three municipalities that merged', () => {
  const older: Row[] = [
    { gemeente: 'Brielle', organisatie: 'Welzijn', bezoekadres: 'Markt 1', leefgebieden: 'Wonen en buren' },
    { gemeente: 'Hellevoetsluis', organisatie: 'Welzijn', bezoekadres: 'Kade 2' },
    { gemeente: 'GM0614', organisatie: 'Raadslieden', ondersteuningstypen: 'Informatie' },
    { gemeente: 'Urk', organisatie: 'Loket', bezoekadres: 'Haven 1' },
  ];
  const newer: Row[] = [
    { gemeente: 'Voorne aan Zee', organisatie: 'Welzijn', bezoekadres: 'Markt 1', leefgebieden: 'Algemeen' },
    { gemeente: 'Voorne aan Zee', organisatie: 'Raadslieden', ondersteuningstypen: 'Informatie' },
    { gemeente: 'Urk', organisatie: 'Loket', bezoekadres: 'Haven 1' },
  ];
  const { changes, before, findings } = compare('2022', older, newer);
  const voorne = changes.municipalities.get('GM1992');

  it('are read in the division of 1 January 2022, of 345 municipalities', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(before.municipalities).toHaveLength(345);
    expect(before.municipalities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Brielle', 'Hellevoetsluis', 'Westvoorne']),
    );
  });

  it('count together: a provider once, inhabitants added up', () => {
    expect(voorne?.reason).toBeUndefined();
    expect(voorne?.figures.locations.older).toEqual({ state: 'known', value: 3 });
    expect(voorne?.figures.organisations.older).toEqual({ state: 'known', value: 2 });
    expect(voorne?.figures.lifeDomains.older).toEqual({ state: 'known', value: 2 });
    // 17,704 + 40,574 + 14,960 inhabitants on 1 January 2022 (CBS 03759NED).
    expect(voorne?.figures.locationsPer10k.older).toEqual({ state: 'known', value: 30_000 / 73_238 });
    expect(voorne?.lifeDomains).toEqual({ won: [], lost: ['wonen-en-buren'] });
    expect(voorne?.organisations).toEqual({ new: [], gone: [], renamed: [] });
  });

  it('are one area in which a location is recognised', () => {
    expect(changes.locations.map(({ kinds, from, to }) => [kinds, from, to])).toEqual(
      expect.arrayContaining([
        [['gone'], 'GM1992', undefined],
        [['other-offer'], 'GM1992', 'GM1992'],
      ]),
    );
    expect(changes.locations).toHaveLength(2);
  });

  it('are named', () => {
    if (!voorne) throw new Error('Voorne aan Zee is in the edition');
    const { wholes, divided } = voorne.origin;
    expect(
      originSentence(voorne.municipality, wholes, divided, momentsOf(changes.from, '2025-01-01')),
    ).toContain('gevormd uit Brielle, Hellevoetsluis en Westvoorne.');
  });

  it('are no border that moved, and neither is anything else in the tables that both editions share', () => {
    expect(changes.borders).toEqual([]);
  });

  it('leave every other municipality as it was', () => {
    const others = [...changes.municipalities].filter(([code]) => code !== 'GM1992');
    expect(others.filter(([code, { origin }]) => origin.wholes[0]?.code !== code)).toEqual([]);
    expect(changes.country.notComparable).toEqual({ codes: [], locations: { older: 0, newer: 0 } });
  });
});

describe('a municipality that was divided (Haaren, 1 January 2021)', () => {
  const helvoirt: Row = {
    gemeente: 'Haaren',
    organisatie: 'Dorpshulp',
    bezoekadres: 'Straat 1',
    plaats: 'Helvoirt',
  };
  const boxtel: Row = { gemeente: 'Boxtel', organisatie: 'Loket', bezoekadres: 'Plein 1' };

  it('gives each row to the successor in which its place lies', () => {
    const { changes, before } = compare(
      '2020',
      [helvoirt, boxtel],
      [{ ...helvoirt, gemeente: 'Vught' }, boxtel],
    );
    expect(before.municipalities).toHaveLength(355);
    const vught = changes.municipalities.get('GM0865');
    expect(vught?.reason).toBeUndefined();
    expect(vught?.figures.locations.older).toEqual({ state: 'known', value: 1 });
    expect(vught?.figures.locationsPer10k.older).toMatchObject({ state: 'unknown' });
    expect(changes.locations).toEqual([]);
  });

  it('leaves the municipalities that a doubtful row may belong to without earlier figures, and says why', () => {
    const { changes } = compare(
      '2020',
      [helvoirt, { gemeente: 'Haaren', organisatie: 'Buurtbus' }, boxtel],
      [{ ...helvoirt, gemeente: 'Vught' }, boxtel, { gemeente: 'Tilburg', organisatie: 'Nieuw' }],
    );
    const apart = [...changes.municipalities].flatMap(([code, { reason }]) => (reason ? [code] : []));
    expect(apart.toSorted()).toEqual(['GM0757', 'GM0824', 'GM0855', 'GM0865']);
    expect(changes.municipalities.get('GM0855')?.figures.locations).toEqual({
      older: { state: 'unknown', reason: expect.stringContaining('Haaren is verdeeld') },
      newer: { state: 'known', value: 1 },
      difference: { state: 'unknown', reason: expect.any(String) },
    });
    expect(changes.locations).toEqual([]);
    expect(changes.country.notComparable.locations).toEqual({ older: 3, newer: 3 });
    let sum = 0;
    for (const { figures } of changes.municipalities.values())
      if (figures.locations.difference.state === 'known') sum += figures.locations.difference.value;
    const { notComparable, locations } = changes.country;
    expect(sum + notComparable.locations.newer - notComparable.locations.older).toBe(
      locations.newer - locations.older,
    );
  });

  it('believes no witnesses who contradict each other', () => {
    const torn = { ...helvoirt, postcode: '5056' };
    const { changes } = compare('2020', [torn], [{ ...torn, gemeente: 'Tilburg', bezoekadres: 'Straat 9' }]);
    expect(changes.municipalities.get('GM0865')?.reason).toContain('Haaren');
  });
});
