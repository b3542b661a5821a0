import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { type DocumentInfo, KEYWORD_SEPARATOR, PRODUCER } from './document-info.ts';

/** The Info dictionary. PDF/A asks that it says the same as the XMP metadata. */
export function writeInfoDictionary(context: PDFContext, info: DocumentInfo): PDFRef {
  const date = PDFString.of(`D:${info.date.replaceAll('-', '')}000000Z`);
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(info.title),
      Author: PDFHexString.fromText(info.author),
      Subject: PDFHexString.fromText(info.subject),
      ...(info.keywords.length > 0 && {
        Keywords: PDFHexString.fromText(info.keywords.join(KEYWORD_SEPARATOR)),
      }),
      Creator: PDFHexString.fromText(PRODUCER),
      Producer: PDFHexString.fromText(PRODUCER),
      CreationDate: date,
      ModDate: date,
    }),
  );
}
