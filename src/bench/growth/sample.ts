/** At most so many of the items, spread evenly over all of them, in their order. */
export function evenSample<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, index) => items[Math.floor(((index + 0.5) * items.length) / most)],
  ).filter((item) => item !== undefined);
}
