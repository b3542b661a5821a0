import { fault, type PdfFault } from '../fault.ts';
import { isLanguage } from '../reading/language.ts';
import type { PdfFile } from '../reading/pdf-file.ts';
import { boolAt, dictAt, textAt } from '../reading/read.ts';

/** What the document as a whole declares: language, tags, title bar. */
export function checkCatalog({ catalog }: PdfFile): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  if (!isLanguage(textAt(catalog, 'Lang')))
    faults.push(fault('11-006', 'the document does not say its language'));
  const markInfo = dictAt(catalog, 'MarkInfo');
  if (boolAt(markInfo, 'Marked') !== true) {
    faults.push(fault('ISO 14289-1, 6.2', 'the document does not say that it is tagged'));
  }
  if (boolAt(markInfo, 'Suspects') === true)
    faults.push(fault('01-007', 'the document calls its own tags suspect'));
  const displayTitle = boolAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  if (displayTitle === undefined) faults.push(fault('07-001', 'the document does not ask to show its title'));
  if (displayTitle === false)
    faults.push(fault('07-002', 'the document asks to show its file name for a title'));
  return faults;
}
