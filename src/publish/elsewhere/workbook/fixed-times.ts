import { unzipSync, zipSync } from 'fflate';

/** The first moment that a ZIP file can name: it has no time zone, so that it is the same everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Half the time of the usual 6, for files that are a fortieth larger. */
const LEVEL = 3;

/** The same ZIP file with one fixed time and a fixed order for all that is in it, instead of when and how it was made. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: FIRST_DAY, level: LEVEL });
}
