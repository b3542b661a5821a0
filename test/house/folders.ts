import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { type House, isIn, roomsOf } from './house.ts';

/** What a room says of itself stands beside the code, and is not what makes a folder hard to take in. */
const DOCUMENTS = ['README.md', '_README.md', 'DECISIONS.md'];

/** The entries of a folder as a person sees them: without hidden files. */
function entriesIn(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
}

/** Folders that hold too much to take in, and exceptions that are not needed any more. */
export function folderFaults(root: string, house: House): readonly Fault[] {
  const tops = [...house.corridors, ...roomsOf(house).map((room) => room.path)].filter(
    (place) => !house.corridors.some((corridor) => place !== corridor && isIn(place, [corridor])),
  );
  const sizes = new Map<string, number>();
  for (const top of tops) measure(root, top, house, sizes);
  const { exceptions, mostEntries } = house;
  const tooLarge = [...sizes]
    .filter(([folder, size]) => size > mostEntries && exceptions.every((each) => each.folder !== folder))
    .map(
      ([folder, size]): Fault => ({
        rule: 'entries',
        place: folder,
        message: `holds ${size} files and folders, and ${mostEntries} is the most. Put those that share a subject or a prefix into a folder; or give the reason for an exception in test/house/house.ts.`,
      }),
    );
  const needless = exceptions
    .filter(({ folder }) => (sizes.get(folder) ?? 0) <= mostEntries)
    .map(
      ({ folder }): Fault => ({
        rule: 'exception',
        place: folder,
        message: `${sizes.has(folder) ? `holds ${sizes.get(folder)} files and folders` : 'does not exist'}: it needs no exception any more. Take it off the list in test/house/house.ts.`,
      }),
    );
  return [...tooLarge, ...needless];
}

function measure(root: string, folder: string, house: House, sizes: Map<string, number>): void {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return;
  const entries = entriesIn(absolute);
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
  const counted = entries.filter(
    ({ name }) => !DOCUMENTS.includes(name) && !isIn(`${folder}/${name}`, house.passedOver),
  );
  sizes.set(folder, counted.length);
  for (const each of inner) if (!isIn(each, house.passedOver)) measure(root, each, house, sizes);
}

/** Folders that are no room yet, rooms that are not there, and files that lie between the rooms. */
export function roomFaults(root: string, house: House): readonly Fault[] {
  const rooms = roomsOf(house).map((room) => room.path);
  const missing = rooms
    .filter((room) => !existsSync(path.join(root, room)))
    .map(
      (room): Fault => ({
        rule: 'room',
        place: room,
        message: 'is a room in test/house/house.ts, but there is no such folder. Take it off the list.',
      }),
    );
  const strange = house.corridors.flatMap((corridor) =>
    entriesIn(path.join(root, corridor)).flatMap((entry): Fault[] => {
      const place = `${corridor}/${entry.name}`;
      if (rooms.includes(place)) return [];
      const message = entry.isDirectory()
        ? 'is on no floor. Put it on the lowest one that lies above all that it imports, in test/house/house.ts.'
        : `lies between the rooms. Move it into one of the folders of ${corridor}.`;
      return [{ rule: 'room', place, message }];
    }),
  );
  return [...missing, ...strange, ...listFaults(root, house)];
}

/** Names on the list itself that stand for nothing: a wall around a folder that was renamed would be open. */
function listFaults(root: string, house: House): readonly Fault[] {
  const rooms = roomsOf(house);
  const known = rooms.flatMap(({ knows = [] }) => knows);
  const places = house.walls.flatMap(({ around, openTo }) => [...around, ...openTo]);
  return [
    ...known.filter((name) => rooms.every((room) => room.path !== name)),
    ...[...places, ...house.passedOver].filter((place) => !existsSync(path.join(root, place))),
  ].map((name) => ({
    rule: 'room',
    place: name,
    message: 'is named in test/house/house.ts, but is not there. Put its present name on the list.',
  }));
}
