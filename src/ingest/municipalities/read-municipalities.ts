import { compareText } from '../../model/dutch.ts';
import type { IsoDate, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { lazily } from '../../model/lazily.ts';
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
import { checkHasLetter } from '../cells/letters.ts';
import { readName } from '../cells/name-fields.ts';
import { isTotal, isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { checkSuccessors, type MunicipalityRow, withoutDuplicates } from './checks.ts';
import { checkLives, type EditionDays } from './lives.ts';
import { parseMunicipalityCode, type Unsettled } from './lookup.ts';
import { checkPrintable, checkSlug } from './names.ts';
import { PROVINCE_BY_SPELLING } from './provinces.ts';

export const MUNICIPALITY_COLUMNS = [
  { key: 'code', header: 'code', identifies: true },
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
  readonly unsettled: Unsettled;
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

/** Says which code belongs to a name in the table; undefined where none or more than one does. */
type CodeOfName = (name: string) => MunicipalityCode | undefined;

function codesOfNames(rows: readonly RowReader<MunicipalityColumn>[]): CodeOfName {
  const index = lazily(() => Map.groupBy(rows, (row) => foldName(row.cell('name').value)));
  return (name) => {
    const [only, ...others] = index().get(foldName(name)) ?? [];
    return only === undefined || others.length > 0
      ? undefined
      : parseMunicipalityCode(only.cell('code').value);
  };
}

function readSuccessors(cell: Cell, codeOfName: CodeOfName, log: FindingLog): readonly MunicipalityCode[] {
  if (readOptionalText(cell, log) === undefined) return [];
  return (readValues(cell, log) ?? []).flatMap((text) => {
    const code = parseMunicipalityCode(text) ?? codeOfName(text);
    if (code !== undefined) return code;
    log.error('unknown-successor', cell, {
      message: `De opvolger ${quoted(text)} staat niet in dit bestand.`,
      expected: 'De code of de naam van een gemeente uit dit bestand, met een | tussen twee gemeenten.',
      action: 'Vul GM en vier cijfers in, of voeg een regel toe voor de nieuwe gemeente.',
    });
    return [];
  });
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
  codeOfName: CodeOfName,
  log: FindingLog,
): MunicipalityRow | undefined {
  const before = log.errors;
  const nameCell = row.cell('name');
  const others = MUNICIPALITY_COLUMNS.filter(({ key }) => key !== 'name' && key !== 'code');
  if (
    isTotal(nameCell.value) ||
    isTotalRow(
      [row.cell('code').value, nameCell.value],
      others.map(({ key }) => row.cell(key).value),
    )
  ) {
    reportTotalRow([nameCell, row.cell('code')], log);
    return undefined;
  }
  const code = readCode(row.cell('code'), log);
  const name = readName(nameCell, log);
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
  const successors = readSuccessors(row.cell('successors'), codeOfName, log);
  checkPeriod(row, validFrom, readTo, successors, log);
  const exists = validTo === undefined || (referenceDate !== undefined && referenceDate < validTo);
  if (exists && urbanity === undefined && log.errors === before)
    reportMissingValue(row.cell('urbanity'), log);
  const beforeNames = log.errors;
  for (const written of name === undefined ? otherNames : [name, ...otherNames]) {
    checkSlug(written === name ? nameCell : otherNamesCell, written, log);
  }
  if (name !== undefined && log.errors === beforeNames) {
    checkPrintable(nameCell, name, log);
    checkHasLetter(nameCell, name, log);
  }
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

/** Names in rows of which the code cannot be read. */
function namesWithoutCode(rows: readonly RowReader<MunicipalityColumn>[]): readonly string[] {
  return rows
    .filter((row) => parseMunicipalityCode(row.cell('code').value) === undefined)
    .map((row) => row.cell('name').value.trim())
    .filter((name) => name !== '' && !isTotal(name));
}

/**
 * The table of municipalities. A municipality that begins after the reference date is left out, with
 * a warning. Without a reference date (wrong settings) each one without an end exists.
 */
export function readMunicipalities(
  rows: readonly RowReader<MunicipalityColumn>[],
  settings: EditionDays | undefined,
  log: FindingLog,
): MunicipalityTable {
  const referenceDate = settings?.referenceDate;
  const exists = ({ validTo }: Municipality) =>
    validTo === undefined || (referenceDate !== undefined && referenceDate < validTo);
  const codeOfName = codesOfNames(rows);
  const read = rows.flatMap((reader) => readRow(reader, referenceDate, codeOfName, log) ?? []);
  const distinct = checkSuccessors(withoutDuplicates(read, exists, log), log);
  const sound = checkLives(distinct, settings, exists, log);
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
    unsettled: {
      successors: new Set(
        inTime
          .filter(({ isSound, reader }) => !isSound && reader.cell('successors').value.trim() !== '')
          .map(({ municipality }) => municipality.code),
      ),
      names: namesWithoutCode(rows),
    },
  };
}
