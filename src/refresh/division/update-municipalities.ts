import { parseDate } from '../../ingest/cells/dates.ts';
import { splitValues } from '../../ingest/cells/fields.ts';
import { DATA_FILES } from '../../ingest/files/data-files.ts';
import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { parseMunicipalityCode } from '../../ingest/municipalities/lookup.ts';
import { compareText } from '../../model/dutch.ts';
import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { ProvinceName } from '../../model/typology.ts';
import type { RawRow, RawTable } from '../files/raw-table.ts';
import { type DivisionMember, existsOn, type Register } from './division.ts';

/** What a new division changes in the table of municipalities. */
export type DivisionChange =
  | { readonly kind: 'begun'; readonly code: MunicipalityCode; readonly name: string }
  | {
      readonly kind: 'ended';
      readonly code: MunicipalityCode;
      readonly name: string;
      readonly date: IsoDate;
      readonly successors: readonly MunicipalityCode[];
    }
  | {
      readonly kind: 'renamed';
      readonly code: MunicipalityCode;
      readonly name: string;
      readonly before: string;
    }
  | {
      readonly kind: 'urbanity';
      readonly code: MunicipalityCode;
      readonly name: string;
      readonly before: string;
      readonly after: string;
    };

export interface UpdatedMunicipalities {
  readonly table: RawTable;
  readonly changes: readonly DivisionChange[];
}

/** Labels of urbanity, by code of the municipality. */
export type UrbanityLabels = ReadonlyMap<MunicipalityCode, string>;

const spotOf = (value: string): Spot => ({ file: DATA_FILES.municipalities, value });

function codeOf(row: RawRow): MunicipalityCode {
  return parseMunicipalityCode(row['code'] ?? '') ?? '';
}

/** True where CBS writes the name in another way, and not where it gives another name: 'Laren (NH.)' is Laren. */
function isSameName(row: RawRow, name: string): boolean {
  const known = [row['naam'] ?? '', ...splitValues(row['andere_namen'] ?? '')].map(foldName);
  return known.includes(foldName(name)) || known.includes(foldName(name.replace(/ \([^)]*\)$/, '')));
}

function reportMissing(row: RawRow, date: IsoDate, log: FindingLog): void {
  log.error('unknown-at-cbs', spotOf(codeOf(row)), {
    message: `De gemeente ${row['naam'] ?? ''} (${codeOf(row)}) staat niet in de lijst van het CBS.`,
    expected: `Een gemeente die volgens het CBS op ${date} bestaat, of die is opgeheven.`,
    action: 'Kijk of de code klopt. Vul anders zelf `geldig_tot` en `opvolgers` in en draai het opnieuw.',
  });
}

function reportWithoutSuccessor({ code, name, ends }: DivisionMember, log: FindingLog): void {
  log.error('ended-without-successor', spotOf(code), {
    message: `De gemeente ${name} (${code}) is opgeheven op ${ends ?? ''}, maar het CBS noemt geen opvolger.`,
    expected: 'De gemeente of de gemeenten waar het gebied nu bij hoort.',
    action: 'Vul zelf `geldig_tot` en `opvolgers` in en draai het opnieuw.',
  });
}

function reportStillThere(row: RawRow, date: IsoDate, log: FindingLog): void {
  log.error('ended-too-early', spotOf(codeOf(row)), {
    message: `In municipalities.csv bestaat ${row['naam'] ?? ''} (${codeOf(row)}) niet meer. Volgens het CBS bestaat zij op ${date} nog wel.`,
    expected: 'Dezelfde gemeenten als bij het CBS.',
    action: 'Kijk wat er klopt en verbeter `geldig_tot`. Draai het daarna opnieuw.',
  });
}

/** The row of a municipality that was there before, with what CBS says of it. */
function updateRow(
  row: RawRow,
  member: DivisionMember,
  date: IsoDate,
  urbanity: UrbanityLabels,
  log: FindingLog,
): { row: RawRow; changes: readonly DivisionChange[] } {
  const hadEnded = !existsOn({ ends: parseDate((row['geldig_tot'] ?? '').trim()) }, date);
  if (hadEnded) {
    if (existsOn(member, date)) reportStillThere(row, date, log);
    return { row, changes: [] };
  }
  const { code, name, ends, successors } = member;
  if (!existsOn(member, date) && ends !== undefined) {
    if (successors.length === 0) reportWithoutSuccessor(member, log);
    return {
      row: { ...row, stedelijkheid: '', geldig_tot: ends, opvolgers: successors.join('|') },
      changes: [{ kind: 'ended', code, name: row['naam'] ?? name, date: ends, successors }],
    };
  }
  const before = row['naam'] ?? '';
  const oldClass = row['stedelijkheid'] ?? '';
  const newClass = urbanity.get(code) ?? oldClass;
  const withUrbanity = { ...row, stedelijkheid: newClass };
  const moved: readonly DivisionChange[] =
    newClass === oldClass
      ? []
      : [{ kind: 'urbanity', code, name: before, before: oldClass, after: newClass }];
  if (isSameName(row, name)) return { row: withUrbanity, changes: moved };
  return {
    row: {
      ...withUrbanity,
      naam: name,
      andere_namen: [...splitValues(row['andere_namen'] ?? ''), before].join('|'),
    },
    changes: [{ kind: 'renamed', code, name, before }, ...moved],
  };
}

