/**
 * Dutch notation, written by ourselves: the machine's locale data differs between versions, and the
 * bytes of the output must not.
 */

const NO_BREAK_SPACE = '\u00a0';
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * Rounds half away from zero. The factor just over one undoes the binary error of numbers such as
 * 1.005, which would otherwise round down; it is far too small to lift a number that is not a half.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * factor * (1 + 1e-12) + 0.5) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** 1234.5 with one decimal becomes '1.234,5'. Rounds half away from zero; a true minus sign. */
export function formatNumber(value: number, decimals = 0): string {
  const fixed = Math.abs(roundHalfUp(value, decimals)).toFixed(decimals);
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = roundHalfUp(value, decimals) < 0 ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

/**
 * A part of a whole as a percentage without decimals: '46%'. Never '0%' where there is one, nor
 * '100%' where one is missing.
 */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = roundHalfUp((100 * part) / whole, 0);
  if (percent === 0 && part > 0) return '<1%';
  if (percent === 100 && part < whole) return '>99%';
  return `${percent}%`;
}

/** A number with its unit: '36,1%', '€ 31.900', '1,3 per 10.000 inwoners'. */
export function formatWithUnit(value: number, unit: string, decimals: number): string {
  if (unit === '%') return `${formatNumber(value, decimals)}%`;
  if (unit === 'x 1.000 euro')
    return `€${NO_BREAK_SPACE}${formatNumber(roundHalfUp(value, decimals) * 1000)}`;
  return `${formatNumber(value, decimals)}${NO_BREAK_SPACE}${unit}`;
}

/** '2023-01-01' becomes '1 januari 2023'. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) {
    throw new RangeError(`Not a calendar day as YYYY-MM-DD: ${date}`);
  }
  return `${Number(day)} ${name} ${year}`;
}

/** '1 locatie', '17 locaties'. */
export function countOf(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** 'a', 'a en b', 'a, b en c'. */
export function enumerate(items: readonly string[], conjunction: 'en' | 'of' = 'en'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** Bytes as a reader knows them: '30 kB'. At least 1 kB. */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${formatNumber(kilobytes / 1000, 1)} MB`;
}

/** Compares by code units: the same order on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
