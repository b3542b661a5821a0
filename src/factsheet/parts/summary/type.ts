import type { MunicipalityRef } from '../../shared/municipality-ref.ts';

/** A piece of a sentence; each rendering gives emphasis and links its own form. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly municipality?: MunicipalityRef;
}

export type Sentence = readonly Run[];

export interface SummaryPart {
  /** 'In het kort': the answer in a few sentences. */
  readonly summary: readonly Sentence[];
}

/** The plain text of a sentence. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}
