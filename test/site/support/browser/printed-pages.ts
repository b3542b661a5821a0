import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** A line on paper: its words, and where it stands from the bottom of the sheet and from its left side, in points. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PrintedLine[];
}

/** Prints the page that is open, on the paper it asks for, and reads the sheets back. */
export async function printPages(page: Page): Promise<PrintedPage[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const parts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, bottom] = item.transform as readonly number[];
      return left === undefined || bottom === undefined
        ? []
        : [{ text: item.str, left, right: left + item.width, bottom }];
    });
    pages.push({ width, height, lines: linesOf(parts) });
  }
  await loading.destroy();
  return pages;
}

/** Parts of the same height are one line. */
function linesOf(parts: readonly PrintedLine[]): PrintedLine[] {
  const byHeight = Map.groupBy(parts, ({ bottom }) => Math.round(bottom));
  return [...byHeight]
    .toSorted(([a], [b]) => b - a)
    .map(([bottom, own]) => {
      const inOrder = own.toSorted((a, b) => a.left - b.left);
      return {
        text: inOrder
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
        left: Math.min(...own.map(({ left }) => left)),
        right: Math.max(...own.map(({ right }) => right)),
        bottom,
      };
    });
}
