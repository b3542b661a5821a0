import path from 'node:path';
import { expect } from 'vitest';
import { runChanges } from '../../../src/editions/changes/run-changes.ts';
import { runClose } from '../../../src/editions/close/run-close.ts';
import { formatDate, formatNumber } from '../../../src/model/dutch.ts';
import type { Settings } from '../desk.ts';
import { expectSound } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';

export const NEW_DATE = '2026-01-01';
export const NEW_PERIOD = 'peildatum 1 januari 2026';
/** What the number of residents grows by: no figure of anybody. */
const MADE_UP_GROWTH = 100;

/** Items of a list in settings. */
export function itemsOf(settings: Settings, key: string): readonly Settings[] {
  const list = settings[key];
  return Array.isArray(list) ? (list as readonly Settings[]) : [];
}

export const newEdition: Recipe = {
  heading: 'Een nieuwe peildatum met nieuwe cijfers',
  steps: [
    {
      says: '`npm run edition -- close --next 2026-01-01`',
      follow: async (desk) => {
        const before = (await desk.check()).edition?.settings.referenceDate ?? '';
        const { exitCode, errors } = await runClose({ data: desk.folder, next: NEW_DATE });
        expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
        expect(await desk.readText(`earlier/${before}/edition.json`)).toContain(before);
      },
    },
    {
      says: 'bij `publicationDate` de dag waarop u online gaat',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          expect(settings['referenceDate']).toBe(NEW_DATE);
          Object.assign(settings, { publicationDate: '2026-12-01' });
        }),
    },
    {
      says: 'bij `sources` de titels van de nieuwe tabellen',
      follow: (desk) =>
        desk.editSettings('edition.json', (settings) => {
          const source = itemsOf(settings, 'sources').find(({ id }) => id === 'cbs-03759ned');
          expect(source).toBeDefined();
          Object.assign(source ?? {}, { title: 'Bedachte bevolkingscijfers voor een test, 2026' });
        }),
    },
    {
      says: 'de nieuwe cijfers in `indicators.csv`',
      follow: (desk) =>
        desk.editTable('indicators.csv', (rows) =>
          rows.map((row) => ({ ...row, inwoners: String(Number(row['inwoners']) + MADE_UP_GROWTH) })),
        ),
    },
    {
      says: 'bij elk nieuw cijfer de `period`',
      follow: (desk) =>
        desk.editSettings('indicators.json', (settings) => {
          const residents = itemsOf(settings, 'indicators').find(({ id }) => id === 'inwoners');
          Object.assign(residents ?? {}, { period: NEW_PERIOD });
        }),
    },
    {
      says: 'Draai `npm run check`',
      follow: async (desk) => {
        await expectSound(desk);
        const { edition } = await desk.check();
        expect(edition?.settings.referenceDate).toBe(NEW_DATE);
        expect(edition?.indicators.find(({ id }) => id === 'inwoners')?.period).toBe(NEW_PERIOD);
      },
    },
    {
      says: 'Draai `npm run changes`',
      follow: async (desk) => {
        const { edition } = await desk.check();
        const reports = path.join(desk.folder, '..', 'reports');
        const outcome = await runChanges({ data: desk.folder, from: undefined, to: undefined, reports });
        expect(outcome.errors).toBe('');
        expect(outcome.exitCode).toBe(0);
        expect(outcome.output).toContain(`tot ${formatDate(NEW_DATE)}`);
        // Nobody touched a location, and each kept its key.
        const count = formatNumber(edition?.locations.length ?? 0);
        expect(outcome.output).toContain(`${count} locaties toen, ${count} nu`);
      },
    },
  ],
};
