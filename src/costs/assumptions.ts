import {
  ASSUMPTION_KINDS,
  type Assumption,
  type AssumptionId,
  type AssumptionKind,
  type AssumptionOrigin,
  type CostStudy,
  UNIT_DECIMALS,
} from '../model/publication/costs.ts';
import { divideRounded } from './money.ts';
import { type CaseTotals, computeCases } from './worked-cases.ts';

/** A value with its margin, as whole numbers of the smallest step of its unit: tenths of an hour, cents. */
export interface Margin {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

export type Choice = Readonly<Record<AssumptionId, Margin>>;

/** What the calculation begins with, and where each value comes from. */
export interface StartingPoint {
  readonly kind: AssumptionKind;
  readonly margin: Margin;
  readonly origin: AssumptionOrigin;
  readonly place: string;
}

/** Number of steps in one unit: 10 for hours, 100 for euros. */
export function stepsIn({ unit }: AssumptionKind): number {
  return 10 ** UNIT_DECIMALS[unit];
}

export function kindOf(id: AssumptionId): AssumptionKind {
  const kind = ASSUMPTION_KINDS.find((candidate) => candidate.id === id);
  if (!kind) throw new RangeError(`There is no assumption ${id}.`);
  return kind;
}

/** Within what may be filled in; counted in steps. */
export function boundsOf(kind: AssumptionKind): { readonly least: number; readonly most: number } {
  const steps = stepsIn(kind);
  return { least: Math.round(kind.least * steps), most: Math.round(kind.most * steps) };
}

/** The margin of a start around another value: in proportion, within the bounds. */
export function marginAround(value: number, start: Margin, kind: AssumptionKind): Margin {
  if (value === start.value || start.value === 0) {
    const isFirst = value === start.value;
    return isFirst ? start : { low: value, value, high: value };
  }
  const { least, most } = boundsOf(kind);
  const low = divideRounded(value * start.low, start.value);
  const high = divideRounded(value * start.high, start.value);
  return { low: Math.max(least, Math.min(low, value)), value, high: Math.min(most, Math.max(high, value)) };
}

/** A choice with every assumption in it. */
export function choiceOf(marginOf: (kind: AssumptionKind) => Margin): Choice {
  const margins = ASSUMPTION_KINDS.map((kind) => [kind.id, marginOf(kind)] as const);
  return Object.fromEntries(margins) as Record<AssumptionId, Margin>;
}

/** Cents to whole euros, in cents: a mean of six cases is not known to the cent. */
function wholeEuros(cents: number): number {
  return divideRounded(cents, 100) * 100;
}

/**
 * The mean over the cases. The margin is that without the case that has most, and without the one that has least: how much
 * hangs on one case.
 */
function marginOfCases(amounts: readonly number[]): Margin {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const without = (left: number) =>
    amounts.length < 2 ? total : wholeEuros(divideRounded(total - left, amounts.length - 1));
  return {
    low: without(Math.max(...amounts)),
    value: wholeEuros(divideRounded(total, amounts.length)),
    high: without(Math.min(...amounts)),
  };
}

function fromCases(study: CostStudy, read: (totals: CaseTotals) => number): Omit<StartingPoint, 'kind'> {
  const count = study.cases.length;
  return {
    margin: marginOfCases(computeCases(study).map(({ totals }) => read(totals))),
    origin: 'derived',
    place: `Deel 03: gemiddelde van de ${count} casussen, voor aftrek van kosten. Laag: zonder de hoogste casus. Hoog: zonder een laagste.`,
  };
}

function fromFile({ value, low = value, high = value, origin, place }: Assumption, kind: AssumptionKind) {
  const steps = stepsIn(kind);
  const margin = {
    low: Math.round(low * steps),
    value: Math.round(value * steps),
    high: Math.round(high * steps),
  };
  return { margin, origin, place };
}

/** Amounts of money lifted to a later price level; whole euros, as the index is no better than that. */
function lifted({ low, value, high }: Margin, factor: number): Margin {
  const lift = (cents: number) => wholeEuros(Math.round(cents * factor));
  return { low: lift(low), value: lift(value), high: lift(high) };
}

/** What a calculation begins with, in the order in which it is shown. @throws RangeError where the study lacks one. */
export function startingPoints(study: CostStudy): readonly StartingPoint[] {
  return ASSUMPTION_KINDS.map((kind) => {
    const own = study.assumptions.find(({ id }) => id === kind.id);
    const found =
      kind.id === 'opbrengst'
        ? fromCases(study, ({ client }) => client)
        : kind.id === 'vermeden'
          ? fromCases(study, ({ avoided }) => avoided)
          : own && fromFile(own, kind);
    if (!found) throw new RangeError(`The study has no assumption ${kind.id}.`);
    const isLifted = study.index !== undefined && kind.unit === 'euros';
    return { kind, ...found, margin: isLifted ? lifted(found.margin, study.index.factor) : found.margin };
  });
}

/** The choice that the page begins with. */
export function startOf(points: readonly Pick<StartingPoint, 'kind' | 'margin'>[]): Choice {
  return choiceOf((kind) => {
    const point = points.find((candidate) => candidate.kind.id === kind.id);
    if (!point) throw new RangeError(`There is no start for ${kind.id}.`);
    return point.margin;
  });
}
