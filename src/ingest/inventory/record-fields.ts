import type { IsoDate } from '../../model/edition.ts';
import { readDate, readOptionalText, reportWrongType } from '../cells/fields.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import type { Cell, RowReader } from '../text/columns.ts';

/** What stands in addresses, files and tables alike, and what no spreadsheet takes for a sum. */
const KEY = /^[A-Z0-9][A-Z0-9._-]{0,39}$/i;

/** True for what can be the key of a location, and its id in the open data. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/**
 * The key that stays with a location from edition to edition. Undefined for an empty cell and for a wrong one, which is
 * in the log.
 */
export function readKey(cell: Cell, log: FindingLog): string | undefined {
  const key = readOptionalText(cell, log);
  if (key === undefined || isKey(key)) return key;
  reportWrongType(
    cell,
    'Een kenmerk van hoogstens 40 letters, cijfers, streepjes en punten, zonder spaties.',
    'Verbeter het kenmerk, of maak de cel leeg: npm run edition -- keys geeft dan een nieuw kenmerk.',
    log,
  );
  return undefined;
}

/**
 * The day of the second check of a row. Who did it and the remarks of the editor are checked as cells and then
 * forgotten: what no location holds cannot be published.
 */
export function readCheck(
  row: RowReader<'checkedOn' | 'checkedBy' | 'remarks'>,
  log: FindingLog,
): IsoDate | undefined {
  const before = log.errors;
  const date = readDate(row.cell('checkedOn'), log);
  const by = row.cell('checkedBy');
  const initials = readOptionalText(by, log);
  readOptionalText(row.cell('remarks'), log, LIMITS.fieldCharacters);
  if (initials !== undefined && date === undefined && log.errors === before) {
    log.warning('check-without-date', { ...by, value: '' }, () => ({
      message:
        'Er staat wie de locatie controleerde, maar niet wanneer. De locatie telt als niet gecontroleerd.',
      expected: 'Een datum bij gecontroleerd_op.',
      action: 'Vul de dag van de controle in.',
    }));
  }
  return date;
}
