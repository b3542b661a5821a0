import type { NearbyRef, NearestProvider } from '../../shared/municipality-ref.ts';

export interface Neighbour extends NearbyRef {
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: number;
  readonly supportTypes: number;
  /** Keys of life domains and support types that are not found here and are found there, for everybody. */
  readonly adds: readonly string[];
}

/** The municipalities around this one. */
export interface SurroundingsPart {
  /** True for an island: it borders on nobody, and the nearest across the water stand in. */
  readonly acrossWater: boolean;
  readonly neighbours: readonly Neighbour[];
  /** Nearest locations for everybody, one in each municipality; empty where there is any location here. */
  readonly nearestWithLocation: readonly NearestProvider[];
}
