/** One copy of the country: its number, and what it adds to codes and names. */
export interface Tile {
  /** 0 is the country itself, whose codes and names stay as they are. */
  readonly number: number;
  readonly column: number;
  readonly row: number;
}

/** Copies in a grid as square as can be, row by row. */
export function layTiles(times: number): {
  readonly tiles: readonly Tile[];
  readonly columns: number;
  readonly rows: number;
} {
  if (!Number.isInteger(times) || times < 1 || times > 100) {
    throw new RangeError(`From 1 to 100 copies, not ${times}: codes have room for no more.`);
  }
  const columns = Math.ceil(Math.sqrt(times));
  const tiles = Array.from({ length: times }, (_, number) => ({
    number,
    column: number % columns,
    row: Math.floor(number / columns),
  }));
  return { tiles, columns, rows: Math.ceil(times / columns) };
}

/** 'GM0197' becomes 'GM170197' in copy 17. */
export function tileCode(code: string, { number }: Tile): string {
  return number === 0 ? code : `GM${number}${code.slice(2)}`;
}

/** 'Aalten' becomes 'Aalten 17' in copy 17. */
export function tileName(name: string, { number }: Tile): string {
  return number === 0 ? name : `${name} ${number}`;
}
