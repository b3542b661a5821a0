import { formatNumber } from '../model/dutch.ts';
import { ASSUMPTION_KINDS, type AssumptionKind } from '../model/publication/costs.ts';
import { type Choice, kindOf } from './assumptions.ts';
import { shownText } from './field-text.ts';
import { formatEuros, formatThousands } from './money.ts';
import {
  oneAtATime,
  type Range,
  rangeOf,
  type Sensitivity,
  sensitivityOf,
  type Tornado,
  tornadoOf,
} from './range.ts';
import { effortOf, valuesAt, type Year } from './year.ts';

/** Hours for a question in the worked cases, in tenths: what the reader's own hours are held against. */
export interface HoursInCases {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** A line of the result: three amounts and what they are. */
export interface ResultLine {
  readonly id: keyof Year;
  readonly label: string;
  readonly worst: string;
  readonly base: string;
  readonly best: string;
}

export interface SensitivityLine {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: string;
  readonly atHigh: string;
}

export interface AssumptionLine {
  readonly kind: AssumptionKind;
  /** Empty where it has no margin. */
  readonly low: string;
  readonly value: string;
  readonly high: string;
}

/** All that is shown of a calculation, as text. */
export interface Calculation {
  readonly headline: string;
  /** What the assumptions give, and what one of them can change. */
  readonly within: string;
  readonly effort: string;
  /** Empty where the hours for a question are as in the worked cases. */
  readonly caution: string;
  readonly lines: readonly ResultLine[];
  readonly sensitivity: readonly SensitivityLine[];
  readonly tornado: Tornado;
  /** Which assumptions matter most, and which have no margin. */
  readonly mostly: string;
  readonly assumptions: readonly AssumptionLine[];
}

export const RESULT_LABELS: Readonly<Record<keyof Year, string>> = {
  costs: 'Kosten van het spreekuur',
  client: 'Opbrengst voor inwoners',
  avoided: 'Vermeden kosten van de overheid',
  balance: 'Saldo, inwoners en overheid samen',
  publicBalance: 'Saldo, alleen de overheid',
};

export const RESULT_ORDER: readonly (keyof Year)[] = [
  'costs',
  'client',
  'avoided',
  'balance',
  'publicBalance',
];

function between(low: number, high: number): string {
  const [from, to] = [formatThousands(low), formatThousands(high)];
  return from === to ? `is ongeveer ${from}` : `ligt tussen ongeveer ${from} en ${to}`;
}

function headlineOf({ worst, best }: Range): string {
  return `Het saldo ${between(worst.balance, best.balance)} per jaar. Voor de overheid alleen: het ${between(worst.publicBalance, best.publicBalance)}.`;
}

function withinOf({ base }: Range, rows: readonly Sensitivity[]): string {
  const start = `Met de waarden in het midden is het saldo ongeveer ${formatThousands(base.balance)}: opbrengst voor inwoners en vermeden kosten samen, min de kosten.`;
  const single = oneAtATime(rows);
  return single
    ? `${start} Valt één aanname anders uit, dan ${between(single.low, single.high).replace('ligt', 'ligt het').replace('is', 'is het')}.`
    : start;
}

function effortText(choice: Choice, { mean }: HoursInCases): string {
  const { hours, perQuestion, costsPerQuestion } = effortOf(valuesAt(choice, () => 'value'));
  const tenths = (count: number) => formatNumber(count / 10, count % 10 === 0 ? 0 : 1);
  return `Dit is ${tenths(hours)} uur hulp per jaar: ${tenths(perQuestion)} uur per vraag. In de casussen was dat gemiddeld ${tenths(mean)} uur. Een vraag kost zo ${formatEuros(costsPerQuestion)}.`;
}

function cautionOf(choice: Choice, { least, most }: HoursInCases): string {
  const { perQuestion } = effortOf(valuesAt(choice, () => 'value'));
  if (perQuestion >= least && perQuestion <= most) return '';
  const tenths = (count: number) => formatNumber(count / 10, count % 10 === 0 ? 0 : 1);
  return `Let op: in de casussen kostte een vraag ${tenths(least)} tot ${tenths(most)} uur. Passen uw uren en uw aantal vragen bij elkaar?`;
}

function mostlyOf(rows: readonly Sensitivity[]): string {
  const [first, second] = rows;
  const fixed = ASSUMPTION_KINDS.filter(({ id }) => !rows.some((row) => row.id === id));
  const names = fixed.map(({ label }) => `‘${label}’`).join(', ');
  const rest = fixed.length === 0 ? '' : ` Zonder marge, want uw eigen keuze: ${names}.`;
  if (!first) return `Geen enkele aanname heeft een marge.${rest}`;
  const most = `Het zwaarst telt ‘${kindOf(first.id).label}’: van laag naar hoog verandert het saldo ${formatThousands(first.swing)}.`;
  return `${most}${second ? ` Daarna komt ‘${kindOf(second.id).label}’.` : ''}${rest}`;
}

/** Works out a choice, and puts it in words. */
export function calculate(choice: Choice, hours: HoursInCases): Calculation {
  const range = rangeOf(choice);
  const rows = sensitivityOf(choice);
  return {
    headline: headlineOf(range),
    within: withinOf(range, rows),
    effort: effortText(choice, hours),
    caution: cautionOf(choice, hours),
    lines: RESULT_ORDER.map((id) => ({
      id,
      label: RESULT_LABELS[id],
      worst: formatEuros(range.worst[id]),
      base: formatEuros(range.base[id]),
      best: formatEuros(range.best[id]),
    })),
    sensitivity: rows.map(({ id, atLow, atHigh }) => ({
      label: kindOf(id).label,
      low: shownText(choice[id].low, kindOf(id)),
      high: shownText(choice[id].high, kindOf(id)),
      atLow: formatEuros(atLow),
      atHigh: formatEuros(atHigh),
    })),
    tornado: tornadoOf(rows, range.base.balance),
    mostly: mostlyOf(rows),
    assumptions: ASSUMPTION_KINDS.map((kind) => {
      const { low, value, high } = choice[kind.id];
      const has = low < high;
      return {
        kind,
        low: has ? shownText(low, kind) : '',
        value: shownText(value, kind),
        high: has ? shownText(high, kind) : '',
      };
    }),
  };
}
