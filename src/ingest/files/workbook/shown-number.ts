import { addLocale, dateFromSerial, format, getFormatDateInfo, getFormatInfo, getLocale } from 'numfmt';

/** Dutch, but without points for thousands: whoever reads the text need not guess what '1.234' means. */
const LOCALE = 'nl_NL';
addLocale({ ...getLocale('nl'), group: '' }, LOCALE);

/** Days between the two calendars that a workbook can count from: 1 January 1900 and 1 January 1904. */
const DAYS_TO_1904 = 1_462;

/** As many digits as a spreadsheet keeps: what lies behind them is the error of the machine. */
const DIGITS = 15;

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  return (text.includes('e') ? value.toLocaleString('en-US', PLAIN) : text).replace('.', ',');
}

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 } as const;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** '31-12-2023', with the time behind it where there is one: the reader of dates then says so. */
function wholeDate(serial: number): string | undefined {
  if (serial < 0) return undefined;
  const [year, month, day, hours, minutes] = dateFromSerial(serial) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${twoDigits(day)}-${twoDigits(month)}-${String(year).padStart(4, '0')}`;
  return Number.isInteger(serial) ? date : `${date} ${twoDigits(hours ?? 0)}:${twoDigits(minutes ?? 0)}`;
}

/** What an editor sees of a number in a cell, in Dutch. */
export type ShowNumber = (value: number) => string;

function formatted(pattern: string, value: number): string {
  try {
    return format(pattern, value, { locale: LOCALE });
  } catch {
    // A pattern that nobody knows: the number itself.
    return plainNumber(value);
  }
}

function isWholeDate(pattern: string): boolean {
  const { year, month, day } = getFormatDateInfo(pattern);
  return year && month && day;
}

/** True for patterns that shorten a number: its digits say more. */
function shortens(pattern: string): boolean {
  const { type } = getFormatInfo(pattern);
  return type === 'general' || type === 'text' || type === 'scientific';
}

/**
 * How numbers with a format are shown: '0000' keeps zeros before, '0%' is a percentage. A date is written in full in
 * whatever way its format shows it, as long as that shows day, month and year.
 *
 * @param from1904 true where the workbook counts days from 1904
 */
export function numberShower(pattern: string, from1904: boolean): ShowNumber {
  try {
    if (shortens(pattern)) return plainNumber;
    const shift = from1904 ? DAYS_TO_1904 : 0;
    if (isWholeDate(pattern)) return (value) => wholeDate(value + shift) ?? plainNumber(value);
    const { isDate } = getFormatInfo(pattern);
    return (value) => formatted(pattern, isDate ? value + shift : value);
  } catch {
    return plainNumber;
  }
}
