import Papa from 'papaparse';
import { LIMITS } from '../../ingest/files/data-files.ts';
import { seededRandom } from '../../model/random.ts';
import type { Grid } from './tile-boundaries.ts';
import { type Tile, tileCode, tileName } from './tiles.ts';

/** Figures of a copy differ from the original by at most this part, so that no two municipalities are alike. */
const VARIATION = 0.05;

type Line = Readonly<Record<string, string>>;
type ChangeLine = (line: Line, tile: Tile) => Line;

function parse(csv: string): Papa.ParseResult<Line> {
  return Papa.parse<Line>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', header: true, skipEmptyLines: true });
}

function unparse(columns: readonly string[], lines: readonly Line[]): string {
  const rows = lines.map((line) => columns.map((column) => line[column] ?? ''));
  return `\uFEFF${Papa.unparse([[...columns], ...rows], { delimiter: ';', newline: '\n' })}\n`;
}

/** The lines of a table once for each copy, in the format of the original. */
function repeat(csv: string, tiles: readonly Tile[], change: ChangeLine): string {
  const { data, meta } = parse(csv);
  return unparse(
    meta.fields ?? [],
    tiles.flatMap((tile) => data.map((line) => change(line, tile))),
  );
}

function changeList(cell: string, change: (value: string) => string): string {
  return cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .map(change)
    .join('|');
}

/** municipalities.csv: codes, names, other names and successors are those of the copy. */
export function tileMunicipalities(csv: string, { tiles }: Grid): string {
  return repeat(csv, tiles, (line, tile) => ({
    ...line,
    code: tileCode(line['code'] ?? '', tile),
    naam: tileName(line['naam'] ?? '', tile),
    andere_namen: changeList(line['andere_namen'] ?? '', (name) => tileName(name, tile)),
    opvolgers: changeList(line['opvolgers'] ?? '', (code) => tileCode(code, tile)),
  }));
}

/** indicators.csv: known figures of a copy differ a little from the original's, unknown ones stay unknown. */
export function tileIndicators(csv: string, { tiles }: Grid): string {
  const random = seededRandom(342);
  return repeat(csv, tiles, ({ code = '', gemeente = '', ...figures }, tile) => ({
    code: tileCode(code, tile),
    gemeente: tileName(gemeente, tile),
    ...Object.fromEntries(
      Object.entries(figures).map(([id, cell]) => [
        id,
        tile.number === 0 ? cell : vary(cell, 1 + VARIATION * (2 * random.next() - 1)),
      ]),
    ),
  }));
}

/** A Dutch number times a factor, with as many decimals. */
function vary(cell: string, factor: number): string {
  const value = Number(cell.replace(',', '.'));
  if (cell === '' || Number.isNaN(value)) return cell;
  const decimals = cell.split(',')[1]?.length ?? 0;
  return (value * factor).toFixed(decimals).replace('.', ',');
}

/** What a line with degrees says of a copy: where the copy lies. A line without degrees stays as it is. */
function movePoint({ breedtegraad = '', lengtegraad = '' }: Line, { place }: Grid, tile: Tile): Line {
  if (breedtegraad === '' || lengtegraad === '') return {};
  const degrees = (cell: string) => Number(cell.replace(',', '.'));
  const [longitude, latitude] = place(degrees(lengtegraad), degrees(breedtegraad), tile);
  const written = (value: number) => String(Number(value.toFixed(5))).replace('.', ',');
  return { breedtegraad: written(latitude), lengtegraad: written(longitude) };
}

/** places.csv: the places of a copy lie where the copy lies. */
export function tilePlaces(csv: string, grid: Grid): string {
  return repeat(csv, grid.tiles, (line, tile) => ({
    ...line,
    ...movePoint(line, grid, tile),
    gemeente: tileCode(line['gemeente'] ?? '', tile),
  }));
}

/**
 * postcodes.csv: a postcode lies in the municipalities of all copies. Where that makes more rows than ingest reads,
 * only the postcodes of the inventory are kept.
 */
export function tilePostcodes(csv: string, inventory: string, grid: Grid): string {
  const { data, meta } = parse(csv);
  const needed = new Set(parse(inventory).data.map(({ postcode = '' }) => postcode.slice(0, 4)));
  const isNeeded = ({ postcode = '' }: Line) => needed.has(postcode);
  const kept = data.length * grid.tiles.length > LIMITS.rows ? data.filter(isNeeded) : data;
  return tilePlaces(unparse(meta.fields ?? [], kept), grid);
}

/** inventory.csv: the same organisations in each copy, at the same spot in it. */
export function tileInventory(csv: string, grid: Grid): string {
  return repeat(csv, grid.tiles, (line, tile) => ({
    ...line,
    ...movePoint(line, grid, tile),
    gemeente: tileName(line['gemeente'] ?? '', tile),
    ...(line['kenmerk'] && tile.number > 0 ? { kenmerk: `${line['kenmerk']}-${tile.number}` } : {}),
  }));
}

/** The lines of an inventory in so many files, each with its header. */
export function cutInventory(csv: string, parts: number): readonly string[] {
  const { data, meta } = parse(csv);
  const size = Math.ceil(data.length / parts);
  return Array.from({ length: parts }, (_, index) =>
    unparse(meta.fields ?? [], data.slice(index * size, (index + 1) * size)),
  );
}
