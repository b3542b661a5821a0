import { figureToJson } from '../../shared/figure-json.ts';
import type { NeedExpectedPart } from './type.ts';

/** `needExpected`: the ends of the range and the sentences; absent in an edition without the study of need. */
export function needExpectedToJson({ needExpected }: NeedExpectedPart) {
  if (!needExpected) return {};
  const { low, high, sentences } = needExpected;
  return { needExpected: { low: figureToJson(low), high: figureToJson(high), sentences } };
}
