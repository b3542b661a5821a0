import { formatNumber } from '../model/dutch.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Euros as they stand in a file, at most two decimals, as whole cents. */
export function centsOf(euros: number): number {
  return Math.round(euros * 100);
}

/** The whole number nearest to a quotient of whole numbers; halves away from zero. */
export function divideRounded(dividend: number, divisor: number): number {
  const size = Math.abs(dividend);
  const rest = size % divisor;
  const whole = (size - rest) / divisor + (2 * rest >= divisor ? 1 : 0);
  return whole === 0 ? 0 : Math.sign(dividend) * whole;
}

/** 123400 becomes '€ 1.234', 58367 '€ 583,67', -36000 '€ −360': so that a line never ends with the sign. */
export function formatCents(cents: number): string {
  const amount = formatNumber(Math.abs(cents) / 100, cents % 100 === 0 ? 0 : 2);
  return `€${NO_BREAK_SPACE}${cents < 0 ? '−' : ''}${amount}`;
}

/** Whole euros: '€ 1.234', '€ −360'. */
export function formatEuros(euros: number): string {
  return formatCents(euros * 100);
}

/** To the nearest thousand, for a sentence: '€ 74.000'. */
export function formatThousands(euros: number): string {
  return formatEuros(divideRounded(euros, 1000) * 1000);
}
