/** Where something stands in two columns that run over pages. */
export interface Spot {
  /** Pages after the one that the columns begin on. */
  readonly page: number;
  readonly column: 0 | 1;
  /** In points from the top of the page. */
  readonly top: number;
}

export interface Columns {
  /** Where the columns begin on the first page, on the next ones, and where they end on all of them. */
  readonly start: number;
  readonly nextStart: number;
  readonly end: number;
}

export interface Placed {
  readonly spots: readonly Spot[];
  /** Page and height at which the longest of the last columns ends. */
  readonly page: number;
  readonly bottom: number;
}

/**
 * Puts things of some heights in two columns: the first is filled, then the second, then those of the next page. On the
 * last page the two columns are made as short as they can be. Nothing is split: what is higher than a page sticks out.
 */
export function placeInColumns(heights: readonly number[], { start, nextStart, end }: Columns): Placed {
  const spots: Spot[] = [];
  for (let page = 0; ; page += 1) {
    const top = page === 0 ? start : nextStart;
    const rest = heights.slice(spots.length);
    const full = fill(rest, top, end, page);
    if (full.length === rest.length) {
      const last = balanced(rest, top, page);
      spots.push(...last);
      const ends = last.map((spot, index) => spot.top + (rest[index] ?? 0));
      return { spots, page, bottom: Math.max(top, ...ends) };
    }
    // Higher than a whole page: it has one to itself.
    if (full.length === 0 && page > 0) full.push({ page, column: 0, top });
    spots.push(...full);
  }
}

/** As many as fit in the two columns of a page. */
function fill(heights: readonly number[], top: number, end: number, page: number): Spot[] {
  const spots: Spot[] = [];
  let column: 0 | 1 = 0;
  let y = top;
  for (const height of heights) {
    if (y + height > end + 1e-6) {
      if (column === 1 || height > end - top) break;
      column = 1;
      y = top;
    }
    spots.push({ page, column, top: y });
    y += height;
  }
  return spots;
}

/** All in two columns of a page, ending as high up as they can. */
function balanced(heights: readonly number[], top: number, page: number): Spot[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let inFirst = 0;
  let lowest = total;
  let sum = 0;
  for (const [index, height] of heights.entries()) {
    sum += height;
    const longest = Math.max(sum, total - sum);
    if (longest > lowest) continue;
    lowest = longest;
    inFirst = index + 1;
  }
  const [first, second] = [heights.slice(0, inFirst), heights.slice(inFirst)];
  return [...stacked(first, top, page, 0), ...stacked(second, top, page, 1)];
}

function stacked(heights: readonly number[], top: number, page: number, column: 0 | 1): Spot[] {
  let y = top;
  return heights.map((height) => {
    const spot = { page, column, top: y };
    y += height;
    return spot;
  });
}
