/** The floors of the house, lowest first: a file may import from its own floor and those below it. */
export const FLOORS: readonly (readonly string[])[] = [
  ['src/model'],
  ['src/ingest'],
  ['src/analysis', 'src/refresh'],
  ['src/factsheet', 'src/charts'],
  ['src/pdf'],
  ['templates'],
  ['src/publish'],
  ['src/pages', 'src/layouts', 'src/components', 'src/build', 'src/distribute', 'src/example'],
  ['src/bench'],
  ['scripts'],
];

/** Number of the floor that a path is on; -1 for what is outside the house. */
export function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) => rooms.some((room) => file.startsWith(`${room}/`)));
}
