import { readSheetText, type SheetPart, textOfPart } from '../support/reading/sheet-text.ts';

/**
 * A sheet as a screen reader goes through it: the structure in reading order, with the text that pdf.js finds in each
 * element, the alternative of a figure, and a table as one line for each row. What is marked as decoration is left out.
 */
export async function sheetOutline(bytes: Uint8Array): Promise<string> {
  const { parts } = await readSheetText(bytes);
  return `${parts.flatMap((part) => outline(part, 0)).join('\n')}\n`;
}

function outline(part: SheetPart, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const { type, own } = part;
  if (type === 'TR') return [indent + row(part)];
  if (type === 'Figure') return [`${indent}Figure "${part.alternative ?? 'without a text'}"`];
  if (type === 'Link') return [`${indent}Link "${textOfPart(part)}"`];
  return [
    `${indent}${type}${own ? `: ${own}` : ''}`,
    ...part.parts.flatMap((child) => outline(child, depth + 1)),
  ];
}

/** 'row: # Algemeen | 12': header cells with the direction that they are a heading for. */
function row({ parts }: SheetPart): string {
  const cells = parts.map((cell) => {
    const heads = cell.type === 'TH' ? `(heading of ${cell.scope ?? '?'}) ` : '';
    return `${heads}${textOfPart(cell) || 'empty'}`;
  });
  return `${parts.every(({ type }) => type === 'TH') ? 'headings' : 'row'}: ${cells.join(' | ')}`;
}
