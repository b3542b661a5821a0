import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExampleSources } from './basis.ts';

/** Where the edition of the report stands in the data folder: what the example is calibrated on is of that year. */
export const REPORT_EDITION = 'earlier/2023-01-01';

/**
 * Reads what the example is calibrated on from a data folder: files of the edition of the report, and what it shares
 * with the current one.
 *
 * @throws Error where a file is missing.
 */
export function readExampleSources(data: string): ExampleSources {
  const read = (name: string) => {
    const own = path.join(data, REPORT_EDITION, name);
    return readFileSync(existsSync(own) ? own : path.join(data, name), 'utf8');
  };
  return {
    municipalities: read('municipalities.csv'),
    indicators: read('indicators.csv'),
    classes: read('classes.json'),
    postcodes: read('postcodes.csv'),
    report: read('report-2023.json'),
  };
}
