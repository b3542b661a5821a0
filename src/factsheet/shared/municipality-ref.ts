import type { Municipality, MunicipalityCode } from '../../model/edition.ts';

/** A municipality to point at. */
export interface MunicipalityRef {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly slug: string;
}

/** A municipality with its distance. */
export interface NearbyRef extends MunicipalityRef {
  /**
   * In whole km, at least 1, in a straight line from the middle of where people live here: to the location that is
   * named, or to the middle of where people live there.
   */
  readonly km: number;
}

/** The nearest location of some kind in another municipality. */
export interface NearestProvider extends NearbyRef {
  readonly organisation: string;
  /** Its place, where that is known. */
  readonly place: string | undefined;
}

/** Only what is needed to name a municipality and to link to it. */
export function refOf({ code, name, slug }: Municipality): MunicipalityRef {
  return { code, name, slug };
}
