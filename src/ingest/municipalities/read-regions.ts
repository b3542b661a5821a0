import { compareText } from '../../model/dutch.ts';
import type { Municipality, MunicipalityCode, Region } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { slugOf } from '../../model/slug.ts';
import { readCell, readRequiredText, readValues, reportMissingValue } from '../cells/fields.ts';
import { checkHasLetter } from '../cells/letters.ts';
import { readName } from '../cells/name-fields.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { named, readMunicipality } from './field.ts';
import type { MunicipalityLookup } from './lookup.ts';

export const REGION_COLUMNS = [
  { key: 'code', header: 'code', identifies: true },
  { key: 'name', header: 'naam', identifies: true },
  { key: 'kind', header: 'soort' },
  { key: 'municipalities', header: 'gemeenten' },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof REGION_COLUMNS)[number]['key'];

/** Longest list of municipalities, in characters. */
const LONGEST_LIST = 2_000;

/** What earlier rows have taken: a code, an address, a municipality for each kind; each with its line. */
interface Taken {
  readonly codes: Map<string, number>;
  readonly slugs: Map<string, number>;
  readonly municipalities: Map<string, number>;
}

/** The regions of an edition, in order of kind and name. Wrong rows are in the log. */
export function readRegions(
  rows: readonly RowReader<Column>[],
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): readonly Region[] {
  const taken: Taken = { codes: new Map(), slugs: new Map(), municipalities: new Map() };
  return rows
    .flatMap((row) => readRegion(row, lookup, taken, log) ?? [])
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.slug, b.slug));
}

function readRegion(
  row: RowReader<Column>,
  lookup: MunicipalityLookup | undefined,
  taken: Taken,
  log: FindingLog,
): Region | undefined {
  const before = log.errors;
  const code = readRequiredText(row.cell('code'), log);
  const name = readName(row.cell('name'), log);
  const kind = readName(row.cell('kind'), log);
  if (name !== undefined) checkHasLetter(row.cell('name'), name, log);
  if (kind !== undefined) checkHasLetter(row.cell('kind'), kind, log);
  const slug = slugOf(`${kind ?? ''} ${name ?? ''}`);
  if (code !== undefined) reportTwice(taken.codes, foldName(code), row.cell('code'), 'code', log);
  if (name !== undefined && kind !== undefined) {
    if (slug === '') reportNoAddress(row.cell('name'), log);
    else reportTwice(taken.slugs, slug, row.cell('name'), 'soort en naam', log);
  }
  const municipalities = readMembers(row.cell('municipalities'), kind ?? '', lookup, taken, log);
  if (log.errors > before || code === undefined || name === undefined || kind === undefined) return undefined;
  return { code, name, kind, slug, municipalities: municipalities.map((each) => each.code) };
}

function reportNoAddress(cell: Cell, log: FindingLog): void {
  log.error('region-without-address', cell, {
    message: 'Van deze soort en naam kunnen wij geen adres van een pagina maken.',
    expected: 'Letters van a tot en met z, of cijfers, in de soort of in de naam.',
    action: 'Verbeter de soort of de naam.',
  });
}

function reportTwice(
  lines: Map<string, number>,
  key: string,
  cell: Cell,
  what: string,
  log: FindingLog,
): void {
  const earlier = lines.get(key);
  if (earlier === undefined) {
    lines.set(key, cell.line);
    return;
  }
  log.error('region-twice', cell, {
    message: `Een regio met deze ${what} staat ook op regel ${earlier}.`,
    expected: 'Elke regio op één regel.',
    action: 'Haal een van de twee regels weg, of geef de regio een andere code of naam.',
  });
}

function readMembers(
  cell: Cell,
  kind: string,
  lookup: MunicipalityLookup | undefined,
  { municipalities }: Taken,
  log: FindingLog,
): readonly Municipality[] {
  if (readCell(cell, log, LONGEST_LIST) === undefined) return [];
  const values = readValues(cell, log);
  if (values?.length === 0) reportMissingValue(cell, log);
  const own = new Map<MunicipalityCode, Municipality>();
  for (const value of values ?? []) {
    const municipality = readMunicipality({ ...cell, value }, lookup, log);
    if (municipality === undefined) continue;
    const key = JSON.stringify([foldName(kind), municipality.code]);
    const earlier = municipalities.get(key);
    if (own.has(municipality.code)) {
      log.warning(
        'municipality-twice-in-region',
        { ...cell, value },
        {
          message: `De gemeente ${named(municipality)} staat twee keer in deze regio. Wij tellen haar één keer.`,
          expected: 'Elke gemeente één keer.',
          action: 'Haal de tweede weg.',
        },
      );
    } else if (earlier === undefined) {
      municipalities.set(key, cell.line);
      own.set(municipality.code, municipality);
    } else {
      log.error(
        'municipality-in-two-regions',
        { ...cell, value },
        {
          message: `De gemeente ${named(municipality)} hoort al bij de regio op regel ${earlier}, die ook van de soort ${quoted(kind)} is.`,
          expected: 'Binnen één soort hoort een gemeente bij hoogstens één regio.',
          action:
            'Haal de gemeente bij een van de twee regio’s weg, of geef een van de regio’s een andere soort.',
        },
      );
    }
  }
  return [...own.values()];
}
