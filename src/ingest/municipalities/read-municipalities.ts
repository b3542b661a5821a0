import { compareText } from '../../model/dutch.ts';
import type { IsoDate, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { slugOf } from '../../model/slug.ts';
import { PROVINCES, type ProvinceName, URBANITY_CLASSES } from '../../model/typology.ts';
import { choiceList, readChoice, readRequiredChoice } from '../cells/choices.ts';
import {
  LONGEST_TEXT,
  readDate,
  readOptionalText,
  readRequiredText,
  readValues,
  reportMissingValue,
  reportWrongType,
} from '../cells/fields.ts';
import { FindingLog } from '../findings/finding-log.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { checkSuccessors, type MunicipalityRow, nameSuccessors, withoutDuplicates } from './checks.ts';
import { isTotal, reportTotalRow } from './field.ts';
import { checkLifetimes } from './lifetimes.ts';
import { parseMunicipalityCode } from './lookup.ts';
import { checkPrintable, checkSlug } from './names.ts';
import { PROVINCE_BY_SPELLING } from './provinces.ts';

export const MUNICIPALITY_COLUMNS = [
  { key: 'code', header: 'code' },
  { key: 'name', header: 'naam' },
  { key: 'otherNames', header: 'andere_namen' },
  { key: 'province', header: 'provincie' },
  { key: 'urbanity', header: 'stedelijkheid' },
  { key: 'validFrom', header: 'geldig_vanaf' },
  { key: 'validTo', header: 'geldig_tot' },
  { key: 'successors', header: 'opvolgers' },
] as const satisfies readonly ColumnSpec<string>[];

export type MunicipalityColumn = (typeof MUNICIPALITY_COLUMNS)[number]['key'];

const PROVINCE_CHOICES = {
  ...choiceList(
    'unknown-province',
    'provincie',
    PROVINCES.map((name) => ({ key: name, label: name })),
  ),
  keyBySpelling: PROVINCE_BY_SPELLING,
};
const URBANITY_CHOICES = choiceList('unknown-urbanity', 'stedelijkheid', URBANITY_CLASSES);

export interface MunicipalityTable {
  /** Rows that are used; the others are in the log. */
  readonly published: number;
  /** Existing on the reference date, in order of name. */
  readonly municipalities: readonly Municipality[];
  readonly abolished: readonly Municipality[];
}

function readCode(cell: Cell, log: FindingLog): MunicipalityCode | undefined {
  const text = readRequiredText(cell, log);
  const code = text === undefined ? undefined : parseMunicipalityCode(text);
  if (text !== undefined && code === undefined) {
    reportWrongType(
      cell,
      'GM met vier cijfers, zoals GM0193.',
      'Zoek de code van de gemeente op bij het CBS.',
      log,
    );
  }
  return code;
}

/** Codes of successors; a name stays as it is written until all names are known. */
function readSuccessors(cell: Cell, log: FindingLog): readonly string[] {
  if (readOptionalText(cell, log) === undefined) return [];
  return (readValues(cell, log) ?? []).map((text) => parseMunicipalityCode(text) ?? text);
}

function checkPeriod(
  row: RowReader<MunicipalityColumn>,
  from: IsoDate | undefined,
  to: IsoDate | undefined,
  successors: readonly string[],
  log: FindingLog,
): void {
  if (from !== undefined && to !== undefined && to <= from) {
    log.error('wrong-period', row.cell('validTo'), {
      message: `De gemeente eindigt op ${to}, maar begint pas op ${from}.`,
      expected: 'Een datum bij geldig_tot die na geldig_vanaf ligt.',
      action: 'Verbeter een van de twee datums.',
    });
  }
  const toCell = row.cell('validTo');
  if (to === undefined && successors.length > 0 && toCell.value.trim() === '')
    reportMissingValue(toCell, log);
}

function readRow(
  row: RowReader<MunicipalityColumn>,
  referenceDate: IsoDate | undefined,
  log: FindingLog,
): MunicipalityRow | undefined {
  const before = log.errors;
  const nameCell = row.cell('name');
  if (isTotal(nameCell.value) || isTotal(row.cell('code').value)) {
    reportTotalRow(nameCell, log);
    return undefined;
  }
  const code = readCode(row.cell('code'), log);
  const name = readRequiredText(nameCell, log);
  const otherNamesCell = row.cell('otherNames');
  const otherNames =
    readOptionalText(otherNamesCell, log, LONGEST_TEXT * 5) === undefined
      ? []
      : (readValues(otherNamesCell, log) ?? []);
  const province: ProvinceName | undefined = readRequiredChoice(row.cell('province'), PROVINCE_CHOICES, log);
  const urbanity = readChoice(row.cell('urbanity'), URBANITY_CHOICES, log);
  const validFrom = readDate(row.cell('validFrom'), log);
  const validToCell = row.cell('validTo');
  const readTo = readDate(validToCell, log);
  // A wrong date is a date: the municipality ends some day.
  const validTo =
    readTo ?? (readOptionalText(validToCell, new FindingLog()) === undefined ? undefined : referenceDate);
  const successors = readSuccessors(row.cell('successors'), log);
  checkPeriod(row, validFrom, readTo, successors, log);
  const exists = validTo === undefined || (referenceDate !== undefined && referenceDate < validTo);
  if (exists && urbanity === undefined && log.errors === before)
    reportMissingValue(row.cell('urbanity'), log);
  const beforeNames = log.errors;
  for (const written of name === undefined ? otherNames : [name, ...otherNames]) {
    checkSlug(written === name ? nameCell : otherNamesCell, written, log);
  }
  if (name !== undefined && log.errors === beforeNames) checkPrintable(nameCell, name, log);
  if (code === undefined || name === undefined) return undefined;
  const isSound = log.errors === before && province !== undefined;
  const municipality = {
    code,
    name,
    slug: slugOf(name),
    otherNames,
    province: province ?? PROVINCES[0],
    ...(urbanity === undefined ? {} : { urbanity }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    successors,
  };
  return { municipality, reader: row, isSound };
}

function byName(a: Municipality, b: Municipality): number {
  return (
    compareText(foldName(a.name), foldName(b.name)) ||
    compareText(a.name, b.name) ||
    compareText(a.code, b.code)
  );
}

/**
 * The table of municipalities. A municipality that begins after the reference date is left out, with
 * a warning. Without a reference date (wrong settings) each one without an end exists.
 */
export function readMunicipalities(
  rows: readonly RowReader<MunicipalityColumn>[],
  referenceDate: IsoDate | undefined,
  log: FindingLog,
): MunicipalityTable {
  const exists = ({ validTo }: Municipality) =>
    validTo === undefined || (referenceDate !== undefined && referenceDate < validTo);
  const read = rows.flatMap((reader) => readRow(reader, referenceDate, log) ?? []);
  const sound = checkSuccessors(nameSuccessors(withoutDuplicates(read, exists, log)), log);
  checkLifetimes(sound, log);
  const inTime = sound.filter(({ municipality, reader }) => {
    const { name, validFrom } = municipality;
    if (referenceDate === undefined || validFrom === undefined || validFrom <= referenceDate) return true;
    log.warning('future-municipality', reader.cell('validFrom'), {
      message: `De gemeente ${name} begint pas op ${validFrom}, na de peildatum ${referenceDate}. Zij komt niet op de website.`,
      expected: 'Gemeenten die op of voor de peildatum zijn begonnen.',
      action:
        'Klopt dat? Dan hoeft u niets te doen. Verbeter anders de datum of de peildatum in edition.json.',
    });
    return false;
  });
  const sorted = inTime.map(({ municipality }) => municipality).sort(byName);
  return {
    published: inTime.filter(({ isSound }) => isSound).length,
    municipalities: sorted.filter(exists),
    abolished: sorted.filter((municipality) => !exists(municipality)),
  };
}
