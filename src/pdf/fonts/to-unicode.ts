/** A CMap may not hold more mappings in one block. */
const LARGEST_BLOCK = 100;

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/**
 * The CMap that says which character each glyph stands for, so that text can be searched, copied and read aloud
 * (ISO 32000-1, 9.10.3).
 *
 * @param characters code points of the Basic Multilingual Plane by glyph number
 */
export function toUnicodeCMap(characters: ReadonlyMap<number, number>): string {
  const mappings = [...characters].map(([cid, codePoint]) => `<${hex(cid)}> <${hex(codePoint)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < mappings.length; start += LARGEST_BLOCK) {
    const block = mappings.slice(start, start + LARGEST_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
