import type { FactsheetHead } from '../../factsheet.ts';
import { type FigureLine, ownLine } from '../../shared/figure-lines.ts';
import type { IndicatorsPart } from './type.ts';

/** The own indicators. They are real in an example edition too. */
export function indicatorLines(factsheet: FactsheetHead & IndicatorsPart): FigureLine[] {
  return factsheet.indicators.map(({ indicator, figure }) =>
    ownLine(factsheet, {
      onderdeel: 'inwoners en gemeente',
      sleutel: indicator.id,
      figure,
      status: 'gepubliceerd',
    }),
  );
}
