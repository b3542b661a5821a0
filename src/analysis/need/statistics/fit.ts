/** What a model says of one column. */
export interface Term {
  /** Name of the column; 'intercept' for the constant. */
  readonly id: string;
  readonly coefficient: number;
  /** In standard deviations of both; undefined for the intercept and where the dependent is no amount. */
  readonly standardised: number | undefined;
  readonly standardError: number;
  /** That holds where the spread is not the same everywhere: HC3 for least squares, HC0 for the other methods. */
  readonly robustError: number;
  /** Student's t; z for the methods that have no t. */
  readonly t: number;
  readonly p: number;
  /** Two-sided chance with the robust error. */
  readonly robustP: number;
  /** Confidence interval of 95%. */
  readonly low: number;
  readonly high: number;
  /** How far the variance is blown up by the other columns; undefined for the intercept. */
  readonly vif: number | undefined;
}

export interface Fit {
  readonly n: number;
  readonly terms: readonly Term[];
  /** Part of the variance that is explained; of the deviance for the methods for counts and presence. */
  readonly r2: number;
  readonly adjustedR2: number | undefined;
  readonly condition: number;
  /** For each row. */
  readonly fitted: readonly number[];
  readonly leverage: readonly number[];
  /** Cook's distance; empty for methods other than least squares. */
  readonly cook: readonly number[];
}

/** Why there are no figures. */
export type Refusal = 'too-few-rows' | 'no-spread' | 'ill-conditioned' | 'not-converged';

export type FitResult = { readonly fit: Fit } | { readonly refusal: Refusal };

/** Chance that a confidence interval misses the true number. */
export const MISSED = 0.05;
