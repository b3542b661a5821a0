export type Position = readonly [number, number];

/** The outline of a municipality, in the coordinates of the map that it came from. */
export interface Outline {
  readonly code: string;
  /** Each polygon is a list of rings: the outer one, then its holes. */
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}
