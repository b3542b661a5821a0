import type { PDFDict } from 'pdf-lib';
import { type Operand, readOperations } from '../../pdf/check/reading/content-tokens.ts';
import { openPdf, type PdfFile } from '../../pdf/check/reading/pdf-file.ts';
import { dictAt, streamAt, streamBytes, textAt } from '../../pdf/check/reading/read.ts';
import { readToUnicode } from '../../pdf/check/reading/to-unicode.ts';
import { xmpValue } from '../../pdf/check/reading/xmp.ts';

/** What a sheet says of itself, read from the bytes of the file and nothing else. */
export interface SheetOnPaper {
  readonly infoKeywords: readonly string[];
  readonly xmpKeywords: readonly string[];
  /** The text on the pages, in the order in which it was put down. */
  readonly text: string;
  readonly pages: number;
}

function keywordsOf(text: string | undefined): string[] {
  return (text ?? '').split(',').map((keyword) => keyword.trim());
}

function hexOf(operand: Operand | undefined): string {
  if (operand?.kind === 'string') return operand.hex;
  return operand?.kind === 'array' ? operand.items.map(hexOf).join('') : '';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function charactersOf(font: PDFDict | undefined): ReadonlyMap<number, string> {
  const map = streamAt(font, 'ToUnicode');
  return map ? readToUnicode(latin1(streamBytes(map))).characters : new Map();
}

function textOf(page: PDFDict): string {
  const contents = streamAt(page, 'Contents');
  if (!contents) return '';
  const fonts = dictAt(dictAt(page, 'Resources'), 'Font');
  const known = new Map<string, ReadonlyMap<number, string>>();
  const pieces: string[] = [];
  let characters: ReadonlyMap<number, string> = new Map();
  for (const { operator, operands } of readOperations(latin1(streamBytes(contents)))) {
    if (operator === 'Tf') {
      const name = operands[0]?.kind === 'name' ? operands[0].value : '';
      characters = known.get(name) ?? charactersOf(dictAt(fonts, name));
      known.set(name, characters);
    } else if (operator === 'Tj' || operator === 'TJ') {
      const codes = hexOf(operands[0]).match(/.{4}/g) ?? [];
      pieces.push(codes.map((code) => characters.get(Number.parseInt(code, 16)) ?? '').join(''));
    }
  }
  return pieces.join(' ').replace(/\s+/g, ' ');
}

function xmpOf({ catalog }: PdfFile): string {
  const metadata = streamAt(catalog, 'Metadata');
  return metadata ? Buffer.from(streamBytes(metadata)).toString('utf8') : '';
}

/** Reads a sheet back. @throws Error where the bytes are no PDF */
export async function readSheetBack(bytes: Uint8Array): Promise<SheetOnPaper> {
  const file = await openPdf(bytes);
  return {
    infoKeywords: keywordsOf(textAt(file.info, 'Keywords')),
    xmpKeywords: keywordsOf(xmpValue(xmpOf(file), 'pdf:Keywords')),
    text: file.pages.map(textOf).join(' '),
    pages: file.pages.length,
  };
}
