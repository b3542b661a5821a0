import type { Factsheet } from '../../factsheet/factsheet.ts';
import type { CoverageRow } from '../../factsheet/parts/coverage/type.ts';
import { partOf } from '../../factsheet/shared/peers.ts';
import { formatNumber, formatShare } from '../../model/dutch.ts';
import type { Drawing, Mark } from '../parts/drawing.ts';

/** A bar of the number of locations here, against the highest number in its table. */
export function countBar(count: number, highest: number, width: number, height: number): Drawing {
  const length = highest === 0 ? 0 : Math.max(count === 0 ? 0 : 2, (count / highest) * width);
  return {
    width,
    height,
    title: '',
    description: '',
    marks: count === 0 ? [] : [{ kind: 'rect', x: 0, y: 0, width: length, height, fill: 'accent' }],
  };
}

/** Shares of municipalities with at least one location, on a line from 0 to 100 %: ring = country, disc = peers. */
export function shareDots(row: CoverageRow, width: number, height: number, radius: number): Drawing {
  const inner = width - 2 * radius - 2;
  const middle = height / 2;
  const at = (share: number) => Math.round((radius + 1 + share * inner) * 10) / 10;
  const marks: Mark[] = [
    {
      kind: 'path',
      commands: [
        ['M', 0, middle],
        ['L', width, middle],
      ],
      stroke: 'line',
    },
  ];
  const country = shareOf(row, 'country');
  const size = shareOf(row, 'size');
  if (country !== undefined) {
    marks.push({
      kind: 'circle',
      cx: at(country),
      cy: middle,
      r: radius - 0.75,
      fill: 'paper',
      stroke: 'ring',
      strokeWidth: 1.5,
    });
  }
  if (size !== undefined) marks.push({ kind: 'circle', cx: at(size), cy: middle, r: radius, fill: 'peer' });
  return { width, height, title: '', description: '', marks };
}

function shareOf(row: CoverageRow, group: 'country' | 'size'): number | undefined {
  const comparison = row.comparisons.find((candidate) => candidate.group === group);
  return comparison && comparison.base > 0 ? comparison.withAtLeastOne / comparison.base : undefined;
}

/** The groups whose shares are shown: in a part of the country there is no group of this size. */
export function sharesOf(factsheet: Pick<Factsheet, 'groups'>): readonly ('country' | 'size')[] {
  return partOf(factsheet) === undefined ? ['country', 'size'] : ['country'];
}

/** The share of a group with at least one location, in words: '46%'. */
export function shareWords(row: CoverageRow, group: 'country' | 'size'): string {
  const comparison = row.comparisons.find((candidate) => candidate.group === group);
  return comparison ? formatShare(comparison.withAtLeastOne, comparison.base) : 'onbekend';
}

/** The table in words: what a picture of it tells. */
export function coverageWords(
  factsheet: Pick<Factsheet, 'name' | 'groups'>,
  rows: readonly CoverageRow[],
): string {
  const { name, groups } = factsheet;
  const country = groups.find(({ id }) => id === 'country')?.label ?? '';
  const shares = (row: CoverageRow) =>
    sharesOf(factsheet)
      .map((group) => `${group === 'size' ? 'deze grootte' : country} ${shareWords(row, group)}`)
      .join(', ');
  const parts = rows.map(
    (row) => `${row.label}: ${row.locations === 0 ? 'geen' : formatNumber(row.locations)} (${shares(row)})`,
  );
  return `Locaties in ${name}, en het deel van de gemeenten met ten minste één locatie. ${parts.join('. ')}.`;
}
