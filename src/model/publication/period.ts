import { MONTHS } from '../dutch.ts';
import type { IsoDate } from '../edition.ts';

/** A time from one day to another, both included. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const MONTH_NAMES: readonly string[] = MONTHS;
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTH_NAMES.join('|')}) (\\d{4})\\b`, 'g');
const YEAR = /\b(?:19|20)\d{2}\b/g;

export const dayPeriod = (day: IsoDate): Period => ({ start: day, end: day });

/**
 * The time that a period in words is about, for programs: 'peildatum 1 januari 2023' is that day, '2021' the whole
 * year, '2019 tot en met 2021' three years. Words that name a part of a year ('eind 2023') give all of it. Undefined
 * where no day and no year is named.
 */
export function periodOf(words: string): Period | undefined {
  const days = Array.from(words.matchAll(DAY), ([, day = '', month = '', year = '']) =>
    dayPeriod(`${year}-${pad(MONTH_NAMES.indexOf(month) + 1)}-${pad(Number(day))}`),
  );
  const years = Array.from(words.replace(DAY, ' ').matchAll(YEAR), ([year]) => ({
    start: `${year}-01-01`,
    end: `${year}-12-31`,
  }));
  return spanOf([...days, ...years]);
}

/** The shortest time that holds all of these; undefined where there are none. */
export function spanOf(periods: readonly Period[]): Period | undefined {
  const start = periods.map((period) => period.start).toSorted()[0];
  const end = periods
    .map((period) => period.end)
    .toSorted()
    .at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** As ISO 8601 writes it: '2023-01-01', or '2021-01-01/2023-10-01'. */
export function isoInterval({ start, end }: Period): string {
  return start === end ? start : `${start}/${end}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
