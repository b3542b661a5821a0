import { bytesToHex } from '@noble/hashes/utils.js';
import { type PDFContext, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import { latin1Bytes } from '../bytes.ts';
import { A4 } from '../content/page-format.ts';
import type { Box } from '../content/paths.ts';
import type { LinkArea, StructureNode } from './structure-node.ts';

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

function linkAnnotation(
  context: PDFContext,
  area: LinkArea,
  page: PDFRef | undefined,
  structParent: number,
): PDFObject {
  return context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...pdfRectangle(around(area.boxes))],
    ...(area.boxes.length > 1 && { QuadPoints: quadPoints(area.boxes) }),
    Border: [0, 0, 0],
    F: 4,
    P: page,
    Contents: PDFHexString.fromText(area.description),
    StructParent: structParent,
    A: { S: 'URI', URI: PDFHexString.of(bytesToHex(latin1Bytes(area.url))) },
  });
}

function attributes({ details }: StructureNode): Record<string, PDFObject | string | number | number[]>[] {
  const { box, scope, columns, rows, numbering } = details;
  const list: Record<string, PDFObject | string | number | number[]>[] = [];
  if (box) list.push({ O: 'Layout', Placement: 'Block', BBox: [...pdfRectangle(box)] });
  if (scope || columns || rows) {
    list.push({
      O: 'Table',
      ...(scope && { Scope: scope }),
      ...(columns && { ColSpan: columns }),
      ...(rows && { RowSpan: rows }),
    });
  }
  if (numbering) list.push({ O: 'List', ListNumbering: numbering });
  return list;
}

/** The page that the content of an element itself is on; undefined where it only holds other elements. */
function ownPage({ type, children }: StructureNode): number | undefined {
  const own = new Set(children.flatMap((child) => (child.kind === 'element' ? [] : [child.page])));
  if (own.size > 1) throw new Error(`${type} runs over the end of a page: make one for each page`);
  const [page] = own;
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
    const page = pages[ownPage(node) ?? 0]?.ref;
    const children = node.children.map((child): PDFObject | number => {
      if (child.kind === 'element') return write(child.node, ref);
      if (child.kind === 'content') {
        const own = byContent[child.page];
        if (own) own[child.mcid] = ref;
        return child.mcid;
      }
      linkParents.push(ref);
      const structParent = pages.length - 1 + linkParents.length;
      const annotation = context.register(linkAnnotation(context, child.area, page, structParent));
      annotations[child.page]?.push(annotation);
      return context.obj({ Type: 'OBJR', Obj: annotation, Pg: page });
    });
    const { alternative, actualText, expansion, language } = node.details;
    const attributeList = attributes(node);
    const [onlyChild] = children;
    const [onlyAttributes] = attributeList;
    const element = {
      S: node.type,
      P: parent,
      ...(node.children.some((child) => child.kind !== 'element') && { Pg: page }),
      ...(children.length > 0 && {
        K: children.length === 1 && onlyChild !== undefined ? onlyChild : children,
      }),
      ...(onlyAttributes && { A: attributeList.length === 1 ? onlyAttributes : attributeList }),
      ...(alternative && { Alt: PDFHexString.fromText(alternative) }),
      ...(actualText !== undefined && { ActualText: PDFHexString.fromText(actualText) }),
      ...(expansion && { E: PDFHexString.fromText(expansion) }),
      ...(language && { Lang: PDFString.of(language) }),
    };
    context.assign(ref, context.obj(element));
    return ref;
  }

  const documentRef = write(documentNode, root);
  const numbers = byContent.flatMap((own, index): (number | PDFObject)[] => [index, context.obj(own)]);
  for (const [index, ref] of linkParents.entries()) numbers.push(pages.length + index, ref);
  context.assign(
    root,
    context.obj({
      Type: PDFName.of('StructTreeRoot'),
      K: documentRef,
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length + linkParents.length,
    }),
  );
  return { root, annotations };
}
