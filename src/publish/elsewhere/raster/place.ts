/** How a mark gets from its units to pixels. */
export interface Place {
  /** In units. */
  readonly dx: number;
  readonly dy: number;
  /** Pixels of a unit. */
  readonly scale: number;
}
