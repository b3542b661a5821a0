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

/** Locations, how many of those are for everybody, and for whom they are where none is. */
export interface Audience {
  readonly locations: number;
  readonly forEverybody: number;
  readonly onlyFor: readonly string[];
}

export interface Recount {
  readonly code: string;
  readonly name: string;
  readonly main: Readonly<Record<MainKey, number>>;
  readonly lifeDomains: Readonly<Record<string, number>>;
  readonly supportTypes: Readonly<Record<string, number>>;
  /** By the key of a life domain, of a support type, or of both: 'algemeen advies'. */
  readonly audiences: ReadonlyMap<string, Audience>;
  /** Known indicators only. */
  readonly indicators: ReadonlyMap<string, number>;
  /** The same, as the table writes them: '9,43'. */
  readonly indicatorTexts: ReadonlyMap<string, string>;
  /** What municipalities of one group share. */
  readonly classes: Readonly<Record<GroupKey, string>>;
}

interface ClassesJson {
  readonly classifications: readonly {
    readonly id: string;
    readonly classes: readonly {
      readonly id: string;
      readonly from?: number;
      readonly codes?: readonly string[];
    }[];
  }[];
}

const CLASSES = (JSON.parse(readDataText('classes.json')) as ClassesJson).classifications;
const classesOf = (id: string) => CLASSES.find((classification) => classification.id === id)?.classes ?? [];
const SIZE_BOUNDS = classesOf('size').flatMap(({ from }) => from ?? []);
const NAMED_CITIES = classesOf('urbanity').flatMap(({ id, codes }) =>
  (codes ?? []).map((code) => ({ id, code })),
);

/** Help of these national organisations is for one group, whatever the column says of a location. */
const OF_ORGANISATION: readonly (readonly [string, string])[] = [
  ['Slachtofferhulp Nederland', 'slachtoffers'],
  ['VluchtelingenWerk Nederland', 'vluchtelingen'],
];

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
      const texts = Object.entries(indicators.get(line.code) ?? {}).filter(([, text]) => text !== '');
      return [line.code, countOne(line, inventory.get(line.naam) ?? [], new Map(known), new Map(texts))];
    }),
  );
}

function countOne(
  { code, naam, provincie, stedelijkheid }: MunicipalityLine,
  lines: readonly InventoryLine[],
  indicators: ReadonlyMap<string, number>,
  indicatorTexts: ReadonlyMap<string, string>,
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
    name: naam,
    main: {
      locations: lines.length,
      locationsPer10k: (10_000 * lines.length) / inhabitants,
      organisations: new Set(lines.map(({ organisatie }) => organisatie)).size,
      lifeDomains: covered(lifeDomains),
      supportTypes: covered(supportTypes),
    },
    lifeDomains,
    supportTypes,
    audiences: audiencesIn(lines),
    indicators,
    indicatorTexts,
    classes: {
      country: 'Nederland',
      size: String(SIZE_BOUNDS.filter((bound) => inhabitants >= bound).length),
      urbanity: NAMED_CITIES.find((city) => city.code === code)?.id ?? stedelijkheid,
      province: provincie,
    },
  };
}

/** For whom the help is, for each life domain and support type and for each pair of the two. */
function audiencesIn(lines: readonly InventoryLine[]): Recount['audiences'] {
  const audiences = new Map<string, Audience>();
  const count = (key: string, own: readonly InventoryLine[]) => {
    const groups = own.map(groupOf);
    const forEverybody = groups.filter((group) => group === '').length;
    audiences.set(key, {
      locations: own.length,
      forEverybody,
      onlyFor: forEverybody > 0 ? [] : [...new Set(groups)].toSorted(),
    });
  };
  for (const [domain, domainLabel] of Object.entries(LIFE_DOMAINS)) {
    const inDomain = lines.filter(({ leefgebieden }) => parts(leefgebieden).includes(domainLabel));
    count(domain, inDomain);
    for (const [type, typeLabel] of Object.entries(SUPPORT_TYPES)) {
      const offersType = ({ ondersteuningstypen }: InventoryLine) =>
        parts(ondersteuningstypen).includes(typeLabel);
      count(type, lines.filter(offersType));
      count(`${domain} ${type}`, inDomain.filter(offersType));
    }
  }
  return audiences;
}

/** The group that a location is for; empty for everybody. */
function groupOf({ doelgroep, landelijke_organisatie }: InventoryLine): string {
  if (doelgroep !== '') return doelgroep;
  return OF_ORGANISATION.find(([name]) => landelijke_organisatie.startsWith(name))?.[1] ?? '';
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
