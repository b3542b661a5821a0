import { LIMITS } from '../../ingest/files/data-files.ts';
import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { countOf, enumerate, formatNumber } from '../../model/dutch.ts';
import type { Indicator, IsoDate, Municipality } from '../../model/edition.ts';
import { isMunicipality, type RegionReadings } from '../cbs/answer.ts';
import type { Division } from '../division/add-up.ts';
import { existsOn } from '../division/division.ts';

function named(names: readonly string[]): string {
  const shown = names.slice(0, LIMITS.namesInSentence);
  const more = names.length - shown.length;
  return enumerate(more > 0 ? [...shown, `${formatNumber(more)} andere`] : shown);
}

/**
 * Reports municipalities that existed on `date` and have no row at all, and figures of municipalities that the
 * edition does not know. Inhabitants must be there for everyone; another figure becomes unknown.
 */
export function checkCoverage(
  readings: RegionReadings,
  date: IsoDate,
  { municipalities, abolished }: Division,
  { theme, label }: Indicator,
  spot: Spot,
  log: FindingLog,
): void {
  const everyone: readonly Municipality[] = [...municipalities, ...abolished];
  const missing = everyone.filter(
    ({ code, validFrom, validTo }) =>
      existsOn({ begins: validFrom, ends: validTo }, date) && !readings.has(code),
  );
  const [first] = missing;
  if (first !== undefined) {
    const explanation = {
      message: `In het antwoord van het CBS ontbreekt een regel voor ${countOf(missing.length, 'gemeente', 'gemeenten')}: ${named(missing.map(({ name }) => name))}.`,
      expected: `Een regel voor elke gemeente die op ${date} bestond, ook als haar cijfer onbekend is.`,
      action:
        theme === 'base'
          ? 'Probeer het later nog eens. Kijk anders in de tabel bij het CBS of de gemeente daar een andere code heeft.'
          : `Bij deze gemeenten wordt '${label}' onbekend. Kijk in de tabel bij het CBS of dat klopt.`,
    };
    if (theme === 'base') log.error('missing-municipality', { ...spot, value: first.code }, explanation);
    else log.warning('missing-municipality', { ...spot, value: first.code }, explanation);
  }
  const known = new Set(everyone.map(({ code }) => code));
  const strange = [...readings]
    .filter(([code, { state }]) => isMunicipality(code) && state === 'known' && !known.has(code))
    .map(([code]) => code);
  const [stranger] = strange;
  if (stranger === undefined) return;
  log.error(
    'figure-of-unknown-municipality',
    { ...spot, value: stranger },
    {
      message: `Het CBS geeft cijfers voor ${countOf(strange.length, 'gemeente', 'gemeenten')} die niet in municipalities.csv staan: ${named(strange)}. Die zouden verdwijnen.`,
      expected: 'Cijfers van gemeenten die in municipalities.csv staan, ook als zij niet meer bestaan.',
      action: `Haal met --division de indeling van ${date.slice(0, 4)} of later op, of zet deze gemeenten in municipalities.csv met hun opvolgers.`,
    },
  );
}
