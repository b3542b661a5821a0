import { enumerate } from '../../../model/dutch.ts';

/** What one municipality has; undefined where unknown. Values are as they are shown, so rounded. */
export interface Own {
  readonly name: string;
  readonly value: number | undefined;
}

/** Which is the highest and which the lowest, in words: 'Hoogste: Zwolle. Laagste: Kampen.' */
export function differenceOfFigures(all: readonly Own[]): string {
  const known = all.filter((own): own is KnownOwn => own.value !== undefined);
  const unknown = all.filter(({ value }) => value === undefined).map(({ name }) => name);
  const about = unknown.length === 0 ? [] : [`Onbekend: ${enumerate(unknown)}.`];
  if (known.length < 2) return about.join(' ');
  return [...highestAndLowest(known, 'Hoogste', 'Laagste'), ...about].join(' ');
}

/** Where something is found, and where most, in words. A count of zero means that nothing was found. */
export function differenceOfCounts(
  all: readonly { readonly name: string; readonly value: number }[],
): string {
  if (all.length < 2) return '';
  const without = all.filter(({ value }) => value === 0).map(({ name }) => name);
  const having = all.filter(({ value }) => value > 0);
  if (having.length === 0) return 'Nergens gevonden.';
  if (without.length === 0) return highestAndLowest(having, 'Meeste', 'Minste').join(' ');
  const only = having.length === 1 ? [`Alleen in ${having[0]?.name}.`] : [`Niet in ${enumerate(without)}.`];
  return only.join(' ');
}

/** Whether words, such as the province, are the same. */
export function differenceOfWords(all: readonly (string | undefined)[]): string {
  const known = new Set(all.filter((words) => words !== undefined));
  if (all.length < 2 || known.size === 0) return '';
  if (all.includes(undefined)) return 'Niet overal bekend.';
  return known.size === 1 ? 'Overal gelijk.' : 'Verschilt.';
}

interface KnownOwn {
  readonly name: string;
  readonly value: number;
}

function highestAndLowest(known: readonly KnownOwn[], high: string, low: string): string[] {
  const values = known.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  if (most === least) return ['Overal gelijk.'];
  const namesWith = (value: number) =>
    enumerate(known.filter((own) => own.value === value).map(({ name }) => name));
  return [`${high}: ${namesWith(most)}.`, `${low}: ${namesWith(least)}.`];
}
