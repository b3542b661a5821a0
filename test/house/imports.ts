import { existsSync } from 'node:fs';
import path from 'node:path';
import { codeFilesIn, importsOf } from '../support/follow-imports.ts';
import type { Fault } from './fault.ts';
import { floorOf, type House, isIn, roomOf, roomsOf, wallBetween } from './house.ts';

/** Of each file of the house, the files of the house that it imports. Paths from the top of the project. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of all code in the rooms: static and dynamic ones, types, workers, and those in Astro files. */
export function readImports(root: string, house: House): ImportGraph {
  const short = (file: string) => path.relative(root, file).split(path.sep).join('/');
  const files = roomsOf(house)
    .map((room) => path.join(root, room.path))
    .filter((folder) => existsSync(folder))
    .flatMap(codeFilesIn)
    .filter((file) => !isIn(short(file), house.passedOver));
  return new Map(files.map((file) => [short(file), importsOf(file).files.map(short)]));
}

/** Imports that go up, over a wall, or to a room that this one has no business with. */
export function importFaults(house: House, graph: ImportGraph): readonly Fault[] {
  return [...graph].flatMap(([file, targets]) =>
    [...new Set(targets)].flatMap((target) => importFault(house, file, target) ?? []),
  );
}

function importFault(house: House, file: string, target: string): Fault | undefined {
  const [room, other] = [roomOf(house, file), roomOf(house, target)];
  if (!room || !other) return undefined;
  const wall = wallBetween(house, file, target);
  if (wall) {
    return {
      rule: 'wall',
      place: file,
      message: `imports ${target}, but ${wall.reason}. Only ${[...wall.around, ...wall.openTo].join(', ')} may.`,
    };
  }
  if (room === other) return undefined;
  if (floorOf(house, other) > floorOf(house, room)) {
    return {
      rule: 'upward',
      place: file,
      message: `imports ${target}, but ${other.path} lies above ${room.path}. Move what both need to ${room.path} or lower, or hand it over as an argument.`,
    };
  }
  if (room.knows && !room.knows.includes(other.path)) {
    return {
      rule: 'unknown',
      place: file,
      message: `imports ${target}, but ${room.path} knows ${room.knows.join(', ') || 'no other room'} and nothing else. Hand over what it needs as an argument, or move the file.`,
    };
  }
  return undefined;
}

/** Files that import each other in a circle, each circle told once. */
export function circleFaults(graph: ImportGraph): readonly Fault[] {
  const finished = new Set<string>();
  const faults: Fault[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      const circle = [...trail.slice(trail.indexOf(file)), file].join(' > ');
      faults.push({
        rule: 'circle',
        place: file,
        message: `imports itself in a circle: ${circle}. Put what they share into a file that imports none of them.`,
      });
      return;
    }
    if (finished.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return faults;
}
