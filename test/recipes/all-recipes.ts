import type { Desk } from './desk.ts';
import type { Recipe } from './recipe.ts';
import { boundaries } from './steps/boundaries.ts';
import { goingLive } from './steps/going-live.ts';
import { merger } from './steps/merger.ts';
import { newEdition } from './steps/new-edition.ts';
import { texts } from './steps/texts.ts';

/**
 * All recipes of data/README.md in its order: a new one there needs a line here. Each begins where the one before it
 * ended, as a year does.
 */
export const RECIPES: readonly Recipe[] = [newEdition, merger, boundaries, texts, goingLive];

/** Does everything that the recipes say, from the first to the last. */
export async function followAll(desk: Desk): Promise<void> {
  for (const { steps } of RECIPES) for (const step of steps) await step.follow(desk);
}
