import { type Zippable, zipSync } from 'fflate';

/** The first moment that a ZIP file can name: it has no time zone, so that it is the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Half the time of the usual 6, for files that are a fortieth larger. */
const LEVEL = 3;

/** A ZIP file with one fixed time and a fixed order for all that is in it, instead of when and how it was made. */
export function zipWithFixedTimes(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries) satisfies Zippable, { mtime: FIRST_DAY, level: LEVEL });
}
