import type { PDFDict } from 'pdf-lib';
import { fault, type PdfFault } from './fault.ts';
import { type WalkedContent, walkPage } from './reading/content-walk.ts';
import { openPdf, type PdfFile } from './reading/pdf-file.ts';
import { readStructure } from './reading/structure-tree.ts';
import { checkAnnotations } from './rules/annotations.ts';
import { checkArchive } from './rules/archive.ts';
import { checkCatalog } from './rules/catalog.ts';
import { checkFigures } from './rules/figures.ts';
import { checkFonts } from './rules/fonts.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkMetadata } from './rules/metadata.ts';
import { checkParentTree } from './rules/parent-tree.ts';
import { checkStructureTypes } from './rules/structure-types.ts';
import { checkTables } from './rules/tables.ts';

function codesOfAll(contents: readonly WalkedContent[]): ReadonlyMap<PDFDict, ReadonlySet<number>> {
  const codes = new Map<PDFDict, Set<number>>();
  for (const [font, shown] of contents.flatMap((content) => [...content.codes])) {
    codes.set(font, new Set([...(codes.get(font) ?? []), ...shown]));
  }
  return codes;
}

function checkFile(file: PdfFile): readonly PdfFault[] {
  const pages = file.pages.map((page) => ({ page, content: walkPage(page) }));
  const structure = readStructure(file);
  return [
    ...checkCatalog(file),
    ...checkMetadata(file),
    ...checkArchive(file),
    ...pages.flatMap(({ content }) => content.faults),
    ...checkStructureTypes(structure),
    ...checkParentTree(structure, pages),
    ...checkTables(structure),
    ...checkHeadings(structure),
    ...checkFigures(structure),
    ...checkAnnotations(file, structure),
    ...checkFonts(codesOfAll(pages.map(({ content }) => content))),
  ];
}

/**
 * Checks a document for the conditions of PDF/UA-1 (after the Matterhorn Protocol) and PDF/A-2a that a machine can tell
 * without rendering. An empty list means: nothing found. It does not replace veraPDF or a reader with a screen reader.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly PdfFault[]> {
  try {
    return checkFile(await openPdf(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [fault('ISO 32000-1, 7.5', `the file cannot be read: ${reason}`)];
  }
}
