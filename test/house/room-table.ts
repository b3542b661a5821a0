import type { Fault } from './fault.ts';
import { floorOf, type House, roomOf, roomsOf } from './house.ts';

const README = 'README.md';
const HEAD = /^\| room \|/m;

/** The rooms in the table of the README, in its order. */
function roomsInTable(readme: string): readonly string[] {
  const start = readme.search(HEAD);
  if (start === -1) return [];
  const lines = readme.slice(start).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines
    .slice(2, end === -1 ? undefined : end)
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

/** Differences between the table of rooms in the README and the house. */
export function tableFaults(house: House, readme: string): readonly Fault[] {
  const listed = roomsInTable(readme);
  const rooms = roomsOf(house).map((room) => room.path);
  const lacking = rooms
    .filter((room) => !listed.includes(room))
    .map((room) => fault(`lacks ${room} in its table of rooms. Add it, with what the room does.`));
  const strange = listed
    .filter((name) => !rooms.includes(name))
    .map((name) => fault(`names ${name} in its table of rooms, which is no room. Take it away.`));
  const twice = listed
    .filter((name, index) => listed.indexOf(name) !== index)
    .map((name) => fault(`names ${name} twice in its table of rooms.`));
  return [...lacking, ...strange, ...twice, ...orderFaults(house, listed)];
}

function orderFaults(house: House, listed: readonly string[]): readonly Fault[] {
  const floors = listed.flatMap((name) => {
    const room = roomOf(house, name);
    return room?.path === name ? [{ name, floor: floorOf(house, room) }] : [];
  });
  return floors.slice(1).flatMap(({ name, floor }, index) => {
    const before = floors[index];
    return before && before.floor > floor
      ? [
          fault(
            `puts ${name} below ${before.name} in its table of rooms, but it lies on a lower floor. The lowest comes first.`,
          ),
        ]
      : [];
  });
}

function fault(message: string): Fault {
  return { rule: 'table', place: README, message };
}
