import type { MainFigureId } from '../../../analysis/analyse.ts';
import type { Comparison, Place, Tier } from '../../../analysis/groups/compare.ts';
import type { Figure } from '../../../model/figure.ts';

/** A figure of a group, with the tier of the municipality's own figure beside it. */
export interface TieredComparison extends Comparison {
  readonly tier: Tier | undefined;
}

export interface MainFigure {
  readonly id: MainFigureId;
  readonly figure: Figure;
  /** What the figure can be at most: 8 life domains, 7 support types. */
  readonly outOf?: number;
  readonly place: Place | undefined;
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly TieredComparison[];
}

/** How much help there is, beside other municipalities. */
export interface MainFiguresPart {
  readonly mainFigures: readonly MainFigure[];
}

type WithFigures = MainFiguresPart & { readonly name: string };

/** The main figure with this id. @throws Error where the factsheet lacks it, which would be a fault of ours. */
export function mainFigure({ name, mainFigures }: WithFigures, id: MainFigureId): MainFigure {
  const found = mainFigures.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Factsheet of ${name} lacks the figure ${id}.`);
  return found;
}

/** The known value of a main figure, or undefined. */
export function mainValue(factsheet: WithFigures, id: MainFigureId): number | undefined {
  const { reading } = mainFigure(factsheet, id).figure;
  return reading.state === 'known' ? reading.value : undefined;
}
