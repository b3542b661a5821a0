import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { latin1Text } from '../../bytes.ts';
import { fault, type PdfFault } from '../fault.ts';
import { allDicts, type PdfFile } from '../reading/pdf-file.ts';
import {
  arrayAt,
  asDict,
  itemsOf,
  nameAt,
  numberAt,
  streamAt,
  streamBytes,
  valueAt,
} from '../reading/read.ts';

/** Actions that make a document depend on a program or on the outside (ISO 19005-2, 6.5.1). */
const FORBIDDEN_ACTIONS = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
);

function trailerFaults({ context }: PdfFile): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  if (context.trailerInfo.Encrypt) faults.push(fault('ISO 19005-2, 6.1.3', 'the document is encrypted'));
  const id = context.trailerInfo.ID;
  if (!(id instanceof PDFArray) || id.size() !== 2) {
    faults.push(fault('ISO 19005-2, 6.1.3', 'the file has no identifier'));
  }
  return faults;
}

/** Whether it has the signature, size and colour space of an ICC profile for red, green and blue. */
function isRgbProfile(profile: Uint8Array): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  return (
    profile.length > 128 &&
    view.getUint32(0) === profile.length &&
    latin1Text(profile.subarray(36, 40)) === 'acsp' &&
    latin1Text(profile.subarray(16, 20)) === 'RGB ' &&
    view.getUint8(8) <= 4
  );
}

function outputIntentFaults({ catalog }: PdfFile): readonly PdfFault[] {
  const intent = itemsOf(arrayAt(catalog, 'OutputIntents'))
    .map(asDict)
    .find((dict) => nameAt(dict, 'S') === 'GTS_PDFA1');
  const profile = streamAt(intent, 'DestOutputProfile');
  if (!profile)
    return [fault('ISO 19005-2, 6.2.3', 'the document does not say which colours it means (OutputIntent)')];
  const isFine = numberAt(profile.dict, 'N') === 3 && isRgbProfile(streamBytes(profile));
  return isFine
    ? []
    : [fault('ISO 19005-2, 6.2.3', 'the colour profile is not a profile for red, green and blue')];
}

function transparencyFaults(dict: PDFDict): readonly PdfFault[] {
  const opacities = [valueAt(dict, 'ca'), valueAt(dict, 'CA')];
  const isOpaque = opacities.every((value) => !(value instanceof PDFNumber) || value.asNumber() === 1);
  const blendMode = valueAt(dict, 'BM');
  const isPlain =
    !(blendMode instanceof PDFName) || ['Normal', 'Compatible'].includes(blendMode.decodeText());
  const mask = valueAt(dict, 'SMask');
  const isUnmasked = mask === undefined || (mask instanceof PDFName && mask.decodeText() === 'None');
  return isOpaque && isPlain && isUnmasked ? [] : [fault('ISO 19005-2, 6.2.10', 'something is transparent')];
}

function dictFaults(dict: PDFDict): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  const type = nameAt(dict, 'Type');
  const action = nameAt(dict, 'S') ?? '';
  if (FORBIDDEN_ACTIONS.has(action) || valueAt(dict, 'JavaScript') || valueAt(dict, 'JS')) {
    faults.push(fault('ISO 19005-2, 6.5.1', `the document has an action ${action}`));
  }
  if (valueAt(dict, 'AA')) faults.push(fault('ISO 19005-2, 6.5.2', 'the document acts by itself (AA)'));
  if (
    type === 'EmbeddedFile' ||
    valueAt(dict, 'EmbeddedFiles') ||
    (valueAt(dict, 'EF') && type === 'Filespec')
  ) {
    faults.push(fault('ISO 19005-2, 6.8', 'the document has a file inside it'));
  }
  if (type === 'ExtGState' || valueAt(dict, 'ca') || valueAt(dict, 'CA'))
    faults.push(...transparencyFaults(dict));
  const filters = [valueAt(dict, 'Filter')].flatMap((value) =>
    value instanceof PDFArray ? itemsOf(value) : [value],
  );
  if (filters.some((filter) => filter instanceof PDFName && filter.decodeText() === 'LZWDecode')) {
    faults.push(fault('ISO 19005-2, 6.1.7.2', 'a stream is packed with LZW'));
  }
  return faults;
}

function nestedDicts(dict: PDFDict): readonly PDFDict[] {
  return [dict, ...dict.values().flatMap((value) => (value instanceof PDFDict ? nestedDicts(value) : []))];
}

/** The parts of PDF/A-2 that can be told from the objects of the file. */
export function checkArchive(file: PdfFile): readonly PdfFault[] {
  const faults = [...trailerFaults(file), ...outputIntentFaults(file)];
  for (const dict of allDicts(file).flatMap(nestedDicts)) faults.push(...dictFaults(dict));
  if (valueAt(file.catalog, 'AcroForm') || valueAt(file.catalog, 'XFA')) {
    faults.push(fault('ISO 19005-2, 6.4', 'the document has a form, which this project never makes'));
  }
  return faults;
}
