import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { folderFaults, roomFaults } from './folders.ts';
import { type House, isIn } from './house.ts';
import { circleFaults, importFaults, readImports } from './imports.ts';
import { pathFaults } from './named-paths.ts';
import { openingFaults, testFolderFaults } from './opening-words.ts';
import { tableFaults } from './room-table.ts';

/** Everything about a project that is not as the list of its house says. */
export function checkHouse(root: string, house: House): readonly Fault[] {
  const graph = readImports(root, house);
  return [
    ...roomFaults(root, house),
    ...importFaults(house, graph),
    ...circleFaults(graph),
    ...folderFaults(root, house),
    ...openingFaults(root, house),
    ...testFolderFaults(testFolders(root, house), house, textOf(root, 'test/README.md')),
    ...tableFaults(house, textOf(root, 'README.md')),
    ...pathFaults(root, house),
  ];
}

function testFolders(root: string, house: House): readonly string[] {
  const folder = path.join(root, 'test');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `test/${name}`)
    .filter((place) => !isIn(place, house.passedOver));
}

function textOf(root: string, name: string): string {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
