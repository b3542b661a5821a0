import { expect } from 'vitest';
import { expectSound } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';
import { itemsOf } from './new-edition.ts';

/** Nobody can have a name under `internal`, and it is not reserved for examples either. */
const HOST = 'factsheets.internal';

const STATEMENT = `Op de kaart staat niet alles in tekst. Wij hebben dat zelf onderzocht, op 1 december 2026.

Deze verklaring is van 2 december 2026. Klachten: [mail ons](mailto:{email}).
`;

export const goingLive: Recipe = {
  heading: 'Live gaan',
  steps: [
    {
      says: 'Zet uw eigen inventarisatie in `inventory.csv`',
      follow: (desk) =>
        // Organisations without an address or a number, so that none is given to anybody who exists.
        desk.editTable('inventory.csv', (rows) =>
          rows.slice(0, 300).map(({ gemeente = '', ...row }, index) => ({
            gemeente,
            organisatie: `Organisatie ${index + 1} van de test`,
            soort_organisatie: row['soort_organisatie'] ?? '',
            sociaal_raadslieden: row['sociaal_raadslieden'] ?? '',
            ondersteuningstypen: row['ondersteuningstypen'] ?? '',
            leefgebieden: row['leefgebieden'] ?? '',
            vindplaats: row['vindplaats'] ?? '',
          })),
        ),
    },
    {
      says: 'uw eigen `publisher`, `contactEmail` en `baseUrl`',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          Object.assign(settings, { contactEmail: `meldpunt@${HOST}`, baseUrl: `https://${HOST}/` });
          const source = itemsOf(settings, 'sources').find(({ id }) => id === 'inventory');
          Object.assign(source ?? {}, { title: 'Inventarisatie voor een test, 2026' });
          for (const other of itemsOf(settings, 'sources'))
            if (String(other['title']).startsWith('Bedacht'))
              Object.assign(other, { title: 'Cijfers voor een test' });
        }),
    },
    {
      says: 'Zet de naam bij `area`',
      follow: async (desk) => {
        const { edition } = await desk.check();
        expect(edition?.settings.area).toBeUndefined();
      },
    },
    {
      says: 'Lees alle bestanden in `texts/`',
      follow: async (desk) => {
        const { edition } = await desk.check();
        expect(edition?.texts.about).not.toEqual([]);
      },
    },
    {
      says: 'Maak de verklaring in `texts/toegankelijkheid.md` af',
      follow: (desk) => desk.write('texts/toegankelijkheid.md', STATEMENT),
    },
    {
      says: 'het woord `example` in `published`',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          Object.assign(settings, { status: 'published', publicationDate: '2026-12-15' });
        }),
    },
    {
      says: 'Draai `npm run check`',
      follow: async (desk) => {
        await expectSound(desk);
        const { edition } = await desk.check();
        expect(edition?.settings.status).toBe('published');
      },
    },
    {
      says: 'Draai `npm run build`',
      // The slow proof builds the site of this folder: here it must be there to be built.
      follow: async (desk) => {
        const { edition } = await desk.check();
        expect(edition?.locations.length).toBeGreaterThan(0);
      },
    },
    {
      says: 'Gebruik dan `_redirects`',
      follow: async (desk) => {
        const { edition } = await desk.check();
        expect(edition?.abolished.length).toBeGreaterThan(0);
      },
    },
  ],
};
