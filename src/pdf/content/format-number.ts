/** How the hundredths of a number are spelled, by their number: '', '.01', ... '.1', ... '.99'. */
const DECIMALS = Array.from({ length: 100 }, (_, hundredths) => String(hundredths / 100).slice(1));

/**
 * A number as a content stream spells it: at most two decimals (0.0035 mm on paper), no superfluous zeros.
 *
 * @throws Error where the value is not a finite number: it would make the page unreadable
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length on a page must be a finite number, not ${value}`);
  const hundredths = Math.round(value * 100);
  if (hundredths % 100 === 0) return String(hundredths / 100 || 0);
  // Put together from whole numbers: much faster than writing out a fraction.
  const size = Math.abs(hundredths);
  const whole = Math.floor(size / 100) || '';
  return `${hundredths < 0 ? '-' : ''}${whole}${DECIMALS[size % 100]}`;
}
