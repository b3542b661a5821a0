import type { Figure } from '../../../model/figure.ts';
import type { MunicipalityRef } from '../../shared/municipality-ref.ts';

/** A municipality that is like this one in size and people. */
export interface SimilarMunicipality extends MunicipalityRef {
  readonly inhabitants: Figure;
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: number;
  /** Traits that could not be compared, because a figure is unknown: 'inkomen'. */
  readonly leftOut: readonly string[];
}

export interface SimilarPart {
  /** Most alike first; empty where too few figures are known to compare. */
  readonly similar: readonly SimilarMunicipality[];
}
