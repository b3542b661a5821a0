import { expect } from 'vitest';
import type { Row } from '../desk.ts';
import { errorsOf } from '../expect-check.ts';
import type { Recipe } from '../recipe.ts';
import { NEW_DATE } from './new-edition.ts';

/** Two neighbours that exist, and one that does not: its name says that it is an example. */
export const OLD_CODES = ['GM0197', 'GM0294'] as const;
export const NEW_CODE = 'GM9901';
export const NEW_NAME = 'Voorbeeldgemeente Aalten-Winterswijk';

const isOld = ({ code }: Row) => OLD_CODES.some((old) => old === code);

export const merger: Recipe = {
  heading: 'Gemeenten die samengaan',
  steps: [
    {
      says: '`geldig_tot` op de dag van de herindeling',
      follow: (desk) =>
        desk.editTable('municipalities.csv', (rows) =>
          rows.map((row) => (isOld(row) ? { ...row, geldig_tot: '1-1-2026', opvolgers: NEW_CODE } : row)),
        ),
    },
    {
      says: 'een regel toe voor de nieuwe gemeente',
      follow: (desk) =>
        desk.editTable('municipalities.csv', (rows) => [
          ...rows,
          {
            code: NEW_CODE,
            naam: NEW_NAME,
            provincie: 'Gelderland',
            stedelijkheid: 'weinig stedelijk',
            geldig_vanaf: NEW_DATE,
          },
        ]),
    },
    {
      says: 'de regels van de oude gemeenten weg',
      follow: (desk) =>
        desk.editTable('indicators.csv', (rows) => {
          const residents = rows.filter(isOld).reduce((sum, row) => sum + Number(row['inwoners']), 0);
          return [
            ...rows.filter((row) => !isOld(row)),
            { code: NEW_CODE, gemeente: NEW_NAME, inwoners: String(residents) },
          ];
        }),
    },
    {
      says: 'alleen nog fouten over `boundaries.topojson`',
      follow: async (desk) => {
        expect(await errorsOf(desk)).toEqual([
          'boundary-without-municipality',
          'municipality-without-boundary',
        ]);
        const { findings } = await desk.check();
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ file, value }) => `${file} ${value}`)).toEqual([
          `boundaries.topojson ${NEW_CODE}`,
          ...OLD_CODES.map((code) => `boundaries.topojson ${code}`),
        ]);
      },
    },
  ],
};
