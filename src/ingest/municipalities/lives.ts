import { countOf, enumerate, formatDate } from '../../model/dutch.ts';
import type { EditionSettings, IsoDate, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { MunicipalityRow } from './checks.ts';
import { circlesOf } from './circles.ts';
import { named } from './field.ts';

/** CBS counts municipalities from 1830 on, but of none that a reader still writes down did the name begin before this. */
const EARLIEST: IsoDate = '1900-01-01';

/** Mergers are known a year or two beforehand: what ends later than this after the edition is a slip of the pen. */
const YEARS_AHEAD = 2;

/** A new municipality begins on the day the old one ends. A successor that is older than this was there before. */
const LONGEST_OVERLAP_DAYS = 31;

/** The days that an edition is about. */
export type EditionDays = Pick<EditionSettings, 'referenceDate' | 'publicationDate'>;

const DAY_MS = 86_400_000;

/** Days from one calendar day to another. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function yearsLater(date: IsoDate, years: number): IsoDate {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}

function checkDate(
  { reader }: MunicipalityRow,
  key: 'validFrom' | 'validTo',
  date: IsoDate | undefined,
  latest: IsoDate | undefined,
  log: FindingLog,
): void {
  if (date === undefined || (date >= EARLIEST && (latest === undefined || date <= latest))) return;
  log.warning('unlikely-date', reader.cell(key), () => ({
    message:
      date < EARLIEST
        ? `De datum ${formatDate(date)} ligt voor 1900.`
        : `De datum ${formatDate(date)} ligt meer dan ${YEARS_AHEAD} jaar na deze uitgave.`,
    expected: `Een datum vanaf 1900${latest === undefined ? '' : `, tot en met ${formatDate(latest)}`}.`,
    action: 'Kijk of het jaar klopt. Weet u de datum niet, maak de cel dan leeg.',
  }));
}

/** Warns where nobody, or two, have the area on some day between a municipality and its successor. */
function checkSuccession(
  { municipality, reader }: MunicipalityRow,
  byCode: ReadonlyMap<MunicipalityCode, Municipality>,
  log: FindingLog,
): void {
  const { validTo } = municipality;
  if (validTo === undefined) return;
  for (const code of municipality.successors) {
    const successor = byCode.get(code);
    if (successor?.validFrom === undefined) continue;
    const days = daysBetween(validTo, successor.validFrom);
    if (days === 0 || days < -LONGEST_OVERLAP_DAYS) continue;
    const { validFrom } = successor;
    log.warning(days > 0 ? 'gap-before-successor' : 'overlap-with-successor', reader.cell('validTo'), () => ({
      message: `De gemeente ${municipality.name} eindigt op ${formatDate(validTo)}, maar haar opvolger ${named(successor)} begint op ${formatDate(validFrom)}. Daar zit ${countOf(Math.abs(days), 'dag', 'dagen')} ${days > 0 ? 'tussen' : 'overlap in'}.`,
      expected:
        'Bij geldig_tot de eerste dag waarop de gemeente niet meer bestaat: dezelfde dag als geldig_vanaf van de opvolger.',
      action: 'Verbeter een van de twee datums.',
    }));
  }
}

/** The codes on circles, each circle reported once, at its first row. */
function checkCircles(rows: readonly MunicipalityRow[], log: FindingLog): ReadonlySet<MunicipalityCode> {
  const byCode = new Map(rows.map((row) => [row.municipality.code, row]));
  const circles = circlesOf(
    new Map(rows.map(({ municipality }) => [municipality.code, municipality.successors])),
  );
  for (const circle of circles) {
    const first = byCode.get(circle[0] ?? '');
    if (first === undefined) continue;
    const shown = circle.slice(0, LIMITS.namesInSentence).map((code) => {
      const row = byCode.get(code);
      return row === undefined ? code : named(row.municipality);
    });
    const names = circle.length > shown.length ? [...shown, 'andere'] : shown;
    log.error('successor-circle', first.reader.cell('successors'), {
      message: `De gemeenten ${enumerate(names)} volgen elkaar op in een kring. Zo weten wij niet waar hun gebied nu bij hoort.`,
      expected: 'Een opvolger die nog bestaat, of die zelf een opvolger heeft die nog bestaat.',
      action: 'Verbeter de opvolgers, zodat de laatste een gemeente is die nog bestaat.',
    });
  }
  return new Set(circles.flat());
}

/** Warns about another name that is the official name of another existing municipality. */
function checkOtherNames(
  rows: readonly MunicipalityRow[],
  exists: (municipality: Municipality) => boolean,
  log: FindingLog,
): void {
  const living = rows.filter(({ municipality }) => exists(municipality));
  const owners = new Map(living.map(({ municipality }) => [foldName(municipality.name), municipality]));
  for (const { municipality, reader } of living) {
    for (const name of municipality.otherNames) {
      const owner = owners.get(foldName(name));
      if (owner === undefined || owner.code === municipality.code) continue;
      log.warning('name-of-another', reader.cell('otherNames'), () => ({
        message: `Bij andere_namen van ${named(municipality)} staat ${quoted(name)}. Zo heet de gemeente ${named(owner)}.`,
        expected: 'Namen die mensen voor deze gemeente gebruiken, en niet de naam van een andere gemeente.',
        action: `Haal ${quoted(name)} weg bij andere_namen. Wie die naam zoekt, vindt dan alleen ${owner.name}.`,
      }));
    }
  }
}

/** Until when an edition can know of dates: some years after it came online, or after the day that it is about. */
function latestKnown(settings: EditionDays | undefined): IsoDate | undefined {
  const day = settings?.publicationDate ?? settings?.referenceDate;
  return day === undefined ? undefined : yearsLater(day, YEARS_AHEAD);
}

/**
 * Checks the lives of municipalities against each other: dates, succession and names. Gives the rows, without soundness
 * for those on a circle.
 */
export function checkLives(
  rows: readonly MunicipalityRow[],
  settings: EditionDays | undefined,
  exists: (municipality: Municipality) => boolean,
  log: FindingLog,
): readonly MunicipalityRow[] {
  const onCircle = checkCircles(rows, log);
  const byCode = new Map(rows.map(({ municipality }) => [municipality.code, municipality]));
  const latest = latestKnown(settings);
  for (const row of rows) {
    checkDate(row, 'validFrom', row.municipality.validFrom, undefined, log);
    checkDate(row, 'validTo', row.municipality.validTo, latest, log);
    checkSuccession(row, byCode, log);
  }
  checkOtherNames(rows, exists, log);
  return rows.map((row) => (onCircle.has(row.municipality.code) ? { ...row, isSound: false } : row));
}
