import type { IsoDate, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { known, type Reading, unknown } from '../../model/figure.ts';
import { existsOn } from './division.ts';

/** The municipalities of an edition, past and present. */
export interface Division {
  readonly municipalities: readonly Municipality[];
  readonly abolished: readonly Municipality[];
}

/** How a figure came to a municipality of the new division. */
export type Carried =
  /** Its own figure, over the same area. */
  | { readonly kind: 'own'; readonly reading: Reading }
  /** The figure of the one municipality that it was before, under another code. */
  | { readonly kind: 'same-area'; readonly reading: Reading; readonly from: MunicipalityCode }
  /** A sum of counts. */
  | { readonly kind: 'sum'; readonly reading: Reading; readonly from: readonly MunicipalityCode[] }
  /** Its own figure, from before it took in others: a share or a mean cannot be added. */
  | {
      readonly kind: 'smaller-area';
      readonly reading: Reading;
      readonly without: readonly MunicipalityCode[];
    }
  /** No figure for the area that it is now. */
  | { readonly kind: 'none'; readonly reading: Reading; readonly from: readonly MunicipalityCode[] };

/** Municipalities on an earlier day, with those of the division that their area belongs to now. */
function descendants(
  division: Division,
  date: IsoDate,
): ReadonlyMap<MunicipalityCode, readonly MunicipalityCode[]> {
  const living = new Set(division.municipalities.map(({ code }) => code));
  const abolished = new Map(division.abolished.map((municipality) => [municipality.code, municipality]));
  const endsOf = (start: MunicipalityCode): readonly MunicipalityCode[] => {
    const found = new Set<MunicipalityCode>();
    const visited = new Set<MunicipalityCode>();
    const toVisit = [start];
    for (let code = toVisit.pop(); code !== undefined; code = toVisit.pop()) {
      if (visited.has(code)) continue;
      visited.add(code);
      if (living.has(code)) found.add(code);
      else toVisit.push(...(abolished.get(code)?.successors ?? []));
    }
    return [...found].sort();
  };
  return new Map(
    [...division.municipalities, ...division.abolished]
      .filter(({ validFrom, validTo }) => existsOn({ begins: validFrom, ends: validTo }, date))
      .map(({ code }) => [code, endsOf(code)]),
  );
}

const NO_ROW = 'Het antwoord van het CBS heeft geen regel voor deze gemeente.';
const SPLIT = 'Een voorganger is verdeeld over meer gemeenten. Haar cijfer is niet te verdelen.';
const NOT_ADDITIVE =
  'De gemeente is nieuw. Percentages en gemiddelden van de voorgangers zijn niet op te tellen.';

/** Sums in thousands of millionths, so that 0,1 and 0,2 make 0,3. */
function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e9) / 1e9;
}

function addReadings(readings: readonly Reading[]): Reading {
  const values: number[] = [];
  for (const reading of readings) {
    if (reading.state !== 'known') {
      return unknown('Van een voorganger is het cijfer onbekend, dus de som ook.');
    }
    values.push(reading.value);
  }
  return known(sumOf(values));
}

/**
 * Figures by the division of an earlier day, for the municipalities of a later one. Counts are added up through
 * the successors; shares and means are not. A municipality whose predecessor was split has no sum.
 * @param date day whose division the readings follow
 * @param additive true for counts
 */
export function carryOver(
  readings: ReadonlyMap<MunicipalityCode, Reading>,
  date: IsoDate,
  division: Division,
  additive: boolean,
): ReadonlyMap<MunicipalityCode, Carried> {
  const down = descendants(division, date);
  const readingOf = (code: MunicipalityCode) => readings.get(code) ?? unknown(NO_ROW);
  const carriedTo = (code: MunicipalityCode): Carried => {
    const parts = [...down].filter(([, ends]) => ends.includes(code));
    const whole = parts.filter(([, ends]) => ends.length === 1).map(([from]) => from);
    const from = parts.map(([part]) => part).sort();
    const existed = down.has(code);
    const [only, ...more] = whole;
    if (parts.length === 1 && only !== undefined) {
      const reading = readingOf(only);
      return only === code ? { kind: 'own', reading } : { kind: 'same-area', reading, from: only };
    }
    if (additive && parts.length === whole.length && only !== undefined && more.length > 0) {
      return { kind: 'sum', reading: addReadings(whole.map(readingOf)), from };
    }
    if (existed && !additive) {
      return {
        kind: 'smaller-area',
        reading: readingOf(code),
        without: from.filter((part) => part !== code),
      };
    }
    const reason = parts.length === whole.length && !additive ? NOT_ADDITIVE : SPLIT;
    return { kind: 'none', reading: unknown(parts.length === 0 ? NO_ROW : reason), from };
  };
  return new Map(division.municipalities.map(({ code }) => [code, carriedTo(code)]));
}
