import { formatDate } from '../../model/dutch.ts';
import type { Edition, EditionSettings } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { periodOf } from '../../model/publication/period.ts';
import { DATA_FILES } from '../files/data-files.ts';
import { type FindingLog, WHOLE_FILE } from '../findings/finding-log.ts';
import type { DescribedIndicator } from './descriptions.ts';

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Both rules look at what the figures of an edition are about; a period without a day or a year says nothing. */
export function checkPeriods(
  described: readonly DescribedIndicator[],
  settings: EditionSettings,
  log: FindingLog,
): void {
  const periods = described.map(({ indicator }) => indicator.period);
  reportLaterPeriods(periods, settings, log);
  reportOldPeriods(periods, settings, log);
}

/**
 * A figure of a year that had not begun on the reference date is that of another edition. Within the year it may be
 * later: the balance at the end of a year is the figure of that year.
 */
function reportLaterPeriods(
  periods: readonly string[],
  { referenceDate }: EditionSettings,
  log: FindingLog,
): void {
  const year = yearOf(referenceDate);
  for (const [index, period] of periods.entries()) {
    const first = periodOf(period)?.start;
    if (first === undefined || yearOf(first) <= year) continue;
    log.error(
      'period-after-edition',
      { file: DATA_FILES.indicatorDescriptions, column: `indicators[${index}].period`, value: period },
      {
        message: `Dit cijfer gaat over een tijd na de peildatum ${formatDate(referenceDate)}.`,
        expected: `Een periode in ${year} of eerder.`,
        action:
          'Kijk of de periode klopt. Hoort het cijfer bij een nieuwe uitgave? Geef edition.json dan eerst de nieuwe peildatum.',
      },
    );
  }
}

/** Tells where all figures are older than the edition: then its reference date went ahead, and the figures stayed behind. */
function reportOldPeriods(
  periods: readonly string[],
  { referenceDate }: EditionSettings,
  log: FindingLog,
): void {
  const years = periods.flatMap((period) => {
    const last = periodOf(period)?.end;
    return last === undefined ? [] : [yearOf(last)];
  });
  const newest = Math.max(...years);
  if (years.length === 0 || newest >= yearOf(referenceDate)) return;
  log.notice(
    'figures-older-than-edition',
    { file: DATA_FILES.settings, column: 'referenceDate', value: referenceDate, owner: WHOLE_FILE },
    {
      message: `De peildatum is ${formatDate(referenceDate)}, maar alle cijfers in indicators.json zijn ouder: de nieuwste gaan over ${newest}. Bij elk cijfer staat zijn eigen periode.`,
      expected: 'Cijfers over hetzelfde jaar als de peildatum, als die er zijn.',
      action:
        'Kijk of er nieuwere cijfers zijn en werk indicators.csv en indicators.json dan bij. Zijn die er niet? Dan hoeft u niets te doen.',
    },
  );
}

/**
 * What to say where each figure of an edition has the period that it had in an earlier one: then the figures were taken
 * over and not renewed. Undefined where one is new, and where no period names a day or a year.
 */
export function samePeriodsFinding(current: Edition, earlier: Edition): Finding | undefined {
  const before = new Map(earlier.indicators.map(({ id, period }) => [id, period]));
  const dated = current.indicators.filter(({ period }) => periodOf(period) !== undefined);
  if (dated.length === 0 || dated.some(({ id, period }) => before.get(id) !== period)) return undefined;
  const from = formatDate(earlier.settings.referenceDate);
  return {
    severity: 'notice',
    rule: 'figures-of-earlier-edition',
    file: DATA_FILES.indicatorDescriptions,
    message: `Alle cijfers gaan over dezelfde tijd als in de uitgave van ${from}. De lezer ziet dus geen nieuwe cijfers over gemeenten en inwoners.`,
    expected: `Cijfers die nieuwer zijn dan die van ${from}, als die er zijn.`,
    action:
      'Haal de nieuwe cijfers op met npm run refresh, of werk indicators.csv en indicators.json bij. Zijn er geen nieuwere? Dan hoeft u niets te doen.',
  };
}
