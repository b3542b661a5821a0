import type { Municipality, MunicipalityCode } from '../../model/edition.ts';

/** A municipality to point at. */
export interface MunicipalityRef {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly slug: string;
}

export interface NearbyRef extends MunicipalityRef {
  /** Between the centres, in whole km. */
  readonly km: number;
}

/** Only what is needed to name a municipality and to link to it. */
export function refOf({ code, name, slug }: Municipality): MunicipalityRef {
  return { code, name, slug };
}
