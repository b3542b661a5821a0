import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { fault, type PdfFault } from '../fault.ts';
import type { PdfFile } from './pdf-file.ts';
import { asDict, dictAt, nameAt, numberAt, oneOrMore, refAt, resolve, valueAt } from './read.ts';

export interface ReadElement {
  readonly ref: PDFRef | undefined;
  readonly dict: PDFDict;
  /** The type as written. */
  readonly tag: string;
  /** The standard type that it is mapped to; the type as written where there is none. */
  readonly type: string;
  readonly parent: ReadElement | undefined;
  readonly children: readonly ReadElement[];
  readonly mcids: readonly number[];
  /** Annotations that belong to it. */
  readonly objects: readonly PDFRef[];
}

export interface ReadStructure {
  readonly root: PDFDict | undefined;
  readonly top: readonly ReadElement[];
  readonly roleMap: PDFDict | undefined;
  readonly faults: readonly PdfFault[];
}

const LONGEST_MAPPING = 50;
const PDF_A = PDFName.of('A');
const PDF_K = PDFName.of('K');

/** Follows the role map to the end. A circle ends where it started. */
export function mappedType(roleMap: PDFDict | undefined, tag: string): string {
  let type = tag;
  for (let step = 0; step < LONGEST_MAPPING; step++) {
    const next = nameAt(roleMap, type);
    if (next === undefined) return type;
    type = next;
  }
  return tag;
}

/** An element and all below it, in reading order. */
export function withDescendants(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

export function allElements(structure: ReadStructure): readonly ReadElement[] {
  return structure.top.flatMap(withDescendants);
}

/** The value of an attribute of some owner ('Table', 'Scope'). */
export function attributeOf(element: ReadElement, owner: string, key: string): PDFObject | undefined {
  for (const item of oneOrMore(element.dict.context, element.dict.get(PDF_A))) {
    const dict = asDict(resolve(element.dict.context, item));
    if (nameAt(dict, 'O') === owner && dict) {
      const value = valueAt(dict, key);
      if (value) return value;
    }
  }
  return undefined;
}

class StructureReading {
  readonly faults: PdfFault[] = [];
  readonly #seen = new Set<PDFDict>();
  readonly #file: PdfFile;
  readonly #roleMap: PDFDict | undefined;

  constructor(file: PdfFile, roleMap: PDFDict | undefined) {
    this.#file = file;
    this.#roleMap = roleMap;
  }

  children(
    parentDict: PDFDict,
    parentRef: PDFRef | undefined,
    parent: ReadElement | undefined,
  ): ReadElement[] {
    return oneOrMore(this.#file.context, parentDict.get(PDF_K)).flatMap((item) => {
      const dict = resolve(this.#file.context, item);
      if (!(dict instanceof PDFDict) || !valueAt(dict, 'S')) return [];
      return this.#element(dict, item instanceof PDFRef ? item : undefined, parentRef, parent) ?? [];
    });
  }

  #element(
    dict: PDFDict,
    ref: PDFRef | undefined,
    parentRef: PDFRef | undefined,
    parent: ReadElement | undefined,
  ): ReadElement | undefined {
    const tag = nameAt(dict, 'S') ?? '';
    if (this.#seen.has(dict)) {
      this.faults.push(fault('ISO 32000-1, 14.7.2', `an element ${tag} has two places in the structure`));
      return undefined;
    }
    this.#seen.add(dict);
    if (refAt(dict, 'P') !== parentRef) {
      this.faults.push(
        fault('ISO 32000-1, 14.7.2', `an element ${tag} names another parent than the one it is under`),
      );
    }
    const mcids: number[] = [];
    const objects: PDFRef[] = [];
    for (const item of oneOrMore(this.#file.context, dict.get(PDF_K))) {
      const value = resolve(this.#file.context, item);
      if (value instanceof PDFNumber) mcids.push(value.asNumber());
      if (!(value instanceof PDFDict)) continue;
      const type = nameAt(value, 'Type');
      const mcid = numberAt(value, 'MCID');
      const object = refAt(value, 'Obj');
      if (type === 'MCR' && mcid !== undefined) mcids.push(mcid);
      if (type === 'OBJR' && object) objects.push(object);
    }
    const children: ReadElement[] = [];
    const type = mappedType(this.#roleMap, tag);
    const element = { ref, dict, tag, type, parent, children, mcids, objects };
    children.push(...this.children(dict, ref, element));
    return element;
  }
}

/** The structure tree of a document, with what is wrong with its links between parents and children. */
export function readStructure(file: PdfFile): ReadStructure {
  const root = dictAt(file.catalog, 'StructTreeRoot');
  const roleMap = dictAt(root, 'RoleMap');
  if (!root) {
    const missing = fault('ISO 32000-1, 14.7.2', 'the document has no structure tree');
    return { root, top: [], roleMap, faults: [missing] };
  }
  const reading = new StructureReading(file, roleMap);
  const top = reading.children(root, refAt(file.catalog, 'StructTreeRoot'), undefined);
  return { root, top, roleMap, faults: reading.faults };
}

/** The entries of a number tree by number. */
export function numberTree(tree: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const entries = new Map<number, PDFObject>();
  const visit = (node: PDFDict) => {
    const numbers = valueAt(node, 'Nums');
    const items = numbers instanceof PDFArray ? numbers.asArray() : [];
    for (let index = 0; index + 1 < items.length; index += 2) {
      const key = resolve(node.context, items[index]);
      const value = items[index + 1];
      if (key instanceof PDFNumber && value) entries.set(key.asNumber(), value);
    }
    for (const kid of oneOrMore(node.context, valueAt(node, 'Kids'))) {
      const dict = asDict(resolve(node.context, kid));
      if (dict) visit(dict);
    }
  };
  if (tree) visit(tree);
  return entries;
}
