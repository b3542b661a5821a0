import { create, type Font } from 'fontkit';
import { PDFContext } from 'pdf-lib';
import type { FontFace, FontProgram, FontSet, Glyph, Weight } from './font-face.ts';
import {
  ALL_CHARACTERS,
  CORE_CHARACTERS,
  NARROW_NO_BREAK_SPACE,
  NO_BREAK_SPACE,
  TABULAR_CHARACTERS,
} from './repertoire.ts';
import { toUnicodeCMap } from './to-unicode.ts';

/** Of the width of a no-break space. */
const NARROW_SPACE_SHARE = 0.6;

/** Fixed, because a random tag would change the bytes of every document. */
const TAGS: Readonly<Record<Weight, { readonly core: string; readonly full: string }>> = {
  regular: { core: 'SJORCA', full: 'SJORFA' },
  bold: { core: 'SJOBCA', full: 'SJOBFA' },
};

/** A glyph of the source font that goes into the subset, and the character it stands for. */
interface Wanted {
  readonly glyphId: number;
  readonly codePoint: number;
  readonly tabular: boolean;
  readonly advance: number;
}

/** What fontkit says it reads. It reads any bytes, and takes this name for them from Node. */
type FontkitBytes = Parameters<typeof create>[0];

function openFont(file: Uint8Array): Font {
  const font = create(file as FontkitBytes);
  if ('fonts' in font) throw new Error('Expected a single font, not a collection of fonts');
  return font;
}

function wantedGlyph(font: Font, codePoint: number, tabular: boolean): Wanted {
  const character = String.fromCodePoint(codePoint);
  if (!font.hasGlyphForCodePoint(codePoint)) {
    throw new Error(`${font.postscriptName} has no glyph for '${character}', which is in the repertoire`);
  }
  const glyph = tabular
    ? font.layout(character, { tnum: true }).glyphs[0]
    : font.glyphForCodePoint(codePoint);
  if (!glyph) throw new Error(`${font.postscriptName} has no figure of fixed width for '${character}'`);
  const advance = (glyph.advanceWidth * 1000) / font.unitsPerEm;
  return { glyphId: glyph.id, codePoint, tabular, advance };
}

function wantedGlyphs(font: Font): { readonly core: readonly Wanted[]; readonly all: readonly Wanted[] } {
  const outsideCore = ALL_CHARACTERS.slice(CORE_CHARACTERS.length);
  const core = [
    ...CORE_CHARACTERS.map((codePoint) => wantedGlyph(font, codePoint, false)),
    ...TABULAR_CHARACTERS.map((codePoint) => wantedGlyph(font, codePoint, true)),
  ];
  return { core, all: [...core, ...outsideCore.map((codePoint) => wantedGlyph(font, codePoint, false))] };
}

/** Numbers in order of first mention; 0 is kept for '.notdef'. A glyph shared by two characters counts once. */
function numberGlyphs(wanted: readonly Wanted[]): ReadonlyMap<number, number> {
  const cids = new Map<number, number>();
  for (const { glyphId } of wanted) {
    if (!cids.has(glyphId)) cids.set(glyphId, cids.size + 1);
  }
  return cids;
}

function makeProgram(
  font: Font,
  context: PDFContext,
  wanted: readonly Wanted[],
  cids: ReadonlyMap<number, number>,
  tag: string,
): FontProgram {
  const subset = font.createSubset();
  const widths: number[] = [(font.getGlyph(0).advanceWidth * 1000) / font.unitsPerEm];
  const characters = new Map<number, number>();
  for (const { glyphId, codePoint, advance } of wanted) {
    const cid = cids.get(glyphId) ?? 0;
    if (characters.has(cid)) continue;
    subset.includeGlyph(font.getGlyph(glyphId));
    widths[cid] = advance;
    characters.set(cid, codePoint);
  }
  const bytes = subset.encode();
  return {
    tag,
    fontFile: context.flateStream(bytes, { Length1: bytes.length }),
    toUnicode: context.flateStream(toUnicodeCMap(characters)),
    widths: context.obj([0, widths]),
  };
}

/** Bytes that mean something else in a string (ISO 32000-1, 7.3.4.2). */
const ESCAPED: Readonly<Record<number, string>> = { 40: '\\(', 41: '\\)', 92: '\\\\', 13: '\\r' };

function stringByte(byte: number): string {
  return ESCAPED[byte] ?? String.fromCharCode(byte);
}

function showAs(wanted: Wanted, cids: ReadonlyMap<number, number>): Glyph {
  const cid = cids.get(wanted.glyphId) ?? 0;
  const code = stringByte(cid >> 8) + stringByte(cid & 0xff);
  return { cid, code, advance: wanted.advance, takeBack: 0 };
}

/** Public Sans has no narrow no-break space: the wide one, with part of its width taken back. */
function narrowSpace(wide: Glyph | undefined): Glyph {
  if (!wide) throw new Error('The repertoire lacks the no-break space');
  const advance = wide.advance * NARROW_SPACE_SHARE;
  return { ...wide, advance, takeBack: wide.advance - advance };
}

/**
 * Reduces a TrueType font to the fixed repertoire and prepares the parts that all documents share.
 * Costs some tens of milliseconds: do it once a process.
 *
 * @throws Error where the font lacks a character of the repertoire
 */
export function subsetFace(weight: Weight, file: Uint8Array): FontFace {
  const font = openFont(file);
  const { core, all } = wantedGlyphs(font);
  const cids = numberGlyphs(all);
  const context = PDFContext.create();
  const glyphs = new Map<number, Glyph>();
  const tabularGlyphs = new Map<number, Glyph>();
  for (const wanted of all) {
    (wanted.tabular ? tabularGlyphs : glyphs).set(wanted.codePoint, showAs(wanted, cids));
  }
  glyphs.set(NARROW_NO_BREAK_SPACE, narrowSpace(glyphs.get(NO_BREAK_SPACE)));
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    weight,
    postScriptName: font.postscriptName,
    ascent: thousandths(font.ascent),
    descent: thousandths(font.descent),
    capHeight: thousandths(font.capHeight),
    underlinePosition: thousandths(font.underlinePosition),
    underlineThickness: thousandths(font.underlineThickness),
    box: [thousandths(minX), thousandths(minY), thousandths(maxX), thousandths(maxY)],
    glyphs,
    tabularGlyphs,
    coreGlyphCount: numberGlyphs(core).size + 1,
    core: makeProgram(font, context, core, cids, TAGS[weight].core),
    full: makeProgram(font, context, all, cids, TAGS[weight].full),
  };
}

/** The two weights from the bytes of their TrueType files. Throws like `subsetFace`. */
export function makeFontSet(files: Readonly<Record<Weight, Uint8Array>>): FontSet {
  return { regular: subsetFace('regular', files.regular), bold: subsetFace('bold', files.bold) };
}
