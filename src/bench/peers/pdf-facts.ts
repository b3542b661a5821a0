import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { checkPdf } from '../../pdf/check/check-pdf.ts';
import { openPdf } from '../../pdf/check/reading/pdf-file.ts';
import { boolAt, dictAt } from '../../pdf/check/reading/read.ts';
import type { Entry, SheetMaker } from './sheet-maker.ts';
import { shareOfWords } from './words.ts';

/** What can be told of a way of making sheets without a clock. */
export interface PdfFacts {
  readonly pages: number;
  /** Marked as tagged, and with a structure. */
  readonly tagged: boolean;
  /** So many different rules of PDF/UA-1 and PDF/A-2a does our own checker find broken on one sheet. */
  readonly brokenRules: number;
  readonly sameBytes: boolean;
  /** The least of all sheets looked at: which part of the words on ours stand on it. */
  readonly words: number;
}

/** Makes some sheets twice, and reads them back beside ours. */
export async function pdfFacts(
  maker: SheetMaker,
  own: SheetMaker,
  entries: readonly Entry[],
): Promise<PdfFacts> {
  const looked: PdfFacts[] = [];
  for (const entry of entries) {
    const bytes = Uint8Array.from(await maker.make(entry));
    maker.forget();
    const again = await maker.make(entry);
    const { catalog, pages } = await openPdf(bytes);
    const ours = await textOf(await own.make(entry));
    looked.push({
      pages: pages.length,
      tagged:
        boolAt(dictAt(catalog, 'MarkInfo'), 'Marked') === true &&
        dictAt(catalog, 'StructTreeRoot') !== undefined,
      brokenRules: new Set((await checkPdf(bytes)).map(({ clause }) => clause)).size,
      sameBytes: Buffer.from(bytes).equals(again),
      words: shareOfWords(ours, await textOf(bytes)),
    });
  }
  return {
    pages: Math.max(...looked.map(({ pages }) => pages)),
    tagged: looked.every(({ tagged }) => tagged),
    brokenRules: Math.max(...looked.map(({ brokenRules }) => brokenRules)),
    sameBytes: looked.every(({ sameBytes }) => sameBytes),
    words: Math.min(...looked.map(({ words }) => words)),
  };
}

/** The text of all pages as another program (pdf.js) reads it. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  // pdf.js takes the buffer away from its owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pieces: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    let before = '';
    let left = 0;
    for (const item of items) {
      if (!('str' in item)) continue;
      // A letter and the outline behind it are two texts on one spot: one word for whoever looks at it.
      const spot = `${item.str} ${item.transform.join(' ')}`;
      if (item.str !== '' && spot === before) continue;
      before = spot;
      // What begins further to the left is not the rest of a word, also where pdf.js takes two columns for one line.
      const start = Number(item.transform[4]);
      if (item.str.trim() !== '') {
        if (start < left) pieces.push('\n');
        left = start;
      }
      pieces.push(item.str, item.hasEOL ? '\n' : '');
    }
  }
  await loading.destroy();
  return pieces.join('');
}
