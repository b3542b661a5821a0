import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES } from './all-recipes.ts';
import { copyToDesk, type Desk } from './desk.ts';
import { recipesIn } from './recipe.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../data/README.md'), 'utf8');

describe('the yearly tasks in data/README.md', () => {
  const written = recipesIn(readme);

  it('are each followed here, in the same order', () => {
    expect(written.map(({ heading }) => heading)).toEqual(RECIPES.map(({ heading }) => heading));
  });

  it.each(RECIPES)('"$heading" has the steps that are followed', ({ heading, steps }) => {
    const lines = written.find((recipe) => recipe.heading === heading)?.steps ?? [];
    expect(lines).toHaveLength(steps.length);
    for (const [index, { says }] of steps.entries()) expect(lines[index]).toContain(says);
  });
});

describe('a year of an editor', () => {
  let folder: string;
  let desk: Desk;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-recipes-'));
    desk = await copyToDesk(path.join(folder, 'data'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // One after the other on the same folder: a test that fails leaves those after it nothing to stand on.
  for (const { heading, steps } of RECIPES) {
    for (const [index, step] of steps.entries())
      it(`${heading}, stap ${index + 1}: ${step.says}`, () => step.follow(desk));
  }
});
