import { PDFArray, PDFString } from 'pdf-lib';
import { fault, type PdfFault } from '../fault.ts';
import { isLanguage } from '../reading/language.ts';
import { numbersOf, textAt, valueAt } from '../reading/read.ts';
import { allElements, attributeOf, type ReadElement, type ReadStructure } from '../reading/structure-tree.ts';

function boxFaults(figure: ReadElement): readonly PdfFault[] {
  const value = attributeOf(figure, 'Layout', 'BBox');
  const [left, bottom, right, top] = numbersOf(value instanceof PDFArray ? value : undefined);
  const isBox =
    left !== undefined &&
    bottom !== undefined &&
    right !== undefined &&
    top !== undefined &&
    right > left &&
    top > bottom;
  return isBox ? [] : [fault('ISO 32000-1, 14.8.5.4.3', 'a figure does not say where it is (BBox)')];
}

/** Text alternatives and boxes of pictures, and the languages of elements. */
export function checkFigures(structure: ReadStructure): readonly PdfFault[] {
  return allElements(structure).flatMap((element) => {
    const faults: PdfFault[] = [];
    const alternative = textAt(element.dict, 'Alt')?.trim() || textAt(element.dict, 'ActualText')?.trim();
    if (element.type === 'Figure') {
      if (!alternative) faults.push(fault('13-004', 'a figure has no text alternative'));
      faults.push(...boxFaults(element));
    }
    if (element.type === 'Formula' && !alternative)
      faults.push(fault('17-002', 'a formula has no text alternative'));
    if (element.type === 'Note' && !valueAt(element.dict, 'ID'))
      faults.push(fault('19-003', 'a note has no ID'));
    const language = valueAt(element.dict, 'Lang');
    if (language instanceof PDFString && !isLanguage(language.decodeText())) {
      faults.push(fault('11-001', `'${language.decodeText()}' is no language`));
    }
    return faults;
  });
}
