import { expect } from 'vitest';
import { expectSound } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';
import { itemsOf } from './new-edition.ts';

export const goingLive: Recipe = {
  heading: 'Online gaan',
  steps: [
    {
      says: 'Haal alle voorbeelden uit `inventory.csv`',
      follow: async (desk) => {
        // Organisations without an address or a number, so that none is given to anybody who exists.
        await desk.editTable('inventory.csv', (rows) =>
          rows.slice(0, 300).map(({ gemeente = '', ...row }, index) => ({
            gemeente,
            organisatie: `Organisatie ${index + 1} van de test`,
            soort_organisatie: row['soort_organisatie'] ?? '',
            sociaal_raadslieden: row['sociaal_raadslieden'] ?? '',
            ondersteuningstypen: row['ondersteuningstypen'] ?? '',
            leefgebieden: row['leefgebieden'] ?? '',
            vindplaats: row['vindplaats'] ?? '',
          })),
        );
        await desk.editSettings('edition.json', (settings) => {
          const source = itemsOf(settings, 'sources').find(({ id }) => id === 'inventory');
          Object.assign(source ?? {}, { title: 'Inventarisatie voor een test, 2026' });
        });
      },
    },
    {
      says: 'bij `contactEmail` en `baseUrl` het echte adres',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          Object.assign(settings, {
            contactEmail: 'meldpunt@factsheets.test',
            baseUrl: 'https://factsheets.test/',
          });
        }),
    },
    {
      says: 'de `status` op `published`',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          Object.assign(settings, { status: 'published' });
        }),
    },
    {
      says: 'tot er geen fouten meer zijn',
      follow: async (desk) => {
        await expectSound(desk);
        const { edition } = await desk.check();
        expect(edition?.settings.status).toBe('published');
      },
    },
  ],
};
