import type { Indicator } from '../../model/edition.ts';
import type { FoundFigures } from '../cbs/read-figures.ts';
import type { CountryCheck } from '../figures/country-check.ts';
import type { IndicatorSource } from '../sources/source.ts';
import type { IndicatorChanges } from './changes.ts';

/** One indicator of the edition, before and after. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  /** Undefined where `sources.json` says nothing of it. */
  readonly source: IndicatorSource | undefined;
  /** Undefined where it was not refreshed; a new division may have changed it all the same. */
  readonly fresh:
    | { readonly found: FoundFigures; readonly country: CountryCheck; readonly period: string }
    | undefined;
  readonly changes: IndicatorChanges;
}

/** True where figures are counts, of which differences are told in percent too. */
export function isCount({ source }: Pick<ComparedIndicator, 'source'>): boolean {
  return source?.additive ?? false;
}
