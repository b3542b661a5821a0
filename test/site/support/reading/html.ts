import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Parses a page as a browser would. */
export function parsePage(html: string): Node {
  return parse(html);
}

/** All elements under a node, in document order. */
export function* elementsOf(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (defaultTreeAdapter.isElementNode(child)) yield child;
    yield* elementsOf(child);
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function findAll(node: Node, matches: (element: Element) => boolean): Element[] {
  return [...elementsOf(node)].filter(matches);
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** The text of a node with single spaces; elements that `leaveOut` names count as absent. */
export function textOf(node: Node, leaveOut: readonly string[] = []): string {
  return rawText(node, leaveOut).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node, leaveOut: readonly string[]): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isElementNode(child) && leaveOut.includes(child.tagName)) return ' ';
      const text = rawText(child, leaveOut);
      return isBlock(child) ? ` ${text} ` : text;
    })
    .join('');
}

function isBlock(node: Node): boolean {
  return defaultTreeAdapter.isElementNode(node) && /^(p|div|li|ul|td|th|tr|small|h\d)$/.test(node.tagName);
}

export interface TableRow {
  readonly element: Element;
  readonly cells: readonly Element[];
}

export interface Table {
  readonly caption: string;
  /** Heading above each column; a heading over two columns stands twice. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The tables of a page as a reader sees them: headings above cells. */
export function readTables(node: Node): Table[] {
  return findAll(node, ({ tagName }) => tagName === 'table').map((table) => {
    const caption = findAll(table, ({ tagName }) => tagName === 'caption')[0];
    const [head, ...rows] = findAll(table, ({ tagName }) => tagName === 'tr').map((element) => ({
      element,
      cells: findAll(element, ({ tagName }) => tagName === 'td' || tagName === 'th').flatMap((cell) =>
        new Array<Element>(Number(attribute(cell, 'colspan') ?? 1)).fill(cell),
      ),
    }));
    return {
      caption: caption ? textOf(caption) : '',
      columns: head?.cells.map((cell) => textOf(cell, ['small', 'span'])) ?? [],
      rows,
    };
  });
}

/** The text of a row's cell under the first column whose heading begins so. */
export function cellUnder({ columns }: Table, { cells }: TableRow, heading: string): string | undefined {
  const cell = cells[columns.findIndex((column) => column.startsWith(heading))];
  return cell && textOf(cell, ['small']);
}
