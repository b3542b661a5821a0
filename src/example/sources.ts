import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExampleSources } from './basis.ts';

/** Reads what the example is calibrated on from a data folder. @throws Error where a file is missing. */
export function readExampleSources(data: string): ExampleSources {
  const read = (name: string) => readFileSync(path.join(data, name), 'utf8');
  return {
    municipalities: read('municipalities.csv'),
    indicators: read('indicators.csv'),
    classes: read('classes.json'),
    postcodes: read('postcodes.csv'),
    report: read('report-2023.json'),
  };
}
