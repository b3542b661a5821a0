import { beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../src/analysis/analyse.ts';
import { makeEdition } from '../../src/bench/growth/make-edition.ts';
import { cutInventory } from '../../src/bench/growth/tile-tables.ts';
import { layTiles, tileCode } from '../../src/bench/growth/tiles.ts';
import type { Edition } from '../../src/model/edition.ts';
import { parseTable } from '../data/read-data.ts';
import { readTiled, realTexts } from './tiled-edition.ts';

describe('tiles', () => {
  it('lie in a grid as square as can be', () => {
    expect(layTiles(1)).toMatchObject({ columns: 1, rows: 1, tiles: [{ number: 0, column: 0, row: 0 }] });
    const ten = layTiles(10);
    expect([ten.columns, ten.rows, ten.tiles.length]).toEqual([4, 3, 10]);
    expect(ten.tiles.at(-1)).toEqual({ number: 9, column: 1, row: 2 });
  });
  it('give codes that are all different', () => {
    const codes = layTiles(100).tiles.flatMap((tile) => [tileCode('GM0014', tile), tileCode('GM1992', tile)]);
    expect(new Set(codes).size).toBe(200);
    expect(codes.slice(0, 3)).toEqual(['GM0014', 'GM1992', 'GM10014']);
    expect(codes.at(-1)).toBe('GM991992');
  });
  it('are from one to a hundred', () => {
    for (const times of [0, 101, 1.5]) expect(() => layTiles(times)).toThrow(RangeError);
  });
});

describe('one copy', () => {
  it('is the edition itself', async () => {
    const texts = await realTexts();
    const copy = makeEdition(texts, 1);
    for (const name of ['municipalities', 'indicators', 'places', 'postcodes', 'inventory'] as const) {
      expect(parseTable(copy[name])).toEqual(parseTable(texts[name]));
    }
    expect(JSON.parse(copy.boundaries)).toEqual(JSON.parse(texts.boundaries));
    expect(JSON.parse(copy.classes)).toEqual(JSON.parse(texts.classes));
  });
});

describe('copies with more postcodes than ingest reads', () => {
  it('keep those of the inventory', async () => {
    const { postcodes, inventory } = makeEdition(await realTexts(), 50);
    const kept = parseTable<{ postcode: string }>(postcodes);
    expect(kept.length).toBeLessThan(200_000);
    const known = new Set(kept.map(({ postcode }) => postcode));
    const used = parseTable<{ postcode: string }>(inventory).map(({ postcode }) => postcode);
    expect(used.filter((postcode) => postcode !== '' && !known.has(postcode))).toEqual([]);
  }, 60_000);
});

describe('an inventory that is too large for one file', () => {
  it('goes into parts that hold every line once, each under the header', async () => {
    const { inventory } = await realTexts();
    const parts = cutInventory(inventory, 4);
    expect(parts).toHaveLength(4);
    expect(new Set(parts.map((part) => part.split('\n')[0]))).toEqual(new Set([inventory.split(/\r?\n/)[0]]));
    expect(parts.flatMap((part) => parseTable(part))).toEqual(parseTable(inventory));
  });
});

describe('four copies', () => {
  let edition: Edition;
  let analysis: Analysis;
  let findings: number;
  beforeAll(async () => {
    const result = await readTiled(4);
    if (!result.edition) throw new Error(`Not valid: ${JSON.stringify(result.findings[0])}`);
    edition = result.edition;
    findings = result.findings.length;
    analysis = analyse(edition);
  }, 60_000);

  /** A municipality of the real edition in copy 3, the farthest from the first. */
  const inLast = (code: string) => `GM3${code.slice(2)}`;

  it('are a sound edition of four times as much', () => {
    expect(findings).toBe(0);
    const { municipalities, locations, places, postcodes } = edition;
    expect([municipalities.length, locations.length, places.length, postcodes.length]).toEqual([
      1368, 6484, 6288, 17336,
    ]);
    expect(edition.settings.status).toBe('example');
    expect(edition.locations.every(({ organisation }) => organisation.endsWith('(voorbeeld)'))).toBe(true);
  });

  it('are the same each time', async () => {
    const texts = await realTexts();
    expect(makeEdition(texts, 3)).toEqual(makeEdition(texts, 3));
  });

  it('have in each copy the neighbours of the first, islands as well', () => {
    const { neighboursOf } = analysis;
    const codesOf = (code: string) => neighboursOf(code).list.map((neighbour) => neighbour.code);
    const originals = edition.municipalities.filter(({ code }) => code.length === 6);
    expect(originals).toHaveLength(342);
    for (const { code } of originals) {
      expect(codesOf(inLast(code)).toSorted()).toEqual(codesOf(code).map(inLast).toSorted());
    }
    expect(edition.municipalities.filter(({ code }) => neighboursOf(code).acrossWater)).toHaveLength(20);
  });

  it('have places that lie where their municipality lies', () => {
    const { centres } = analysis.geography;
    const spread = Math.max(
      ...edition.places.map(({ municipality, latitude, longitude }) => {
        const [east = 0, north = 0] = centres.get(municipality) ?? [];
        return Math.hypot(longitude - east, latitude - north);
      }),
    );
    // A copy is almost two degrees wide; a place in the wrong copy would be that far off.
    expect(spread).toBeLessThan(0.3);
  });

  it('have locations at the same spot in each copy', () => {
    const spots = edition.locations.filter(({ point }) => point?.origin === 'coordinates');
    expect(spots.length).toBe(4 * 64);
    const { centres } = analysis.geography;
    for (const { municipality, point } of edition.locations) {
      const [east = 0, north = 0] = centres.get(municipality) ?? [];
      if (point) expect(Math.hypot(point.longitude - east, point.latitude - north)).toBeLessThan(0.3);
    }
  });

  it('have figures of their own, and know as much', () => {
    const income = analysis.indicatorValues.get('inkomen');
    expect(income?.size).toBe(4 * 332);
    expect(income?.get('GM30193')).not.toBe(income?.get('GM0193'));
    expect((income?.get('GM30193') ?? 0) / (income?.get('GM0193') ?? 1)).toBeCloseTo(1, 1);
  });
});
