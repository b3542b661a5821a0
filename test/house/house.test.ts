import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHouse } from './check-house.ts';
import { formatFault } from './fault.ts';
import { HOUSE } from './house.ts';
import { readImports } from './imports.ts';
import { faultsAfter, SMALL_HOUSE } from './made-up-house.ts';
import { namedPaths } from './named-paths.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('this house', () => {
  it('is in order', () => {
    expect(checkHouse(ROOT, HOUSE).map(formatFault)).toEqual([]);
  });
  it('is looked at as a whole: hundreds of files and imports, Astro files among them', () => {
    const graph = readImports(ROOT, HOUSE);
    expect(graph.size).toBeGreaterThan(400);
    expect([...graph.values()].flat().length).toBeGreaterThan(1200);
    expect(graph.get('src/pages/index.astro')).toContain('src/layouts/Page.astro');
    expect(graph.get('src/build/municipalities/pool.ts')).toContain('src/build/municipalities/worker.ts');
  });
});

describe('the check of a made-up house', () => {
  it('has nothing to say where all is in order', async () => {
    expect(await faultsAfter()).toEqual([]);
  });

  it.each<[fault: string, change: Record<string, string | undefined>, said: RegExp[]]>([
    [
      'an import that goes up',
      { 'src/cellar/stones.ts': "import type { roof } from '../attic/roof.ts';\n" },
      [
        /^upward src\/cellar\/stones\.ts: imports src\/attic\/roof\.ts, .*Move what both need to src\/cellar/,
        /^circle/,
      ],
    ],
    [
      'a dynamic import that goes up',
      { 'src/cellar/lift.ts': "export const lift = () => import('../attic/roof.ts');\n" },
      [/^upward src\/cellar\/lift\.ts/],
    ],
    [
      'an import in the script of an Astro file that goes up',
      {
        'src/cellar/Page.astro':
          "---\nconst a = 1;\n---\n<p>{a}</p>\n<script>import '../attic/roof.ts';</script>\n",
      },
      [/^upward src\/cellar\/Page\.astro/],
    ],
    [
      'a room that knows more than it is allowed',
      { 'src/hall/door.ts': "export { stones } from '../cellar/stones.ts';\n" },
      [/^unknown src\/hall\/door\.ts: imports src\/cellar\/stones\.ts, but src\/hall knows no other room/],
    ],
    [
      'an import over a wall',
      { 'src/attic/thief.ts': "import { gold } from '../safe/gold.ts';\n" },
      [
        /^wall src\/attic\/thief\.ts: imports src\/safe\/gold\.ts, but it is locked\. Only src\/safe, src\/attic\/owner\.ts may\.$/,
      ],
    ],
    [
      'a circle within a room',
      {
        'src/cellar/a.ts': "import './b.ts';\n",
        'src/cellar/b.ts': "import './c.ts';\n",
        'src/cellar/c.ts': "import './a.ts';\n",
      },
      [
        /^circle src\/cellar\/a\.ts: .*src\/cellar\/a\.ts > src\/cellar\/b\.ts > src\/cellar\/c\.ts > src\/cellar\/a\.ts/,
      ],
    ],
    [
      'a folder with too much in it',
      Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`src/cellar/${name}.ts`, 'export {};\n'])),
      [/^entries src\/cellar: holds 5 files and folders, and 4 is the most\. Put those/],
    ],
    [
      'a folder deeper down with too much in it',
      Object.fromEntries([1, 2, 3, 4, 5].map((name) => [`src/attic/trunk/${name}.ts`, 'export {};\n'])),
      [/^entries src\/attic\/trunk: holds 5/],
    ],
    [
      'a folder that is no room',
      { 'src/shed/rake.ts': 'export {};\n' },
      [/^room src\/shed: is on no floor\. Put it on/, /^entries src: holds 5/],
    ],
    [
      'a file between the rooms',
      { 'src/helpers.ts': 'export {};\n' },
      [/^room src\/helpers\.ts: lies between the rooms/, /^entries src: holds 5/],
    ],
    [
      'a room that is gone',
      { 'src/safe/README.md': undefined, 'src/safe/gold.ts': undefined },
      [
        /^room src\/safe: is a room in test\/house\/house\.ts, but there is no such folder/,
        /^room src\/safe: is named in test\/house\/house\.ts, but is not there/,
        /^path README\.md: names src\/safe, which does not exist/,
      ],
    ],
    [
      'a wall around what has another name by now',
      { 'src/attic/owner.ts': undefined },
      [/^room src\/attic\/owner\.ts: is named in test\/house\/house\.ts, but is not there/],
    ],
    [
      'a room without opening words',
      { 'src/hall/README.md': undefined },
      [/^opening src\/hall\/README\.md: is missing\. Say in a few lines/],
    ],
    [
      'opening words that leave out what comes in',
      { 'src/hall/README.md': '* **Out:** water.\n* **May not know:** `src/attic`.\n' },
      [/^opening src\/hall\/README\.md: does not say '\* \*\*In:\*\*/],
    ],
    [
      'opening words that promise what is not held',
      { 'src/safe/README.md': '* **In:** a.\n* **Out:** b.\n* **May not know:** `src/cellar`.\n' },
      [/^opening src\/safe\/README\.md: says that it may not know src\/cellar, but .* lets it/],
    ],
    [
      'opening words that name no room',
      { 'src/cellar/README.md': '* **In:** a.\n* **Out:** b.\n* **May not know:** too much.\n' },
      [/^opening src\/cellar\/README\.md: names no room/],
    ],
    [
      'opening words that go on and on',
      {
        'src/cellar/README.md': `* **In:** a.\n* **Out:** b.\n* **May not know:** \`src/hall\`.\n${'More.\n'.repeat(20)}`,
      },
      [/^opening src\/cellar\/README\.md: has 23 lines/],
    ],
    [
      'a table without one of the rooms',
      {
        'README.md':
          '| room | what |\n| --- | --- |\n| `src/cellar`, `src/hall` | a |\n| `src/attic` | c |\n',
      },
      [/^table README\.md: lacks src\/safe/],
    ],
    [
      'a table with a room that is gone',
      {
        'README.md':
          '| room | what |\n| --- | --- |\n| `src/cellar`, `src/hall`, `src/safe` | a |\n| `src/barn` | b |\n| `src/attic` | c |\n',
      },
      [
        /^table README\.md: names src\/barn in its table of rooms, which is no room/,
        /^path README\.md: names src\/barn/,
      ],
    ],
    [
      'a table in another order than the floors',
      {
        'README.md':
          '| room | what |\n| --- | --- |\n| `src/attic` | c |\n| `src/cellar`, `src/hall`, `src/safe` | a |\n',
      },
      [/^table README\.md: puts src\/cellar below src\/attic/],
    ],
    [
      'a folder of tests that mirrors nothing and is not explained',
      { 'test/cellar/stones.test.ts': '', 'test/dreams/one.test.ts': '', 'test/README.md': '' },
      [/^opening test\/dreams: mirrors no room, and test\/README\.md does not name it/],
    ],
    [
      'a document that names a file that is gone',
      { 'CONTRIBUTING.md': 'Look into `src/cellar/stone.ts` and [the roof](src/attic/root.ts).\n' },
      [
        /^path CONTRIBUTING\.md: names src\/attic\/root\.ts/,
        /^path CONTRIBUTING\.md: names src\/cellar\/stone\.ts, which does not exist/,
      ],
    ],
    [
      'a decision beside the code that names a file that is gone',
      { 'src/cellar/DECISIONS.md': 'See `stones.ts` and `sand.ts`.\n' },
      [/^path src\/cellar\/DECISIONS\.md: names sand\.ts/],
    ],
  ])('finds %s', async (_, change, said) => {
    const faults = await faultsAfter(change);
    expect(faults).toHaveLength(said.length);
    for (const [index, words] of said.entries()) expect(faults[index]).toMatch(words);
  });

  it('lets a folder hold more where there is a reason, and no longer than that', async () => {
    const exceptions = [{ folder: 'src/cellar', reason: 'stones have no subject' }];
    const full = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [`src/cellar/${name}.ts`, 'export {};\n']),
    );
    expect(await faultsAfter(full, { ...SMALL_HOUSE, exceptions })).toEqual([]);
    expect(await faultsAfter({}, { ...SMALL_HOUSE, exceptions })).toEqual([
      'exception src/cellar: holds 1 files and folders: it needs no exception any more. Take it off the list in test/house/house.ts.',
    ]);
    const gone = [{ folder: 'src/barn', reason: 'it was large' }];
    expect(await faultsAfter({}, { ...SMALL_HOUSE, exceptions: gone })).toEqual([
      expect.stringMatching(/^exception src\/barn: does not exist/),
    ]);
  });

  it('counts neither the documents of a folder nor hidden files', async () => {
    const names = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'README.md', 'DECISIONS.md', '.hidden'];
    const entries = Object.fromEntries(names.map((name) => [`src/attic/trunk/${name}`, '']));
    expect(await faultsAfter(entries)).toEqual([]);
  });
});

