import { PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../../../src/pdf/check/reading/pdf-file.ts';
import { textAt } from '../../../../src/pdf/check/reading/read.ts';
import {
  attributeOf,
  type ReadElement,
  readStructure,
} from '../../../../src/pdf/check/reading/structure-tree.ts';

/** A part of a sheet as a screen reader hears it. */
export interface SheetPart {
  /** 'P', 'Table', 'TD'. */
  readonly type: string;
  /** The words of the part itself; where it says that it is to be read otherwise, those. */
  readonly own: string;
  /** The text that stands for a figure. */
  readonly alternative: string | undefined;
  /** Of a heading of a table: 'Column' or 'Row'. */
  readonly scope: string | undefined;
  readonly parts: readonly SheetPart[];
}

export interface SheetText {
  readonly pages: number;
  readonly parts: readonly SheetPart[];
  readonly links: readonly string[];
}

/** The text of each numbered piece of the content, as pdf.js finds it. */
type Pieces = ReadonlyMap<number, string>;

/** Reads a sheet back by its tags: the structure in reading order, with the text that pdf.js finds in each part. */
export async function readSheetText(bytes: Uint8Array): Promise<SheetText> {
  // pdf.js takes the buffer away from its owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
  const pages = document.numPages;
  await loading.destroy();
  const pieces = new Map<number, string>();
  let current: number | undefined;
  for (const item of items) {
    if ('str' in item) {
      if (current === undefined) continue;
      pieces.set(current, (pieces.get(current) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else {
      const [, number] = /_mc(\d+)$/.exec(item.id ?? '') ?? [];
      current = number === undefined ? undefined : Number(number);
    }
  }
  const { top } = readStructure(await openPdf(bytes));
  return {
    pages,
    parts: top.map((element) => partOf(element, pieces)),
    links: annotations.flatMap(({ url }) => url ?? []),
  };
}

function partOf(element: ReadElement, pieces: Pieces): SheetPart {
  const { type, dict, mcids, children } = element;
  const scope = attributeOf(element, 'Table', 'Scope');
  const inside = mcids.map((number) => pieces.get(number) ?? '').join(' ');
  return {
    type,
    own: (textAt(dict, 'ActualText') ?? inside).replace(/\s+/g, ' ').trim(),
    alternative: textAt(dict, 'Alt'),
    scope: scope instanceof PDFName ? scope.decodeText() : undefined,
    parts: children.map((child) => partOf(child, pieces)),
  };
}

/** All text of a part and below it; a figure by its alternative. */
export function textOfPart(part: SheetPart): string {
  if (part.type === 'Figure') return `Figure "${part.alternative ?? ''}"`;
  return [part.own, ...part.parts.map(textOfPart)].filter((text) => text !== '').join(' ');
}

/** Parts of a type, anywhere below. */
export function partsOfType(parts: readonly SheetPart[], type: string): SheetPart[] {
  return parts.flatMap((part) => [...(part.type === type ? [part] : []), ...partsOfType(part.parts, type)]);
}
