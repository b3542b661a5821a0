import type { ExampleSources } from '../basis.ts';
import { type ExampleInventory, makeExampleInventory } from '../make.ts';
import { REPORT_EDITION } from '../sources.ts';
import { COLUMNS } from '../write.ts';
import { placesByMunicipality } from './ground.ts';
import { growInventory } from './grow.ts';
import { writeRows } from './rows.ts';

export interface ExampleEditions {
  readonly calibrated: ExampleInventory;
  /** Texts of files, by their path in the data folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The inventory of the report's year and the one that grew out of it in two years. @throws Error as `makeExampleInventory` */
export function makeExampleEditions(sources: ExampleSources): ExampleEditions {
  const calibrated = makeExampleInventory(sources);
  const { current } = growInventory(calibrated.csv, { places: placesByMunicipality(sources) });
  return {
    calibrated,
    files: new Map([
      [`${REPORT_EDITION}/inventory.csv`, calibrated.csv],
      ['inventory.csv', writeRows([...COLUMNS, 'gecontroleerd_op', 'gecontroleerd_door'], current)],
    ]),
  };
}
