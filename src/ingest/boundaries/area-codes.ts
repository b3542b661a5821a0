import type { MunicipalityCode } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { parseMunicipalityCode } from '../municipalities/lookup.ts';

/** An area on a map of somebody else, of which it is not yet known which municipality it is. */
export interface MapArea {
  /** Where it is in the file: 'features[3]'. */
  readonly path: string;
  readonly id: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What registers call the code of a municipality. */
const CODE_NAMES: ReadonlySet<string> = new Set(
  [
    'statcode',
    'gemeentecode',
    'gm_code',
    'gm',
    'code',
    'cbs_code',
    'gem_code',
    'gemeente_code',
    'code_gemeente',
    'regiocode',
    'identificatie',
    'id',
  ].map(foldLabel),
);
/** Properties of which all values are looked at: a map made to be slow could have one of its own for each area. */
const MOST_CANDIDATES = 100;
const STRICT_CODE = /^GM\d{4,6}$/i;
/** Maps of CBS have the water of a municipality as an area of its own. */
const WATER = foldLabel('h2o');
const IS_WATER: ReadonlySet<unknown> = new Set(['JA', 'Ja', 'ja']);

export interface ChosenCodes<Area extends MapArea> {
  /** The property that holds the code; 'id' for that of the area itself. */
  readonly property: string;
  readonly areas: readonly (Area & { readonly code: MunicipalityCode | undefined })[];
}

/** The areas without those that are water. */
export function withoutWater<Area extends MapArea>(areas: readonly Area[]): readonly Area[] {
  return areas.filter(
    ({ properties }) =>
      !Object.entries(properties).some(([name, value]) => foldLabel(name) === WATER && IS_WATER.has(value)),
  );
}

function codeFrom(value: unknown): MunicipalityCode | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return parseMunicipalityCode(String(value));
}

/** Names of properties that may hold the code: those of the first area, and the usual ones anywhere. */
function candidatesIn(areas: readonly MapArea[]): ReadonlySet<string> {
  const names = new Set(Object.keys(areas[0]?.properties ?? {}).slice(0, MOST_CANDIDATES));
  for (const { properties } of areas) {
    for (const name of Object.keys(properties)) {
      if (names.size >= MOST_CANDIDATES) return names;
      if (CODE_NAMES.has(foldLabel(name))) names.add(name);
    }
  }
  return names;
}

/**
 * Finds the property that holds the code of each area: of those with a usual name, or with nothing but codes in it,
 * the one with most codes of municipalities. Undefined where less than half of its values are: a row number can be
 * taken for a code too.
 *
 * @param known codes of the municipalities; undefined where there is no table of them
 */
export function chooseCodes<Area extends MapArea>(
  areas: readonly Area[],
  known: ReadonlySet<MunicipalityCode> | undefined,
): ChosenCodes<Area> | undefined {
  const names = candidatesIn(areas);
  const readers: readonly (readonly [property: string, read: (area: Area) => unknown])[] = [
    ['id', ({ id }) => id],
    ...[...names].map((name) => [name, ({ properties }: Area): unknown => properties[name]] as const),
  ];
  let best: ChosenCodes<Area> | undefined;
  let most = 0;
  for (const [property, read] of readers) {
    const values = areas.map(read);
    const strict = values.filter((value) => typeof value === 'string' && STRICT_CODE.test(value)).length;
    if (!CODE_NAMES.has(foldLabel(property)) && strict < areas.length) continue;
    const codes = values.map(codeFrom);
    const right = codes.filter(
      (code) => code !== undefined && (known === undefined || known.has(code)),
    ).length;
    const score = Math.max(right, strict);
    if (score * 2 < areas.length || score <= most) continue;
    most = score;
    best = { property, areas: areas.map((area, index) => ({ ...area, code: codes[index] })) };
  }
  return best;
}
