/** A seeded source of chance: the same seed gives the same example on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
  /** One item, each with a chance in proportion to its weight. Throws where no item has weight. */
  pick<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** The items in a random order, in which heavy ones tend to come first. Items without weight come last. */
  order<T>(items: readonly T[], weightOf: (item: T) => number): T[];
}

/** Makes a generator after the public-domain 'mulberry32' recipe (32 bits of state). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  const pick = <T>(items: readonly T[], weightOf: (item: T) => number): T => {
    const total = items.reduce((sum, item) => sum + weightOf(item), 0);
    let left = next() * total;
    let chosen: T | undefined;
    for (const item of items) {
      const weight = weightOf(item);
      if (weight <= 0) continue;
      chosen = item;
      left -= weight;
      if (left < 0) break;
    }
    if (chosen === undefined) throw new Error('Nothing to pick from: no item has any weight.');
    return chosen;
  };

  // Sorting by waiting times of a Poisson process is sampling without replacement by weight.
  const order = <T>(items: readonly T[], weightOf: (item: T) => number): T[] =>
    items
      .map((item) => ({ item, wait: -Math.log(1 - next()) / Math.max(weightOf(item), 1e-9) }))
      .sort((a, b) => a.wait - b.wait)
      .map(({ item }) => item);

  return { next, below: (below) => Math.floor(next() * below), normal, pick, order };
}
