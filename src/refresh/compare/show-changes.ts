import { countOf, enumerate, formatNumber } from '../../model/dutch.ts';
import type { DivisionChange } from '../division/update-municipalities.ts';
import type { Change, Difference } from './changes.ts';
import { type ComparedIndicator, isCount } from './refreshed.ts';

/** Differences and names in the terminal; the report has all of them. */
const MOST_SHOWN = 10;
const MINUS = '−';

function signed(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return text.startsWith(MINUS) ? text : `+${text}`;
}

function named(changes: readonly { readonly name: string; readonly code: string }[]): string {
  const shown = changes.slice(0, MOST_SHOWN).map(({ name, code }) => `${name} (${code})`);
  const more = changes.length - shown.length;
  return enumerate(more > 0 ? [...shown, `${formatNumber(more)} andere`] : shown);
}

/** Lines with columns under each other: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function differenceTable(
  differences: readonly Difference[],
  decimals: number,
  counted: boolean,
): readonly string[] {
  const header = ['gemeente', 'oud', 'nieuw', 'verschil', ...(counted ? ['in procenten'] : [])];
  const rows = differences
    .slice(0, MOST_SHOWN)
    .map(({ change, from, to, absolute, percent }) => [
      change.name,
      formatNumber(from, decimals),
      formatNumber(to, decimals),
      signed(absolute, decimals),
      ...(counted ? [percent === undefined ? '–' : `${signed(percent, 1)}%`] : []),
    ]);
  return aligned([header, ...rows]);
}

function reasonLines(lost: readonly Change[]): readonly string[] {
  const byReason = Map.groupBy(lost, ({ after: { reading } }) =>
    reading.state === 'known' ? '' : reading.reason,
  );
  return [...byReason].map(([reason, changes]) => `    ${named(changes)}: ${reason}`);
}

function summaryLine({ changes }: ComparedIndicator): string {
  const { different, same, won, lost } = changes;
  return `${formatNumber(different.length)} anders, ${formatNumber(same)} gelijk, ${formatNumber(won.length)} gewonnen, ${formatNumber(lost.length)} verloren`;
}

/** What becomes of one indicator: old, new and change, the largest first, and who won or lost a figure. */
export function showIndicator(compared: ComparedIndicator): string {
  const { indicator, fresh, changes } = compared;
  const { different, won, lost, outliers } = changes;
  const counted = isCount(compared);
  const title =
    fresh === undefined
      ? `${indicator.label} (niet ververst: ${indicator.period})`
      : `${indicator.label} (${indicator.period === fresh.period ? fresh.period : `${indicator.period} → ${fresh.period}`})`;
  const table = differenceTable(
    different,
    fresh?.found === undefined ? indicator.decimals : decimalsOf(compared),
    counted,
  );
  const lines = [
    title,
    `  ${countOf(changes.changes.length, 'gemeente', 'gemeenten')}: ${summaryLine(compared)}`,
    ...(different.length === 0
      ? []
      : ['  De grootste veranderingen:', ...table.map((line) => `    ${line}`)]),
    ...(won.length === 0 ? [] : [`  Gewonnen: ${named(won)}`]),
    ...(lost.length === 0 ? [] : ['  Verloren:', ...reasonLines(lost)]),
    ...(outliers.length === 0
      ? []
      : [
          `  ${countOf(outliers.length, 'verschil ligt', 'verschillen liggen')} ver buiten de andere: ${named(outliers.map(({ change }) => change))}`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function decimalsOf({ source, indicator }: ComparedIndicator): number {
  return source?.cbs?.decimals ?? indicator.decimals;
}

function divisionLine(change: DivisionChange): string {
  const who = `${change.name} (${change.code})`;
  switch (change.kind) {
    case 'begun':
      return `  nieuw: ${who}`;
    case 'ended':
      return `  opgeheven op ${change.date}: ${who}, opgevolgd door ${enumerate(change.successors)}`;
    case 'renamed':
      return `  andere naam: ${change.before} heet nu ${who}`;
    case 'urbanity':
      return `  andere stedelijkheid: ${who} was ${change.before || 'onbekend'} en is ${change.after}`;
  }
}

/** What a new division changes: who is new, who ended, who has another name or class. */
export function showDivision(year: number, changes: readonly DivisionChange[], count: number): string {
  const lines = changes.slice(0, 4 * MOST_SHOWN).map(divisionLine);
  const more = changes.length - lines.length;
  return [
    `Gemeentelijke indeling van 1 januari ${year}: ${countOf(count, 'gemeente', 'gemeenten')}`,
    ...(lines.length === 0 ? ['  geen verschil met de vorige indeling'] : lines),
    ...(more > 0 ? [`  en nog ${countOf(more, 'verandering', 'veranderingen')}`] : []),
    '',
  ].join('\n');
}
