import type { PDFContext, PDFRef } from 'pdf-lib';
import { A4 } from '../content/page-format.ts';
import type { Box } from '../content/paths.ts';
import type { LinkArea, StructureNode } from './structure-node.ts';
import { WrittenObject, writtenBytes, writtenText } from './written-object.ts';

export interface WrittenStructure {
  readonly root: PDFRef;
  /** Link annotations of each page, in reading order. */
  readonly annotations: readonly (readonly PDFRef[])[];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Left, bottom, right, top in the page's own coordinates. */
function pdfRectangle({ x, y, width, height }: Box): readonly [number, number, number, number] {
  return [rounded(x), rounded(A4.height - y - height), rounded(x + width), rounded(A4.height - y)];
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** One clickable quadrilateral for each line; corners in the order that viewers expect: upper two, then lower two. */
function quadPoints(boxes: readonly Box[]): number[] {
  return boxes.flatMap((box) => {
    const [left, bottom, right, top] = pdfRectangle(box);
    return [left, top, right, top, left, bottom, right, bottom];
  });
}

function linkAnnotation(area: LinkArea, page: PDFRef | undefined, structParent: number): string {
  const rectangle = pdfRectangle(around(area.boxes)).join(' ');
  const corners = area.boxes.length > 1 ? `/QuadPoints[${quadPoints(area.boxes).join(' ')}]` : '';
  const action = `<</S/URI/URI${writtenBytes(area.url)}>>`;
  return (
    `<</Type/Annot/Subtype/Link/Rect[${rectangle}]${corners}/Border[0 0 0]/F 4/P ${page}` +
    `/Contents${writtenText(area.description)}/StructParent ${structParent}/A${action}>>`
  );
}

/** The attributes of an element, each a dictionary. */
function attributes({ details }: StructureNode): readonly string[] {
  const { box, scope, columns, rows, numbering } = details;
  const list: string[] = [];
  if (box) list.push(`<</O/Layout/Placement/Block/BBox[${pdfRectangle(box).join(' ')}]>>`);
  if (scope || columns || rows) {
    const [named, across, down] = [
      scope ? `/Scope/${scope}` : '',
      columns ? `/ColSpan ${columns}` : '',
      rows ? `/RowSpan ${rows}` : '',
    ];
    list.push(`<</O/Table${named}${across}${down}>>`);
  }
  if (numbering) list.push(`<</O/List/ListNumbering/${numbering}>>`);
  return list;
}

/** One thing as it is, more of them as an array; nothing where there are none. */
function entry(key: string, things: readonly string[]): string {
  if (things.length === 0) return '';
  return things.length === 1 ? `/${key} ${things[0]}` : `/${key}[${things.join(' ')}]`;
}

/** The page that the content of an element itself is on; undefined where it only holds other elements. */
function ownPage({ type, children }: StructureNode): number | undefined {
  let page: number | undefined;
  for (const child of children) {
    if (child.kind === 'element') continue;
    if (page !== undefined && page !== child.page)
      throw new Error(`${type} runs over the end of a page: make one for each page`);
    page = child.page;
  }
  return page;
}

/**
 * Writes the structure tree: elements, the way back from content to elements, and link annotations
 * (ISO 32000-1, 14.7).
 *
 * @param pages each page, with the number of marked pieces of content on it
 * @throws Error where the own content of an element is on more than one page
 */
export function writeStructure(
  context: PDFContext,
  documentNode: StructureNode,
  pages: readonly { readonly ref: PDFRef; readonly contents: number }[],
): WrittenStructure {
  const root = context.nextRef();
  const byContent = pages.map(({ contents }): PDFRef[] => new Array(contents));
  const annotations = pages.map((): PDFRef[] => []);
  const linkParents: PDFRef[] = [];

  function write(node: StructureNode, parent: PDFRef): PDFRef {
    const ref = context.nextRef();
    const own = ownPage(node);
    const page = pages[own ?? 0]?.ref;
    const children = node.children.map((child): string => {
      if (child.kind === 'element') return write(child.node, ref).toString();
      if (child.kind === 'content') {
        const contents = byContent[child.page];
        if (contents) contents[child.mcid] = ref;
        return String(child.mcid);
      }
      linkParents.push(ref);
      const structParent = pages.length - 1 + linkParents.length;
      const annotation = context.register(new WrittenObject(linkAnnotation(child.area, page, structParent)));
      annotations[child.page]?.push(annotation);
      return `<</Type/OBJR/Obj ${annotation}/Pg ${page}>>`;
    });
    const { alternative, actualText, expansion, language } = node.details;
    const element = [
      `<</S/${node.type}/P ${parent}`,
      own === undefined ? '' : `/Pg ${page}`,
      entry('K', children),
      entry('A', attributes(node)),
      alternative ? `/Alt${writtenText(alternative)}` : '',
      actualText === undefined ? '' : `/ActualText${writtenText(actualText)}`,
      expansion ? `/E${writtenText(expansion)}` : '',
      language ? `/Lang${writtenBytes(language)}` : '',
      '>>',
    ];
    context.assign(ref, new WrittenObject(element.join('')));
    return ref;
  }

  const documentRef = write(documentNode, root);
  const numbers = byContent.map((own, index) => `${index}[${own.join(' ')}]`);
  for (const [index, ref] of linkParents.entries()) numbers.push(`${pages.length + index} ${ref}`);
  const parentTree = context.register(new WrittenObject(`<</Nums[${numbers.join(' ')}]>>`));
  const nextKey = pages.length + linkParents.length;
  context.assign(
    root,
    new WrittenObject(
      `<</Type/StructTreeRoot/K ${documentRef}/ParentTree ${parentTree}/ParentTreeNextKey ${nextKey}>>`,
    ),
  );
  return { root, annotations };
}
