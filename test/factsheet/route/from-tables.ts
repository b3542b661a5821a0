import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../src/model/typology.ts';
import {
  dutchNumber,
  type InventoryLine,
  type PostcodeLine,
  parseTable,
  parts,
  readDataText,
  readMunicipalities,
} from '../../data/read-data.ts';

/** Everything below is worked out from the tables, without the project's own code. */
export interface Line {
  readonly line: InventoryLine;
  readonly group: string;
  readonly at: Point;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

export const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const postcodes = parseTable<PostcodeLine>(readDataText('postcodes.csv'));
export const codes = new Map(
  readMunicipalities()
    .filter(({ geldig_tot }) => geldig_tot === '')
    .map(({ naam, code }) => [naam, code]),
);

function mean(lines: readonly PostcodeLine[]): Point {
  const sum = (read: (line: PostcodeLine) => string) =>
    lines.reduce((total, line) => total + (dutchNumber(read(line)) ?? Number.NaN), 0) / lines.length;
  return { lat: sum(({ breedtegraad }) => breedtegraad), lon: sum(({ lengtegraad }) => lengtegraad) };
}

export const homes = new Map(
  [...Map.groupBy(postcodes, ({ gemeente }) => gemeente)].map(([code, lines]) => [code, mean(lines)]),
);

/** The haversine formula. */
export function km(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h));
}

function groupOf({ doelgroep, landelijke_organisatie }: InventoryLine): string {
  if (doelgroep !== '') return doelgroep;
  if (landelijke_organisatie.startsWith('Slachtofferhulp')) return 'slachtoffers';
  return landelijke_organisatie.startsWith('VluchtelingenWerk') ? 'vluchtelingen' : '';
}

/** In the municipality, the place's own part of the postcode, else all of it, else the middle of the municipality. */
function pointOf(line: InventoryLine): Point {
  const code = codes.get(line.gemeente) ?? '';
  const [lat, lon] = [dutchNumber(line.breedtegraad), dutchNumber(line.lengtegraad)];
  if (lat !== undefined && lon !== undefined) return { lat, lon };
  const own = postcodes.filter(
    ({ postcode, gemeente }) => gemeente === code && postcode === line.postcode.slice(0, 4),
  );
  const inPlace = own.filter(({ plaats }) => plaats.toLowerCase() === line.plaats.toLowerCase());
  const found = inPlace.length > 0 ? inPlace : own;
  return found.length > 0 ? mean(found) : (homes.get(code) ?? { lat: Number.NaN, lon: Number.NaN });
}

const lines: readonly Line[] = inventory.map((line) => ({ line, group: groupOf(line), at: pointOf(line) }));

function offersOf(label: string, type: string): readonly Line[] {
  return lines.filter(
    ({ line }) => parts(line.leefgebieden).includes(label) && parts(line.ondersteuningstypen).includes(type),
  );
}

export const combinations = LIFE_DOMAINS.flatMap(({ label }, row) =>
  SUPPORT_TYPES.map((type, column) => ({ row, column, offered: offersOf(label, type.label) })),
);
