import { PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../../src/pdf/check/reading/pdf-file.ts';
import { textAt } from '../../../src/pdf/check/reading/read.ts';
import {
  attributeOf,
  type ReadElement,
  readStructure,
} from '../../../src/pdf/check/reading/structure-tree.ts';

/**
 * A sheet as a screen reader goes through it: the structure in reading order, with the text that pdf.js finds in each
 * element, the alternative of a figure, and a table as one line for each row. What is marked as decoration is left out.
 */
export async function sheetOutline(bytes: Uint8Array): Promise<string> {
  const { top } = readStructure(await openPdf(bytes));
  const pieces = await piecesOf(bytes);
  return `${top.flatMap((element) => outline(element, pieces, 0)).join('\n')}\n`;
}

type Pieces = ReadonlyMap<number, string>;

/** The text of each numbered piece of the page's content. */
async function piecesOf(bytes: Uint8Array): Promise<Pieces> {
  // pdf.js takes the buffer away from its owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
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
  return pieces;
}

function outline(element: ReadElement, pieces: Pieces, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { type } = element;
  if (type === 'TR') return [indent + row(element, pieces)];
  if (type === 'Figure') return [`${indent}Figure "${textAt(element.dict, 'Alt') ?? 'without a text'}"`];
  if (type === 'Link') return [`${indent}Link "${textOf(element, pieces)}"`];
  const text = ownText(element, pieces);
  const inside = element.children.flatMap((child) => outline(child, pieces, depth + 1));
  return [`${indent}${type}${text ? `: ${text}` : ''}`, ...inside];
}

/** 'row: # Algemeen | 12': header cells with the direction that they are a heading for. */
function row(element: ReadElement, pieces: Pieces): string {
  const cells = element.children.map((cell) => {
    const scope = attributeOf(cell, 'Table', 'Scope');
    const heads =
      cell.type === 'TH' ? `(heading of ${scope instanceof PDFName ? scope.decodeText() : '?'}) ` : '';
    return `${heads}${textOf(cell, pieces) || 'empty'}`;
  });
  return `${element.children.every(({ type }) => type === 'TH') ? 'headings' : 'row'}: ${cells.join(' | ')}`;
}

/** The words of an element itself; where it says that it is to be read otherwise, those. */
function ownText({ dict, mcids }: ReadElement, pieces: Pieces): string {
  return (textAt(dict, 'ActualText') ?? piecesIn(mcids, pieces)).trim();
}

function piecesIn(mcids: readonly number[], pieces: Pieces): string {
  return mcids
    .map((number) => pieces.get(number) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All text of an element and below it; a figure by its alternative. */
function textOf(element: ReadElement, pieces: Pieces): string {
  if (element.type === 'Figure') return `Figure "${textAt(element.dict, 'Alt') ?? ''}"`;
  return [ownText(element, pieces), ...element.children.map((child) => textOf(child, pieces))]
    .filter((text) => text !== '')
    .join(' ');
}
