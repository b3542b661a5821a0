import type { Edition, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { knownValue } from '../../model/figure.ts';
import {
  type NeedDescription,
  type NeedFigure,
  type NeedIndicator,
  URBANITY_FIGURE,
} from '../../model/publication/need.ts';
import { URBANITY_CLASSES } from '../../model/typology.ts';

/** An indicator with the figure that stands for it in this edition. */
export interface ChosenFigure {
  readonly indicator: NeedIndicator;
  readonly figure: NeedFigure;
  readonly values: ReadonlyMap<MunicipalityCode, number>;
}

export interface FigureChoice {
  readonly chosen: readonly ChosenFigure[];
  /** Without any figure in this edition. */
  readonly leftOut: readonly NeedIndicator[];
}

/** A figure that fewer than this part of the municipalities have would leave too few of them in every model. */
const LEAST_KNOWN = 0.8;

/** For each indicator the first figure that nearly all municipalities have, and that no other indicator took. */
export function chooseFigures({ indicators }: NeedDescription, edition: Edition): FigureChoice {
  const chosen: ChosenFigure[] = [];
  const leftOut: NeedIndicator[] = [];
  const taken = new Set<string>();
  for (const indicator of indicators) {
    const own = indicator.figures
      .filter(({ indicator: id }) => !taken.has(id))
      .map((figure) => ({ indicator, figure, values: valuesOf(figure.indicator, edition) }))
      .find(({ values }) => values.size > 0 && values.size >= LEAST_KNOWN * edition.municipalities.length);
    if (own) {
      taken.add(own.figure.indicator);
      chosen.push(own);
    } else leftOut.push(indicator);
  }
  return { chosen, leftOut };
}

function valuesOf(id: string, { municipalities, indicatorReadings }: Edition): Map<MunicipalityCode, number> {
  const values = new Map<MunicipalityCode, number>();
  for (const municipality of municipalities) {
    const reading = indicatorReadings.get(municipality.code)?.get(id);
    const value = id === URBANITY_FIGURE ? urbanityOf(municipality) : reading && knownValue(reading);
    if (value !== undefined) values.set(municipality.code, value);
  }
  return values;
}

/** 1 for 'niet stedelijk' to 5 for 'zeer sterk stedelijk'. */
function urbanityOf({ urbanity }: Municipality): number | undefined {
  const index = URBANITY_CLASSES.findIndex(({ key }) => key === urbanity);
  return index < 0 ? undefined : index + 1;
}
