import { PDFDict, PDFRef } from 'pdf-lib';
import { fault, type PdfFault } from '../fault.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { arrayAt, dictAt, nameAt, numberAt, resolve, textAt } from '../reading/read.ts';
import { allElements, numberTree, type ReadElement, type ReadStructure } from '../reading/structure-tree.ts';

const PRINT = 4;
/** Invisible, hidden, no view. */
const NOT_SHOWN = 1 | 2 | 32;

function nestingFaults(subtype: string, owner: ReadElement | undefined): readonly PdfFault[] {
  if (subtype === 'Link' && owner?.type !== 'Link') {
    return [fault('28-011', 'a link annotation does not belong to a Link element')];
  }
  if (subtype === 'Widget' && owner?.type !== 'Form')
    return [fault('28-010', 'a form field is not in a Form element')];
  if (!['Link', 'Widget', 'PrinterMark'].includes(subtype) && owner?.type !== 'Annot') {
    return [fault('28-002', `an annotation ${subtype} is not in an Annot element`)];
  }
  return [];
}

function annotationFaults(
  annotation: PDFDict,
  owner: ReadElement | undefined,
  parentEntry: PDFDict | undefined,
): readonly PdfFault[] {
  const subtype = nameAt(annotation, 'Subtype') ?? 'without a type';
  const faults = [...nestingFaults(subtype, owner)];
  if (!textAt(annotation, 'Contents')?.trim()) {
    faults.push(
      fault(subtype === 'Link' ? '28-012' : '28-004', `an annotation ${subtype} has no description`),
    );
  }
  if (numberAt(annotation, 'StructParent') === undefined) {
    faults.push(fault('ISO 32000-1, 14.7.4.3', `an annotation ${subtype} has no StructParent`));
  } else if (owner && parentEntry !== owner.dict) {
    faults.push(
      fault('ISO 32000-1, 14.7.4.4', `StructParent of an annotation ${subtype} leads to another element`),
    );
  }
  const flags = numberAt(annotation, 'F') ?? 0;
  if ((flags & PRINT) === 0 || (flags & NOT_SHOWN) !== 0) {
    faults.push(fault('ISO 19005-2, 6.3.2', `an annotation ${subtype} is not both shown and printed`));
  }
  if (subtype === 'TrapNet') faults.push(fault('28-007', 'the document has a TrapNet annotation'));
  return faults;
}

function pageFaults(page: PDFDict, structure: ReadStructure): readonly PdfFault[] {
  const annotations = arrayAt(page, 'Annots')?.asArray() ?? [];
  if (annotations.length === 0) return [];
  const tabs = nameAt(page, 'Tabs');
  const faults: PdfFault[] = [];
  if (tabs === undefined) faults.push(fault('28-008', 'a page with annotations has no tab order'));
  else if (tabs !== 'S') faults.push(fault('28-009', 'the tab order does not follow the structure'));
  const elements = allElements(structure);
  const tree = numberTree(dictAt(structure.root, 'ParentTree'));
  for (const item of annotations) {
    const annotation = resolve(page.context, item);
    if (!(annotation instanceof PDFDict)) continue;
    const owner = elements.find((element) => item instanceof PDFRef && element.objects.includes(item));
    const key = numberAt(annotation, 'StructParent');
    const entry = key === undefined ? undefined : resolve(page.context, tree.get(key));
    faults.push(...annotationFaults(annotation, owner, entry instanceof PDFDict ? entry : undefined));
  }
  return faults;
}

/** Links and other annotations, and their places in the structure. */
export function checkAnnotations(file: PdfFile, structure: ReadStructure): readonly PdfFault[] {
  return file.pages.flatMap((page) => pageFaults(page, structure));
}
