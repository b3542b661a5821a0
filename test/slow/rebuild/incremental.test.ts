import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  applyEdit,
  parseInventory,
  randomEdits,
  writeInventory,
} from '../../../src/bench/incremental/edits.ts';
import { differingPaths, treeHashes } from '../../../src/bench/incremental/tree-hashes.ts';
import { addWhereabouts, becomeReal, setCell } from '../../ingest/small-edition.ts';
import { startBuild, writeSmallEdition } from '../small-builds.ts';

let home: string;
const place = (name: string) => path.join(home, name);
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-incremental-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function build(out: string, ...options: string[]) {
  const { code, said } = await startBuild([
    ...['--data', place('data'), '--out', place(out), '--reports', place('reports'), ...options],
  ]).ended;
  return { ok: code === 0, said };
}

const rebuild = () => build('rebuilt', '--cache', place('cache'));
const clean = () => build('clean', '--no-cache');

/** How many parts the build says that it made and found. */
/** Twelve for each of the four municipalities. */
const PARTS = 48;

function partsOf(said: string): { made: number; reused: number } {
  const [, made = '', reused = '0'] = /gemeente: ([\d.]+) gemaakt, ([\d.]+) onveranderd/.exec(said) ?? [];
  return { made: Number(made), reused: Number(reused) };
}

describe('a rebuild after a small change', () => {
  it('gives the very bytes of a build from nothing, for twenty random edits of the inventory', async () => {
    await writeSmallEdition(place('data'), addWhereabouts);
    const file = path.join(place('data'), 'inventory.csv');
    let rows = parseInventory(await readFile(file, 'utf8'));
    expect((await rebuild()).ok).toBe(true);
    const columns = new Set<string>();
    let done = 0;
    let reusedParts = 0;
    for (const edit of randomEdits(rows, 7)) {
      if (done === 20) break;
      const edited = applyEdit(rows, edit);
      await writeFile(file, writeInventory(edited));
      const { ok, said } = await rebuild();
      if (!ok) {
        expect(said).toMatch(/fout(?:en)? in de gegevens/);
        continue;
      }
      expect((await clean()).ok).toBe(true);
      const wrong = differingPaths(await treeHashes(place('rebuilt')), await treeHashes(place('clean')));
      expect(wrong, JSON.stringify(edit)).toEqual([]);
      reusedParts += partsOf(said).reused;
      rows = edited;
      columns.add(edit.column);
      done += 1;
    }
    expect(columns.size).toBeGreaterThan(7);
    expect(reusedParts).toBeGreaterThan(20);
  }, 1_200_000);

  it.each([
    ['another title of the site', (draft) => (draft.settings.title = 'Andere titel')],
    ['another value of an indicator', (draft) => setCell(draft, 'indicators', 2, 'inwoners', '140.000')],
    [
      'another name of a municipality',
      (draft) => setCell(draft, 'municipalities', 2, 'andere_namen', 'Zwolsje'),
    ],
    [
      'another point of a postcode',
      (draft) => {
        addWhereabouts(draft);
        setCell(draft, 'postcodes', 2, 'breedtegraad', '52,06');
      },
    ],
    ['another border', (draft) => draft.topology.arcs[3]?.splice(1, 1, [4.75, 52.6])],
    ['example data that became real', becomeReal],
  ] as [string, Parameters<typeof writeSmallEdition>[1]][])(
    'gives them after %s',
    async (_what, change) => {
      await writeSmallEdition(place('data'));
      expect((await rebuild()).ok).toBe(true);
      await writeSmallEdition(place('data'), change);
      const { ok, said } = await rebuild();
      expect(ok, said).toBe(true);
      expect((await clean()).ok).toBe(true);
      const rebuilt = await treeHashes(place('rebuilt'));
      expect(differingPaths(rebuilt, await treeHashes(place('clean')))).toEqual([]);
    },
    240_000,
  );

  it('makes nothing again where nothing changed, and where a telephone number did only what shows it', async () => {
    await writeSmallEdition(place('data'));
    await rebuild();
    const before = await treeHashes(place('rebuilt'));
    expect(partsOf((await rebuild()).said)).toEqual({ made: 0, reused: PARTS });
    await writeSmallEdition(place('data'), (draft) =>
      setCell(draft, 'inventory', 2, 'telefoon', '0800 9999'),
    );
    const parts = partsOf((await rebuild()).said);
    const changed = differingPaths(before, await treeHashes(place('rebuilt')));
    // Route maps name the nearest national organisations elsewhere, with their number.
    const routeMaps = ['bergen-l', 'bergen-nh', 's-gravenhage', 'zwolle'].flatMap((slug) => [
      `gemeente/${slug}/routekaart.pdf`,
      `gemeente/${slug}/routekaart/index.html`,
    ]);
    const own = ['factsheet.json', 'factsheet.pdf', 'index.html'].map((name) => `gemeente/zwolle/${name}`);
    const shown = changed.filter((file) => file.startsWith('gemeente/'));
    expect(shown).toEqual([...routeMaps, ...own].sort());
    // The workbook and the small factsheet are made again out of the factsheet, and come out the same.
    const made = shown.length + 2;
    expect(parts).toEqual({ made, reused: PARTS - made });
  }, 240_000);

  it('is a build from nothing when the cache is gone', async () => {
    await rebuild();
    const before = await treeHashes(place('rebuilt'));
    await rm(place('cache'), { recursive: true });
    expect((await rebuild()).ok).toBe(true);
    expect(differingPaths(before, await treeHashes(place('rebuilt')))).toEqual([]);
  }, 240_000);
});
