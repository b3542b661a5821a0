import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import type { MunicipalityRow } from './checks.ts';

/** The days on which municipalities went into each one, by its code. */
function daysOfBirth(rows: readonly MunicipalityRow[]): ReadonlyMap<MunicipalityCode, ReadonlySet<IsoDate>> {
  const days = new Map<MunicipalityCode, Set<IsoDate>>();
  for (const { municipality } of rows) {
    const { validTo, successors } = municipality;
    if (validTo === undefined) continue;
    for (const code of successors) days.set(code, (days.get(code) ?? new Set()).add(validTo));
  }
  return days;
}

/**
 * Warns where an area belongs to nobody for a while, or to two municipalities at once: where a successor begins after its
 * predecessor ended, and where it begins before without any other predecessor to begin from.
 */
export function checkLifetimes(rows: readonly MunicipalityRow[], log: FindingLog): void {
  const byCode = new Map(rows.map(({ municipality }) => [municipality.code, municipality]));
  const days = daysOfBirth(rows);
  for (const { municipality, reader, isSound } of rows) {
    const { name, validTo, successors } = municipality;
    // What stands for a date that could not be read says nothing.
    if (validTo === undefined || !isSound) continue;
    for (const code of successors) {
      const successor = byCode.get(code);
      const from = successor?.validFrom;
      if (successor === undefined || from === undefined || from === validTo) continue;
      const isGap = from > validTo;
      // Who was formed earlier, and took this area in later, has no overlap with it.
      if (!isGap && days.get(code)?.has(from)) continue;
      log.warning(
        isGap ? 'gap-between-municipalities' : 'overlapping-municipalities',
        reader.cell('validTo'),
        () => ({
          message: isGap
            ? `De gemeente ${name} eindigt op ${validTo}, maar de opvolger ${successor.name} begint pas op ${from}.`
            : `De gemeente ${name} eindigt op ${validTo}, maar de opvolger ${successor.name} begint al op ${from}.`,
          expected:
            'Een opvolger die begint op de dag waarop de oude gemeente eindigt, of die er al lang was.',
          action: isGap
            ? 'Verbeter geldig_tot van de oude gemeente of geldig_vanaf van de opvolger.'
            : 'Verbeter een van de twee datums. Bestond de opvolger al langer? Laat geldig_vanaf dan leeg.',
        }),
      );
    }
  }
}
