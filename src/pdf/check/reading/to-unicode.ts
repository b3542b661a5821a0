const LARGEST_BLOCK = 100;

export interface ReadCMap {
  readonly characters: ReadonlyMap<number, string>;
  /** True where a block holds more mappings than a CMap may. */
  readonly hasLargeBlock: boolean;
}

function textOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Reads the mappings of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function readToUnicode(cmap: string): ReadCMap {
  const characters = new Map<number, string>();
  let hasLargeBlock = false;
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const pairs = [...body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)];
    hasLargeBlock ||= pairs.length > LARGEST_BLOCK;
    for (const [, code = '', text = ''] of pairs) characters.set(Number.parseInt(code, 16), textOf(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = [...body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)];
    hasLargeBlock ||= ranges.length > LARGEST_BLOCK;
    for (const [, first = '', last = '', text = ''] of ranges) {
      const start = Number.parseInt(first, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code++) {
        characters.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - start));
      }
    }
  }
  return { characters, hasLargeBlock };
}
