import { roundHalfUp } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { PROVINCES, type ProvinceName } from '../../model/typology.ts';
import { type Analysis, INHABITANTS, type ValuesByCode } from '../analyse.ts';
import { fitClasses, type ValueClass } from '../groups/fit-classes.ts';
import type { SupplyTrait } from '../supply/traits.ts';

export interface ProvinceShare {
  readonly province: ProvinceName;
  readonly municipalities: number;
  readonly of: number;
}

/** Which municipalities have one thing, and which do not. */
export interface TraitPresence {
  /** Locations with the trait, by code, for those with at least one. */
  readonly locations: ValuesByCode;
  /** In the order of the edition. */
  readonly having: readonly MunicipalityCode[];
  readonly lacking: readonly MunicipalityCode[];
  /** Provinces with a municipality, in the order of the typology. */
  readonly provinces: readonly ProvinceShare[];
  /** Part of the country's inhabitants that lives where it is, 0 to 1; undefined where a number is unknown. */
  readonly inhabitantsShare: number | undefined;
}

/** Looks up where a trait is found. */
export function traitPresence(trait: SupplyTrait, analysis: Analysis): TraitPresence {
  const { edition, supply, indicatorValues } = analysis;
  const locations = new Map<MunicipalityCode, number>();
  for (const [code, own] of supply) {
    const count = own.locations.filter(trait.has).length;
    if (count > 0) locations.set(code, count);
  }
  const codes = edition.municipalities.map(({ code }) => code);
  const having = codes.filter((code) => locations.has(code));
  return {
    locations,
    having,
    lacking: codes.filter((code) => !locations.has(code)),
    provinces: PROVINCES.map((province) => {
      const members = edition.municipalities.filter((each) => each.province === province);
      return {
        province,
        municipalities: members.filter(({ code }) => locations.has(code)).length,
        of: members.length,
      };
    }).filter(({ of }) => of > 0),
    inhabitantsShare: shareOfInhabitants(having, codes, indicatorValues.get(INHABITANTS)),
  };
}

function shareOfInhabitants(
  part: readonly MunicipalityCode[],
  whole: readonly MunicipalityCode[],
  inhabitants: ValuesByCode | undefined,
): number | undefined {
  const add = (codes: readonly MunicipalityCode[]) =>
    codes.reduce((sum, code) => sum + (inhabitants?.get(code) ?? 0), 0);
  const isComplete = whole.every((code) => inhabitants?.has(code));
  return isComplete && whole.length > 0 ? add(part) / add(whole) : undefined;
}

/** Provinces with the highest and the lowest share; several where they are equal. */
export function extremeProvinces(provinces: readonly ProvinceShare[]): {
  readonly highest: readonly ProvinceShare[];
  readonly lowest: readonly ProvinceShare[];
} {
  const shares = provinces.map(({ municipalities, of }) => municipalities / of);
  const at = (share: number) => provinces.filter((_, index) => shares[index] === share);
  return { highest: at(Math.max(...shares)), lowest: at(Math.min(...shares)) };
}

/** Municipalities by how much they have: none, a few classes, and those of which it is not known. */
export interface ClassedValues {
  readonly zero: readonly MunicipalityCode[];
  readonly classes: readonly (ValueClass & { readonly codes: readonly MunicipalityCode[] })[];
  readonly unknown: readonly MunicipalityCode[];
}

/** Divides values into classes that fit them. Zero stands apart: having nothing is no low class. */
export function classifyValues(
  codes: readonly MunicipalityCode[],
  values: ValuesByCode,
  decimals: number,
  most: number,
): ClassedValues {
  const positive = codes.filter((code) => (values.get(code) ?? 0) > 0);
  const rounded = new Map(positive.map((code) => [code, roundHalfUp(values.get(code) ?? 0, decimals)]));
  const classes = fitClasses([...rounded.values()], most);
  return {
    zero: codes.filter((code) => values.get(code) === 0),
    classes: classes.map((each) => ({
      ...each,
      codes: positive.filter((code) => {
        const value = rounded.get(code) ?? 0;
        return value >= each.from && value <= each.to;
      }),
    })),
    unknown: codes.filter((code) => !values.has(code)),
  };
}
