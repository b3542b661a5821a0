/** Where a glyph leaves ink, in parts of the font size from its origin. `y` goes up. */
export interface GlyphInk {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Reads the box of each glyph from a TrueType program (tables `head`, `loca` and `glyf`); undefined for a glyph without
 * an outline, such as a space.
 */
export function readGlyphInk(program: Uint8Array): (glyph: number) => GlyphInk | undefined {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const offsetOf = (tag: string): number => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
      if (name === tag) return view.getUint32(at + 8);
    }
    throw new Error(`The font has no table ${tag}.`);
  };
  const [head, loca, glyf] = [offsetOf('head'), offsetOf('loca'), offsetOf('glyf')];
  const unitsPerEm = view.getUint16(head + 18);
  const isLong = view.getInt16(head + 50) === 1;
  const startOf = (glyph: number) =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  return (glyph) => {
    if (startOf(glyph + 1) === startOf(glyph)) return undefined;
    const at = glyf + startOf(glyph);
    const edge = (byte: number) => view.getInt16(at + byte) / unitsPerEm;
    return { left: edge(2), bottom: edge(4), right: edge(6), top: edge(8) };
  };
}
