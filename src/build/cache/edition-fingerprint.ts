import { createHash } from 'node:crypto';
import type { Edition } from '../../model/edition.ts';

/** Changes with anything in an edition. Taken piece by piece: as one text, a large country would not fit in memory. */
export function editionFingerprint(edition: Edition): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    hash.update(JSON.stringify(value) ?? 'undefined').update('\n');
  };
  for (const [name, value] of Object.entries(edition) as [string, unknown][]) {
    add(name);
    if (value instanceof Map) for (const [key, own] of value) add([key, own instanceof Map ? [...own] : own]);
    else if (Array.isArray(value)) for (const item of value) add(item);
    else if (name === 'boundaries') addBoundaries(edition.boundaries, add);
    else add(value);
  }
  return hash.digest('hex');
}

/** The lines one by one: they are most of an edition. */
function addBoundaries({ arcs, ...rest }: Edition['boundaries'], add: (value: unknown) => void): void {
  add(rest);
  for (const arc of arcs) add(arc);
}
