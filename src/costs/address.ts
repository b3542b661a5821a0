import { ASSUMPTION_KINDS, type AssumptionKind } from '../model/publication/costs.ts';
import { type Choice, choiceOf, type Margin, marginAround } from './assumptions.ts';
import { expectedText, fieldText, readField } from './field-text.ts';

/** What an address asks for, and what in it could not be. */
export interface AskedChoice {
  readonly choice: Choice;
  /** Sentences for the reader. */
  readonly problems: readonly string[];
}

const BETWEEN = '-';
const LONGEST_SHOWN = 20;

/** An assumption as it is asked for: '300', or '210-270-300' with its margin. Undefined for what cannot be. */
function readMargin(text: string, start: Margin, kind: AssumptionKind): Margin | undefined {
  const parts = text.split(BETWEEN);
  const [first = '', middle, last] = parts;
  if (parts.length === 1) {
    const value = readField(first, kind);
    return value === undefined ? undefined : marginAround(value, start, kind);
  }
  if (parts.length !== 3 || middle === undefined || last === undefined) return undefined;
  return orderedMargin(readField(first, kind), readField(middle, kind), readField(last, kind));
}

/** A margin, where all three are there and in order. */
export function orderedMargin(low?: number, value?: number, high?: number): Margin | undefined {
  if (low === undefined || value === undefined || high === undefined) return undefined;
  return low <= value && value <= high ? { low, value, high } : undefined;
}

/**
 * Reads a choice from the search part of an address: '?spreekuur=8&vragen=210-270-300'. What is not asked for is as in `start`;
 * what cannot be is too, and is told. Names that are no assumption are another's business.
 */
export function readChoice(search: string, start: Choice): AskedChoice {
  const asked = new URLSearchParams(search);
  const problems: string[] = [];
  const choice = choiceOf((kind) => {
    const text = asked.get(kind.id);
    if (text === null) return start[kind.id];
    const margin = readMargin(text, start[kind.id], kind);
    if (margin) return margin;
    const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
    problems.push(
      `In het adres staat bij ‘${kind.label}’: ${shown}. Wij verwachten ${expectedText(kind)}. Wij rekenen met ${fieldText(start[kind.id].value, kind)}.`,
    );
    return start[kind.id];
  });
  return { choice, problems };
}

const isSame = (a: Margin, b: Margin): boolean => a.low === b.low && a.value === b.value && a.high === b.high;

/** The search part of the address of a choice; nothing for the start itself. A point for decimals, as addresses have them. */
export function writeChoice(choice: Choice, start: Choice): string {
  const parts = ASSUMPTION_KINDS.flatMap((kind) => {
    const [own, first] = [choice[kind.id], start[kind.id]];
    if (isSame(own, first)) return [];
    const text = (steps: number) => fieldText(steps, kind).replace(',', '.');
    const alone = isSame(own, marginAround(own.value, first, kind));
    return [`${kind.id}=${alone ? text(own.value) : [own.low, own.value, own.high].map(text).join(BETWEEN)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
