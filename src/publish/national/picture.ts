import { type NationalTable, nationalTables } from '../../analysis/national/tables.ts';
import { LOCATOR_FRAME } from '../../charts/municipality/locator-map.ts';
import { makeNationalMap, type NationalMap } from '../../charts/national/map.ts';
import type { Frame } from '../../charts/parts/projection.ts';
import { lazily } from '../../model/lazily.ts';
import type { Site } from '../site.ts';
import { type NationalMapView, nationalMaps } from './maps.ts';

/** Everything that the national pages and files are made from. */
export interface National {
  readonly tables: readonly NationalTable[];
  readonly maps: readonly NationalMapView[];
  /** For the page with all maps: in the frame of the land that all pages share. */
  readonly small: NationalMap;
  /** For the page of one map. */
  readonly large: NationalMap;
  /** For files. */
  readonly sheet: NationalMap;
}

const LARGE_FRAME: Frame = { width: 520, height: 614, margin: 4 };
/** The words stand above and below this frame, so it needs a margin at the sides only. */
const SHEET_FRAME: Frame = { width: 640, height: 700, margin: 14 };

const made = new WeakMap<Site, National>();

/** Works out the national picture of a site, once for all its pages. */
export function nationalOf(site: Site): National {
  const known = made.get(site);
  if (known) return known;
  // Who wants the tables should not hold the maps of a large country.
  const mapIn = (frame: Frame, detail: number) =>
    lazily(() => makeNationalMap(site.edition.boundaries, site.analysis.geography, frame, detail));
  const tables = lazily(() => nationalTables(site.analysis));
  const maps = lazily(() => nationalMaps(site));
  const [small, large, sheet] = [mapIn(LOCATOR_FRAME, 1), mapIn(LARGE_FRAME, 1.5), mapIn(SHEET_FRAME, 1.5)];
  const national: National = {
    get tables() {
      return tables();
    },
    get maps() {
      return maps();
    },
    get small() {
      return small();
    },
    get large() {
      return large();
    },
    get sheet() {
      return sheet();
    },
  };
  made.set(site, national);
  return national;
}
