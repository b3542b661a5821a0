import { type NewEdition, readingsOf } from '../files/new-edition.ts';
import { compareFigures } from './changes.ts';
import type { ComparedIndicator } from './refreshed.ts';

/** Every indicator of the edition, as it is and as it would be. */
export function compareEdition(made: NewEdition): readonly ComparedIndicator[] {
  const { edition, sources, fresh, figures, division } = made;
  return edition.indicators.map((indicator): ComparedIndicator => {
    const source = sources.indicators.find(({ id }) => id === indicator.id);
    const refreshed = fresh.find((candidate) => candidate.indicator.id === indicator.id);
    const after = figures.get(indicator.id) ?? new Map();
    return {
      indicator,
      source,
      fresh: refreshed && { found: refreshed.found, country: refreshed.country, period: refreshed.period },
      changes: compareFigures(readingsOf(edition, indicator), after, division, source?.additive ?? false),
    };
  });
}

/** True where an editor has something to look at. */
export function isWorthShowing({ fresh, changes }: ComparedIndicator): boolean {
  return fresh !== undefined || changes.different.length + changes.won.length + changes.lost.length > 0;
}
