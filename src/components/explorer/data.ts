import type { ExplorerFile, ExplorerOption } from '../../publish/explorer/file.ts';
import type { ExplorerSpot } from '../../publish/explorer/spots.ts';

/** What can be asked of a location. */
export type SupplyGroup = 'domains' | 'types' | 'kinds';

export interface ExplorerMunicipality {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  /** Place in the order in which a reader looks names up. */
  readonly order: number;
  /** Key of a province. */
  readonly province: string;
  /** Keys of the regions that it belongs to. */
  readonly regions: readonly string[];
  readonly urbanity: string | undefined;
  readonly inhabitants: number | undefined;
  /** In whole euros. */
  readonly income: number | undefined;
  /** As its source writes it, for downloads. */
  readonly incomeAsPublished: number | undefined;
  /** A mask for each location. */
  readonly locations: readonly number[];
  /** Where the first of them stand, in the same order. */
  readonly spots: readonly ExplorerSpot[];
}

export interface ExplorerData extends Omit<ExplorerFile, 'municipalities' | 'regions'> {
  /** Empty in an edition without regions. */
  readonly regions: readonly ExplorerOption[];
  readonly municipalities: readonly ExplorerMunicipality[];
  /** The bit of each option in the mask of a location, by group and key. */
  readonly bits: Readonly<Record<SupplyGroup, ReadonlyMap<string, number>>>;
}

/** Unpacks the file that the build made. */
export function readExplorerFile(file: ExplorerFile): ExplorerData {
  const { domains, types, kinds, regions = [] } = file;
  return {
    ...file,
    regions: regions.map(([key, label]) => [key, label]),
    bits: {
      domains: bitsFrom(domains, 0),
      types: bitsFrom(types, domains.length),
      kinds: bitsFrom(kinds, domains.length + types.length),
    },
    municipalities: file.municipalities.map(
      ([code, slug, name, province, urbanity, inhabitants, income, locations, spots], order) => ({
        code,
        slug,
        name,
        order,
        province: file.provinces[province]?.[0] ?? '',
        regions: regions.flatMap(([key, , members]) => (members.includes(order) ? key : [])),
        urbanity: file.urbanity[urbanity]?.[0],
        inhabitants: inhabitants ?? undefined,
        income: income === null ? undefined : Math.round(income * file.income.euros),
        incomeAsPublished: income ?? undefined,
        locations,
        spots,
      }),
    ),
  };
}

function bitsFrom(options: readonly ExplorerOption[], first: number): ReadonlyMap<string, number> {
  return new Map(options.map(([key], index) => [key, 1 << (first + index)]));
}

/** A province or region that the map can look at. */
export interface CountryPart {
  readonly label: string;
  readonly holds: (municipality: Pick<ExplorerMunicipality, 'province' | 'regions'>) => boolean;
}

/** The province with this key, else the region with it; undefined for any other key. */
export function partOf(key: string, { provinces, regions }: ExplorerData): CountryPart | undefined {
  const province = labelOf(provinces, key);
  if (province !== undefined) return { label: province, holds: (each) => each.province === key };
  const region = labelOf(regions, key);
  return region === undefined ? undefined : { label: region, holds: (each) => each.regions.includes(key) };
}

/** What a reader sees for a key; the key itself where it is not known. */
export function labelOf(options: readonly ExplorerOption[], key: string | undefined): string | undefined {
  return options.find(([own]) => own === key)?.[1];
}
