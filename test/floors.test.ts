import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS, floorOf } from './support/floors.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT = /(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|import\s+['"](\.[^'"]+)['"]/g;

/** Every relative import of the code: [file, imported file], from the top level down. */
async function imports(): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const room of FLOORS.flat()) {
    const entries = await readdir(path.join(ROOT, room), { recursive: true });
    for (const entry of entries.filter((name) => /\.(ts|astro)$/.test(name))) {
      const file = path.join(room, entry);
      const text = await readFile(path.join(ROOT, file), 'utf8');
      for (const [, named, bare] of text.matchAll(IMPORT)) {
        found.push([file, path.normalize(path.join(path.dirname(file), named ?? bare ?? ''))]);
      }
    }
  }
  return found;
}

describe('the floors of the house', () => {
  it('are imported downwards only', async () => {
    const all = await imports();
    expect(all.length).toBeGreaterThan(300);
    const upwards = all.filter(([file, target]) => floorOf(target) > floorOf(file));
    expect(upwards.map(([file, target]) => `${file} imports ${target}`)).toEqual([]);
  });

  it('have no circles', async () => {
    const graph = Map.groupBy(await imports(), ([file]) => file);
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
        return;
      }
      if (finished.has(file)) return;
      for (const [, target] of graph.get(file) ?? []) visit(target, [...trail, file]);
      finished.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
