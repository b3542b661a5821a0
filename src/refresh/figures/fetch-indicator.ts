import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import type { Indicator, MunicipalityCode } from '../../model/edition.ts';
import type { CbsTables } from '../cbs/cbs-tables.ts';
import { type FoundFigures, readFigures } from '../cbs/read-figures.ts';
import type { Carried, Division } from '../division/add-up.ts';
import { SOURCES_FILE } from '../sources/read-sources.ts';
import type { CbsSource, IndicatorSource } from '../sources/source.ts';
import { type CountryCheck, checkAgainstCountry, reportCountryCheck } from './country-check.ts';
import { checkCoverage } from './coverage-check.ts';
import { divisionDate, indicatorFigures } from './indicator-figures.ts';

/** An indicator that has a table at CBS. */
export interface RefreshableIndicator {
  readonly indicator: Indicator;
  readonly source: IndicatorSource & { readonly cbs: CbsSource; readonly period: string };
  /** Place in `sources.json`. */
  readonly column: string;
}

/** New figures of an indicator, for the municipalities of the division. */
export interface FreshIndicator extends RefreshableIndicator {
  readonly found: FoundFigures;
  readonly country: CountryCheck;
  readonly carried: ReadonlyMap<MunicipalityCode, Carried>;
  /** As a reader will see it. */
  readonly period: string;
}

function reportProvisional({ year }: FoundFigures, { label }: Indicator, spot: Spot, log: FindingLog): void {
  log.notice('provisional', spot, {
    message: `De cijfers over ${year} van ${quoted(label)} zijn voorlopig.`,
    expected: 'Definitieve cijfers.',
    action: 'U hoeft niets te doen. Ververs dit cijfer nog eens als het CBS ze definitief heeft gemaakt.',
  });
}

/** Years in the texts about a figure that were right before: nobody but the editor can tell whether they still are. */
function reportYearsInTexts({ label, explanation, caution }: Indicator, spot: Spot, log: FindingLog): void {
  const years = [...new Set(`${label} ${explanation} ${caution}`.match(/\b20\d\d\b/g) ?? [])];
  if (years.length === 0) return;
  log.warning(
    'year-in-text',
    { ...spot, value: years.join(', ') },
    {
      message: `In de tekst bij ${quoted(label)} staat een jaartal. Dat hoort misschien bij het oude cijfer.`,
      expected: 'Een tekst die past bij het nieuwe cijfer.',
      action: 'Lees `explanation` en `caution` in indicators.json en verbeter wat niet meer klopt.',
    },
  );
}

/** Fetches, checks and converts one indicator. Undefined with errors in the log. */
export async function fetchIndicator(
  tables: CbsTables,
  { indicator, source, column }: RefreshableIndicator,
  period: number,
  division: Division,
  log: FindingLog,
): Promise<FreshIndicator | undefined> {
  const before = log.errors;
  const { cbs, additive } = source;
  const spot: Spot = { file: SOURCES_FILE, column: `${column}.cbs` };
  const found = await readFigures(tables, cbs, period, `${column}.cbs`, log);
  if (found === undefined) return undefined;
  checkCoverage(found.measure, divisionDate(cbs, found.year), division, indicator, spot, log);
  const country = checkAgainstCountry(found, cbs, additive);
  reportCountryCheck(country, spot, log);
  if (found.provisional) reportProvisional(found, indicator, spot, log);
  const newPeriod = source.period.replaceAll('{jaar}', String(found.year));
  if (newPeriod !== indicator.period) reportYearsInTexts(indicator, spot, log);
  if (log.errors > before) return undefined;
  return {
    indicator,
    source,
    column,
    found,
    country,
    period: newPeriod,
    carried: indicatorFigures(found, cbs, division, additive),
  };
}
