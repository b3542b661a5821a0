import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATA_FILES, INVENTORY_FOLDER, LIMITS } from '../../ingest/files/data-files.ts';
import type { BoundaryTopology } from '../../model/edition.ts';
import { tileBoundaries } from './tile-boundaries.ts';
import {
  cutInventory,
  tileIndicators,
  tileInventory,
  tileMunicipalities,
  tilePlaces,
  tilePostcodes,
} from './tile-tables.ts';
import { type Tile, tileCode } from './tiles.ts';

/** The files that grow with an edition, or that nothing can be made without. */
const GROWN = [
  'settings',
  'indicatorDescriptions',
  'classes',
  'situations',
  'municipalities',
  'indicators',
  'places',
  'postcodes',
  'inventory',
  'boundaries',
] as const satisfies readonly (keyof typeof DATA_FILES)[];

type Grown = (typeof GROWN)[number];

/** The text of each of these files of an edition. */
export type EditionTexts = Readonly<Record<Grown, string>>;

/** An edition with so many copies of its municipalities, places and locations. The same input gives the same copies. */
export function makeEdition(texts: EditionTexts, times: number): EditionTexts {
  const { topology, ...grid } = tileBoundaries(JSON.parse(texts.boundaries) as BoundaryTopology, times);
  return {
    settings: texts.settings,
    indicatorDescriptions: texts.indicatorDescriptions,
    situations: texts.situations,
    classes: tileClasses(texts.classes, grid.tiles),
    municipalities: tileMunicipalities(texts.municipalities, grid),
    indicators: tileIndicators(texts.indicators, grid),
    places: tilePlaces(texts.places, grid),
    postcodes: tilePostcodes(texts.postcodes, texts.inventory, grid),
    inventory: tileInventory(texts.inventory, grid),
    boundaries: JSON.stringify(topology),
  };
}

/** classes.json: a class that names its municipalities names those of each copy. */
function tileClasses(json: string, tiles: readonly Tile[]): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    key === 'codes' && Array.isArray(value)
      ? tiles.flatMap((tile) => value.map((code) => tileCode(String(code), tile)))
      : value,
  );
}

/** The text of the files of an edition in a folder. */
export async function readTexts(folder: string): Promise<EditionTexts> {
  const read = (name: Grown) => readFile(path.join(folder, DATA_FILES[name]), 'utf8');
  const entries = await Promise.all(GROWN.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(entries) as EditionTexts;
}

/**
 * Writes the files of an edition into a folder, which is made where it is not there. An inventory that is too large for one file
 * goes into parts, as an editor's would.
 */
export async function writeTexts(folder: string, texts: EditionTexts): Promise<void> {
  await mkdir(path.join(folder, INVENTORY_FOLDER), { recursive: true });
  const isLarge = Buffer.byteLength(texts.inventory) > LIMITS.fileBytes;
  const whole = isLarge ? GROWN.filter((name) => name !== 'inventory') : GROWN;
  const parts = isLarge ? cutInventory(texts.inventory, LARGE_PARTS) : [];
  await Promise.all([
    ...whole.map((name) => writeFile(path.join(folder, DATA_FILES[name]), texts[name])),
    ...parts.map((part, index) =>
      writeFile(path.join(folder, INVENTORY_FOLDER, `deel-${index + 1}.csv`), part),
    ),
  ]);
}

/** Into so many files goes an inventory that is too large for one. */
const LARGE_PARTS = 4;
