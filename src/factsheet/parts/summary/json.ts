import { plainText, type SummaryPart } from './type.ts';

/** `summary`: one text for each sentence. */
export function summaryToJson({ headline, summary }: SummaryPart) {
  return { headline, summary: summary.map(plainText) };
}
