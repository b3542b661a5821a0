import { fault, type PdfFault } from '../fault.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { streamAt, streamBytes, textAt } from '../reading/read.ts';
import { isWellFormed, xmpValue } from '../reading/xmp.ts';

/** Info entries and the XMP properties that must say the same (ISO 19005-1, 6.7.3, kept up by many validators). */
const EQUAL = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
] as const;

const EQUAL_DATES = [
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
] as const;

/** The digits of a moment, without the ways of writing around them: 20230101000000. */
function digitsOf(date: string | undefined): string | undefined {
  return date?.replace(/[+-]\d\d[:']?\d\d'?$/, '').replace(/\D/g, '');
}

function agreementFaults(file: PdfFile, xmp: string): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  for (const [key, property] of EQUAL) {
    const inInfo = textAt(file.info, key);
    if (inInfo !== undefined && inInfo !== xmpValue(xmp, property)) {
      faults.push(fault('ISO 19005-1, 6.7.3', `${key} in Info and ${property} in XMP differ`));
    }
  }
  for (const [key, property] of EQUAL_DATES) {
    if (digitsOf(textAt(file.info, key)) !== digitsOf(xmpValue(xmp, property))) {
      faults.push(fault('ISO 19005-1, 6.7.3', `${key} in Info and ${property} in XMP differ`));
    }
  }
  return faults;
}

function identificationFaults(xmp: string): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  if (xmpValue(xmp, 'pdfuaid:part') !== '1') {
    faults.push(fault('06-002', 'the XMP metadata does not claim PDF/UA-1'));
  } else if (!xmp.includes('pdfaExtension:schemas')) {
    faults.push(fault('ISO 19005-2, 6.6.2.3.3', 'the PDF/UA identifier is not declared for PDF/A'));
  }
  if (xmpValue(xmp, 'pdfaid:part') !== '2' || xmpValue(xmp, 'pdfaid:conformance') !== 'A') {
    faults.push(fault('ISO 19005-2, 6.6.4', 'the XMP metadata does not claim PDF/A-2a'));
  }
  return faults;
}

/** What the document says about itself, in XMP and in the Info dictionary. */
export function checkMetadata(file: PdfFile): readonly PdfFault[] {
  const stream = streamAt(file.catalog, 'Metadata');
  if (!stream) return [fault('06-001', 'the document has no XMP metadata')];
  const xmp = new TextDecoder('utf-8', { ignoreBOM: true }).decode(streamBytes(stream));
  const faults: PdfFault[] = [];
  if (!isWellFormed(xmp))
    faults.push(fault('ISO 19005-2, 6.6.2.1', 'the XMP metadata is not well-formed XML'));
  if (!xmpValue(xmp, 'dc:title')) faults.push(fault('06-003', 'the XMP metadata has no title'));
  if (!textAt(file.info, 'Title')) faults.push(fault('ISO 14289-1, 7.1', 'the Info dictionary has no title'));
  return [...faults, ...identificationFaults(xmp), ...agreementFaults(file, xmp)];
}
