import { compareText } from '../../model/dutch.ts';
import type { Municipality, MunicipalityCode } from '../../model/edition.ts';
import { foldLabel, foldName } from '../../model/fold-name.ts';
import type { ProvinceName } from '../../model/typology.ts';
import { foldCandidates, nearestFolded } from '../cells/nearest.ts';
import { PROVINCE_BY_SPELLING } from './provinces.ts';

export type LookupResult =
  | { readonly kind: 'found'; readonly municipality: Municipality }
  /** Abolished, with one successor. */
  | { readonly kind: 'moved'; readonly from: Municipality; readonly municipality: Municipality }
  /** Abolished, with several successors or none: nobody can say where the row belongs. */
  | { readonly kind: 'split'; readonly from: Municipality; readonly successors: readonly Municipality[] }
  /** It belongs to a row of the table with a fault of its own, which has been reported: this is not wrong too. */
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Municipality[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** What the table of municipalities leaves open, as rows of it are wrong. */
export interface Unsettled {
  /** Of abolished municipalities of which the successors could not be read. */
  readonly successors: ReadonlySet<MunicipalityCode>;
  /** As written in rows without a code that can be read. Where there are any, no other code is known to be wrong. */
  readonly names: readonly string[];
}

export interface MunicipalityLookup {
  /** Resolves a code or a name, in any of the spellings that editors use. */
  find(written: string): LookupResult;
}

/** A suggestion costs a comparison with every name: the more names, the fewer values get suggestions. */
const MOST_COMPARISONS = 1_000_000;

const CODE = /^(?:gm)? ?(\d{1,6})$/i;

/** 'GM0193' from 'GM0193', 'gm193', '193' or '0193'. Undefined where the text is no code. */
export function parseMunicipalityCode(text: string): MunicipalityCode | undefined {
  const digits = CODE.exec(text.trim())?.[1];
  return digits === undefined ? undefined : `GM${digits.padStart(4, '0')}`;
}

/** Splits 'Hengelo (O.)' into 'Hengelo' and 'O.'. Undefined where nothing stands between brackets at the end. */
function splitBrackets(name: string): { base: string; suffix: string } | undefined {
  const open = name.lastIndexOf('(');
  if (open < 1 || !name.endsWith(')')) return undefined;
  return { base: name.slice(0, open).trim(), suffix: name.slice(open + 1, -1) };
}

/** Splits 'Hengelo (Gld)' into 'Hengelo' and Gelderland; a name without a province behind it stays whole. */
export function splitProvince(name: string): { base: string; province: ProvinceName | undefined } {
  const parts = splitBrackets(name);
  const province = parts === undefined ? undefined : PROVINCE_BY_SPELLING.get(foldLabel(parts.suffix));
  return { base: parts !== undefined && province !== undefined ? parts.base : name, province };
}

/** The name as written, and the ways around in which registers write it: 'Gravenhage, 's-', 'gemeente Utrecht'. */
function spellingsOf(written: string): readonly string[] {
  const spellings = [written];
  const comma = written.lastIndexOf(',');
  if (comma > 0) spellings.push(`${written.slice(comma + 1)} ${written.slice(0, comma)}`);
  const folded = foldName(written);
  const withoutWord = folded.replace(/^gemeente | gemeente$/, '');
  if (withoutWord !== folded) spellings.push(withoutWord);
  return spellings;
}

type Index = ReadonlyMap<string, readonly Municipality[]>;

function indexBy(
  municipalities: readonly Municipality[],
  namesOf: (municipality: Municipality) => readonly string[],
  fold: (name: string) => string,
): Index {
  const index = new Map<string, Municipality[]>();
  for (const municipality of municipalities) {
    for (const key of new Set(namesOf(municipality).map(fold))) {
      const hits = index.get(key);
      if (hits === undefined) index.set(key, [municipality]);
      else hits.push(municipality);
    }
  }
  return index;
}

const officialName = ({ name }: Municipality) => [name];
const allNames = ({ name, otherNames }: Municipality) => [name, ...otherNames];
const baseNames = (municipality: Municipality) =>
  allNames(municipality).flatMap((name) => splitBrackets(name)?.base ?? name);

/** The existing municipalities at the end of the chain of successors, in order of code. */
export function livingSuccessors(
  from: Pick<Municipality, 'successors'>,
  living: ReadonlyMap<MunicipalityCode, Municipality>,
  abolished: ReadonlyMap<MunicipalityCode, Municipality>,
): readonly Municipality[] {
  const found = new Map<MunicipalityCode, Municipality>();
  const visited = new Set<MunicipalityCode>();
  // A list of what is still to visit and no recursion: a chain can be longer than the stack is deep.
  const toVisit = [...from.successors];
  for (let code = toVisit.pop(); code !== undefined; code = toVisit.pop()) {
    if (visited.has(code)) continue;
    visited.add(code);
    const successor = living.get(code);
    if (successor !== undefined) found.set(code, successor);
    else toVisit.push(...(abolished.get(code)?.successors ?? []));
  }
  return [...found.values()].sort((a, b) => compareText(a.code, b.code));
}

/**
 * Makes the lookup from the table of municipalities. An existing municipality goes before an
 * abolished one with the same name, an official name before another name.
 */
export function createMunicipalityLookup(
  municipalities: readonly Municipality[],
  abolished: readonly Municipality[],
  unsettled: Unsettled = { successors: new Set(), names: [] },
): MunicipalityLookup {
  const namesWithoutCode = new Set(unsettled.names.map(foldName));
  const livingByCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const abolishedByCode = new Map(abolished.map((municipality) => [municipality.code, municipality]));
  const indexes: readonly { index: Index; fold: (name: string) => string }[] = [
    { index: indexBy(municipalities, officialName, foldName), fold: foldName },
    { index: indexBy(municipalities, allNames, foldName), fold: foldName },
    { index: indexBy(abolished, allNames, foldName), fold: foldName },
    { index: indexBy(municipalities, allNames, foldLabel), fold: foldLabel },
    { index: indexBy(municipalities, baseNames, foldName), fold: foldName },
    { index: indexBy(abolished, baseNames, foldName), fold: foldName },
  ];
  const byBaseName = indexBy(municipalities, baseNames, foldName);
  const names = foldCandidates(municipalities.flatMap(allNames));
  const results = new Map<string, LookupResult>();
  let comparisons = 0;

  const resultFor = (hits: readonly Municipality[]): LookupResult | undefined => {
    const [only, ...others] = hits;
    if (only === undefined) return undefined;
    const candidates = hits.flatMap((hit) =>
      livingByCode.get(hit.code) === hit ? hit : livingSuccessors(hit, livingByCode, abolishedByCode),
    );
    const distinct = [...new Set(candidates)];
    const [target, ...rest] = distinct;
    if (target !== undefined && rest.length === 0) {
      return target === only
        ? { kind: 'found', municipality: target }
        : { kind: 'moved', from: only, municipality: target };
    }
    if (hits.some(({ code }) => unsettled.successors.has(code))) return { kind: 'unsettled' };
    return others.length === 0
      ? { kind: 'split', from: only, successors: distinct }
      : { kind: 'ambiguous', candidates: distinct };
  };

  const withProvince = (written: string): LookupResult | undefined => {
    const { base, province } = splitProvince(written);
    if (province === undefined) return undefined;
    const hits = byBaseName.get(foldName(base)) ?? [];
    return resultFor(hits.filter((municipality) => municipality.province === province));
  };

  const search = (written: string): LookupResult => {
    const code = parseMunicipalityCode(written);
    const byCode = code === undefined ? undefined : (livingByCode.get(code) ?? abolishedByCode.get(code));
    const known = byCode === undefined ? undefined : resultFor([byCode]);
    if (known !== undefined) return known;
    const spellings = spellingsOf(written);
    const folded = new Map([foldName, foldLabel].map((fold) => [fold, spellings.map(fold)]));
    for (const { index, fold } of indexes) {
      for (const spelling of folded.get(fold) ?? []) {
        const result = resultFor(index.get(spelling) ?? []);
        if (result !== undefined) return result;
      }
    }
    const byProvince = withProvince(written);
    if (byProvince !== undefined) return byProvince;
    if (namesWithoutCode.has(foldName(written)) || (code !== undefined && namesWithoutCode.size > 0))
      return { kind: 'unsettled' };
    comparisons += names.length;
    return { kind: 'unknown', nearest: comparisons > MOST_COMPARISONS ? [] : nearestFolded(written, names) };
  };

  return {
    find: (written) => {
      const earlier = results.get(written);
      if (earlier !== undefined) return earlier;
      const result = search(written);
      results.set(written, result);
      return result;
    },
  };
}
