import { countOf } from '../../model/dutch.ts';
import { type CbsSource, type DivisionSource, type IndicatorSource, tableOf } from '../sources/source.ts';

/** One thing that is going to be asked. */
export interface PlanLine {
  /** Dutch: 'Inwoners', 'gemeenten en opvolgers'. */
  readonly what: string;
  /** 'CBS 03759ned'. */
  readonly where: string;
  readonly period: string;
}

export interface Plan {
  readonly lines: readonly PlanLine[];
  /** Questions where each answer is one page and the newest year has figures. */
  readonly requests: number;
}

function yearsOf({ maxYearsBack }: CbsSource, period: number): string {
  return maxYearsBack === 0 ? `${period}` : `${period}, anders hoogstens ${maxYearsBack} jaar ouder`;
}

/** The first table that will be asked. */
function firstTable(source: CbsSource, period: number): string {
  for (let back = 0; back <= source.maxYearsBack; back += 1) {
    const table = tableOf(source, period - back);
    if (table !== undefined) return table;
  }
  return 'geen tabel voor dit jaar';
}

/** Keys of the questions about tables: what a table says of itself is asked once. */
function questionsOf(source: CbsSource, period: number, name: string): readonly string[] {
  const table = firstTable(source, period);
  return [
    `${table} facts`,
    `${table} columns`,
    ...(source.periods === undefined ? [] : [`${table} years`]),
    `${table} figures ${name}`,
  ];
}

/** What a refresh is going to ask, before it asks. */
export function makePlan(
  indicators: readonly (IndicatorSource & { readonly label: string })[],
  period: number,
  division: { readonly source: DivisionSource; readonly year: number } | undefined,
): Plan {
  const lines: PlanLine[] = [];
  const questions = new Set<string>();
  if (division !== undefined) {
    const { source, year } = division;
    lines.push(
      { what: 'Gemeenten en opvolgers', where: `CBS ${source.table}`, period: `1 januari ${year}` },
      {
        what: 'Stedelijkheid',
        where: `CBS ${firstTable(source.urbanity, year)}`,
        period: yearsOf(source.urbanity, year),
      },
      { what: 'Gemeentegrenzen', where: 'PDOK gebiedsindelingen', period: `${year}` },
    );
    questions.add('regions').add('boundaries');
    for (const question of questionsOf(source.urbanity, year, 'urbanity')) questions.add(question);
  }
  for (const { id, label, cbs } of indicators) {
    if (cbs === undefined) continue;
    lines.push({ what: label, where: `CBS ${firstTable(cbs, period)}`, period: yearsOf(cbs, period) });
    for (const question of questionsOf(cbs, period, id)) questions.add(question);
  }
  return { lines, requests: questions.size };
}

/** The plan as a text for a terminal. */
export function showPlan({ lines, requests }: Plan, leftAlone: readonly string[]): string {
  const width = (pick: (line: PlanLine) => string) => Math.max(0, ...lines.map((line) => pick(line).length));
  const what = width((line) => line.what);
  const where = width((line) => line.where);
  return [
    `Plan: ${countOf(lines.length, 'onderdeel', 'onderdelen')}, minstens ${countOf(requests, 'verzoek', 'verzoeken')}`,
    ...lines.map((line) => `  ${line.what.padEnd(what)}  ${line.where.padEnd(where)}  ${line.period}`),
    ...(leftAlone.length === 0 ? [] : [`Blijft zoals het is: ${leftAlone.join(', ')}`]),
    '',
  ].join('\n');
}
