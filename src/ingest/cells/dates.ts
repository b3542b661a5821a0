import type { IsoDate } from '../../model/edition.ts';

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A calendar day from '2023-12-31', '31-12-2023' or '31/12/2023'. Undefined where no such day exists. */
export function parseDate(text: string): IsoDate | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const parts = yearFirst?.slice(1) ?? dayFirst?.slice(1).reverse();
  const [year = 0, month = 0, day = 0] = (parts ?? []).map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
