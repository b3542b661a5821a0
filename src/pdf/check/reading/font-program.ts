/** What a checker needs of a TrueType font program. */
export interface FontProgram {
  readonly glyphCount: number;
  /** Advance width in thousandths of the font size. */
  readonly widthOf: (glyph: number) => number;
  /** Whether the glyph leaves ink. */
  readonly hasOutline: (glyph: number) => boolean;
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

function tablesOf(view: DataView): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const table = { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) };
    if (table.offset + table.length > view.byteLength)
      throw new Error(`table ${tag} sticks out of the font program`);
    tables.set(tag, table);
  }
  return tables;
}

/** @throws Error where it is not a TrueType font program or a table is missing or cut off */
export function readFontProgram(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const offsetOf = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font program has no table ${tag}`);
    return table.offset;
  };
  const unitsPerEm = view.getUint16(offsetOf('head') + 18);
  const longOffsets = view.getInt16(offsetOf('head') + 50) === 1;
  const glyphCount = view.getUint16(offsetOf('maxp') + 4);
  const metricCount = view.getUint16(offsetOf('hhea') + 34);
  const hmtx = offsetOf('hmtx');
  const loca = offsetOf('loca');
  offsetOf('glyf');
  const glyphStart = (glyph: number) =>
    longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  return {
    glyphCount,
    widthOf: (glyph) => {
      const index = Math.min(glyph, metricCount - 1);
      return (view.getUint16(hmtx + index * 4) * 1000) / unitsPerEm;
    },
    hasOutline: (glyph) => glyphStart(glyph + 1) > glyphStart(glyph),
  };
}
