import { beforeAll, describe, expect, it } from 'vitest';
import { type Spot, whereaboutsOf } from '../../../src/charts/municipality/location-dots.ts';
import type { NeighbourMap } from '../../../src/charts/municipality/neighbour-map.ts';
import { makeExplorerFile } from '../../../src/publish/explorer/file.ts';
import { municipalityInput, pageInput } from '../../../src/publish/municipality/input.ts';
import type { Site } from '../../../src/publish/site.ts';
import {
  dutchNumber,
  type InventoryLine,
  type PostcodeLine,
  parseTable,
  readDataText,
  readMunicipalities,
} from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const postcodes = Map.groupBy(
  parseTable<PostcodeLine>(readDataText('postcodes.csv')),
  ({ postcode, gemeente }) => `${postcode} ${gemeente}`,
);
const current = readMunicipalities().filter(({ geldig_tot }) => geldig_tot === '');

/** Ten metres: what a point must be right to. */
function rounded(value: number | undefined): number {
  return Math.round((value ?? Number.NaN) * 10_000) / 10_000;
}

function middle(lines: readonly PostcodeLine[]): readonly [number, number] {
  const mean = (read: (line: PostcodeLine) => string) =>
    rounded(lines.reduce((sum, line) => sum + (dutchNumber(read(line)) ?? Number.NaN), 0) / lines.length);
  return [mean(({ lengtegraad }) => lengtegraad), mean(({ breedtegraad }) => breedtegraad)];
}

/** Where a line of the inventory says that it is, by the rules in data/README.md and without any code of the site. */
function pointOf(line: InventoryLine, code: string): readonly [number, number] | undefined {
  if (line.breedtegraad !== '') {
    return [rounded(dutchNumber(line.lengtegraad)), rounded(dutchNumber(line.breedtegraad))];
  }
  const areas = postcodes.get(`${line.postcode.slice(0, 4)} ${code}`) ?? [];
  const named = areas.filter(({ plaats }) => plaats.toLowerCase() === line.plaats.toLowerCase());
  if (areas.length === 0) return undefined;
  return middle(named.length > 0 ? named : areas);
}

function spotsFromCsv(code: string, name: string): string[] {
  const points = inventory
    .filter(({ gemeente }) => gemeente === name)
    .flatMap((line) => pointOf(line, code)?.join(' ') ?? []);
  return [...Map.groupBy(points, (point) => point)].map(([point, same]) => `${point} ${same.length}`);
}

function written(spots: readonly Spot[]): string[] {
  return spots.map(([longitude, latitude, locations]) =>
    [rounded(longitude), rounded(latitude), locations].join(' '),
  );
}

let site: Site;
let maps: ReadonlyMap<string, NeighbourMap>;
beforeAll(async () => {
  site = await realSite();
  maps = new Map(
    current.flatMap(({ code }) => {
      const { map } = pageInput(municipalityInput(site, code));
      return map ? [[code, map] as const] : [];
    }),
  );
});

describe('the dots of all municipalities, counted again from inventory.csv and postcodes.csv', () => {
  it('stand for the same places with as many locations', () => {
    expect(current).toHaveLength(342);
    for (const { code, naam } of current) {
      const own = whereaboutsOf(site.analysis.supply.get(code)?.locations ?? []);
      expect(written(own.spots).toSorted(), naam).toEqual(spotsFromCsv(code, naam).toSorted());
    }
  });

  it('are on the map of each municipality: here and in the surroundings one for each place, within the frame', () => {
    let together = 0;
    const names = new Map(current.map(({ code, naam }) => [code, naam]));
    for (const { code, naam } of current) {
      const map = maps.get(code);
      const places = (map?.areas ?? []).flatMap((area) =>
        spotsFromCsv(area.code, names.get(area.code) ?? '').map((spot) => spot.replace(/ \d+$/, '')),
      );
      const discs = (map?.dots ?? []).flatMap((mark) =>
        mark.kind === 'dots' && mark.fill === 'ink' ? mark.points : [],
      );
      // Places within one unit of the drawing, some hundred metres, are one dot: of the example that happens once.
      together += new Set(places).size - discs.length;
      for (const [x, y] of discs) {
        expect(x >= 7 && y >= 7 && x <= 453 && y <= 373, `${naam}: ${x} ${y}`).toBe(true);
      }
    }
    expect(together).toBe(1);
  });

  it('are named where they are not known: in the words of the map and in the explorer', () => {
    const rows = new Map(makeExplorerFile(site).municipalities.map((row) => [row[0], row]));
    for (const { code, naam } of current) {
      const lines = inventory.filter(({ gemeente }) => gemeente === naam);
      const known = lines.filter((line) => pointOf(line, code) !== undefined);
      const byPostcode = known.filter(({ breedtegraad }) => breedtegraad === '').length;
      const words = maps.get(code)?.description ?? '';
      const all = lines.length === 1 ? '1 locatie' : `${lines.length} locaties`;
      if (lines.length > 0) {
        expect(words, naam).toContain(
          known.length === 0
            ? `Van ${all} hier weten we de plek niet.`
            : `Van ${known.length} van de ${all} hier weten we de plek.`,
        );
      } else expect(words, naam).not.toContain(' hier weten we de plek');
      const spots = rows.get(code)?.[8] ?? [];
      const sum = (index: 2 | 3) => spots.reduce((total, spot) => total + spot[index], 0);
      expect([sum(2), sum(3), rows.get(code)?.[7].length], naam).toEqual([
        known.length - byPostcode,
        byPostcode,
        lines.length,
      ]);
    }
  });
});
