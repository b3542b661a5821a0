import { PDFArray, PDFDict, type PDFObject } from 'pdf-lib';
import { fault, type PdfFault } from '../fault.ts';
import type { WalkedContent } from '../reading/content-walk.ts';
import { dictAt, numberAt, resolve } from '../reading/read.ts';
import { allElements, numberTree, type ReadElement, type ReadStructure } from '../reading/structure-tree.ts';

const CLAUSE = 'ISO 32000-1, 14.7.4.4';

function pageFaults(
  page: PDFDict,
  content: WalkedContent,
  elements: readonly ReadElement[],
  entry: PDFObject | undefined,
): readonly PdfFault[] {
  const faults: PdfFault[] = [];
  const parents = resolve(page.context, entry);
  if (!(parents instanceof PDFArray)) return [fault(CLAUSE, 'the page has no entry in the ParentTree')];
  const byDict = new Map(elements.map((element) => [element.dict, element]));
  const onPage = (element: ReadElement) => dictAt(element.dict, 'Pg') === page;
  for (const { mcid, tag } of content.pieces) {
    const parent = mcid < parents.size() ? parents.lookup(mcid) : undefined;
    const element = parent instanceof PDFDict ? byDict.get(parent) : undefined;
    if (!element) faults.push(fault(CLAUSE, `content ${mcid} leads to no element of the structure`));
    else if (!element.mcids.includes(mcid)) {
      faults.push(fault(CLAUSE, `content ${mcid} leads to an element ${element.tag} that does not have it`));
    } else if (!onPage(element)) {
      faults.push(fault(CLAUSE, `the element ${element.tag} with content ${mcid} names another page`));
    } else if (element.tag !== tag) {
      faults.push(
        fault('ISO 32000-1, 14.7.4.2', `content ${mcid} is marked ${tag} but belongs to ${element.tag}`),
      );
    }
  }
  const onThePage = new Set(content.pieces.map((piece) => piece.mcid));
  for (const element of elements.filter(onPage)) {
    for (const mcid of element.mcids.filter((number) => !onThePage.has(number))) {
      faults.push(fault(CLAUSE, `the element ${element.tag} has content ${mcid}, which is not on the page`));
    }
  }
  return faults;
}

/** Whether content and structure lead to each other. */
export function checkParentTree(
  structure: ReadStructure,
  pages: readonly { readonly page: PDFDict; readonly content: WalkedContent }[],
): readonly PdfFault[] {
  const tree = numberTree(dictAt(structure.root, 'ParentTree'));
  const elements = allElements(structure);
  const faults = pages.flatMap(({ page, content }) => {
    const key = numberAt(page, 'StructParents');
    if (key === undefined)
      return content.pieces.length > 0 ? [fault(CLAUSE, 'a page has no StructParents')] : [];
    return pageFaults(page, content, elements, tree.get(key));
  });
  const nextKey = numberAt(structure.root, 'ParentTreeNextKey');
  if (nextKey !== undefined && [...tree.keys()].some((key) => key >= nextKey)) {
    faults.push(fault(CLAUSE, 'ParentTreeNextKey is not above the numbers in use'));
  }
  return faults;
}
