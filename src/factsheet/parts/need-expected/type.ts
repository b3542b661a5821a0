import type { Figure } from '../../../model/figure.ts';

/** What municipalities with such residents have, beside what was found here. No norm. */
export interface NeedExpected {
  /** Ends of the range that eight of ten such municipalities are in; unknown where a figure of residents is. */
  readonly low: Figure;
  readonly high: Figure;
  /** One after another: the range, what was found, and that it is no norm. */
  readonly sentences: readonly string[];
}

export interface NeedExpectedPart {
  /** Undefined in an edition without the study of need, or where its model has no figures. */
  readonly needExpected: NeedExpected | undefined;
}
