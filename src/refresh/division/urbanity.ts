import { FindingLog, type Spot } from '../../ingest/findings/finding-log.ts';
import { knownValue } from '../../model/figure.ts';
import { URBANITY_CLASSES } from '../../model/typology.ts';
import { isMunicipality } from '../cbs/answer.ts';
import type { CbsTables } from '../cbs/cbs-tables.ts';
import { readFigures } from '../cbs/read-figures.ts';
import { SOURCES_FILE } from '../sources/read-sources.ts';
import type { DivisionSource } from '../sources/source.ts';
import type { UrbanityLabels } from './update-municipalities.ts';

const SPOT: Spot = { file: SOURCES_FILE, column: 'division.urbanity' };

/** The label of CBS's class 1 (zeer sterk stedelijk) to 5 (niet stedelijk). */
function urbanityLabel(value: number): string | undefined {
  return URBANITY_CLASSES.toReversed()[value - 1]?.label;
}

export interface FoundUrbanity {
  /** Undefined where nothing was found. */
  readonly year: number | undefined;
  readonly labels: UrbanityLabels;
}

const NOTHING: FoundUrbanity = { year: undefined, labels: new Map() };

/**
 * How urban each municipality is in a year. Nothing, with a warning, where CBS has not published it yet: then
 * everyone keeps her class.
 */
export async function readUrbanity(
  tables: CbsTables,
  { urbanity }: DivisionSource,
  year: number,
  log: FindingLog,
): Promise<FoundUrbanity> {
  const own = new FindingLog();
  const found = await readFigures(tables, urbanity, year, SPOT.column ?? '', own);
  if (found === undefined) {
    const [reason] = own.finish();
    log.warning('urbanity-not-refreshed', SPOT, {
      message: `De stedelijkheid van ${year} is niet opgehaald. ${reason?.message ?? ''}`.trim(),
      expected: 'Een tabel van het CBS met de stedelijkheid van dat jaar.',
      action:
        'Elke gemeente houdt haar oude stedelijkheid. Zet in sources.json de tabel van dat jaar als zij er is. Kijk anders of de titels van de bronnen in edition.json nog kloppen.',
    });
    return NOTHING;
  }
  const labels = new Map<string, string>();
  for (const [code, reading] of found.measure) {
    const value = knownValue(reading);
    if (value === undefined || !isMunicipality(code)) continue;
    const label = urbanityLabel(value);
    if (label !== undefined) labels.set(code, label);
    else {
      log.error(
        'unknown-urbanity',
        { ...SPOT, value: String(value) },
        {
          message: `Het CBS geeft voor ${code} de stedelijkheid ${value}. Die kennen wij niet.`,
          expected: 'Een getal van 1 (zeer sterk stedelijk) tot en met 5 (niet stedelijk).',
          action: 'Kijk of `measure` in sources.json de goede kolom is.',
        },
      );
      return NOTHING;
    }
  }
  return { year: found.year, labels };
}
