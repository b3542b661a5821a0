import { shownValue } from '../../ingest/findings/shown-value.ts';
import { enumerate } from '../../model/dutch.ts';
import type { Edition, IsoDate } from '../../model/edition.ts';
import type { RefreshableIndicator } from '../figures/fetch-indicator.ts';
import type { RefreshOptions } from '../options.ts';
import { UsageError } from '../refresh-error.ts';
import type { Sources } from '../sources/source.ts';

/** The indicators to refresh. @throws UsageError for one that is not there or has no table */
export function chooseIndicators(
  edition: Edition,
  sources: Sources,
  wanted: readonly string[],
): readonly RefreshableIndicator[] {
  for (const id of wanted) {
    const source = sources.indicators.find((candidate) => candidate.id === id);
    if (source?.cbs !== undefined) continue;
    const possible = sources.indicators.flatMap(({ id: name, cbs }) => (cbs === undefined ? [] : [name]));
    const reason = source?.byHand ?? 'dit cijfer staat niet in sources.json.';
    throw new UsageError(
      `--indicator ${shownValue(id)}: ${reason}\nVerversen kan wel bij ${enumerate(possible)}.`,
    );
  }
  return sources.indicators.flatMap((source, index): readonly RefreshableIndicator[] => {
    const indicator = edition.indicators.find(({ id }) => id === source.id);
    const { cbs, period } = source;
    if (indicator === undefined || cbs === undefined || period === undefined) return [];
    if (wanted.length > 0 && !wanted.includes(source.id)) return [];
    return [{ indicator, source: { ...source, cbs, period }, column: `indicators[${index}]` }];
  });
}

/**
 * The day whose division is to be fetched; undefined where the edition has it. A day in the year of the edition stays
 * her own. @throws UsageError for an earlier year
 */
export function chooseDivision(
  { settings: { referenceDate } }: Edition,
  { division, period }: RefreshOptions,
): IsoDate | undefined {
  const current = Number(referenceDate.slice(0, 4));
  if (division === undefined) return period > current ? `${period}-01-01` : undefined;
  if (division === current) return referenceDate;
  if (division < current) {
    throw new UsageError(
      `--division ${division}: de uitgave heeft de indeling van ${current}. Terug naar een oudere indeling kan niet.`,
    );
  }
  return `${division}-01-01`;
}
