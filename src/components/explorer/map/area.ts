import type { Box } from '../view.ts';

/** A municipality on the map: its shape, and the box around it in map units. */
export interface Area {
  readonly path: SVGPathElement;
  readonly name: string;
  readonly box: Box;
}
