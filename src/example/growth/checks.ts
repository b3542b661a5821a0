import type { Random } from '../../model/random.ts';
import type { Row } from './rows.ts';

/** Part of the locations that a second pair of eyes looked at. */
const CHECKED = 0.88;
/** Part of those whose check is more than two years old. */
const LONG_AGO = 0.06;
/** No person's initials: 'voorbeeld'. */
const CHECKED_BY = 'VB';

/** Adds the day of the second check: most in the autumn of 2024, some long ago, some never. */
export function addChecks(rows: readonly Row[], random: Random): readonly Row[] {
  return rows.map((row) => {
    if (random.next() >= CHECKED)
      return { ...row, gecontroleerd_op: '', gecontroleerd_door: '', toelichting: '' };
    const year = random.next() < LONG_AGO ? 2022 : 2024;
    const [month, day] = [9 + random.below(4), 1 + random.below(28)];
    return {
      ...row,
      gecontroleerd_op: [year, pad(month), pad(day)].join('-'),
      gecontroleerd_door: CHECKED_BY,
      toelichting: '',
    };
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
