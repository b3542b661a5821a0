import { ASSUMPTION_KINDS, type AssumptionOrigin } from '../model/publication/costs.ts';
import { type Choice, kindOf, type Margin, type StartingPoint, stepsIn } from './assumptions.ts';
import { RESULT_LABELS, RESULT_ORDER } from './calculation.ts';
import { rangeOf, sensitivityOf } from './range.ts';
import type { ComputedCase } from './worked-cases.ts';

type Cell = string | number | undefined;

/** A table as it goes into a file. */
export interface Rows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const ORIGIN_WORDS: Readonly<Record<AssumptionOrigin, string>> = {
  source: 'uit de bron',
  derived: 'afgeleid uit de bron',
  own: 'eigen keuze',
};

/** What stands at the end of each row: year of the prices, the study, and whether the edition is an example. */
const END_HEADERS = ['prijspeil', 'bron', 'status'] as const;

export type RowEnd = readonly [priceLevel: number, source: string, status: string];

const PER_YEAR = 'euro per jaar';

/** Where the reader has another value than the start, it is the reader's. */
function whence(own: Margin, { margin, origin, place }: StartingPoint): readonly [string, string] {
  const isStart = own.low === margin.low && own.value === margin.value && own.high === margin.high;
  return isStart ? [ORIGIN_WORDS[origin], place] : ['zelf ingevuld', ''];
}

/**
 * A calculation: its assumptions, what comes out, and what one assumption changes. Amounts that come out are whole euros; low is
 * what comes out where all turns out badly, high where all turns out well.
 */
export function calculationRows(choice: Choice, start: readonly StartingPoint[], end: RowEnd): Rows {
  const range = rangeOf(choice);
  const assumptions = ASSUMPTION_KINDS.map((kind): readonly Cell[] => {
    const { low, value, high } = choice[kind.id];
    const steps = stepsIn(kind);
    const margin =
      low < high ? [low / steps, value / steps, high / steps] : [undefined, value / steps, undefined];
    const point = start.find((candidate) => candidate.kind.id === kind.id);
    const origin = point ? whence(choice[kind.id], point) : ['', ''];
    return ['aanname', kind.id, kind.label, kind.suffix, ...margin, ...origin, ...end];
  });
  const results = RESULT_ORDER.map((id): readonly Cell[] => [
    'uitkomst',
    id,
    RESULT_LABELS[id],
    PER_YEAR,
    range.worst[id],
    range.base[id],
    range.best[id],
    'berekend',
    '',
    ...end,
  ]);
  const sensitivity = sensitivityOf(choice).map(({ id, atLow, atHigh }): readonly Cell[] => [
    'gevoeligheid',
    id,
    `Saldo als alleen ‘${kindOf(id).label}’ anders is`,
    PER_YEAR,
    atLow,
    range.base.balance,
    atHigh,
    'berekend',
    '',
    ...end,
  ]);
  return {
    headers: [
      'onderdeel',
      'sleutel',
      'omschrijving',
      'eenheid',
      'laag',
      'midden',
      'hoog',
      'herkomst',
      'plek_in_de_bron',
      ...END_HEADERS,
    ],
    rows: [...assumptions, ...results, ...sensitivity],
  };
}

/** The worked cases: each total as printed and from its parts, in euros. */
export function caseRows(cases: readonly ComputedCase[], end: RowEnd): Rows {
  return {
    headers: [
      'casus',
      'omschrijving',
      'rechtsgebied',
      'uren',
      'kosten',
      'opbrengst_inwoner',
      'vermeden_kosten_overheid',
      'saldo',
      'saldo_overheid',
      'gedrukt_kosten',
      'gedrukt_opbrengst',
      'gedrukt_saldo',
      'gedrukt_saldo_overheid',
      ...END_HEADERS,
    ],
    rows: cases.map(({ worked, totals }) => [
      worked.number,
      worked.label,
      worked.area,
      worked.hours,
      ...[totals.costs, totals.client, totals.avoided, totals.balance, totals.public].map(
        (cents) => cents / 100,
      ),
      worked.printed.costs,
      worked.printed.yields,
      worked.printed.balance,
      worked.printed.public,
      ...end,
    ]),
  };
}
