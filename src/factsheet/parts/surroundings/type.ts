import type { NearbyRef } from '../../shared/municipality-ref.ts';

export interface Neighbour extends NearbyRef {
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: number;
}

/** The municipalities around this one. */
export interface SurroundingsPart {
  /** True for an island: it borders on nobody, and the nearest across the water stand in. */
  readonly acrossWater: boolean;
  readonly neighbours: readonly Neighbour[];
  /** Nearest municipalities with any location; empty where there is one here. */
  readonly nearestWithLocation: readonly NearbyRef[];
}
