import type { IsoDate } from '../../model/edition.ts';

/** Columns of the inventory that say something of one edition only. */
export const OF_ONE_EDITION: readonly string[] = ['gecontroleerd_op', 'gecontroleerd_door'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text of the settings for the next edition: another reference date and no publication date yet; the rest stays as
 * it is written. Undefined where that cannot be done for certain.
 */
export function nextSettings(text: string, from: IsoDate, to: IsoDate): string | undefined {
  const next = text
    .replace(/("referenceDate"\s*:\s*)"[^"]*"/, `$1"${to}"`)
    .replace(/\s*"publicationDate"\s*:\s*"[^"]*"\s*,/, '')
    .replace(/,\s*"publicationDate"\s*:\s*"[^"]*"/, '');
  const parse = (json: string): unknown => JSON.parse(json.replace(/^\uFEFF/, ''));
  try {
    const [before, after] = [parse(text), parse(next)];
    if (!isObject(before) || !isObject(after)) return undefined;
    const { publicationDate: _earlier, ...kept } = before;
    const isDone = before['referenceDate'] === from;
    // In the order of the text, so that nothing but these two has changed.
    return isDone && JSON.stringify({ ...kept, referenceDate: to }) === JSON.stringify(after)
      ? next
      : undefined;
  } catch {
    return undefined;
  }
}
