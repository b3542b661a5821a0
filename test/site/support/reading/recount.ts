import {
  dutchNumber,
  type InventoryLine,
  type MunicipalityLine,
  parseTable,
  parts,
  readDataText,
  readIndicators,
  readMunicipalities,
} from '../../../data/read-data.ts';
import type { MainKey } from './told.ts';

/** The typology as domain experts write it down, apart from the project's own list. */
export const LIFE_DOMAINS: Readonly<Record<string, string>> = {
  algemeen: 'Algemeen',
  'aankopen-en-garantie': 'Aankopen en garantie',
  'familie-en-relatie': 'Familie en relatie',
  'politie-en-justitie': 'Politie en justitie',
  'schulden-en-incasso': 'Schulden en incasso',
  'werk-en-inkomen': 'Werk en inkomen',
  'wonen-en-buren': 'Wonen en buren',
  'zorg-en-maatschappelijke-opvang': 'Zorg en maatschappelijke opvang',
};

export const SUPPORT_TYPES: Readonly<Record<string, string>> = {
  informatie: 'Informatie',
  advies: 'Advies',
  doorverwijzing: 'Doorverwijzing',
  'administratieve-hulp': 'Administratieve hulp',
  'inhoudelijke-hulp': 'Inhoudelijke hulp',
  'persoonlijke-clientondersteuning': 'Persoonlijke (cliënt)ondersteuning',
  contactbemiddeling: 'Contactbemiddeling',
};

export type GroupKey = 'country' | 'size' | 'urbanity' | 'province';

export interface Recount {
  readonly code: string;
  readonly main: Readonly<Record<MainKey, number>>;
  readonly lifeDomains: Readonly<Record<string, number>>;
  readonly supportTypes: Readonly<Record<string, number>>;
  /** Known indicators only. */
  readonly indicators: ReadonlyMap<string, number>;
  /** What municipalities of one group share. */
  readonly classes: Readonly<Record<GroupKey, string>>;
}

const BIG_CITIES = ['Amsterdam', 'Rotterdam', "'s-Gravenhage", 'Utrecht'];

/** Counts every municipality anew from the tables of the edition, without the project's own code. */
export function recount(): ReadonlyMap<string, Recount> {
  const inventory = Map.groupBy(
    parseTable<InventoryLine>(readDataText('inventory.csv')),
    ({ gemeente }) => gemeente,
  );
  const indicators = new Map(readIndicators().map(({ code, gemeente: _, ...values }) => [code, values]));
  const existing = readMunicipalities().filter(({ geldig_tot }) => geldig_tot === '');
  return new Map(
    existing.map((line) => {
      const known = Object.entries(indicators.get(line.code) ?? {}).flatMap(([id, text]) => {
        const value = dutchNumber(text);
        return value === undefined ? [] : [[id, value] as const];
      });
      return [line.code, countOne(line, inventory.get(line.naam) ?? [], new Map(known))];
    }),
  );
}

function countOne(
  { code, naam, provincie, stedelijkheid }: MunicipalityLine,
  lines: readonly InventoryLine[],
  indicators: ReadonlyMap<string, number>,
): Recount {
  const counts = (labels: Readonly<Record<string, string>>, column: 'leefgebieden' | 'ondersteuningstypen') =>
    Object.fromEntries(
      Object.entries(labels).map(([key, label]) => [
        key,
        lines.filter((line) => parts(line[column]).includes(label)).length,
      ]),
    );
  const lifeDomains = counts(LIFE_DOMAINS, 'leefgebieden');
  const supportTypes = counts(SUPPORT_TYPES, 'ondersteuningstypen');
  const covered = (own: Readonly<Record<string, number>>) =>
    Object.values(own).filter((count) => count > 0).length;
  const inhabitants = indicators.get('inwoners') ?? Number.NaN;
  return {
    code,
    main: {
      locations: lines.length,
      locationsPer10k: (10_000 * lines.length) / inhabitants,
      organisations: new Set(lines.map(({ organisatie }) => organisatie)).size,
      lifeDomains: covered(lifeDomains),
      supportTypes: covered(supportTypes),
    },
    lifeDomains,
    supportTypes,
    indicators,
    classes: {
      country: 'Nederland',
      size: String([25_000, 50_000, 100_000].filter((bound) => inhabitants >= bound).length),
      urbanity: BIG_CITIES.includes(naam) ? 'G4' : stedelijkheid,
      province: provincie,
    },
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
}
