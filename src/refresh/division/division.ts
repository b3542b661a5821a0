import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import type { ProvinceName } from '../../model/typology.ts';
import { isMunicipality, type ListedRegion } from '../cbs/answer.ts';
import { type RegionHistory, readRegionHistory } from './region-history.ts';

/** Provinces by the number in the groups of CBS: 'GMPV20'. */
const PROVINCE_BY_GROUP: ReadonlyMap<string, ProvinceName> = new Map([
  ['GMPV20', 'Groningen'],
  ['GMPV21', 'Fryslân'],
  ['GMPV22', 'Drenthe'],
  ['GMPV23', 'Overijssel'],
  ['GMPV24', 'Flevoland'],
  ['GMPV25', 'Gelderland'],
  ['GMPV26', 'Utrecht'],
  ['GMPV27', 'Noord-Holland'],
  ['GMPV28', 'Zuid-Holland'],
  ['GMPV29', 'Zeeland'],
  ['GMPV30', 'Noord-Brabant'],
  ['GMPV31', 'Limburg'],
]);

/** A municipality as CBS knows it. */
export interface DivisionMember extends RegionHistory {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** Undefined where CBS does not tell. */
  readonly province: ProvinceName | undefined;
}

/** Every municipality that CBS knows, past and present, by code. */
export type Register = ReadonlyMap<MunicipalityCode, DivisionMember>;

/** The register in a list of regions; 'Groningen (gemeente)' is Groningen. */
export function readRegister(regions: readonly ListedRegion[]): Register {
  return new Map(
    regions
      .filter(
        ({ code, group }) => isMunicipality(code) && (group === undefined || PROVINCE_BY_GROUP.has(group)),
      )
      .map(({ code, title, description, group }) => [
        code,
        {
          code,
          name: title.replace(/ \(gemeente\)$/, ''),
          province: group === undefined ? undefined : PROVINCE_BY_GROUP.get(group),
          ...readRegionHistory(description),
        },
      ]),
  );
}

/** True where something that begins and ends on these days exists on `date`. */
export function existsOn(
  { begins, ends }: { readonly begins?: IsoDate | undefined; readonly ends?: IsoDate | undefined },
  date: IsoDate,
): boolean {
  return (begins === undefined || begins <= date) && (ends === undefined || date < ends);
}