describe('a path in a document', () => {
  it.each([
    ['CONTRIBUTING.md', 'Run `npm test -- a/b`, look at `src/a.ts`.', ['src/a.ts']],
    ['CONTRIBUTING.md', 'A [link](data/README.md#top), a [site](https://example.org/a).', ['data/README.md']],
    ['CONTRIBUTING.md', 'Your own `inventory.csv`, on `/kaart/`.', []],
    ['src/x/README.md', 'Here is `inventory.ts`.', ['inventory.ts']],
    ['CONTRIBUTING.md', '```sh\nls `src/b.ts`\n```\n`src/<part>/build.ts`', ['src/<part>/build.ts']],
  ])('is found in %s: %s', (document, text, names) => {
    expect(namedPaths(document, text)).toEqual(names);
  });
  it('may have a placeholder, behind a part that exists', async () => {
    expect(await faultsAfter({ 'CONTRIBUTING.md': '`src/cellar/<stone>.ts`\n' })).toEqual([]);
    expect(await faultsAfter({ 'CONTRIBUTING.md': '`src/celler/<stone>.ts`\n' })).toHaveLength(1);
  });
  it('may name what a command makes', async () => {
    expect(await faultsAfter({ 'CONTRIBUTING.md': '`dist/index.html`\n' })).toEqual([]);
  });
});
