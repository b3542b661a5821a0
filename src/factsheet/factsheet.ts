import type { MainFigureId } from '../analysis/analyse.ts';
import type { Group } from '../analysis/groups/groups.ts';
import type { EditionSettings, IsoDate } from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';
import type { ChangesPart } from './parts/changes/type.ts';
import type { CoverageComparisons, CoveragePart } from './parts/coverage/type.ts';
import type { IndicatorsPart } from './parts/indicators/type.ts';
import type { MainFiguresPart } from './parts/main-figures/type.ts';
import type { NeedExpectedPart } from './parts/need-expected/type.ts';
import type { ProvidersPart } from './parts/providers/type.ts';
import type { SimilarPart } from './parts/similar/type.ts';
import type { SummaryPart } from './parts/summary/type.ts';
import type { SurroundingsPart } from './parts/surroundings/type.ts';
import type { MunicipalityRef } from './shared/municipality-ref.ts';

/** One of the few municipalities of a small group, with its own main figures. */
export interface FewMember extends MunicipalityRef {
  readonly values: Readonly<Record<MainFigureId, number | undefined>>;
}

/** A group that the municipality is set against. */
export interface ComparedGroup extends Omit<Group, 'members'> {
  /** How many municipalities are in it. */
  readonly municipalities: number;
  /** The members of a group of fewer than five, by name: such a group has no statistics. Empty for a larger one. */
  readonly few: readonly FewMember[];
}

export interface SheetEdition {
  readonly title: string;
  readonly referenceDate: IsoDate;
  readonly status: EditionSettings['status'];
}

/** What is said above every part: which municipality, which edition, beside which groups. */
export interface FactsheetHead extends MunicipalityRef {
  readonly otherNames: readonly string[];
  readonly province: { readonly name: string; readonly slug: string };
  readonly urbanityLabel: string | undefined;
  readonly inhabitants: Figure;
  readonly edition: SheetEdition;
  readonly groups: readonly ComparedGroup[];
}

/** All parts but the summary, which is made from them. */
export interface FactsheetFacts
  extends FactsheetHead,
    MainFiguresPart,
    NeedExpectedPart,
    CoveragePart,
    ProvidersPart,
    SurroundingsPart,
    SimilarPart,
    IndicatorsPart,
    ChangesPart {}

/** Everything that is said of one municipality, worked out once. Page, sheet, card, JSON and CSV are put down from it. */
export interface Factsheet extends FactsheetFacts, SummaryPart {}

/** A factsheet with what only its data files tell. */
export interface FactsheetData extends Factsheet {
  readonly coverageComparisons: CoverageComparisons;
}
