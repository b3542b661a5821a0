import { comparisonRows } from '../../../templates/sheet/comparisons.ts';
import type { SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { shareWords } from '../../charts/municipality/coverage.ts';
import { stripMarks, stripOf } from '../../charts/municipality/dot-strip.ts';
import { toSvgFile } from '../../charts/parts/svg.ts';
import type { CoverageRow } from '../../factsheet/parts/coverage/type.ts';
import type { IndicatorRow } from '../../factsheet/parts/indicators/type.ts';
import { MAIN_FIGURE_IDS, MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { figureWords } from '../../factsheet/shared/wording.ts';
import { formatNumber, formatWithUnit } from '../../model/dutch.ts';

/** Size of the strips in the table of indicators, as in templates/sheet. */
export const STRIP = { width: 58, height: 14, dot: 1.2 };

export const stripFile = (id: string) => `strip-${id}.svg`;

/** The table of life domains, or of support types. */
export function coverageTexts(heading: string, rows: readonly CoverageRow[]) {
  const highest = Math.max(1, ...rows.map(({ locations }) => locations));
  return {
    heading,
    columns: ['Locaties hier', 'Nederland', 'Gemeenten met hulp deze grootte'],
    rows: rows.map((row) => {
      const [nearest] = row.nearest;
      const missing = row.locations === 0;
      return {
        label: row.label,
        missing,
        here: missing ? 'geen' : formatNumber(row.locations),
        place: missing && nearest ? `wel in ${nearest.name} (${formatNumber(nearest.km)}\u00a0km)` : null,
        bar: row.locations / highest,
        country: shareWords(row, 'country'),
        peers: shareWords(row, 'size'),
      };
    }),
  };
}

/** The municipality beside each group. */
export function comparisonTexts(factsheet: SheetInput['factsheet']) {
  return {
    heading: 'Vergelijking: gemiddelde per gemeente',
    group: 'Groep',
    columns: [
      'Aantal gemeenten',
      'Met een locatie',
      ...MAIN_FIGURE_IDS.map((id) => MAIN_MEASURES[id].shortLabel),
    ],
    rows: comparisonRows(factsheet),
  };
}

/** The row of an indicator; none where nobody published it. */
export function indicatorTexts(
  { spread }: SheetContext,
  { indicator, figure, countryMedian, place }: IndicatorRow,
) {
  const values = spread.indicatorValues.get(indicator.id);
  if (!values || values.size === 0) return [];
  const strip = stripOf(values, STRIP, indicator.id);
  const own = figure.reading.state === 'known' ? figure.reading.value : undefined;
  const withoutPeople = (words: string) => words.replace(/[^\d.]*(inwoners|personen)$/, '');
  return [
    {
      label: strip.axis.kind === 'log' ? `${indicator.shortLabel} *` : indicator.shortLabel,
      year: /\d{4}/.exec(indicator.period)?.[0] ?? indicator.period,
      here: withoutPeople(figureWords(figure)),
      median:
        countryMedian === undefined
          ? 'onbekend'
          : withoutPeople(formatWithUnit(countryMedian, indicator.unit, indicator.decimals)),
      background: stripFile(indicator.id),
      marks: toSvgFile({ ...strip.background, marks: stripMarks(strip, own, countryMedian) }),
      alternative: place
        ? `Plaats ${place.rank} van ${place.of}; plaats 1 is het hoogste cijfer.`
        : 'Voor deze gemeente is geen cijfer bekend.',
    },
  ];
}
