import type { MainFigureId } from '../../../analysis/analyse.ts';
import type { OrganisationChanges, WonAndLost } from '../../../history/municipalities/municipality-change.ts';
import type { Moments } from '../../../history/words.ts';
import type { IsoDate } from '../../../model/edition.ts';
import type { Figure, Reading } from '../../../model/figure.ts';
import type { LifeDomainKey, SupportTypeKey } from '../../../model/typology.ts';

/** A main figure of two editions, each with its own period. */
export interface ChangedFigure {
  readonly id: MainFigureId;
  readonly older: Figure;
  readonly newer: Figure;
  /** Newer less older, of the numbers as they are printed; unknown where one of the two is. */
  readonly difference: Reading;
  /** The middle half of the differences of all municipalities; undefined for fewer than five. */
  readonly half: { readonly low: number; readonly high: number } | undefined;
}

/** What was found then and what is found now. */
export interface Changes {
  /** Reference dates of the two editions. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** How the two are told apart in words: '2023', '2025'. */
  readonly moments: Moments;
  /** Why there is no earlier figure, as a Dutch sentence; undefined where there is. */
  readonly reason?: string;
  /** Of which municipalities the earlier figures are; undefined where it is this one and nothing more. */
  readonly origin?: string;
  /** That a border moved, with what went over it; undefined where none is known to have. */
  readonly border?: string;
  /** The main figures, in their order. */
  readonly figures: readonly ChangedFigure[];
  /** How many locations and organisations were found, then and now, in sentences. */
  readonly sentences: readonly string[];
}

/** What help and who was won and lost; undefined fields where nothing of the past is known. */
export interface ChangedOffer {
  readonly lifeDomains?: WonAndLost<LifeDomainKey>;
  readonly supportTypes?: WonAndLost<SupportTypeKey>;
  readonly organisations?: OrganisationChanges;
}

/** What changed since the edition before. Without an earlier edition both are absent. */
export interface ChangesPart {
  readonly changes?: Changes;
  /** Not on the sheet. */
  readonly changedOffer?: ChangedOffer;
}
