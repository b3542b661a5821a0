import { compareNames, sortName } from '../../analysis/analyse.ts';

/** Names in groups by the letter under which a reader looks them up. */
export function byLetter<Named extends { readonly name: string }>(
  names: readonly Named[],
): { readonly letter: string; readonly names: readonly Named[] }[] {
  const groups = Map.groupBy(names, ({ name }) => firstLetter(name));
  return [...groups]
    .map(([letter, own]) => ({ letter, names: own.toSorted(compareNames) }))
    .toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
}

function firstLetter(name: string): string {
  return (
    sortName(name)
      .replace(/[^a-z0-9]/g, '')
      .charAt(0) || '0'
  );
}
