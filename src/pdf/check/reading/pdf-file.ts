import { type PDFContext, type PDFDict, PDFDocument } from 'pdf-lib';
import { asDict, resolve } from './read.ts';

/** A parsed file. */
export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFDict[];
  readonly info: PDFDict | undefined;
}

/** @throws Error where the file cannot be read as a PDF */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const { context } = document;
  return {
    context,
    catalog: document.catalog,
    pages: document.getPages().map((page) => page.node),
    info: asDict(resolve(context, context.trailerInfo.Info)),
  };
}

/** All dictionaries of the file that are objects of their own, those of streams included. */
export function allDicts(file: PdfFile): readonly PDFDict[] {
  return file.context.enumerateIndirectObjects().flatMap(([, object]) => asDict(object) ?? []);
}
