import { formatNumber } from '../model/dutch.ts';
import { type AssumptionKind, UNIT_DECIMALS } from '../model/publication/costs.ts';
import { boundsOf, stepsIn } from './assumptions.ts';

const NO_BREAK_SPACE = '\u00a0';

/** A number as people type it: '4,3', '4.3', '1.200', '1.200,50'. No sign, no exponent, at most nine digits. */
const DUTCH = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,4}))?$/;
const WITH_POINT = /^(\d{1,9})\.(\d{1,4})$/;

function digitsOf(text: string): { readonly whole: string; readonly fraction: string } | undefined {
  const cleaned = text.replace(/[\s€%]/g, '');
  const dutch = DUTCH.exec(cleaned);
  if (dutch) return { whole: (dutch[1] ?? '').replaceAll('.', ''), fraction: dutch[2] ?? '' };
  const point = WITH_POINT.exec(cleaned);
  return point ? { whole: point[1] ?? '', fraction: point[2] ?? '' } : undefined;
}

/** What was filled in, as steps of the unit; undefined for what is no number, too fine, or out of bounds. */
export function readField(text: string, kind: AssumptionKind): number | undefined {
  const digits = digitsOf(text);
  const decimals = UNIT_DECIMALS[kind.unit];
  if (!digits) return undefined;
  const fraction = digits.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return undefined;
  // Digits put together: no binary fraction comes into it.
  const steps = Number(digits.whole + fraction.padEnd(decimals, '0'));
  const { least, most } = boundsOf(kind);
  return steps < least || steps > most ? undefined : steps;
}

/** Steps as a field holds them: '4,3', '80', '80,50', '1200'. Without points, so that they can be typed over. */
export function fieldText(steps: number, kind: AssumptionKind): string {
  return textOf(steps, kind).replaceAll('.', '');
}

/** Steps with Dutch points: '1.200'. */
function textOf(steps: number, kind: AssumptionKind): string {
  const decimals = steps % stepsIn(kind) === 0 ? 0 : UNIT_DECIMALS[kind.unit];
  return formatNumber(steps / stepsIn(kind), decimals);
}

/** Steps with their unit, as short as a table has them: '€ 63', '66%', '4,3 uur', '270'. */
export function shownText(steps: number, kind: AssumptionKind): string {
  const text = textOf(steps, kind);
  if (kind.unit === 'euros') return `€${NO_BREAK_SPACE}${text}`;
  if (kind.unit === 'percent') return `${text}%`;
  return kind.unit === 'hours' ? `${text}${NO_BREAK_SPACE}uur` : text;
}

/** What a field takes, in words: 'een getal van 0,5 tot en met 200, met hoogstens één cijfer achter de komma'. */
export function expectedText(kind: AssumptionKind): string {
  const { least, most } = boundsOf(kind);
  const decimals = UNIT_DECIMALS[kind.unit];
  const fine =
    decimals === 0
      ? 'een heel getal'
      : `een getal met hoogstens ${decimals === 1 ? 'één cijfer' : 'twee cijfers'} achter de komma`;
  return `${fine}, van ${textOf(least, kind)} tot en met ${textOf(most, kind)}`;
}
