/** What a figure counts. Every shown number belongs to one of these. */
export interface Measure {
  readonly id: string;
  /** Short Dutch name, as a heading. */
  readonly label: string;
  /** Dutch unit as it stands behind the number: 'locaties', '%', 'per 10.000 inwoners'. */
  readonly unit: string;
  /** Decimals to show. */
  readonly decimals: number;
  /** Dutch period or reference date: 'peildatum 1 januari 2023'. */
  readonly period: string;
  readonly source: string;
}

/**
 * A number that says what is known. Zero is known. 'unknown' means that nobody published it;
 * 'withheld' that it is known but covers too few to show. Neither may be drawn or averaged as a number.
 */
export type Reading =
  | { readonly state: 'known'; readonly value: number }
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'withheld'; readonly reason: string };

export interface Figure {
  readonly measure: Measure;
  readonly reading: Reading;
}

export function known(value: number): Reading {
  return { state: 'known', value };
}

export function unknown(reason: string): Reading {
  return { state: 'unknown', reason };
}

/** The number, or undefined where there is none to calculate with. */
export function knownValue(reading: Reading): number | undefined {
  return reading.state === 'known' ? reading.value : undefined;
}
