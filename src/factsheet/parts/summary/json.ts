import { plainText, type SummaryPart } from './type.ts';

/** `summary`: one text for each sentence. */
export function summaryToJson({ summary }: SummaryPart) {
  return { summary: summary.map(plainText) };
}
