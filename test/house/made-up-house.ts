import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkHouse } from './check-house.ts';
import type { House } from './house.ts';

/** A house of three floors: a cellar, a hall with a safe beside it, and an attic. */
export const SMALL_HOUSE: House = {
  floors: [
    [{ path: 'src/cellar' }],
    [{ path: 'src/hall', knows: [] }, { path: 'src/safe' }],
    [{ path: 'src/attic' }],
  ],
  walls: [{ around: ['src/safe'], openTo: ['src/attic/owner.ts'], reason: 'it is locked' }],
  corridors: ['src'],
  mostEntries: 4,
  exceptions: [],
  passedOver: ['src/attic/boxes'],
  made: ['dist'],
};

const opening = (notKnown: string) =>
  `# Room\n\n* **In:** rain.\n* **Out:** water.\n* **May not know:** ${notKnown}.\n`;

/** A tree that is in order: text by path. */
const SOUND: Readonly<Record<string, string>> = {
  'README.md':
    '# House\n\n| room | what |\n| --- | --- |\n| `src/cellar` | a |\n| `src/hall`, `src/safe` | b |\n| `src/attic` | c |\n',
  'src/cellar/README.md': opening('`src/hall`'),
  'src/cellar/stones.ts': 'export const stones = 1;\n',
  'src/hall/README.md': opening('`src/cellar`, and what is above it'),
  'src/hall/door.ts': 'export const door = 1;\n',
  'src/safe/README.md': opening('`src/attic`'),
  'src/safe/gold.ts': 'export const gold = 1;\n',
  'src/attic/README.md': opening('anything'),
  'src/attic/owner.ts': "import { gold } from '../safe/gold.ts';\nexport const own = gold;\n",
  'src/attic/roof.ts': "import { stones } from '../cellar/stones.ts';\nexport const roof = stones;\n",
  'src/attic/boxes/old.ts': "import { nothing } from '../../nowhere.ts';\n",
};

/** The faults of the sound tree after a change: '' for a folder with only a note in it, undefined takes a file away. */
export async function faultsAfter(
  change: Readonly<Record<string, string | undefined>> = {},
  house: House = SMALL_HOUSE,
): Promise<readonly string[]> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'sjo-house-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...SOUND, ...change })) {
    if (text === undefined) continue;
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return checkHouse(root, house).map(({ rule, place, message }) => `${rule} ${place}: ${message}`);
}
