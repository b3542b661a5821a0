import { expect } from 'vitest';
import { expectSound } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';
import { itemsOf } from './new-edition.ts';

export const NEW_EXPLANATION = 'Zoveel mensen wonen er op de nieuwe peildatum.';

export const texts: Recipe = {
  heading: 'Teksten bij de cijfers',
  steps: [
    {
      says: 'de `explanation` en de `caution`',
      follow: (desk) =>
        desk.editSettings('indicators.json', (settings) => {
          const residents = itemsOf(settings, 'indicators').find(({ id }) => id === 'inwoners');
          Object.assign(residents ?? {}, { explanation: NEW_EXPLANATION });
        }),
    },
    {
      says: 'Draai `npm run check`',
      follow: async (desk) => {
        await expectSound(desk);
        const { edition } = await desk.check();
        expect(edition?.indicators.find(({ id }) => id === 'inwoners')?.explanation).toBe(NEW_EXPLANATION);
      },
    },
  ],
};
