/** A folder that does one thing, with its opening words: what comes in, what goes out, what it may not know. */
export interface Room {
  readonly path: string;
  /** All rooms that it may know, where that is less than its own floor and everything below. */
  readonly knows?: readonly string[];
  /** File with the opening words; `README.md` in the room where nothing is said. */
  readonly opening?: string;
}

/** Files and folders that know each other, and that nothing else may know. */
export interface Wall {
  readonly around: readonly string[];
  readonly openTo: readonly string[];
  readonly reason: string;
}

/** A folder that may hold more entries than others. */
export interface Exception {
  readonly folder: string;
  readonly reason: string;
}

export interface House {
  /** Lowest first: a file may import from its own floor and those below it. */
  readonly floors: readonly (readonly Room[])[];
  readonly walls: readonly Wall[];
  /** Folders of which each sub-folder is a room. */
  readonly corridors: readonly string[];
  /** Files and folders that one folder may hold, its README.md and DECISIONS.md not counted. */
  readonly mostEntries: number;
  readonly exceptions: readonly Exception[];
  /** Material for tests: not looked at. */
  readonly passedOver: readonly string[];
  /** What commands make, so that a document may name it where it is not there. */
  readonly made: readonly string[];
}

const WEB = [
  'src/model',
  'src/analysis',
  'src/costs',
  'src/history',
  'src/corrections',
  'src/factsheet',
  'src/charts',
  'src/publish',
];

/** The one list of the rooms of this project. `npm run lint` holds the tree and the README against it. */
export const HOUSE: House = {
  floors: [
    [{ path: 'src/model' }],
    [{ path: 'src/ingest' }],
    [{ path: 'src/analysis' }, { path: 'src/costs', knows: ['src/model'] }],
    [{ path: 'src/history' }, { path: 'src/corrections', knows: ['src/model', 'src/ingest'] }],
    [{ path: 'src/factsheet' }, { path: 'src/charts' }],
    [{ path: 'src/pdf', knows: ['src/model', 'src/charts'] }],
    [{ path: 'src/survey', knows: ['src/model', 'src/ingest', 'src/factsheet'] }],
    [
      {
        path: 'templates',
        knows: ['src/model', 'src/history', 'src/factsheet', 'src/charts', 'src/pdf', 'src/survey'],
      },
    ],
    [
      {
        path: 'src/editions',
        knows: ['src/model', 'src/ingest', 'src/analysis', 'src/history', 'src/corrections', 'src/charts'],
      },
    ],
    [{ path: 'src/publish' }],
    [
      { path: 'src/styles', knows: [] },
      { path: 'src/layouts', knows: [...WEB, 'src/components', 'src/styles'] },
      // The editor's desk runs in a browser what a build and the commands about editions run.
      {
        path: 'src/desk',
        knows: [...WEB, 'src/ingest', 'src/pdf', 'templates', 'src/editions'],
      },
      { path: 'src/components', knows: [...WEB, 'src/desk', 'src/layouts', 'src/styles'] },
      {
        path: 'src/pages',
        knows: [...WEB, 'src/desk', 'src/components', 'src/layouts', 'src/styles'],
        // Astro makes a page of a README.md in this folder; a name with '_' it leaves alone.
        opening: 'src/pages/_README.md',
      },
    ],
    [{ path: 'src/build' }],
    [{ path: 'src/distribute' }],
    [{ path: 'src/refresh', knows: ['src/model', 'src/ingest'] }],
    [{ path: 'src/example', knows: ['src/model'] }],
    // The bench of hostile files and of printed pages runs what the tests run.
    [{ path: 'src/bench' }, { path: 'test' }],
    [
      {
        path: 'scripts',
        // What a command does is done in a room: it only hands arguments over and tells how it ended.
        knows: [
          'src/ingest',
          'src/build',
          'src/distribute',
          'src/editions',
          'src/refresh',
          'src/example',
          'src/bench',
        ],
      },
    ],
  ],
  walls: [
    {
      around: [
        'src/survey',
        'src/distribute',
        'templates/personal',
        'templates/personal-sheet.ts',
        'scripts/distribute.ts',
        'scripts/make-example-survey.ts',
      ],
      openTo: ['test'],
      reason: 'the answers of the survey are confidential, and nothing that makes the site may reach them',
    },
    {
      around: ['src/editions/corrections', 'scripts/corrections.ts'],
      openTo: ['test'],
      reason: 'it reads and writes who reported, and nothing that makes the site may reach that',
    },
  ],
  corridors: ['src'],
  mostEntries: 12,
  exceptions: [
    { folder: 'src', reason: 'holds one folder for each room, which the table in README.md explains' },
    { folder: 'src/components', reason: 'holds one folder for each kind of page or part of it' },
    {
      folder: 'src/styles',
      reason: 'holds one bundle for each kind of page, beside the parts that they share',
    },
    { folder: 'scripts', reason: 'holds one file for each command' },
    { folder: 'src/pages', reason: 'the name of a file is the address of its page' },
    { folder: 'test', reason: 'mirrors the rooms of src, beside the proofs that belong to no single room' },
  ],
  passedOver: ['test/fixtures'],
  made: ['.astro', '.cache', 'dist', 'distribution', 'node_modules', 'reports'],
};

/** True where a path is one of the places or lies in one of them. */
export function isIn(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`));
}

export function roomsOf({ floors }: House): readonly Room[] {
  return floors.flat();
}

/** The room that a file is in; undefined for what is outside the house. */
export function roomOf(house: House, file: string): Room | undefined {
  return roomsOf(house).find(({ path }) => isIn(file, [path]));
}

/** Number of the floor that a room is on, from 0. */
export function floorOf({ floors }: House, room: Room): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** The wall that keeps one place from knowing another, if there is one. */
export function wallBetween({ walls }: House, from: string, to: string): Wall | undefined {
  return walls.find(({ around, openTo }) => isIn(to, around) && !isIn(from, [...around, ...openTo]));
}

/** True where nothing in a room may import from another room. */
export function mayNotKnow(house: House, room: Room, other: Room): boolean {
  if (room === other) return false;
  if (floorOf(house, other) > floorOf(house, room)) return true;
  if (room.knows && !room.knows.includes(other.path)) return true;
  // Where a part of the room stands behind the same wall, that part may know it.
  const { walls } = house;
  return walls.some(
    ({ around, openTo }) =>
      isIn(other.path, around) &&
      !isIn(room.path, [...around, ...openTo]) &&
      !around.some((place) => isIn(place, [room.path])),
  );
}
