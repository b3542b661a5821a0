import type { GroupId } from '../../analysis/groups/groups.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import type { CoverageRow } from '../../factsheet/parts/coverage/type.ts';
import { partOf } from '../../factsheet/shared/peers.ts';
import { formatNumber, formatShare } from '../../model/dutch.ts';
import type { Drawing, Mark } from '../parts/drawing.ts';

/** A bar of the number of locations here, against the highest number in its table. */
function countBar(count: number, highest: number, width: number, height: number): Drawing {
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
function shareDots(row: CoverageRow, width: number, height: number, radius: number): Drawing {
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
function sharesOf(factsheet: Pick<Factsheet, 'groups'>): readonly ('country' | 'size')[] {
  return partOf(factsheet) === undefined ? ['country', 'size'] : ['country'];
}

/** The share of a group with at least one location, in words: '46%'. */
export function shareWords(row: CoverageRow, group: 'country' | 'size'): string {
  const comparison = row.comparisons.find((candidate) => candidate.group === group);
  return comparison ? formatShare(comparison.withAtLeastOne, comparison.base) : 'onbekend';
}

const ROW = 26;
const LABEL = 240;
const BAR = 160;
const DOTS = 180;

/** The whole table as one drawing, for a download: labels, own counts, shares of country and size class. */
export function coverageDrawing(
  factsheet: Pick<Factsheet, 'name' | 'groups'>,
  rows: readonly CoverageRow[],
  title: string,
): Drawing {
  const shown = sharesOf(factsheet);
  const highest = Math.max(1, ...rows.map(({ locations }) => locations));
  const dotsX = LABEL + BAR + 60;
  const width = dotsX + DOTS + 120;
  const marks: Mark[] = [
    text(0, 18, `${factsheet.name}: ${title.toLowerCase()}`, 15, 'bold'),
    text(LABEL, 42, 'Locaties hier', 11, 'regular'),
    text(dotsX, 42, 'Deel van de gemeenten met hulp', 11, 'regular'),
  ];
  rows.forEach((row, index) => {
    const y = 64 + index * ROW;
    const missing = row.locations === 0;
    marks.push(
      text(0, y, row.label, 12, missing ? 'bold' : 'regular'),
      text(LABEL + 24, y, missing ? 'geen' : formatNumber(row.locations), 12, 'bold', 'end'),
      ...shift(countBar(row.locations, highest, BAR, 11).marks, LABEL + 34, y - 9),
      ...shift(shareDots(row, DOTS, 12, 4).marks, dotsX, y - 10),
      text(dotsX + DOTS + 10, y, shown.map((group) => shareWords(row, group)).join(' · '), 11, 'regular'),
    );
  });
  const height = 64 + rows.length * ROW + 14;
  const named = (group: GroupId) => factsheet.groups.find(({ id }) => id === group)?.label;
  marks.push(
    { kind: 'circle', cx: 6, cy: height - 9, r: 4, fill: 'paper', stroke: 'ring', strokeWidth: 1.5 },
    text(16, height - 5, named('country') ?? '', 11, 'regular'),
  );
  if (shown.includes('size')) {
    marks.push(
      { kind: 'circle', cx: 96, cy: height - 9, r: 4, fill: 'peer' },
      text(106, height - 5, named('size') ?? 'gemeenten van deze grootte', 11, 'regular'),
    );
  }
  return {
    width,
    height,
    title: `${factsheet.name}: ${title}`,
    description: describe(factsheet, rows),
    marks,
  };
}

function describe(factsheet: Pick<Factsheet, 'name' | 'groups'>, rows: readonly CoverageRow[]): string {
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

function text(
  x: number,
  y: number,
  content: string,
  size: number,
  weight: 'regular' | 'bold',
  anchor: 'start' | 'end' = 'start',
): Mark {
  return { kind: 'text', x, y, text: content, size, weight, anchor, fill: 'ink' };
}

/** The same marks at another place. Only for the simple marks of this file. */
function shift(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'rect':
        return { ...mark, x: mark.x + dx, y: mark.y + dy };
      case 'circle':
        return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
      case 'path':
        return {
          ...mark,
          commands: mark.commands.map((command) =>
            command[0] === 'M' || command[0] === 'L'
              ? [command[0], command[1] + dx, command[2] + dy]
              : command,
          ),
        };
      default:
        throw new Error(`A ${mark.kind} mark cannot be moved.`);
    }
  });
}
