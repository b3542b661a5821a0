import type { MunicipalityCode } from '../../model/edition.ts';
import { LOCATIONS_TERM } from '../../model/publication/need.ts';
import { LIFE_DOMAINS, type LifeDomainKey } from '../../model/typology.ts';
import type { Supply } from '../supply/counts.ts';
import type { ChosenFigure } from './choose-figures.ts';

/** One column of the table that all models are made from. */
export interface MatrixColumn {
  readonly id: string;
  /** In the order of the codes; undefined where it is unknown. */
  readonly values: readonly (number | undefined)[];
}

/** A row for each municipality: what is explained, and what it is explained with. */
export interface NeedMatrix {
  readonly codes: readonly MunicipalityCode[];
  readonly columns: readonly MatrixColumn[];
}

/** Number of life domains with at least one location. */
export const DOMAINS_COLUMN = 'leefgebieden';
export const presenceColumn = (key: LifeDomainKey): string => `aanwezig_${key.replaceAll('-', '_')}`;
export const domainColumn = (key: LifeDomainKey): string => `locaties_${key.replaceAll('-', '_')}`;

/** ln(1 + x) of a number of people or households: in a model of ratios, twice the people count as twice the need. */
export function ratioColumn({ figure }: Pick<ChosenFigure, 'figure'>): string {
  return figure.isCount ? `${figure.indicator}_ln` : figure.indicator;
}

/** Puts supply and chosen figures side by side. Nothing is rounded. */
export function makeMatrix(
  supply: ReadonlyMap<MunicipalityCode, Supply>,
  chosen: readonly ChosenFigure[],
): NeedMatrix {
  const supplies = [...supply.values()];
  const codes = supplies.map(({ code }) => code);
  const counted = (id: string, read: (own: Supply) => number): MatrixColumn => ({
    id,
    values: supplies.map(read),
  });
  return {
    codes,
    columns: [
      counted(LOCATIONS_TERM, ({ locations }) => locations.length),
      counted(DOMAINS_COLUMN, ({ domainsCovered }) => domainsCovered),
      ...LIFE_DOMAINS.map(({ key }) =>
        counted(presenceColumn(key), ({ byDomain }) => (byDomain[key] > 0 ? 1 : 0)),
      ),
      ...LIFE_DOMAINS.map(({ key }) => counted(domainColumn(key), ({ byDomain }) => byDomain[key])),
      ...chosen.map(({ figure, values }) => ({
        id: figure.indicator,
        values: codes.map((code) => values.get(code)),
      })),
      ...chosen
        .filter(({ figure }) => figure.isCount)
        .map((own) => ({
          id: ratioColumn(own),
          values: codes.map((code) => {
            const value = own.values.get(code);
            return value === undefined ? undefined : Math.log1p(value);
          }),
        })),
    ],
  };
}
