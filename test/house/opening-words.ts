import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { floorOf, type House, mayNotKnow, type Room, roomsOf } from './house.ts';

/** What every room says at its door. */
const WORDS = ['In', 'Out', 'May not know'] as const;
const MOST_LINES = 16;

/** The file with the opening words of a room. */
function openingOf(room: Room): string {
  return room.opening ?? `${room.path}/README.md`;
}

/** Rooms that do not say what comes in, what goes out and what they may not know, or say what is not held. */
export function openingFaults(root: string, house: House): readonly Fault[] {
  return roomsOf(house)
    .filter((room) => existsSync(path.join(root, room.path)))
    .flatMap((room) => {
      const place = openingOf(room);
      const file = path.join(root, place);
      if (!existsSync(file)) {
        return [
          fault(
            place,
            `is missing. Say in a few lines what comes into ${room.path}, what goes out, and what it may not know, as the other rooms do.`,
          ),
        ];
      }
      return wordFaults(house, room, place, readFileSync(file, 'utf8'));
    });
}

function wordFaults(house: House, room: Room, place: string, text: string): readonly Fault[] {
  const said = new Map(WORDS.map((word) => [word, sayingOf(text, word)]));
  const silent = WORDS.filter((word) => !said.get(word));
  const faults = silent.map((word) => fault(place, `does not say '* **${word}:** …'. Add that line.`));
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  // The room of tests has more to say: the folders in it that mirror no room.
  if (lines > MOST_LINES && room.path !== 'test') {
    faults.push(
      fault(
        place,
        `has ${lines} lines, and ${MOST_LINES} is the most. Reasons belong in a DECISIONS.md beside it.`,
      ),
    );
  }
  const rooms = roomsOf(house);
  const named = [...(said.get('May not know') ?? '').matchAll(/`([^`]+)`/g)].flatMap(
    ([, name]) => rooms.find((other) => other.path === name) ?? [],
  );
  for (const other of named.filter((one) => !mayNotKnow(house, room, one))) {
    faults.push(
      fault(
        place,
        `says that it may not know ${other.path}, but test/house/house.ts lets it. Take the name away, or put the rule on the list.`,
      ),
    );
  }
  const isTop = floorOf(house, room) === house.floors.length - 1;
  if (named.length === 0 && !isTop && !silent.includes('May not know')) {
    faults.push(fault(place, 'names no room that it may not know, such as the one above it. Name one.'));
  }
  return faults;
}

/** What stands behind a word, to the end of its item in the list. */
function sayingOf(text: string, word: string): string {
  const [, rest = ''] = text.split(`* **${word}:**`);
  const [item = ''] = rest.split(/\n(?=\S)/);
  return item.trim();
}

function fault(place: string, message: string): Fault {
  return { rule: 'opening', place, message };
}

/** Folders of tests that mirror no room must be explained by the opening words of `test`. */
export function testFolderFaults(
  folders: readonly string[],
  house: House,
  opening: string,
): readonly Fault[] {
  const mirrored = new Set(roomsOf(house).map((room) => `test/${path.basename(room.path)}`));
  return folders
    .filter((folder) => !mirrored.has(folder) && !opening.includes(`\`${folder}\``))
    .map((folder) =>
      fault(folder, 'mirrors no room, and test/README.md does not name it. Say there what it proves.'),
    );
}
