import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { parseDate } from '../cells/dates.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import type { RowReader } from '../text/columns.ts';
import type { Table } from '../text/table.ts';
import { parseMunicipalityCode } from './lookup.ts';

/** A row of the table of municipalities, as far as days go. */
export type DatedRow = RowReader<'code' | 'name' | 'validFrom' | 'validTo'>;

/** Fewer differences are slips in a row: those have findings of their own. */
const FEWEST_DIFFERENCES = 2;
/** Days times municipalities that are compared at most. */
const MOST_COMPARISONS = 2_000_000;
/** Before every division. */
const EVER: IsoDate = '0001-01-01';
const NAMED = 3;

interface Life {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** Codes in the rows of a table of figures; undefined where it has no column for them. */
export function codesIn(table: Table): ReadonlySet<MunicipalityCode> | undefined {
  const index = table.headers.findIndex((header) => foldLabel(header) === 'code');
  if (index < 0) return undefined;
  return new Set(table.rows.flatMap(({ cells }) => parseMunicipalityCode(cells[index] ?? '') ?? []));
}

function livesOf(rows: readonly DatedRow[]): readonly Life[] {
  return rows.flatMap((row) => {
    const code = parseMunicipalityCode(row.cell('code').value);
    if (code === undefined) return [];
    const day = (key: 'validFrom' | 'validTo') => parseDate(row.cell(key).value.trim());
    return { code, name: row.cell('name').value.trim(), from: day('validFrom'), to: day('validTo') };
  });
}

function existsOn({ from, to }: Life, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day < to);
}

/** Municipalities that exist on a day and are not among the codes, and codes that do not exist then. */
function differences(lives: readonly Life[], codes: ReadonlySet<MunicipalityCode>, day: IsoDate) {
  const existing = lives.filter((life) => existsOn(life, day));
  const onDay = new Set(existing.map(({ code }) => code));
  return {
    missing: existing.filter(({ code }) => !codes.has(code)),
    extra: lives.filter(({ code }) => codes.has(code) && !onDay.has(code)),
    unknown: [...codes].filter((code) => !onDay.has(code)).length,
  };
}

/**
 * The day on which the figures hold, where that is another division than the one of the reference date: just the
 * municipalities of that day have a row. Reports it, once for all that would follow from it. Undefined where the
 * figures follow the reference date, or no day at all.
 */
export function otherDivisionOf(
  rows: readonly DatedRow[],
  codes: ReadonlySet<MunicipalityCode> | undefined,
  referenceDate: IsoDate,
  log: FindingLog,
): IsoDate | undefined {
  if (codes === undefined || codes.size === 0) return undefined;
  const lives = livesOf(rows);
  const { missing, extra, unknown } = differences(lives, codes, referenceDate);
  if (missing.length + unknown < FEWEST_DIFFERENCES) return undefined;
  const days = new Set([EVER, ...lives.flatMap(({ from, to }) => [from ?? EVER, to ?? EVER])]);
  if (days.size * lives.length > MOST_COMPARISONS) return undefined;
  const fitting = [...days]
    .sort()
    .reverse()
    .find((day) => {
      const then = differences(lives, codes, day);
      return then.missing.length + then.unknown === 0;
    });
  if (fitting === undefined) return undefined;
  const namesOf = (some: readonly Life[]) => {
    const shown = some.slice(0, NAMED).map(({ name, code }) => `${name} (${code})`);
    return some.length > NAMED ? `${shown.join(', ')} en andere` : shown.join(', ');
  };
  const parts = [
    ...(missing.length > 0 ? [`Zonder cijfers: ${namesOf(missing)}.`] : []),
    ...(extra.length > 0 ? [`Met cijfers, maar niet op de peildatum: ${namesOf(extra)}.`] : []),
  ];
  log.error(
    'wrong-reference-date',
    { file: DATA_FILES.settings, column: 'referenceDate', value: referenceDate },
    {
      message: `De cijfers horen bij een andere indeling dan de peildatum ${referenceDate}. ${
        fitting === EVER ? 'Zij horen bij de oudste indeling' : `Zij passen bij de gemeenten van ${fitting}`
      }. ${parts.join(' ')}`,
      expected: 'Een peildatum en cijfers van dezelfde gemeentelijke indeling.',
      action:
        'Verbeter de peildatum in edition.json, of zet in indicators.csv de cijfers van de gemeenten op de peildatum.',
    },
  );
  return fitting;
}