/** The province of those that a municipality came from, where they agree. */
function provinceOfPredecessors(
  code: MunicipalityCode,
  register: Register,
  provinceOf: ReadonlyMap<MunicipalityCode, string>,
): string | undefined {
  const provinces = [...register.values()]
    .filter(({ successors }) => successors.includes(code))
    .flatMap((member) => provinceOf.get(member.code) ?? []);
  const distinct = new Set(provinces);
  return distinct.size === 1 ? provinces[0] : undefined;
}

function newRow(member: DivisionMember, province: string, date: IsoDate, urbanity: UrbanityLabels): RawRow {
  const { code, name, begins, ends, successors } = member;
  const exists = existsOn(member, date);
  return {
    code,
    naam: name,
    andere_namen: '',
    provincie: province,
    stedelijkheid: exists ? (urbanity.get(code) ?? '') : '',
    geldig_vanaf: begins ?? '',
    geldig_tot: exists ? '' : (ends ?? ''),
    opvolgers: exists ? '' : successors.join('|'),
  };
}

/** Codes that the table lacks: those that exist, and those between an ended municipality and one that exists. */
function missingCodes(
  rows: readonly RawRow[],
  register: Register,
  date: IsoDate,
): readonly MunicipalityCode[] {
  const known = new Set(rows.map(codeOf));
  const missing = new Set<MunicipalityCode>();
  const toVisit = [
    ...[...register.values()].filter((member) => existsOn(member, date)).map(({ code }) => code),
    ...rows.flatMap((row) =>
      splitValues(row['opvolgers'] ?? '').map((text) => parseMunicipalityCode(text) ?? ''),
    ),
  ];
  for (let code = toVisit.pop(); code !== undefined; code = toVisit.pop()) {
    const member = register.get(code);
    if (known.has(code) || missing.has(code) || member === undefined) continue;
    missing.add(code);
    if (!existsOn(member, date)) toVisit.push(...member.successors);
  }
  return [...missing].sort(compareText);
}

function isSorted(rows: readonly RawRow[]): boolean {
  return rows.every(
    (row, index) => index === 0 || compareText(codeOf(rows[index - 1] ?? row), codeOf(row)) <= 0,
  );
}

function reportNoProvince({ code, name }: DivisionMember, log: FindingLog): void {
  log.error('new-without-province', spotOf(code), {
    message: `Het CBS noemt geen provincie voor de nieuwe gemeente ${quoted(name)} (${code}).`,
    expected: 'Een provincie, of voorgangers die alle in dezelfde provincie liggen.',
    action: 'Zet de gemeente zelf in municipalities.csv en draai het opnieuw.',
  });
}

/**
 * The table of municipalities on `date`, as CBS's register says: who ended, with successors; who is new; who has
 * another name. No row goes. What cannot be settled is an error in the log.
 * @param urbanity labels for those of which CBS knows the class; the others keep theirs
 */
export function updateMunicipalities(
  { headers, rows }: RawTable,
  register: Register,
  date: IsoDate,
  urbanity: UrbanityLabels,
  log: FindingLog,
): UpdatedMunicipalities {
  const updated = rows.map((row) => {
    const member = register.get(codeOf(row));
    if (member !== undefined) return updateRow(row, member, date, urbanity, log);
    const isEnded = !existsOn({ ends: parseDate((row['geldig_tot'] ?? '').trim()) }, date);
    if (!isEnded) reportMissing(row, date, log);
    return { row, changes: [] };
  });
  const kept = updated.map(({ row }) => row);
  const provinces = new Map(kept.map((row) => [codeOf(row), row['provincie'] ?? '']));
  const added = missingCodes(kept, register, date).flatMap((code) => {
    const member = register.get(code);
    if (member === undefined) return [];
    const province: ProvinceName | string | undefined =
      member.province ?? provinceOfPredecessors(code, register, provinces);
    if (province === undefined) reportNoProvince(member, log);
    return [{ member, row: newRow(member, province ?? '', date, urbanity) }];
  });
  const all = [...kept, ...added.map(({ row }) => row)];
  return {
    table: {
      headers,
      rows: isSorted(kept) ? all.toSorted((a, b) => compareText(codeOf(a), codeOf(b))) : all,
    },
    changes: [
      ...updated.flatMap(({ changes }) => changes),
      ...added
        .filter(({ member }) => existsOn(member, date))
        .map(({ member: { code, name } }): DivisionChange => ({ kind: 'begun', code, name })),
    ],
  };
}
