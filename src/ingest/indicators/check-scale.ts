import { formatNumber } from '../../model/dutch.ts';
import type { Indicator } from '../../model/edition.ts';
import { type FindingLog, WHOLE_FILE } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { areFractions, FACTOR, oddValues, SHARE_FACTOR } from './scale.ts';

/** A known figure and where it stands. */
export interface PlacedFigure {
  readonly value: number;
  readonly cell: () => Cell;
}

function reportFractions({ id, label }: Indicator, first: Cell, log: FindingLog): void {
  log.warning(
    'shares-as-fractions',
    { file: first.file, column: id, value: first.value, owner: WHOLE_FILE },
    {
      message: `Bij ${quoted(label)} is geen enkel percentage hoger dan 1. Dat lijken delen, geen percentages.`,
      expected: 'Percentages van 0 tot en met 100: 44, en niet 0,44.',
      action: 'Vermenigvuldig de kolom met 100 als het delen zijn.',
    },
  );
}

function reportOdd(cell: Cell, neighbour: number, indicator: Indicator, log: FindingLog): void {
  const { label, decimals, isShare, mayBeNegative } = indicator;
  log.warning('odd-figure', cell, () => ({
    message: `${quoted(cell.value)} bij ${quoted(label)} ligt ver van alle andere gemeenten. De dichtstbijzijnde heeft ${formatNumber(neighbour, decimals)}.`,
    expected: mayBeNegative
      ? 'Een getal in de buurt van dat van andere gemeenten.'
      : `Een getal dat hoogstens ${isShare ? SHARE_FACTOR : FACTOR} keer zo groot of zo klein is als het dichtstbijzijnde.`,
    action: isShare
      ? 'Kijk of de komma goed staat, en of het een percentage is: 44, en niet 0,44.'
      : 'Kijk of er een cijfer te veel of te weinig staat, en of de komma goed staat.',
  }));
}

/** Warns about figures that are no plausible neighbours of the others of their indicator. */
export function checkScale(indicator: Indicator, figures: readonly PlacedFigure[], log: FindingLog): void {
  const values = figures.map(({ value }) => value);
  const [first] = figures;
  if (first !== undefined && areFractions(values, indicator)) {
    reportFractions(indicator, first.cell(), log);
    return;
  }
  const neighbours = new Map(oddValues(values, indicator).map(({ value, neighbour }) => [value, neighbour]));
  if (neighbours.size === 0) return;
  for (const { value, cell } of figures) {
    const neighbour = neighbours.get(value);
    if (neighbour !== undefined) reportOdd(cell(), neighbour, indicator, log);
  }
}
