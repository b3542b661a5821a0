import { fault, type PdfFault } from '../fault.ts';
import { allElements, type ReadStructure } from '../reading/structure-tree.ts';

/** Headings start at level 1 and skip none. */
export function checkHeadings(structure: ReadStructure): readonly PdfFault[] {
  const types = allElements(structure).map((element) => element.type);
  const levels = types.flatMap((type) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  const faults: PdfFault[] = [];
  const [first] = levels;
  if (first !== undefined && first !== 1)
    faults.push(fault('14-002', `the first heading is of level ${first}`));
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    if (before !== undefined && level > before + 1) {
      faults.push(fault('14-003', `a heading of level ${level} follows one of level ${before}`));
    }
  });
  if (levels.length > 0 && types.includes('H'))
    faults.push(fault('14-007', 'H and H1 to H6 are used together'));
  return faults;
}
