import { parseDate } from '../../ingest/cells/dates.ts';
import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';

/** What the prose of CBS says about the life of a municipality. */
export interface RegionHistory {
  /** First day; undefined where it began before CBS keeps count. */
  readonly begins: IsoDate | undefined;
  /** First day on which it no longer exists. */
  readonly ends: IsoDate | undefined;
  /** The municipalities that its area passed to, in the order of CBS. */
  readonly successors: readonly MunicipalityCode[];
}

const HEADING = /^(\p{L}[\p{L} ]*?) per (\d{1,2}-\d{1,2}-\d{4})/u;
const RECIPIENT = /^- .*\((GM\d{4})\)/;

/**
 * Reads headings such as 'Opgeheven per 01-01-2023, overgegaan naar:' with a line '- Voorne aan Zee
 * (GM1992),' for each recipient. Changes of borders and mergers of a municipality that stays do not end it.
 */
export function readRegionHistory(description: string): RegionHistory {
  let begins: IsoDate | undefined;
  let ends: IsoDate | undefined;
  let heading = '';
  const successors: MunicipalityCode[] = [];
  for (const line of description.split(/\r?\n/).map((raw) => raw.trim())) {
    const [, event, day] = HEADING.exec(line) ?? [];
    if (event !== undefined && day !== undefined) {
      heading = event;
      const date = parseDate(day);
      if (heading === 'Opgeheven') ends ??= date;
      if (heading === 'Ontstaan') begins ??= date;
      continue;
    }
    const code = RECIPIENT.exec(line)?.[1];
    if (code !== undefined && heading === 'Opgeheven' && !successors.includes(code)) successors.push(code);
  }
  return { begins, ends, successors };
}
