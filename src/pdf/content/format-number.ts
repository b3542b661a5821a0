/**
 * A number as a content stream spells it: at most two decimals (0.0035 mm on paper), no superfluous zeros.
 *
 * @throws Error where the value is not a finite number: it would make the page unreadable
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A length on a page must be a finite number, not ${value}`);
  const hundredths = Math.round(value * 100);
  if (hundredths % 100 === 0) return String(hundredths / 100 || 0);
  const text = String(hundredths / 100);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}
